package unknot.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.charting.Activity;
import unknot.charting.ChartView;
import unknot.charting.Palpation;
import unknot.charting.Side;
import unknot.charting.files.Pictures;
import unknot.clients.Client;
import unknot.portal.PastVisits;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** What a therapist shares of a note, and what the client sees of it. */
@QuarkusTest
class SharedNotesTest {

    private static final Instant LAST_WEEK = TestClock.START.minus(Duration.ofDays(6));

    @Inject
    TestClinic clinic;
    @Inject
    PastVisits past;

    private Client marguerite;
    private Visitor client;
    private Visitor ines;
    private long note;

    @BeforeEach
    void aSignedVisit() {
        clinic.open();
        marguerite = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(marguerite, "marguerite@test.example");
        note = past.signed(marguerite, null, LAST_WEEK, 7, 3, written -> {
            written.assess(past.knot(written, "upper-trapezius", Side.RIGHT, ChartView.BACK, 0.66, 0.19), new Palpation(Activity.ACTIVE, 2, 7));
            written.advise(List.of("ball"), "gently");
        });
        client = Visitor.signedIn("marguerite@test.example");
        ines = Visitor.signedIn("ines@test.example");
    }

    private void share(String... parts) {
        Object[] fields = new Object[parts.length * 2];
        for (int i = 0; i < parts.length; i++) {
            fields[2 * i] = "part";
            fields[2 * i + 1] = parts[i];
        }
        ines.post("/notes/" + note + "/sharing", fields).then().statusCode(303);
    }

    private String visit() {
        return client.get("/my/visits/" + note).then().statusCode(200).extract().asString();
    }

    @Test
    void atFirstTheClientSeesTheSummaryAndNoWords() {
        assertThat(visit()).contains("You arrived with 7 out of 10", "Top of the shoulder, right", "Self-pressure with a ball", "gently").doesNotContain("-secret", "What Ines wrote");
        assertThat(ines.get("/notes/" + note).asString()).contains("Marguerite sees: pain on arrival and on leaving, where it hurt and what was done, home care.");
    }

    @Test
    void justThePartsThatAreSharedAreShown() {
        share("subjective", "plan", "no-such-part");
        assertThat(visit()).contains("What Ines wrote", "What you told us", "subjective-secret", "What comes next", "plan-secret")
                .doesNotContain("objective-secret", "assessment-secret", "7 out of 10", "Top of the shoulder", "Self-pressure", "No pain numbers", "No place was marked");
        for (String path : List.of("/my", "/my/progress", "/my/visits")) {
            assertThat(client.get(path).asString()).as(path).doesNotContain("7 out of 10", "gently", "-secret", "data-pain=\"7\"");
        }
        share();
        assertThat(visit()).contains("Tuesday 5 January").doesNotContain("-secret");
        assertThat(ines.get("/notes/" + note).asString()).contains("Marguerite sees nothing of this note but that the visit took place.");
    }

    @Test
    void whatIsSharedBeforeSigningIsSeenAfterIt() {
        note = past.draft(marguerite, null, TestClock.START.minus(Duration.ofDays(1)), 5, 4, written -> {
        });
        share("pain", "assessment");
        client.get("/my/visits/" + note).then().statusCode(404);
        assertThat(ines.get("/notes/" + note + "/sharing").asString()).contains("Marguerite sees nothing of this note before you sign it.");
        past.sign(note, false);
        assertThat(visit()).contains("assessment-secret").doesNotContain("subjective-secret");
    }

