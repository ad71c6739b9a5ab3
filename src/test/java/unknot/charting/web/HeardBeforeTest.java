package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.charting.ChartingClinic;
import unknot.charting.HeardBefore;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** What clients have told before a visit, whichever room asked them. */
@QuarkusTest
class HeardBeforeTest {

    private static final HeardBefore.Heard TOLD = new HeardBefore.Heard("From Marguerite's letter, today 07:40", TestClock.START,
            List.of("Pain now 6 of 10", "Worse since the last visit"), List.of("A fall on Sunday"), "Told by letter: pain 6, worse.");

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    /** A room that has heard something while a test wants it to. */
    @ApplicationScoped
    static class Letterbox implements HeardBefore {

        private static Appointment of;

        @Override
        public List<Heard> before(Appointment visit) {
            return of != null && visit.id().equals(of.id()) ? List.of(TOLD) : List.of();
        }

        @Override
        public List<Alert> alerts(long practitionerId) {
            return of == null || of.practitioner().id() != practitionerId ? List.of()
                    : List.of(new Alert(of.client().id(), of.client().name(), "letter, today 07:40", TestClock.START, "A fall on Sunday"));
        }
    }

    @BeforeEach
    void open() {
        clinic.open();
    }

    @AfterEach
    void forget() {
        Letterbox.of = null;
    }

    @Test
    void aNoteBeginsWithWhatWasTold() {
        Appointment visit = charting.visit(charting.marguerite(), clinic.ines, ChartingClinic.NINE);
        Letterbox.of = visit;
        long note = charting.begun(visit);
        Visitor.signedIn("ines@test.example").get("/notes/" + note).then().statusCode(200)
                .body(allOf(containsString("From Marguerite&#39;s letter, today 07:40"), containsString("Worse since the last visit"),
                        containsString("A fall on Sunday"), containsString(">\nTold by letter: pain 6, worse.</textarea>")));
    }

    @Test
    void whatIsToldLaterIsTakenOverByAButtonAndOnlyOnce() {
        Appointment visit = charting.visit(charting.marguerite(), clinic.ines, ChartingClinic.NINE);
        long note = charting.begun(visit);
        Letterbox.of = visit;
        Visitor ines = Visitor.signedIn("ines@test.example");
        for (int time = 0; time < 2; time++) {
            ines.post("/notes/" + note, charting.withVersion(note, "do", "take-over:0", "subjective", charting.stored(note, "subjective")))
                    .then().statusCode(303);
        }
        assertThat(charting.stored(note, "subjective")).isEqualTo("Told by letter: pain 6, worse.");
        ines.post("/notes/" + note, charting.withVersion(note, "do", "take-over:7", "subjective", "Mine")).then().statusCode(303);
        assertThat(charting.stored(note, "subjective")).isEqualTo("Mine");
    }

    @Test
    void whatCannotWaitIsSaidOnTheDayOfWhoTreats() {
        Letterbox.of = charting.visit(charting.marguerite(), clinic.ines, ChartingClinic.NINE);
        Visitor.signedIn("ines@test.example").get("/today").then().body(allOf(containsString("Look at this first"), containsString("letter, today 07:40"),
                containsString("A fall on Sunday")));
        Visitor.signedIn("tomas@test.example").get("/today").then().body(not(containsString("Look at this first")));
    }
}
