package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.clients.Client;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** The panel of one visit: its statuses, its history, and two visits at once. */
@QuarkusTest
class VisitPagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;

    private Client fiorella;
    private Client ewan;
    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.client("Fiorella", "Bianchi");
        ewan = clinic.client("Ewan", "Fiore");
        ros = Visitor.signedIn("desk@test.example");
    }

    private long booked(Client client, String time) {
        return ((Outcome.Done) desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, TUESDAY, LocalTime.parse(time),
                Actor.telling("Ros Keller")))).appointmentId();
    }

    private long version(long visit) {
        return clinic.count("SELECT version FROM appointment WHERE id = " + visit);
    }

    private Response act(long visit, String act, Object... fields) {
        List<Object> all = new ArrayList<>(List.of("version", version(visit), "day", TUESDAY.toString()));
        all.addAll(List.of(fields));
        return ros.post("/appointments/" + visit + "/" + act, all.toArray());
    }

    private String panel(long visit) {
        return ros.get("/day?date=" + TUESDAY + "&visit=" + visit).then().statusCode(200).extract().asString();
    }

    private void standAt(String instant) {
        TestClock.standAt(Instant.parse(instant));
        ros = Visitor.signedIn("desk@test.example");
    }

    private Response book(Client client, Object... more) {
        List<Object> all = new ArrayList<>(List.of("day", TUESDAY.toString(), "client", client.id(), "service", clinic.knot60.id(), "course", "none",
                "practitioner", clinic.ines.id()));
        all.addAll(List.of(more));
        if (!all.contains("slot")) {
            all.addAll(List.of("slot", "2027-01-12T10:00;" + clinic.ines.id()));
        }
        return ros.post("/appointments", all.toArray());
    }

    @Test
    void aVisitIsFollowedThroughTheDayAndAWrongClickTakenBack() {
        long visit = booked(fiorella, "10:00");
        assertThat(panel(visit)).contains("/confirmation").doesNotContain("/take-back", "/start");
        act(visit, "confirmation").then().statusCode(303).header("Location", containsString("said=confirmed"));
        assertThat(panel(visit)).contains("Not confirmed after all").doesNotContain("/confirmation");
        act(visit, "take-back").then().statusCode(303).header("Location", containsString("said=taken-back"));
        ros.get("/day?visit=" + visit + "&said=taken-back").then().body(containsString("Taken back: Fiorella Bianchi’s visit is booked again."));

        standAt("2027-01-12T09:55:00Z");
        act(visit, "arrival").then().statusCode(303);
        assertThat(panel(visit)).contains("Not arrived after all", "Start session");
        act(visit, "start").then().statusCode(303).header("Location", containsString("said=started"));
        assertThat(panel(visit)).contains("In session", "Not begun after all", "/completion").doesNotContain("doing=cancel", "/arrival");
        act(visit, "completion").then().statusCode(303);
        assertThat(panel(visit)).contains("Not completed after all").doesNotContain("/completion");
    }

    @Test
    void aWeekLaterNothingIsTakenBack() {
        long visit = booked(fiorella, "10:00");
        standAt("2027-01-12T10:30:00Z");
        act(visit, "completion").then().statusCode(303);
        standAt("2027-01-19T10:30:00Z");
        assertThat(panel(visit)).doesNotContain("/take-back");
        act(visit, "take-back").then().statusCode(422).body(containsString("A wrong click can be taken back on the same day."));
        act(visit, "arrival").then().statusCode(422).body(containsString("The visit does not allow this any more."));
    }

    @Test
    void aCancellationSaysWhoseItWasAndWhetherItWasLate() {
        long visit = booked(fiorella, "10:00");
        ros.get("/day?visit=" + visit + "&doing=cancel").then().body(containsString("In time. Notice until: Today 10:00"));
        standAt("2027-01-12T08:30:00Z");
        ros.get("/day?visit=" + visit + "&doing=cancel").then().body(containsString("Late. Notice until: Mon 11 Jan, 10:00"));
        act(visit, "cancellation", "why", "work", "by", "client").then().statusCode(303);
        assertThat(panel(visit)).contains("Today 08:30, by the client, late", "Not cancelled after all");
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE cancelled_by = 'client' AND cancelled_late")).isEqualTo(1);
    }

    @Test
    void withoutAChoiceTheReasonSaysWhoseItWas() {
        act(booked(fiorella, "10:00"), "cancellation", "why", "clinic").then().statusCode(303);
        act(booked(fiorella, "11:00"), "cancellation", "why", "ill").then().statusCode(303);
        act(booked(fiorella, "14:00"), "cancellation", "why", "ill", "by", "clinic").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE cancelled_by = 'clinic'")).isEqualTo(2);
    }

    @Test
    void aCancelledVisitWhoseTimeWasTakenMeanwhileStaysAsItIs() {
        long visit = booked(fiorella, "10:00");
        act(visit, "cancellation", "why", "ill").then().statusCode(303);
        booked(ewan, "10:00");
        act(visit, "take-back").then().statusCode(409).body(allOf(containsString("The therapist is taken then."), containsString("Cancelled")));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'cancelled'")).isEqualTo(1);
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhatWasBefore() {
        long visit = booked(fiorella, "10:00");
        act(visit, "move", "slot", "2027-01-12T14:00;" + clinic.ines.id()).then().statusCode(303);
        act(visit, "move", "slot", "2027-01-14T14:00;" + clinic.tomas.id()).then().statusCode(303);
        act(visit, "cancellation", "own-words", "<b>flu</b>").then().statusCode(303);
        assertThat(panel(visit)).contains("was 10:00, now 14:00", "Booked for</b> <span class=\"num\">Tue 12 Jan, 10:00 with Ines Calder",
                "was Tue 12 Jan, 14:00 with Ines Calder, now Thu 14 Jan, 14:00 with Tomas Wren", "was Booked, now Cancelled", "&lt;b&gt;flu",
                "Today 08:00 · <bdi>Ros Keller</bdi>").doesNotContain("<b>flu");
    }

    @Test
    void twoAtOnceIsOfferedOnlyAfterTheRefusalAndNeedsAReason() {
        booked(fiorella, "10:00");
        ros.get("/day?date=" + TUESDAY + "&panel=book&client=" + ewan.id()).then().body(not(containsString("Book anyway")));
        book(ewan, "overlap-reason", "a reason without the button").then().statusCode(409)
                .body(allOf(containsString("Or book Tue 12 Jan, 10:00 on purpose"), containsString("Book anyway"),
                        containsString("<input type=\"hidden\" name=\"slot\" value=\"2027-01-12T10:00;" + clinic.ines.id() + "\">")));
        book(ewan, "overlap", "yes", "overlap-reason", " ").then().statusCode(422)
                .body(allOf(containsString("id=\"overlap-reason-error\""), containsString("Say why, in a word or two.")));
        book(ewan, "overlap", "yes", "overlap-reason", "x".repeat(301)).then().statusCode(422).body(containsString("At most 300 characters."));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isEqualTo(1);

        book(ewan, "overlap", "yes", "overlap-reason", "Siblings, <i>together</i>").then().statusCode(303);
        long second = clinic.count("SELECT MAX(id) FROM appointment");
        assertThat(panel(second)).contains("Overlap: Siblings, &lt;i&gt;together", "At the same time", "Fiorella Bianchi</bdi>, <span class=\"num\">10:00–11:00")
                .doesNotContain("<i>together");
        assertThat(panel(clinic.count("SELECT MIN(id) FROM appointment"))).contains("At the same time", "Ewan Fiore</bdi>, <span class=\"num\">10:00–11:00");
    }

    @Test
    void aRoomOrClientThatIsTakenOffersNoOverlap() {
        booked(ewan, "10:00");
        clinic.sql("UPDATE room SET active = FALSE WHERE name = 'Lantern'");
        book(fiorella, "slot", "2027-01-12T10:00;" + clinic.tomas.id()).then().body(not(containsString("Book anyway")));
        book(ewan, "overlap", "yes", "overlap-reason", "Twice").then().statusCode(409)
                .body(allOf(containsString("This client has another visit then."), not(containsString("Book anyway"))));
    }

    @Test
    void aVisitMovesOntoAnotherOnPurposeOnly() {
        booked(fiorella, "10:00");
        long visit = booked(ewan, "14:00");
        Object[] wish = { "slot", "2027-01-12T10:30;" + clinic.ines.id() };
        act(visit, "move", wish).then().statusCode(409)
                .body(allOf(containsString("Or move to Tue 12 Jan, 10:30 on purpose"), containsString("Move anyway")));
        act(visit, "move", wish[0], wish[1], "overlap", "yes", "overlap-reason", "").then().statusCode(422)
                .body(containsString("Say why, in a word or two."));
        act(visit, "move", wish[0], wish[1], "overlap", "yes", "overlap-reason", "Lent a hand").then().statusCode(303);
        assertThat(panel(visit)).contains("Overlap: Lent a hand");
    }

    @Test
    void aPanelTakesAsManyStatementsAfterTenChangesAsAfterOne() {
        long visit = booked(fiorella, "10:00");
        panel(visit);
        long one = Statements.during(() -> panel(visit));
        for (int change = 0; change < 5; change++) {
            act(visit, "confirmation").then().statusCode(303);
            act(visit, "take-back").then().statusCode(303);
        }
        assertThat(Statements.during(() -> panel(visit))).isEqualTo(one);
    }
}
