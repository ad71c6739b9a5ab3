package unknot.charting.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.again;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Effort;
import unknot.charting.Examination;
import unknot.charting.Examination.Measured;
import unknot.charting.Motion;
import unknot.charting.NoteDocument;
import unknot.charting.NoteWriting;
import unknot.charting.Side;
import unknot.charting.course.CourseGoal;
import unknot.clients.Client;
import unknot.paper.PdfUa;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class CourseProgressPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    NoteWriting writing;

    private Client marguerite;
    private CourseOfCare course;
    private Visitor ines;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        course = clinic.course(marguerite, clinic.ines, clinic.knot60, 4);
        ines = Visitor.signedIn("ines@test.example");
    }

    private Appointment session(int daysAgo) {
        return charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(daysAgo)), course);
    }

    private String address() {
        return "/courses/" + course.id() + "/progress";
    }

    private String page() {
        return ines.get(address()).then().statusCode(200).extract().asString();
    }

    private Response post(String path, String... fields) {
        return ines.post(address() + path, (Object[]) fields);
    }

    private void setGoal() {
        post("/goals", "goal-words", "Sit through a shift", "goal-measure", "pain at the desk", "goal-start", "6", "goal-target", "2").then().statusCode(303);
    }

    private Response decide(String decision, String... more) {
        int version = Integer.parseInt(page().split("reassess-form")[1].split("name=\"version\" value=\"")[1].split("\"")[0]);
        return decide(version, decision, more);
    }

    private Response decide(int version, String decision, String... more) {
        String[] fields = new String[more.length + 4];
        System.arraycopy(new String[] { "version", String.valueOf(version), "decision", decision }, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return post("/reassessments", fields);
    }

    private long knot() {
        return clinic.count("SELECT MIN(id) FROM knot");
    }

    @Test
    void theWholeCourseIsSeenAtAGlance() {
        charting.signed(session(14), found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE), found("b", "rhomboids", Side.RIGHT, Activity.LATENT));
        charting.signed(session(7), again(knot(), Activity.RESOLVED));
        assertThat(page()).contains("Right neck and shoulder", "2 of 4 sessions done", "Half of the sessions are done. How does the course go on?",
                "Session 1, 28 Dec 2026: 6 before, 4 after. Session 2, 4 Jan 2027: 6 before, 4 after",
                "Pain on arrival: 6 at the first session, 6 at the last one, unchanged.",
                "After session 1: 2 open, 0 resolved. After session 2: 1 open, 1 resolved", "1 knot is still open; 1 of 2 resolved.");
    }

    @Test
    void theVisitThatIsTheMiddleOrTheEndAsksForTheReassessment() {
        long first = charting.signed(session(28));
        long second = charting.signed(session(21));
        charting.signed(session(14));
        long fourth = charting.signed(session(7));
        assertThat(ines.get("/notes/" + first).asString()).doesNotContain("How does the course");
        assertThat(ines.get("/notes/" + second).asString()).contains("Half of the sessions are done.", "href=\"" + address() + "#reassessments\"");
        assertThat(ines.get("/notes/" + fourth).asString()).contains("The planned sessions are done. How does the course end?");
    }

    @Test
    void tooLittleToCompareIsSaid() {
        assertThat(page()).contains("Two sessions with a pain score are needed to compare. There are 0.", "No session of this course has found a knot yet.",
                "No goal is set.", "A summary is drafted once a note of this course is signed.");
        charting.signed(session(7));
        assertThat(page()).contains("There is one.").doesNotContain("How does the course go on?");
    }

    @Test
    void movementsAreComparedOverTheCourse() {
        measured(session(14), new Motion("neck-rotation", Side.RIGHT, Effort.ACTIVE, 50, 55));
        measured(session(7), new Motion("neck-rotation", Side.RIGHT, Effort.ACTIVE, 54, null), new Motion("neck-flexion", Side.MIDLINE, Effort.PASSIVE, 40, 42));
        assertThat(page()).contains("Neck rotation, right, active", "55° → 54°", "−1°", "70–80°", "Neck flexion, passive", "42°");
    }

    private void measured(Appointment visit, Motion... motions) {
        NoteDocument note = ChartingClinic.document("said");
        Examination examination = new Examination(Stream.of(motions).map(motion -> new Measured("m" + motion.movement(), motion)).toList(), List.of());
        writing.sign(charting.begun(visit), clinic.ines.id(), 0, new NoteDocument(note.painBefore(), note.painAfter(), note.parts(), note.knots(), note.areas(),
                note.homeCare(), note.homeCareWords(), examination, note.selfWriting(), note.sure(), note.safety()), "Ines Calder", "Therapist");
    }

    @Test
    void aGoalIsMeasuredUntilItIsReached() {
        setGoal();
        assertThat(page()).contains("pain at the desk: 6 at the start, 6 now, 2 wanted", "Not measured yet", "class=\"come\" width=\"0\"");
        String goal = "/goals/" + clinic.count("SELECT id FROM course_goal");
        String field = "value-" + clinic.count("SELECT id FROM course_goal");
        post(goal + "/values", field, "5").then().statusCode(303);
        // Put right on the same day.
        post(goal + "/values", field, "4,5").then().statusCode(303);
        assertThat(page()).contains("6 at the start, 4.5 now, 2 wanted", "Measured 11 Jan 2027", "class=\"come\" width=\"38\"").doesNotContain("Reached");
        TestClock.standAt(TestClock.START.plus(Duration.ofDays(7)));
        ines = Visitor.signedIn("ines@test.example");
        post(goal + "/values", field, "1").then().statusCode(303);
        assertThat(page()).contains("1 now", "Reached", "class=\"come\" width=\"100\"");
        assertThat(clinic.count("SELECT COUNT(*) FROM goal_value")).isEqualTo(2);
        post(goal + "/end").then().statusCode(303);
        assertThat(page()).contains("Given up").doesNotContain("name=\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "|pain|6|2|Write what the client wants", "Sit||6|2|Write what is measured", "Sit|pain|six|2|A number, such as",
            "Sit|pain|6||A number, such as", "Sit|pain|6|6|the same as now", "Sit|pain|1234567|6|A number, such as" })
    void aGoalThatCannotBeReadIsSaidBesideItsFieldAndWhatWasTypedStays(String words, String measure, String start, String target, String said) {
        Response answer = post("/goals", "goal-words", words == null ? "" : words, "goal-measure", measure == null ? "" : measure, "goal-start", start,
                "goal-target", target == null ? "" : target);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains(said, "value=\"" + start + "\"");
        assertThat(clinic.count("SELECT COUNT(*) FROM course_goal")).isZero();
    }

    @Test
    void tenGoalsAreEnoughAndAValueThatIsNoNumberIsRefused() {
        for (int i = 0; i < CourseGoal.MOST; i++) {
            setGoal();
        }
        assertThat(post("/goals", "goal-words", "One more", "goal-measure", "pain", "goal-start", "6", "goal-target", "2").then().statusCode(422).extract()
                .asString()).contains("Ten goals are enough.", "value=\"One more\"");
        long goal = clinic.count("SELECT MIN(id) FROM course_goal");
        assertThat(post("/goals/" + goal + "/values", "value-" + goal, "much").then().statusCode(422).extract().asString()).contains("A number, such as",
                "value=\"much\"");
    }

    @Test
    void theMidpointAndTheEndAskHowItGoesOnUntilItIsDecided() {
        charting.signed(session(14));
        charting.signed(session(7));
        decide("continue", "words", "Going well").then().statusCode(303);
        assertThat(page()).contains("Continued as planned", "after 2 sessions, 11 Jan 2027, 08:00, Ines Calder", "Going well").doesNotContain("How does the course");
        charting.signed(session(3));
        charting.signed(session(1));
        assertThat(page()).contains("The planned sessions are done. How does the course end?");
        decide("discharge").then().statusCode(303);
        assertThat(page()).contains("Discharged", "Ended after 4 of 4 sessions", "Open the course again").doesNotContain("Set a goal");
        assertThat(post("/goals", "goal-words", "Late", "goal-measure", "pain", "goal-start", "6", "goal-target", "2").then().statusCode(422).extract()
                .asString()).contains("This course has ended. Open it again first.");
        post("/reopening").then().statusCode(303);
        assertThat(page()).contains("4 of 4 sessions done", "Discharged", "Set a goal");
    }

    @Test
    void changingThePlanNeedsSessionsThatAreNotDoneYetAndAReasonForMany() {
        charting.signed(session(14));
        charting.signed(session(7));
        assertThat(decide("change", "sessions", "1", "frequency", "weekly").then().statusCode(422).extract().asString()).contains("From 2 sessions");
        assertThat(decide("change", "sessions", "8", "frequency", "monthly", "more-reason", " ").then().statusCode(422).extract().asString())
                .contains("Say why the course takes more than 6 sessions.", "value=\"8\"");
        assertThat(decide("change", "sessions", "x", "frequency", "daily").then().statusCode(422).extract().asString()).contains("From 2 sessions", "Choose how often.");
        assertThat(decide("maybe").then().statusCode(422).extract().asString()).contains("Choose how the course goes on.");
        decide("change", "sessions", "8", "frequency", "monthly", "more-reason", "Long-standing").then().statusCode(303);
        assertThat(page()).contains("2 of 8 sessions done", "Plan changed", "monthly");
    }

    @Test
    void whatIsSentTwiceIsDecidedOnceAndWhatIsStaleNotAtAll() {
        decide(0, "continue", "words", "First").then().statusCode(303);
        decide(0, "continue", "words", "First").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM reassessment")).isEqualTo(1);
        post("/reopening").then().statusCode(303);
        Response stale = decide(77, "discharge", "words", "Kept here");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("Somebody else has changed this course meanwhile.", "Kept here");
        assertThat(clinic.count("SELECT COUNT(*) FROM course_of_care WHERE closed_at IS NULL")).isEqualTo(1);
    }

    @Test
    void theSummaryIsDraftedSavedAndSignedAndThenFinal() {
        charting.signed(session(14), found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE));
        charting.signed(session(7), again(knot(), Activity.RESOLVED));
        setGoal();
        assertThat(page()).contains("Right neck and shoulder. 2 of 4 planned sessions, 28 Dec 2026 to 4 Jan 2027, with Ines Calder.",
                "Pain on arrival (0 to 10): 6 at the first session, 6 at the last; 4 after the last.", "Knots resolved: Infraspinatus left.",
                "Goal: Sit through a shift. pain at the desk: 6 at the start, 6 now, 2 wanted.", "Drafted from the record.");
        post("/summary", "version", "0", "summary", "All is well", "do", "save").then().statusCode(303);
        assertThat(page()).contains("All is well", "Draft, saved 11 Jan 2027, 08:00");
        assertThat(post("/summary", "version", "7", "summary", "From another tab", "do", "sign").then().statusCode(409).extract().asString())
                .contains("Nothing was saved", "From another tab");
        assertThat(post("/summary", "version", "0", "summary", "  ", "do", "sign").then().statusCode(422).extract().asString()).contains("Write the summary.");
        post("/summary", "version", "0", "summary", "All is very well", "do", "sign").then().statusCode(303);
        assertThat(page()).contains("All is very well", "Signed by Ines Calder, 11 Jan 2027, 08:00").doesNotContain("Sign the summary");
        post("/summary", "version", "1", "summary", "Changed", "do", "save").then().statusCode(409);
        byte[] pdf = ines.get(address() + "/pdf").then().statusCode(200).extract().asByteArray();
        PdfUa.assertAccessible(pdf);
        assertThat(PdfUa.text(pdf)).contains("Marguerite Holt", "All is very well", "Sit through a shift", "Printed by Ines Calder");
    }

    @Test
    void aLetterIsDraftedSignedOnceAndPrinted() {
        charting.signed(session(7), found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE));
        assertThat(page()).contains("Dear colleague,", "Marguerite Holt, born 14 Mar 1984, has come to us", "Knots still open: Infraspinatus left.");
        assertThat(post("/letters", "recipient", "", "letter", "Would you look").then().statusCode(422).extract().asString()).contains(
                "Write to whom the letter goes.", "Would you look");
        post("/letters", "recipient", "Dr Shah", "letter", "Would you look").then().statusCode(303);
        post("/letters", "recipient", "Dr Shah", "letter", "Would you look").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM referral_letter")).isEqualTo(1);
        byte[] pdf = ines.get(address() + "/letters/" + clinic.count("SELECT id FROM referral_letter") + "/pdf").then().statusCode(200).extract().asByteArray();
        PdfUa.assertAccessible(pdf);
        assertThat(PdfUa.text(pdf)).contains("Dr Shah", "About Marguerite Holt", "Would you look", "Ines Calder");
        assertThat(ines.get(address() + "/letters/999999/pdf").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE reassessment SET decision = 'refer'", "DELETE FROM reassessment", "UPDATE discharge_summary SET words = 'x'",
            "DELETE FROM discharge_summary", "UPDATE referral_letter SET words = 'x'", "DELETE FROM referral_letter" })
    void theDatabaseKeepsWhatIsSigned(String attempt) {
        decide("continue").then().statusCode(303);
        post("/summary", "version", "0", "summary", "All is well", "do", "sign").then().statusCode(303);
        post("/letters", "recipient", "Dr Shah", "letter", "Would you look").then().statusCode(303);
        assertThatThrownBy(() -> clinic.sql(attempt)).hasStackTraceContaining("never changes");
    }

    @Test
    void onlyTherapistsFollowCourses() {
        for (String email : new String[] { "desk@test.example", "owner@test.example" }) {
            assertThat(Visitor.signedIn(email).get(address()).statusCode()).isEqualTo(403);
            assertThat(Visitor.signedIn(email).get(address() + "/pdf").statusCode()).isEqualTo(403);
        }
        assertThat(ines.get("/courses/999999/progress").statusCode()).isEqualTo(404);
        assertThat(ines.post("/courses/999999/progress/summary", "version", "0", "summary", "x", "do", "save").statusCode()).isEqualTo(404);
        assertThat(post("/goals/999999/end").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 4 })
    void anyNumberOfSessionsTakesTheSameStatements(int sessions) {
        charting.signed(session(40), found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE));
        for (int i = 1; i < sessions; i++) {
            charting.signed(session(40 - 7 * i), again(knot(), Activity.LATENT));
        }
        page();
        assertThat(Statements.during(this::page)).isLessThanOrEqualTo(17);
    }
}
