package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.shared.Visitor;

/** Range of motion and orthopaedic tests on a note. */
@QuarkusTest
class ExaminationPagesTest {

    private static final Object[] SCORES = {"painBefore", 5, "painAfter", 3, "safety-asked", "true"};

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
        ines = Visitor.signedIn("ines@test.example");
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
    }

    private Response post(String path, Object... fields) {
        return ines.post(path, charting.withVersion(note, fields));
    }

    private Response save(Object... fields) {
        return post("/notes/" + note, fields);
    }

    private void sign(Object... fields) {
        post("/notes/" + note + "/signature", both(SCORES, fields)).then().statusCode(303);
    }

    private String page() {
        return ines.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    private static Object[] both(Object[] some, Object... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    private static Object[] rotation(String ref, String side, Object before, Object after) {
        String name = "rom-" + ref + "-";
        return new Object[] {"rom", ref, name + "movement", "neck-rotation", name + "side", side, name + "effort", "active", name + "before", before,
                name + "after", after};
    }

    private static Object[] spurling(Object... more) {
        return both(new Object[] {"test", "t", "test-t-name", "Spurling"}, more);
    }

    @Test
    void movementsAndTestsAreSavedSignedAndNeverChangedAfterwards() {
        Object[] form = both(rotation("a", "right", 58, "66°"), spurling("test-t-side", "right", "test-t-result", "negative", "test-t-words", "no arm pain"));
        save(form).then().statusCode(303);
        assertThat(page()).contains("Neck rotation, right", "value=\"58\"", "+8°", "70–80°", "value=\"Spurling\"");
        sign(form);
        assertThat(page()).contains("<b>Neck rotation, right</b>, active", "58°", "66°", "+8°", "<b>Spurling, right</b>", "Negative", "no arm pain");
        for (String change : List.of("UPDATE range_of_motion SET degrees_before = 1", "DELETE FROM range_of_motion",
                "UPDATE orthopaedic_test SET result = 'positive'", "DELETE FROM orthopaedic_test",
                "INSERT INTO range_of_motion (note_id, position, movement, side, effort, degrees_before) VALUES (" + note + ", 9, 'neck-flexion', 'midline', 'active', 40)",
                "INSERT INTO orthopaedic_test (note_id, position, name, result, words) VALUES (" + note + ", 9, 'x', 'positive', '')")) {
            assertThatThrownBy(() -> clinic.sql(change)).as(change).hasStackTraceContaining("a signed note never changes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "400", "abc", "58.5", "361"})
    void nonsenseIsRefusedBesideTheField(String degrees) {
        save(rotation("a", "right", degrees, 60)).then().statusCode(422).body(containsString("Degrees are a whole number from 0 to 360."));
        assertThat(clinic.count("SELECT COUNT(*) FROM range_of_motion")).isZero();
    }

    @Test
    void moreThanTheJointHasIsAskedAboutAndSignedAfterAYes() {
        Object[] form = both(SCORES, rotation("a", "right", 58, 170));
        save(form).then().statusCode(303);
        assertThat(page()).contains("Neck rotation right: 170° is more than this joint is thought to have, 110° at most.");
        post("/notes/" + note + "/signature", form).then().statusCode(422).body(containsString("Not signed yet"));
        post("/notes/" + note + "/signature", both(form, "sure", "neck-rotation-right-170")).then().statusCode(303);
    }

    @Test
    void theLastVisitsMovementsWaitWithWhatTheyWereAndNothingIsClaimed() {
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7))));
        sign(rotation("a", "left", 52, 60));
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofHours(1))));
        assertThat(page()).contains("Neck rotation, left", "52° → 60°");
        save("subjective", "nothing measured").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM range_of_motion WHERE note_id = " + note)).isZero();
        save("objective", "", "objective-follows", NoteForm.AGAIN, "rom", "last0", "rom-last0-movement", "neck-rotation", "rom-last0-side", "left",
                "rom-last0-effort", "active", "rom-last0-before", 57).then().statusCode(303);
        assertThat(charting.stored(note, "objective"))
                .isEqualTo("Neck rotation left, active: 57°; last visit 52° → 60°.");
    }

    @Test
    void aMovementIsAddedWithoutAScriptAndWhatWasTypedStays() {
        String page = save("subjective", "typed, not saved", "do", "add-rom:neck-rotation").then().statusCode(200).extract().asString();
        assertThat(page).contains("Neck rotation, left", "Neck rotation, right", "typed, not saved");
        assertThat(save("do", "add-rom", "add-movement", "knee-flexion").then().statusCode(200).extract().asString()).contains("Knee flexion, left");
        assertThat(clinic.count("SELECT version FROM soap_note WHERE id = " + note)).isZero();
    }

    @Test
    void whatIsNoMovementOrThereTwiceOrHasNoResultIsRefused() {
        Object[][] forms = {both(rotation("a", "right", 58, ""), rotation("b", "right", 60, "")), rotation("a", "midline", 58, ""),
                {"rom", "a", "rom-a-movement", "ear-rotation", "rom-a-side", "left", "rom-a-before", "5"},
                rotation("a", "up", 58, ""), spurling(), spurling("test-t-result", "perhaps"),
                {"test", "t", "test-t-result", "negative"}, spurling("test-t-result", "negative", "test-t-words", "w".repeat(501))};
        for (Object[] form : forms) {
            assertThat(save(form).statusCode()).as(Arrays.toString(form).replaceAll("w{9,}", "www")).isEqualTo(422);
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM range_of_motion") + clinic.count("SELECT COUNT(*) FROM orthopaedic_test")).isZero();
    }

    @Test
    void rowsLeftEmptyOrTakenAwayAreNotStored() {
        save(both(rotation("a", "right", "", ""), both(rotation("b", "left", 50, ""), "rom-b-removed", "true", "test", "t", "test-t-name", " ")))
                .then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM range_of_motion") + clinic.count("SELECT COUNT(*) FROM orthopaedic_test")).isZero();
    }
}
