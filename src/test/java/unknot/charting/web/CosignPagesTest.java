package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.access.Role;
import unknot.charting.ChartingClinic;
import unknot.charting.UnsignedNotes;
import unknot.charting.UnsignedNotes.Late;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** Priya is a student whom Ines supervises. */
@QuarkusTest
class CosignPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    UnsignedNotes unsigned;

    private Client marguerite;
    private Practitioner priya;
    private Visitor student;
    private Visitor ines;
    private Visitor tomas;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        priya = clinic.therapist("Priya Maddox", 3, clinic.lantern, clinic.knot60);
        clinic.account("priya@test.example", "Priya Maddox", Role.THERAPIST, priya.id(), null);
        supervisor(clinic.ines.id());
        student = Visitor.signedIn("priya@test.example");
        ines = Visitor.signedIn("ines@test.example");
        tomas = Visitor.signedIn("tomas@test.example");
    }

    private void supervisor(Long id) {
        clinic.sql("UPDATE practitioner SET supervisor_id = " + id + " WHERE id = " + priya.id());
    }

    private long draft(Practitioner of) {
        return charting.begun(charting.visit(marguerite, of, NINE.minus(Duration.ofDays(2))));
    }

    private void sign(Visitor by, long note) {
        by.post("/notes/" + note + "/signature", "version", "0", "painBefore", "6", "painAfter", "4", "subjective", "Better", "safety-asked", "true").then().statusCode(303);
    }

    private long signedByStudent() {
        long note = draft(priya);
        sign(student, note);
        return note;
    }

    private static Response cosign(Visitor by, long note, String remark) {
        return by.post("/notes/" + note + "/cosignature", "remark", remark, "amendments", "0");
    }

    private static String page(Visitor reader, long note) {
        return reader.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    private static String form(long note) {
        return "action=\"/notes/" + note + "/cosignature\"";
    }

    private long stored() {
        return clinic.count("SELECT COUNT(*) FROM note_cosignature");
    }

    @Test
    void aStudentsNoteWaitsForTheSupervisorAndShowsBothSignatures() {
        long note = signedByStudent();
        assertThat(page(student, note)).contains("Signed by Priya Maddox, Student therapist", "Waits for the co-signature of Ines Calder").doesNotContain(form(note));
        assertThat(ines.get("/notes").asString()).contains("To co-sign", "Marguerite Holt, by Priya Maddox", "href=\"/notes/" + note + "\"");
        assertThat(ines.get("/today").asString()).contains("1 note to co-sign");
        assertThat(page(ines, note)).contains(form(note), "You supervise Priya Maddox");
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(52)));
        cosign(ines, note, "Ask about sleep\nnext time").then().statusCode(303).header("Location", endsWith("/notes/" + note + "#cosignature"));
        for (Visitor reader : List.of(student, ines, tomas)) {
            assertThat(page(reader, note)).containsSubsequence("Signed by Priya Maddox, Student therapist", "Co-signed by Ines Calder, Supervising therapist",
                    "11 Jan 2027, 08:52", "Ask about sleep").doesNotContain("Waits for", form(note));
        }
        assertThat(ines.get("/notes").asString()).doesNotContain("To co-sign");
        assertThat(ines.get("/today").asString()).doesNotContain("to co-sign");
    }

    @Test
    void aStudentsNoteIsAsFinalAsAnyOther() {
        long note = signedByStudent();
        student.post("/notes/" + note, "version", "1", "subjective", "Other").then().statusCode(409);
        assertThatThrownBy(() -> clinic.sql("UPDATE soap_note SET signed_as_student = FALSE")).hasStackTraceContaining("a signed note never changes");
        student.post("/notes/" + note + "/amendments", "reason", "Forgotten", "words", "Ice was advised").then().statusCode(303);
        assertThat(page(student, note)).contains("Ice was advised").containsOnlyOnce("Waits for the co-signature");
        assertThat(clinic.count("SELECT COUNT(*) FROM note_amendment WHERE signed_role = 'Student therapist'")).isEqualTo(1);
    }

    @Test
    void nobodyButTheSupervisorCoSigns() {
        long note = signedByStudent();
        assertThat(page(tomas, note)).contains("Waits for").doesNotContain(form(note));
        cosign(tomas, note, "Mine").then().statusCode(404);
        cosign(student, note, "Mine").then().statusCode(404);
        cosign(tomas, note, "x".repeat(3000)).then().statusCode(404);
        assertThat(tomas.get("/notes").asString()).doesNotContain("To co-sign");
        ines.postWithoutToken("/notes/" + note + "/cosignature", "remark", "", "amendments", "0").then().statusCode(400);
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "desk@test.example", "owner@test.example", "marguerite@test.example" })
    void nobodyButTherapistsComesNear(String somebody) {
        long note = signedByStudent();
        clinic.clientAccount(marguerite, "marguerite@test.example");
        cosign(Visitor.signedIn(somebody), note, "Mine").then().statusCode(403);
        assertThat(stored()).isZero();
    }

    @Test
    void draftsAndNotesOfThoseWhoSignAloneAreNotCoSigned() {
        long draft = draft(priya);
        cosign(ines, draft, "").then().statusCode(404);
        long ofTomas = draft(clinic.tomas);
        sign(tomas, ofTomas);
        assertThat(page(ines, ofTomas)).contains("Signed by Tomas Wren, Therapist").doesNotContain("Waits for", form(ofTomas));
        cosign(ines, ofTomas, "").then().statusCode(404);
        cosign(ines, 999_999, "").then().statusCode(404);
        assertThat(stored()).isZero();
    }

    @Test
    void sentTwiceItIsOneAndAnotherRemarkIsNotLostInSilence() {
        long note = signedByStudent();
        cosign(ines, note, "Well done").then().statusCode(303);
        cosign(ines, note, "Well done").then().statusCode(303);
        cosign(ines, note, "Something else").then().statusCode(409).body(containsString("“Something else”")).body(containsString("Well done"));
        assertThat(clinic.list("SELECT note_id FROM note_cosignature")).hasSize(1);
    }

    @Test
    void sentFourTimesAtOnceItIsOne() throws Exception {
        long note = signedByStudent();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            CyclicBarrier together = new CyclicBarrier(4);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                answers.add(pool.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return cosign(ines, note, "").statusCode();
                }));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(303);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whatWasAmendedSinceIsReadFirst() {
        long note = signedByStudent();
        student.post("/notes/" + note + "/amendments", "reason", "Side noted wrongly", "words", "It was the left shoulder").then().statusCode(303);
        assertThat(cosign(ines, note, "Kept words").then().statusCode(409).extract().asString())
                .contains("amended after you opened it", "It was the left shoulder", "Kept words", "name=\"amendments\" value=\"1\"");
        assertThat(stored()).isZero();
        ines.post("/notes/" + note + "/cosignature", "remark", "Kept words", "amendments", "1").then().statusCode(303);
        ines.post("/notes/" + note + "/cosignature", "remark", "").then().statusCode(409);
    }

    @Test
    void aNoteWaitsForWhoeverSupervisesNow() {
        long note = signedByStudent();
        supervisor(clinic.tomas.id());
        assertThat(page(student, note)).contains("Waits for the co-signature of Tomas Wren");
        cosign(ines, note, "").then().statusCode(404);
        assertThat(ines.get("/notes").asString()).doesNotContain("To co-sign");
        assertThat(tomas.get("/notes").asString()).contains("To co-sign");
        supervisor(null);
        assertThat(page(student, note)).contains("Signed by Priya Maddox, Student therapist").doesNotContain("Waits for");
        assertThat(tomas.get("/notes").asString()).doesNotContain("To co-sign");
        cosign(tomas, note, "").then().statusCode(404);
        supervisor(clinic.tomas.id());
        cosign(tomas, note, "").then().statusCode(303);
        supervisor(clinic.ines.id());
        assertThat(page(ines, note)).contains("Co-signed by Tomas Wren").doesNotContain("Waits for", form(note));
        cosign(ines, note, "").then().statusCode(404);
    }

    @Test
    void whatWasSignedBeforeSomebodyWasAStudentStandsAlone() {
        supervisor(null);
        long note = signedByStudent();
        supervisor(clinic.ines.id());
        assertThat(page(ines, note)).contains("Signed by Priya Maddox, Therapist").doesNotContain("Waits for", form(note));
        cosign(ines, note, "").then().statusCode(404);
    }

    @Test
    void remarksThatAreTooLongAreKeptAndSaid() {
        long note = signedByStudent();
        cosign(ines, note, "r".repeat(2001)).then().statusCode(422).body(containsString("2001 characters. Up to 2000")).body(containsString("r".repeat(2001)));
        assertThat(stored()).isZero();
        cosign(ines, note, "💪".repeat(2000)).then().statusCode(303);
    }

    @Test
    void theOwnerSeesHowManyWaitAndForWhom() {
        long note = signedByStudent();
        assertThat(unsigned.late()).containsExactly(
                new Late(clinic.ines.id(), "Ines Calder", 1, 1, 0, 1, NINE.minus(Duration.ofDays(2)), 2));
        Visitor owner = Visitor.signedIn("owner@test.example");
        assertThat(owner.get("/late-notes").asString()).contains("To co-sign", "Ines Calder").doesNotContain("Marguerite");
        cosign(ines, note, "").then().statusCode(303);
        assertThat(unsigned.late()).isEmpty();
    }

    @Test
    void theClientSeesTheVisitOnceItIsCoSignedAndNothingOfTheSignature() {
        clinic.clientAccount(marguerite, "marguerite@test.example");
        long note = signedByStudent();
        Visitor client = Visitor.signedIn("marguerite@test.example");
        client.get("/my/visits/" + note).then().statusCode(404);
        cosign(ines, note, "remark-secret").then().statusCode(303);
        assertThat(client.get("/my/visits/" + note).then().statusCode(200).extract().asString()).doesNotContain("o-sign", "remark-secret");
    }

    @Test
    void thePdfHasBothSignatures() {
        long note = signedByStudent();
        cosign(ines, note, "Well done").then().statusCode(303);
        ines.get("/notes/" + note + "/pdf").then().statusCode(200).contentType("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE note_cosignature SET remark = 'other'", "DELETE FROM note_cosignature", "UPDATE note_cosignature SET signed_by = 'Tomas Wren'" })
    void plainSqlChangesNothing(String statement) {
        cosign(ines, signedByStudent(), "Well done").then().statusCode(303);
        assertThatThrownBy(() -> clinic.sql(statement)).hasStackTraceContaining("a signed note never changes");
    }

    @Test
    void plainSqlCoSignsForNobody() {
        long note = signedByStudent();
        long draft = draft(priya);
        long ofTomas = draft(clinic.tomas);
        sign(tomas, ofTomas);
        String insert = "INSERT INTO note_cosignature VALUES (%d, %d, 'X', 'X', now(6), '')";
        for (String statement : List.of(insert.formatted(note, clinic.tomas.id()), insert.formatted(note, priya.id()), insert.formatted(draft, clinic.ines.id()),
                insert.formatted(ofTomas, clinic.ines.id()))) {
            assertThatThrownBy(() -> clinic.sql(statement)).as(statement).hasStackTraceContaining("only what a student has signed");
        }
        assertThat(stored()).isZero();
    }

    @Test
    void theListCostsTheSameHoweverManyWait() {
        signedByStudent();
        long few = Statements.during(() -> ines.get("/notes"));
        for (int more = 1; more <= 4; more++) {
            signedByStudent();
        }
        assertThat(Statements.during(() -> assertThat(ines.get("/notes").asString()).contains("To co-sign"))).isEqualTo(few);
    }

    @Test
    void hostileRemarksAreShownAsText() {
        long note = signedByStudent();
        cosign(ines, note, "</p><script>alert(1)</script>{inject:csrf.token}").then().statusCode(303);
        ines.get("/notes/" + note).then().body(not(containsString("<script>alert"))).body(containsString("{inject:csrf.token}"));
    }
}
