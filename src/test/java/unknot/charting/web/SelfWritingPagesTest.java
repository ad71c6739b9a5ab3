package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.shared.Visitor;

/** Text that writes itself until somebody edits it, and is never lost. */
@QuarkusTest
class SelfWritingPagesTest {

    private static final String NEXT = "Next visit Tue 12 Jan, 09:00.";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    private long note;
    private Visitor ines;

    @BeforeEach
    void open() {
        clinic.open();
        Client marguerite = charting.marguerite();
        charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofDays(1)));
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
        ines = Visitor.signedIn("ines@test.example");
    }

    private Response post(String path, Object... fields) {
        List<Object> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", clinic.count("SELECT version FROM soap_note WHERE id = " + note)));
        return ines.post(path, all.toArray());
    }

    private Response save(Object... fields) {
        return post("/notes/" + note, fields);
    }

    private Response byScript(Object... fields) {
        return ines.postByScript("/notes/" + note, fields);
    }

    private String page() {
        return ines.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    private String stored(String field) {
        return charting.stored(note, field);
    }

    @Test
    void aNewNoteFollowsTheTapsAndHasItsPlan() {
        assertThat(stored("plan")).isEqualTo(NEXT);
        assertThat(page()).contains("data-part=\"objective\" data-follows=\"true\"", "data-part=\"plan\" data-follows=\"true\"", NEXT);
    }

    @Test
    void eachSaveWritesTheFollowingPartsAnewAndAnswersWithThem() {
        Response first = byScript("version", 0, "painBefore", 6, "objective-follows", NoteForm.mark(""), "objective", "",
                "plan", NEXT, "plan-follows", NoteForm.mark(NEXT), "homeCare", "heat");
        first.then().statusCode(200).body("written.objective.text", equalTo("Pain 6/10 on arrival."))
                .body("written.plan.text", equalTo(NEXT + "\nHome care: Heat."));
        String mark = first.jsonPath().getString("written.objective.mark");
        byScript("version", first.jsonPath().getInt("version"), "painBefore", 6, "painAfter", 3, "objective", "Pain 6/10 on arrival.",
                "objective-follows", mark).then().statusCode(200)
                .body("written.objective.text", equalTo("Pain 6/10 on arrival, 3/10 afterwards.")).body("written.plan", nullValue());
    }

    @Test
    void editedWithoutAScriptItStopsFollowingAndStaysAsTyped() {
        save("painBefore", 6, "objective", "", "objective-follows", NoteForm.mark("")).then().statusCode(303);
        String written = "Pain 6/10 on arrival.";
        save("painBefore", 7, "objective", written + " Stiff.\r\nGuarding.", "objective-follows", NoteForm.mark(written)).then().statusCode(303);
        assertThat(stored("objective")).isEqualTo(written + " Stiff.\nGuarding.");
        assertThat(page()).contains("data-part=\"objective\" data-follows=\"false\"", "edited by you");
    }

    @Test
    void startingAgainBringsTheTapsBackAndKeepsTheOwnWords() {
        save("painBefore", 6, "objective", "My own words", "objective-follows", "", "do", "follow:objective").then().statusCode(303);
        assertThat(stored("objective")).isEqualTo("Pain 6/10 on arrival.");
        assertThat(stored("objectiveAside")).isEqualTo("My own words");
        assertThat(page()).contains("Your own words are kept.", "My own words");
        String written = stored("objective");
        save("painBefore", 6, "objective", written, "objective-follows", NoteForm.mark(written), "objective-aside", "My own words", "do", "own:objective")
                .then().statusCode(303);
        assertThat(stored("objective")).isEqualTo("My own words");
        assertThat(clinic.count("SELECT COUNT(*) FROM soap_note WHERE objective_follows AND id = " + note)).isZero();
    }

    @Test
    void startingAgainTwiceKeepsBothOwnTexts() {
        save("objective", "second words", "objective-follows", "", "objective-aside", "first words", "do", "follow:objective").then().statusCode(303);
        assertThat(stored("objectiveAside")).isEqualTo("second words\n\nfirst words");
    }

    @Test
    void signingWithoutAScriptWritesTheLastTapsIntoTheNoteAndForgetsWhatWasPutAside() {
        post("/notes/" + note + "/signature", "safety-asked", "true", "painBefore", 6, "painAfter", 2, "subjective", "Better", "objective", "", "objective-follows",
                NoteForm.mark(""), "objective-aside", "put away", "plan", NEXT, "plan-follows", NoteForm.mark(NEXT)).then().statusCode(303);
        assertThat(page()).contains("Pain 6/10 on arrival, 2/10 afterwards.", NEXT, "Signed by").doesNotContain("put away");
        assertThat(stored("objectiveAside")).isEmpty();
    }

    @Test
    void whatTheTapsWroteAloneIsNothingToSign() {
        assertThat(post("/notes/" + note + "/signature", "safety-asked", "true", "painBefore", 6, "painAfter", 2, "objective", "", "objective-follows", NoteForm.mark(""),
                "plan", NEXT, "plan-follows", NoteForm.mark(NEXT)).then().statusCode(422).extract().asString()).contains("nothing in this note yet");
    }

    @Test
    void aConflictKeepsBothTextsAndBothThatWerePutAside() {
        save("painBefore", 6, "objective", "theirs", "objective-follows", "", "objective-aside", "their aside").then().statusCode(303);
        String conflict = ines.post("/notes/" + note, "version", 0, "painBefore", 7, "objective", "mine", "objective-follows", "",
                "objective-aside", "my aside").then().statusCode(409).extract().asString();
        assertThat(conflict).contains("theirs", "mine", "my aside");
        save("painBefore", 7, "objective", "mine", "objective-follows", "", "objective-aside", "my aside", "keep-objective", "both",
                "keep-taps", "mine").then().statusCode(303);
        assertThat(stored("objective")).isEqualTo("mine\n\ntheirs");
        assertThat(stored("objectiveAside")).isEqualTo("my aside\n\ntheir aside");
    }

    @Test
    void inAConflictAFollowingPartIsWrittenFromTheTapsThatStay() {
        save("painBefore", 6, "objective", "", "objective-follows", NoteForm.mark("")).then().statusCode(303);
        ines.post("/notes/" + note, "version", 0, "painBefore", 7, "objective", "", "objective-follows", NoteForm.mark("")).then()
                .statusCode(409);
        save("painBefore", 7, "objective", "", "objective-follows", NoteForm.mark(""), "keep-taps", "other", "keep-objective", "mine").then().statusCode(303);
        assertThat(stored("objective")).isEqualTo("Pain 6/10 on arrival.");
        String written = stored("objective");
        save("painBefore", 7, "objective", written, "objective-follows", NoteForm.mark(written), "keep-taps", "mine", "keep-objective", "mine")
                .then().statusCode(303);
        assertThat(stored("objective")).isEqualTo("Pain 7/10 on arrival.");
    }

    @Test
    void theOtherTextComesWithWhetherItFollows() {
        save("painBefore", 6, "objective", "", "objective-follows", NoteForm.mark("")).then().statusCode(303);
        save("painBefore", 7, "objective", "mine", "objective-follows", "", "keep-taps", "mine", "keep-objective", "other").then().statusCode(303);
        assertThat(stored("objective")).isEqualTo("Pain 7/10 on arrival.");
        assertThat(clinic.count("SELECT COUNT(*) FROM soap_note WHERE objective_follows AND id = " + note)).isEqualTo(1);
    }

    @Test
    void ownWordsPutAsideMayBeAsLongAsAPartAndNoLonger() {
        save("objective", "", "objective-follows", NoteForm.AGAIN, "objective-aside", "a".repeat(16_001)).then().statusCode(422)
                .body(containsString("16001 characters"));
    }
}
