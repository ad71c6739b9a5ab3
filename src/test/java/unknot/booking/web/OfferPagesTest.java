package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.booking.SessionTime;
import unknot.booking.Urgency;
import unknot.booking.WaitListDesk;
import unknot.booking.WaitListEntry;
import unknot.booking.WaitListEntry.Wish;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** A time offered by e-mail, and what its link does. */
@QuarkusTest
class OfferPagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final Actor ROS = new Actor("Ros Keller", false);
    private static final Pattern LINK = Pattern.compile("http://clinic\\.test\\.example(/offer\\?key=\\S+)");

    @Inject
    TestClinic clinic;
    @Inject
    WaitListDesk waitList;
    @Inject
    BookingDesk desk;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private SessionTime ten;
    private Client petra;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
        ten = new SessionTime(TUESDAY, LocalTime.of(10, 0), clinic.ines.id());
        petra = client("Petra");
    }

    private Client client(String name) {
        return clinic.saved(new Client(name, "Lindholm", null, null, name.toLowerCase() + "@test.example", TestClock.START));
    }

    private WaitListEntry waits(Client client, Long visit) {
        assertThat(waitList.add(client.id(), clinic.knot60.id(), null, visit,
                new Wish(Set.of(), Set.of(), Set.of(), TUESDAY, TUESDAY.plusDays(20), Urgency.SOON, null), ROS)).isEmpty();
        return clinic.found(WaitListEntry.class, clinic.count("select max(id) from wait_list_entry"));
    }

    private String offeredTo(Client client, WaitListEntry entry) {
        Visitor.signedIn("desk@test.example").post("/wait-list/" + entry.id() + "/written-offer", "version", entry.version(), "day", TUESDAY.toString(), "slot",
                SlotChoice.value(ten.date(), ten.time(), ten.practitionerId())).then().statusCode(303);
        sending.sendDue();
        String text = mailbox.getMailsSentTo(client.email()).get(0).getText();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private long booked(Client client, SessionTime at) {
        return ((Outcome.Done) desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), at.practitionerId(), null, at.date(), at.time(), ROS)))
                .appointmentId();
    }

    /** A browser that followed the link. */
    private static Visitor followed(String link) {
        Visitor visitor = Visitor.anonymous();
        Response answer = visitor.get(link);
        answer.then().statusCode(303);
        assertThat(answer.header("Location")).endsWith("/offer");
        return visitor;
    }

    @Test
    void theButtonTakesTheTimeOnceAndTheLinkItselfTakesNothing() {
        String link = offeredTo(petra, waits(petra, null));
        assertThat(mailbox.getMailsSentTo(petra.email()).get(0)).satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("A time is free: Tue 12 Jan, 10:00");
            assertThat(mail.getText()).contains("Tuesday 12 January, 10:00–11:00", "with Ines", "until 12:00").doesNotContain("Knot session");
        });
        Visitor visitor = followed(link);
        visitor.get("/offer").then().statusCode(200).body(allOf(containsString("10:00"), containsString("Take this time"), not(containsString("Petra"))));
        assertThat(clinic.count("select count(*) from appointment")).isZero();

        visitor.post("/offer").then().statusCode(303);
        visitor.post("/offer").then().statusCode(303);

        visitor.get("/offer").then().statusCode(200).body(containsString("It is yours"));
        assertThat(clinic.count("select count(*) from appointment where status = 'booked'")).isEqualTo(1);
        assertThat(clinic.text("select state from wait_list_entry")).isEqualTo("booked");
        assertThat(clinic.count("select count(*) from client_notice where due_at is not null")).as("the confirmation follows").isEqualTo(1);
    }

    @Test
    void whoIsTooLateSeesWhatElseIsFreeAndStaysOnTheList() {
        String link = offeredTo(petra, waits(petra, null));
        Visitor visitor = followed(link);
        booked(client("Samuel"), ten);

        visitor.post("/offer").then().statusCode(409).body(allOf(containsString("Somebody else was quicker"), containsString("Free at the moment"), containsString("Tue 12 Jan")));
        assertThat(clinic.count("select count(*) from appointment")).isEqualTo(1);
        assertThat(clinic.text("select state from wait_list_entry")).isEqualTo("waiting");
    }

    @Test
    void whoHasAVisitLaterHasItMoved() {
        long later = booked(petra, new SessionTime(TUESDAY.plusDays(7), LocalTime.of(15, 0), clinic.ines.id()));
        Visitor visitor = followed(offeredTo(petra, waits(petra, later)));
        visitor.get("/offer").then().body(allOf(containsString("Move my visit to this time"), containsString("15:00")));
        visitor.post("/offer").then().statusCode(303);
        assertThat(clinic.list("select starts_at from appointment")).hasSize(1).first().asString().startsWith("2027-01-12T10:00");
    }

    @Test
    void anOfferEndsAndTheTimeGoesToTheNext() {
        WaitListEntry first = waits(petra, null);
        Visitor visitor = followed(offeredTo(petra, first));
        Client samuel = client("Samuel");
        WaitListEntry second = waits(samuel, null);
        assertThat(waitList.offerByLink(second.id(), second.version(), ten, ROS)).as("while the offer stands").isPresent();

        TestClock.standAt(TestClock.START.plus(Duration.ofHours(4)));
        visitor.post("/offer").then().statusCode(410).body(containsString("This offer is over"));
        assertThat(waitList.offerByLink(second.id(), second.version(), ten, ROS)).isEmpty();
        visitor.get("/offer").then().statusCode(410);
        assertThat(clinic.count("select count(*) from appointment")).isZero();
    }

    @Test
    void aWithdrawnOfferAForgedAndNoLinkAreOver() {
        WaitListEntry entry = waits(petra, null);
        Visitor visitor = followed(offeredTo(petra, entry));
        assertThat(waitList.withdrawOffer(entry.id(), entry.version() + 1)).isEmpty();
        visitor.get("/offer").then().statusCode(410);
        followed("/offer?key=forged").get("/offer").then().statusCode(410);
        Visitor.anonymous().post("/offer").then().statusCode(410);
    }
}
