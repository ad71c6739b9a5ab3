package unknot.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.Appointment;
import unknot.booking.BookingDesk;
import unknot.booking.CalledOffBy;
import unknot.booking.Outcome;
import unknot.booking.notices.ClientNotices;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** The clock stands on Monday 11 January 2027, 08:00, until a test moves it. The visit is on Tuesday at ten. */
@QuarkusTest
class CheckInTest {

    private static final String MARA = "mara@test.example";
    private static final Pattern LINK = Pattern.compile("http://clinic\\.test\\.example(/check-in\\?key=[A-Za-z0-9_-]+)");
    private static final Actor ROS = new Actor("Ros Keller", true);

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    BookingDesk desk;
    @Inject
    ClientNotices notices;
    @Inject
    Asking asking;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private Client mara;
    private long visit;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
        mara = clinic.saved(new Client("Mara", "Holt", null, null, MARA, TestClock.START));
        visit = ((Outcome.Done) desk.book(BookingDesk.Request.of(mara.id(), clinic.knot60.id(), clinic.ines.id(), null, LocalDate.of(2027, 1, 12), LocalTime.of(10, 0), ROS)))
                .appointmentId();
    }

    /** Stands at this moment and does what is due. */
    private void at(String instant) {
        TestClock.standAt(Instant.parse(instant));
        notices.tellDue();
        asking.askDue();
        sending.sendDue();
    }

    private List<Mail> received() {
        return mailbox.getMailsSentTo(MARA).stream().filter(mail -> mail.getSubject().startsWith("Before your visit")).toList();
    }

    /** Somebody who has followed the link that was sent. */
    private Visitor follower() {
        at("2027-01-11T14:00:00Z");
        Matcher link = LINK.matcher(received().get(0).getText());
        assertThat(link.find()).isTrue();
        Visitor visitor = Visitor.anonymous();
        visitor.get(link.group(1)).then().statusCode(303).header("Location", containsString("/check-in")).header("Location", not(containsString("key")));
        return visitor;
    }

    private Response told(Visitor visitor, Object... more) {
        Object[] fields = new Object[more.length + 2];
        fields[0] = "pain";
        fields[1] = "6";
        System.arraycopy(more, 0, fields, 2, more.length);
        return visitor.post("/check-in", fields);
    }

    private long kept() {
        return clinic.count("SELECT COUNT(*) FROM check_in");
    }

    @Test
    void theLinkIsSentOnceTheDayBeforeAndTheMailSaysNothingOfWhy() {
        at("2027-01-11T13:59:59Z");
        assertThat(received()).isEmpty();
        at("2027-01-11T14:00:00Z");
        at("2027-01-11T14:00:01Z");
        at("2027-01-11T20:00:00Z");
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Before your visit on Tuesday 12 January, 10:00");
            assertThat(mail.getText()).contains("Hello Mara,").doesNotContain("Holt", "Knot session", "pain");
        });
    }

    @Test
    void nobodyIsAskedWhoWantsNoMessagesOrWhereTheClinicAsksNobody() {
        clinic.sql("UPDATE client SET reminded = FALSE");
        at("2027-01-11T14:00:00Z");
        clinic.sql("UPDATE client SET reminded = TRUE");
        clinic.sql("UPDATE asking_plan SET check_in_hours = NULL");
        at("2027-01-11T14:05:00Z");
        assertThat(received()).isEmpty();
    }

    @Test
    void whatIsToldStandsInTheNoteAndTheNoteBeginsWithIt() {
        Visitor visitor = follower();
        visitor.get("/check-in").then().statusCode(200).body(allOf(containsString("Mara, this is for your visit on Tuesday 12 January, 10:00."), containsString("Lower back, left"),
                not(containsString("Holt")), not(containsString("Ines"))));
        assertThat(kept()).isZero();
        told(visitor, "place", "lower-back-left", "place", "lower-back-right", "place", "nowhere", "worry", "none", "words", "Since <moving> house").then().statusCode(303);
        visitor.get("/check-in").then().statusCode(200).body(allOf(containsString("Thank you"), not(containsString("Since"))));

        TestClock.standAt(Instant.parse("2027-01-12T10:00:00Z"));
        long note = charting.begun(clinic.found(Appointment.class, visit));
        Visitor.signedIn("ines@test.example").get("/notes/" + note).then().body(allOf(containsString("From Mara’s check-in, Mon 11 Jan, 14:00"),
                containsString("<li dir=\"auto\">Pain now: 6 of 10</li>"), containsString("Hurts: lower back, both sides"), containsString("Nothing new to worry about"),
                containsString("Check-in Mon 11 Jan, 14:00: Pain now: 6 of 10. Hurts: lower back, both sides. “Since &lt;moving&gt; house”.</textarea>")));
    }

    @Test
    void theLastThatIsToldCountsWhatWasToldBeforeIsKeptAndTheSameTwiceIsOnce() {
        Visitor visitor = follower();
        told(visitor, "worry", "none").then().statusCode(303);
        told(visitor, "worry", "none").then().statusCode(303);
        assertThat(kept()).isEqualTo(1);
        visitor.post("/check-in", "pain", "3", "worry", "none").then().statusCode(303);
        assertThat(clinic.list("SELECT pain FROM check_in ORDER BY number")).extracting(Object::toString).containsExactly("6", "3");
        assertThatThrownBy(() -> clinic.sql("UPDATE check_in SET pain = 0")).hasStackTraceContaining("what was told never changes");
        assertThatThrownBy(() -> clinic.sql("DELETE FROM check_in")).hasStackTraceContaining("what was told never changes");
    }

    @Test
    void somethingWorryingIsAnAlertOnTheTherapistsDayAndInTheNoteAndTheClientReadsWhatToDo() {
        Visitor visitor = follower();
        told(visitor, "worry", "new-numbness").then().statusCode(303);
        visitor.get("/check-in").then().body(allOf(containsString("Please speak to us before you come"), containsString("tel:01632 960180"), not(containsString("umbness, tingling"))));
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.get("/today").then().body(allOf(containsString("Mara Holt"), containsString("check-in, today 14:00; visit Tue 12 Jan, 10:00"),
                containsString("New numbness, tingling or weakness")));
        Visitor.signedIn("tomas@test.example").get("/today").then().body(not(containsString("New numbness")));

        TestClock.standAt(Instant.parse("2027-01-12T10:00:00Z"));
        long note = charting.begun(clinic.found(Appointment.class, visit));
        ines = Visitor.signedIn("ines@test.example");
        ines.get("/notes/" + note).then().body(containsString("To look at: New numbness, tingling or weakness"));
        told(visitor, "worry", "none").then().statusCode(410);
        assertThat(kept()).isEqualTo(1);
        charting.sign(note, clinic.ines.id());
        ines.get("/today").then().body(not(containsString("Look at this first")));
    }

    @Test
    void takingAWorryBackEndsTheAlert() {
        Visitor visitor = follower();
        told(visitor, "worry", "fever").then().statusCode(303);
        told(visitor, "worry", "none").then().statusCode(303);
        Visitor.signedIn("ines@test.example").get("/today").then().body(not(containsString("Look at this first")));
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        Visitor visitor = follower();
        visitor.post("/check-in", "words", "Turning my head").then().statusCode(422).body(allOf(containsString("Choose a number, please."), containsString("Tick what fits, or"),
                containsString("Turning my head")));
        told(visitor, "worry", "none", "worry", "fever").then().statusCode(422).body(containsString("cannot both be"));
        told(visitor, "worry", "none", "words", "x".repeat(1001)).then().statusCode(422).body(containsString("these are 1001"));
        visitor.post("/check-in", "pain", "11", "worry", "none").then().statusCode(422);
        assertThat(kept()).isZero();
        told(visitor, "worry", "none", "words", "😀".repeat(1000)).then().statusCode(303);
    }

    @Test
    void aRetiredQuestionThatWasTickedCounts() {
        Visitor visitor = follower();
        clinic.sql("UPDATE safety_topic SET active = FALSE WHERE code = 'fever'");
        try {
            told(visitor, "worry", "fever").then().statusCode(303);
        } finally {
            clinic.sql("UPDATE safety_topic SET active = TRUE WHERE code = 'fever'");
        }
        assertThat(clinic.text("SELECT topic FROM check_in_flag")).isEqualTo("fever");
    }

    @Test
    void aLinkOfACancelledVisitOfAVisitThatBeganOrOfNoneSaysSo() {
        Visitor visitor = follower();
        Visitor.anonymous().get("/check-in").then().statusCode(410).body(containsString("This link does not work"));
        Visitor forger = Visitor.anonymous();
        forger.get("/check-in?key=nobodys").then().statusCode(303);
        forger.get("/check-in").then().statusCode(410).body(containsString("This link does not work"));
        TestClock.standAt(Instant.parse("2027-01-12T10:00:00Z"));
        visitor.get("/check-in").then().statusCode(410).body(containsString("This visit has begun"));
        TestClock.standAt(Instant.parse("2027-01-12T09:00:00Z"));
        visitor.get("/check-in").then().statusCode(200);
        desk.cancel(visit, clinic.found(Appointment.class, visit).version(), "ill", CalledOffBy.CLIENT, ROS);
        visitor.get("/check-in").then().statusCode(410).body(containsString("This visit was cancelled"));
        told(visitor, "worry", "none").then().statusCode(410);
        assertThat(kept()).isZero();
    }

    @Test
    void onceTheNoteIsSignedTheDatabaseTakesNothingMore() {
        Appointment past = charting.visit(mara, clinic.ines, ChartingClinic.NINE);
        charting.signed(past);
        assertThatThrownBy(() -> clinic.sql("INSERT INTO check_in (appointment_id, client_id, number, pain, words, told_at) VALUES (" + past.id() + ", " + mara.id()
                + ", 1, 3, '', '2027-01-11 08:00:00')")).hasStackTraceContaining("the note of this visit is signed");
    }

    @Test
    void whoIsSignedInTellsFromTheirFirstPageAndFindsWhatWasTold() {
        clinic.clientAccount(mara, MARA);
        Visitor client = Visitor.signedIn(MARA);
        String path = "/my/appointments/" + visit + "/check-in";
        client.get("/my").then().body(allOf(containsString(path), containsString("Tell Ines how you are")));
        client.get(path).then().statusCode(200).body(allOf(containsString("Only Ines reads it."), not(containsString("Since last time"))));
        client.post(path, "pain", "4", "place", "neck", "worry", "none").then().statusCode(303);
        client.get(path + "?again=yes").then().body(containsString("id=\"pain-4\" value=\"4\" autocomplete=\"off\" checked"));
        client.get("/my").then().body(containsString("Told. Something changed?"));
        at("2027-01-11T14:00:00Z");
        assertThat(received()).isEmpty();
    }

    @Test
    void aVisitThatIsDaysAwayIsNotAskedAboutYet() {
        clinic.clientAccount(mara, MARA);
        long far = charting.visit(mara, clinic.ines, Instant.parse("2027-01-20T10:00:00Z")).id();
        Visitor.signedIn(MARA).get("/my/appointments/" + far + "/check-in").then().statusCode(200).body(containsString("Come back from Monday 18 January on."));
    }

    @Test
    void manyDueCostOneLookWhileNothingIsDue() {
        at("2027-01-11T14:00:00Z");
        assertThat(Statements.during(asking::askDue)).isLessThanOrEqualTo(8);
    }

    @Test
    void theOwnerSaysWhenAndWhatIsAdvised() {
        Visitor owner = Visitor.signedIn("owner@test.example");
        owner.post("/settings/check-ins", "version", "0", "check-in", "73").then().statusCode(422).body(containsString("from 1 to 72"));
        owner.post("/settings/check-ins", "version", "0", "check-in", "", "advice", "Ring the bell.").then().statusCode(303);
        owner.post("/settings/check-ins", "version", "0", "check-in", "5").then().statusCode(409).body(containsString("Somebody else has changed this"));
        owner.get("/settings/check-ins").then().body(containsString("Ring the bell."));
        Visitor.signedIn("desk@test.example").get("/settings/check-ins").then().statusCode(equalTo(403));
    }
}
