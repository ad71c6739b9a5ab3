package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.Appointment;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.care.CourseOfCare;
import unknot.charting.ChartingClinic;
import unknot.charting.course.CoursesWaiting;
import unknot.schedule.Practitioner;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class TodayPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    ChartingClinic charting;
    @Inject
    CoursesWaiting waiting;

    @BeforeEach
    void open() {
        clinic.open();
    }

    private long booked(Practitioner therapist, String client) {
        return ((Outcome.Done) desk.book(BookingDesk.Request.of(clinic.client(client, "Bianchi").id(), clinic.knot60.id(), therapist.id(), null,
                LocalDate.of(2027, 1, 11), LocalTime.of(10, 0), Actor.telling("Ros Keller")))).appointmentId();
    }

    @Test
    void aTherapistBeginsASessionOfTheirOwnAndOfNobodyElse() {
        long own = booked(clinic.ines, "Fiorella");
        long other = booked(clinic.tomas, "Ewan");
        TestClock.standAt(Instant.parse("2027-01-11T10:02:00Z"));
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.get("/today").then().statusCode(200).body(containsString("Start session: Fiorella Bianchi, 10:00"));
        ines.post("/today/" + own + "/start", "version", 0).then().statusCode(303);
        ines.get("/today").then().body(allOf(containsString("In session since 10:02"), not(containsString("Start session"))));
        ines.post("/today/" + own + "/start", "version", 0).then().statusCode(409).body(containsString("Somebody changed this visit meanwhile."));
        ines.post("/today/" + other + "/start", "version", 0).then().statusCode(404);
        Visitor.signedIn("desk@test.example").post("/today/" + own + "/start", "version", 0).then().statusCode(403);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'in-session'")).isEqualTo(1);
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change WHERE to_status = 'in-session' AND who = 'Ines Calder'")).isEqualTo(1);
    }

    private CourseOfCare course(String client, int planned, int done) {
        var treated = clinic.client(client, "Bianchi");
        CourseOfCare course = clinic.course(treated, clinic.ines, clinic.knot60, planned);
        for (int session = done; session > 0; session--) {
            charting.signed(charting.visit(treated, clinic.ines, ChartingClinic.NINE.minus(Duration.ofDays(7L * session)), course));
        }
        return course;
    }

    private String today(String email) {
        return Visitor.signedIn(email).get("/today").then().statusCode(200).extract().asString();
    }

    @Test
    void coursesThatWaitAreListedForTheirTherapistUntilTheyWaitNoMore() {
        assertThat(today("ines@test.example")).doesNotContain("Courses to look at", "courses-waiting");
        course("Early", 4, 1);
        CourseOfCare halfWay = course("Fiorella", 4, 2);
        CourseOfCare over = course("Ewan", 2, 2);
        course("Sam", 1, 1);
        clinic.sql("UPDATE course_of_care SET practitioner_id = " + clinic.tomas.id() + " WHERE client_id = (SELECT id FROM client WHERE given_name = 'Sam')");
        assertThat(today("ines@test.example")).contains("Courses to look at", "/courses/" + halfWay.id() + "/progress#reassessments",
                "2 of 4 sessions done: how does it go on?", "The planned sessions are done: how does it end?").doesNotContain("Early", "Sam");
        assertThat(today("tomas@test.example")).contains("Sam").doesNotContain("Fiorella");
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.post("/courses/" + halfWay.id() + "/progress/reassessments", "version", 0, "decision", "continue", "words", "Well").then().statusCode(303);
        ines.post("/courses/" + over.id() + "/progress/reassessments", "version", 0, "decision", "discharge", "words", "Done").then().statusCode(303);
        assertThat(today("ines@test.example")).contains("It has ended, its summary is not signed.", "/courses/" + over.id() + "/progress#summary")
                .doesNotContain("Fiorella");
        ines.post("/courses/" + over.id() + "/progress/summary", "version", 0, "summary", "All is well.", "do", "sign").then().statusCode(303);
        assertThat(today("ines@test.example")).doesNotContain("Courses to look at");
    }

    @Test
    void manyCoursesCostNoMoreStatementsThanOne() {
        List<Long> counted = new ArrayList<>();
        for (int courses = 1; courses <= 6; courses += 5) {
            for (int i = 0; i < courses; i++) {
                course("Client" + i, 2, 2);
            }
            // The settings are read anew after a change.
            waiting.of(clinic.ines.id());
            counted.add(Statements.during(() -> waiting.of(clinic.ines.id())));
        }
        assertThat(waiting.of(clinic.ines.id())).hasSize(7);
        assertThat(counted).containsExactly(5L, 5L);
    }

    @Test
    void notesThatWaitAreListedTheOldestFirstWithHowLateTheyAre() {
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.get("/today").then().body(allOf(containsString("Every note is signed."), not(containsString("Notes to sign"))));
        ines.get("/notes").then().statusCode(200).body(containsString("Nothing waits for your signature."));
        Appointment missing = charting.visit(clinic.client("Fiorella", "Bianchi"), clinic.ines, ChartingClinic.NINE.minus(Duration.ofDays(3)));
        clinic.sql("UPDATE appointment SET status = 'completed', completed_at = ends_at WHERE id = " + missing.id());
        charting.begun(charting.visit(clinic.client("Ewan", "Doyle"), clinic.ines, ChartingClinic.NINE.minus(Duration.ofDays(1))));
        charting.begun(charting.visit(clinic.client("Oskar", "Brandt"), clinic.ines, ChartingClinic.NINE));
        ines.get("/today").then().body(allOf(containsString("3 notes to sign."), containsString("2 late")));
        assertThat(ines.get("/notes").then().statusCode(200).extract().asString()).contains("3 notes wait, the oldest visit first. 2 are late.")
                .containsSubsequence("Fri 8 Jan, 09:00", "3 days late", "Fiorella Bianchi", "Note missing", "1 day late", "Ewan Doyle", "Saved Mon 11 Jan, 08:00",
                        "Today", "Oskar Brandt");
        String note = ines.post("/appointments/" + missing.id() + "/note").then().statusCode(303).extract().header("Location");
        ines.get(note.substring(note.indexOf("/notes/"))).then().statusCode(200).body(containsString("Fiorella Bianchi"));
        ines.get("/notes").then().body(not(containsString("Note missing")));
    }
}