    @Test
    void everyDecisionIsKeptAndTheNoteStaysAsItWas() {
        int version = (int) clinic.count("SELECT version FROM soap_note WHERE id = " + note);
        share("pain", "chart", "home-care", "plan");
        share("pain", "chart", "home-care", "plan");
        share("pain", "chart", "home-care");
        assertThat(clinic.count("SELECT COUNT(*) FROM sharing_decision")).isEqualTo(2);
        assertThat(ines.get("/notes/" + note + "/sharing").asString()).containsSubsequence("Ines Calder stopped sharing this: plan", "Ines Calder shared this: plan");
        assertThat(clinic.count("SELECT version FROM soap_note WHERE id = " + note)).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE sharing_decision SET shared = TRUE", "DELETE FROM sharing_decision", "UPDATE file_sharing_decision SET shared = FALSE",
            "DELETE FROM file_sharing_decision" })
    void theDatabaseKeepsThemToo(String attempt) {
        share();
        sharedPhoto();
        assertThatThrownBy(() -> clinic.sql(attempt)).hasStackTraceContaining("what was shared when is kept");
    }

    @Test
    void onlyTheNotesOwnTherapistDecides() {
        Visitor tomas = Visitor.signedIn("tomas@test.example");
        tomas.get("/notes/" + note + "/sharing").then().statusCode(404);
        tomas.post("/notes/" + note + "/sharing", "part", "plan").then().statusCode(404);
        assertThat(tomas.get("/notes/" + note).asString()).doesNotContain("/sharing", "Marguerite sees");
        Visitor.signedIn("owner@test.example").post("/notes/" + note + "/sharing", "part", "plan").then().statusCode(403);
        client.post("/notes/" + note + "/sharing", "part", "plan").then().statusCode(403);
        assertThat(visit()).doesNotContain("-secret");
    }

    @Test
    void amendmentsAreSharedAsAWholeAndOtherwiseTheClientIsToldThatThereAreSome() {
        ines.post("/notes/" + note + "/amendments", "reason", "A slip", "words", "It was the left side").then().statusCode(303);
        assertThat(visit()).contains("was put right later. Ask Ines what.").doesNotContain("It was the left side");
        share("plan", "amendments");
        assertThat(visit()).contains("It was the left side", "by Ines Calder").doesNotContain("Ask Ines what.");
    }

    @Test
    void aStudentsNoteIsSeenOnceItIsCoSignedOrNobodySupervisesAnyMore() {
        clinic.sql("UPDATE practitioner SET supervisor_id = " + clinic.tomas.id() + " WHERE id = " + clinic.ines.id());
        note = past.students(marguerite, TestClock.START.minus(Duration.ofDays(1)), 5, 4);
        client.get("/my/visits/" + note).then().statusCode(404);
        assertThat(client.get("/my/home-care").asString()).contains("gently");
        assertThat(client.get("/my/visits").asString()).contains("Tue 5 Jan").doesNotContain("Sun 10 Jan");
        assertThat(ines.get("/notes/" + note).asString()).contains("Marguerite will see this once the note is co-signed");
        Visitor.signedIn("tomas@test.example").post("/notes/" + note + "/cosignature", "remark", "", "amendments", "0").then().statusCode(303);
        assertThat(visit()).contains("5 out of 10");
        assertThat(client.get("/my/home-care").asString()).doesNotContain("gently");
        long alone = past.students(marguerite, TestClock.START.minus(Duration.ofDays(2)), 5, 4);
        client.get("/my/visits/" + alone).then().statusCode(404);
        clinic.sql("UPDATE practitioner SET supervisor_id = NULL");
        client.get("/my/visits/" + alone).then().statusCode(200);
    }

    private long sharedPhoto() {
        ines.send("/notes/" + note + "/files", "shoulder.jpg", Pictures.jpeg(40, 40), "caption", "Shoulder before").then().statusCode(303);
        long photo = clinic.count("SELECT MAX(id) FROM attached_file");
        ines.post("/files/" + photo + "/sharing", "wanted", "yes").then().statusCode(303);
        return photo;
    }

    @Test
    void aPhotoIsSeenWhileItIsShared() {
        long photo = sharedPhoto();
        assertThat(visit()).contains("Shoulder before", "/my/files/" + photo + "/thumbnail");
        assertThat(client.get("/my/visits").asString()).contains("Shoulder before");
        client.get("/my/files/" + photo).then().statusCode(200).contentType("image/jpeg");
        ines.post("/files/" + photo + "/sharing", "wanted", "no").then().statusCode(303);
        client.get("/my/files/" + photo).then().statusCode(404);
        client.get("/my/files/" + photo + "/thumbnail").then().statusCode(404);
        assertThat(visit()).doesNotContain("Shoulder before");
    }

    @Test
    void aPhotoThatIsTakenAwayOrOfAVisitThatIsNotSignedIsNotSeen() {
        long photo = sharedPhoto();
        ines.post("/files/" + photo + "/removal", "reason", "Blurred").then().statusCode(303);
        client.get("/my/files/" + photo).then().statusCode(404);
        note = past.draft(marguerite, null, TestClock.START.minus(Duration.ofDays(1)), 5, 4, written -> {
        });
        client.get("/my/files/" + sharedPhoto()).then().statusCode(404);
        ines.send("/clients/" + marguerite.id() + "/files", "letter.pdf", "%PDF-1.4\n%%EOF".getBytes()).then().statusCode(303);
        long letter = clinic.count("SELECT MAX(id) FROM attached_file");
        client.get("/my/files/" + letter).then().statusCode(404);
        ines.post("/files/" + letter + "/sharing", "wanted", "yes").then().statusCode(303);
        client.get("/my/files/" + letter).then().statusCode(200).header("Content-Disposition", startsWith("attachment"));
    }

    @Test
    void aLongHistoryComesInPagesThatCostTheSame() {
        for (int i = 1; i <= 60; i++) {
            past.signed(marguerite, null, LAST_WEEK.minus(Duration.ofDays(7L * i)), 6, 4, written -> {
            });
        }
        client.get("/my/visits");
        long first = Statements.during(() -> assertThat(client.get("/my/visits").asString()).contains("Page 1 of 3", "Earlier visits").doesNotContain("Later visits"));
        assertThat(Statements.during(() -> assertThat(client.get("/my/visits?page=3").asString()).contains("Page 3 of 3", "Later visits").doesNotContain("Earlier visits")))
                .isEqualTo(first).isLessThanOrEqualTo(12);
        for (String odd : List.of("0", "-4", "99", "x", "99999999999999")) {
            client.get("/my/visits?page=" + odd).then().statusCode(200);
        }
    }
}
