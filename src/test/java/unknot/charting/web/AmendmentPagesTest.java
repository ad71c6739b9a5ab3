package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class AmendmentPagesTest {

    private static final String ADD = "href=\"/notes/%d/amendments\"";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    private Client marguerite;
    private long note;
    private Visitor ines;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        note = charting.signed(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7))));
        ines = Visitor.signedIn("ines@test.example");
    }

    private String form() {
        return "/notes/" + note + "/amendments";
    }

    private Response amend(String reason, String words) {
        return ines.post(form(), "reason", reason, "words", words);
    }

    private String page() {
        return ines.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    private long stored() {
        return clinic.count("SELECT COUNT(*) FROM note_amendment");
    }

    @Test
    void anAmendmentIsShownBeneathTheNoteWithNameRoleDateAndTime() {
        assertThat(page()).contains(ADD.formatted(note), "Signed by Ines Calder, Therapist").doesNotContain("Amendment 1", "<textarea");
        assertThat(ines.get(form()).then().statusCode(200).extract().asString()).contains("said", "What is to be put right?", "Why?");
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(52)));
        amend("Side noted wrongly", "It was the left shoulder").then().statusCode(303).header("Location", endsWith("/notes/" + note + "#amendments"));
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(55)));
        amend("Forgotten", "Ice was advised").then().statusCode(303);
        assertThat(page()).containsSubsequence("said", "Signed by Ines Calder, Therapist", "Amendment 1", "11 Jan 2027, 08:52", "It was the left shoulder",
                "Side noted wrongly", "Signed by Ines Calder, Therapist", "Amendment 2", "11 Jan 2027, 08:55", "Ice was advised", "Forgotten");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndTheRestStays() {
        assertThat(amend("", "It was the left shoulder").then().statusCode(422).extract().asString()).contains("It was the left shoulder",
                "id=\"reason-error\">Say why: an amendment has a reason.").doesNotContain("words-error");
        assertThat(amend("Side noted wrongly", " \r\n ").then().statusCode(422).extract().asString()).contains("value=\"Side noted wrongly\"",
                "id=\"words-error\">Say what is to be put right.").doesNotContain("reason-error");
        assertThat(amend("\u200b", "\u200b").then().statusCode(422).extract().asString()).contains("reason-error", "words-error");
        ines.post(form()).then().statusCode(422);
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsTooLongIsKeptAndNotStored() {
        assertThat(amend("r".repeat(301), "w".repeat(16_001)).then().statusCode(422).extract().asString())
                .contains("301 characters. Up to 300", "16001 characters. Up to 16000", "r".repeat(301), "w".repeat(16_001));
        assertThat(stored()).isZero();
        amend("r".repeat(300), "💪".repeat(16_000)).then().statusCode(303);
        assertThat(clinic.stored("Amendment", "words")).containsExactly("💪".repeat(16_000));
    }

    @Test
    void sentTwiceItIsShownOnce() {
        amend("Side noted wrongly", "It was the left shoulder").then().statusCode(303);
        amend("Side noted wrongly", "It was the left shoulder").then().statusCode(303);
        assertThat(page()).contains("Amendment 1").doesNotContain("Amendment 2");
    }

    @Test
    void anotherTherapistReadsTheAmendmentAndAddsNone() {
        amend("Side noted wrongly", "It was the left shoulder");
        Visitor tomas = Visitor.signedIn("tomas@test.example");
        tomas.get("/notes/" + note).then().statusCode(200).body(allOf(containsString("It was the left shoulder"), not(containsString("/amendments\""))));
        tomas.get(form()).then().statusCode(404);
        tomas.post(form(), "reason", "Mine", "words", "Mine").then().statusCode(404);
        tomas.post(form(), "reason", "", "words", "").then().statusCode(404);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aDraftAndANoteThatIsNotThereHaveNoAmendments() {
        long draft = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
        for (String path : List.of("/notes/" + draft, "/notes/999999", "/notes/abc")) {
            ines.get(path + "/amendments").then().statusCode(404);
            ines.post(path + "/amendments", "reason", "Why", "words", "What").then().statusCode(404);
        }
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "desk@test.example", "owner@test.example", "marguerite@test.example" })
    void nobodyButTherapistsComesNear(String somebody) {
        clinic.clientAccount(marguerite, "marguerite@test.example");
        Visitor visitor = Visitor.signedIn(somebody);
        visitor.get(form()).then().statusCode(403);
        visitor.post(form(), "reason", "Why", "words", "What").then().statusCode(403);
        assertThat(stored()).isZero();
    }

    @Test
    void theClientIsNotShownAmendmentsJustAsTheWordsOfTheNote() {
        clinic.clientAccount(marguerite, "marguerite@test.example");
        amend("because-secret", "amended-secret");
        Visitor client = Visitor.signedIn("marguerite@test.example");
        for (String path : List.of("/my", "/my/visits", "/my/progress", "/my/visits/" + note)) {
            assertThat(client.get(path).then().statusCode(200).extract().asString()).as(path).doesNotContain("-secret");
        }
    }

    @Test
    void htmlIsShownAsText() {
        String hostile = "<script>alert(1)</script></textarea><img src=x onerror=alert(2)> שלום {inject:csrf.token}";
        amend("", hostile).then().statusCode(422).body(not(containsString("<script>alert")));
        amend("\"><script>alert(3)</script>", hostile).then().statusCode(303);
        assertThat(page()).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(3)", "{inject:csrf.token}");
    }

    @Test
    void withoutTheTokenNothingIsAdded() {
        ines.postWithoutToken(form(), "reason", "Why", "words", "What").then().statusCode(400);
        assertThat(stored()).isZero();
    }

    @Test
    void amendmentsCostTheSameHoweverManyThereAre() {
        long none = Statements.during(this::page);
        for (int number = 1; number <= 5; number++) {
            amend("Reason " + number, "Words " + number);
        }
        assertThat(Statements.during(this::page)).isEqualTo(none);
    }
}
