package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.shared.Visitor;

/** Shortcuts and templates: made, changed, used, and nobody else's business. */
@QuarkusTest
class PhrasePagesTest {

    private static final String SNIPPETS = "/phrases/snippets";
    private static final String TEMPLATES = "/phrases/templates";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    private Visitor ines;
    private Visitor tomas;

    @BeforeEach
    void open() {
        clinic.open();
        clinic.sql("DELETE FROM note_template WHERE practitioner_id IS NOT NULL");
        ines = Visitor.signedIn("ines@test.example");
        tomas = Visitor.signedIn("tomas@test.example");
    }

    private long last(String table) {
        return clinic.count("SELECT MAX(id) FROM " + table);
    }

    private String stored(long note, String part) {
        return charting.stored(note, part);
    }

    @Test
    void aShortcutIsMadeChangedAndDeleted() {
        ines.post(SNIPPETS, "shortcut", ";OK", "words", "Tolerated well.").then().statusCode(303);
        long id = last("snippet");
        assertThat(ines.get("/phrases").asString()).contains("value=\"ok\"", "Tolerated well.");
        ines.post(SNIPPETS + "/" + id, "shortcut", "ok", "words", "Tolerated very well.", "part", "objective").then().statusCode(303);
        assertThat(clinic.text("SELECT words FROM snippet")).isEqualTo("Tolerated very well.");
        ines.post(SNIPPETS + "/" + id + "/deletion").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM snippet")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "über", "123456789012345678901", ";"})
    void whatIsNoShortcutIsRefusedWithWhatWasTyped(String shortcut) {
        ines.post(SNIPPETS, "shortcut", shortcut, "words", "kept words").then().statusCode(422)
                .body(containsString("1 to 20 small letters"), containsString("kept words"));
        assertThat(clinic.count("SELECT COUNT(*) FROM snippet")).isZero();
    }

    @Test
    void wordsAreNeededAndHaveAnEnd() {
        ines.post(SNIPPETS, "shortcut", "a", "words", " ").then().statusCode(422);
        ines.post(SNIPPETS, "shortcut", "a", "words", "w".repeat(1_001)).then().statusCode(422);
        ines.post(SNIPPETS, "shortcut", "a", "words", "x", "part", "appendix").then().statusCode(422);
        ines.post(TEMPLATES, "name", "Empty").then().statusCode(422).body(containsString("at least one part"));
        ines.post(TEMPLATES, "subjective", "words").then().statusCode(422).body(containsString("Give it a name."));
        ines.post(TEMPLATES, "name", "Long", "plan", "w".repeat(2_001)).then().statusCode(422);
    }

    @Test
    void twoOfOneShortcutAreRefusedAndTwoTherapistsMayHaveTheSame() {
        ines.post(SNIPPETS, "shortcut", "ok", "words", "mine").then().statusCode(303);
        ines.post(SNIPPETS, "shortcut", "ok", "words", "another").then().statusCode(409).body(containsString("another shortcut of that name"));
        tomas.post(SNIPPETS, "shortcut", "ok", "words", "his").then().statusCode(303);
    }

    @Test
    void anothersPhrasesAreNotThere() {
        ines.post(SNIPPETS, "shortcut", "ok", "words", "mine alone").then().statusCode(303);
        ines.post(TEMPLATES, "name", "Own", "subjective", "only mine").then().statusCode(303);
        for (String path : List.of(SNIPPETS + "/" + last("snippet"), TEMPLATES + "/" + last("note_template"))) {
            tomas.post(path, "shortcut", "ok", "words", "his", "name", "His", "plan", "his").then().statusCode(404);
            tomas.post(path, "shortcut", "", "words", "").then().statusCode(404);
            tomas.post(path + "/deletion").then().statusCode(404);
        }
        assertThat(tomas.get("/phrases").asString()).doesNotContain("mine alone", "only mine");
        assertThat(Visitor.signedIn("desk@test.example").get("/phrases").statusCode()).isIn(403, 404);
    }

    @Test
    void aTemplateForEverybodyIsOfferedToAllAndChangedByItsOwnerAlone() {
        ines.post(TEMPLATES, "name", "Ours", "subjective", "shared words", "everybody", "true").then().statusCode(303);
        assertThat(tomas.get("/phrases").asString()).contains("Ours", "shared words", "First visit");
        long clinics = clinic.count("SELECT MIN(id) FROM note_template");
        ines.post(TEMPLATES + "/" + clinics, "name", "Mine now", "plan", "x").then().statusCode(404);
        ines.post(TEMPLATES + "/" + clinics + "/deletion").then().statusCode(404);
    }

    @Test
    void aSnippetAndATemplateAddWithoutAScriptAndWipeNothing() {
        ines.post(SNIPPETS, "shortcut", "ok", "words", "Tolerated well.").then().statusCode(303);
        ines.post(TEMPLATES, "name", "Mine", "subjective", "Since: \nWorse with: ", "plan", "Call on Friday").then().statusCode(303);
        long note = charting.begun(charting.visit(charting.marguerite(), clinic.ines, NINE));
        assertThat(ines.get("/notes/" + note).asString()).contains("data-shortcut=\"ok\"", ">Tolerated well.</button>", ">Mine</option>");
        ines.post("/notes/" + note, "version", 0, "subjective", "Stiff.", "do", "snippet:" + last("snippet") + ":subjective").then().statusCode(303);
        assertThat(stored(note, "subjective")).isEqualTo("Stiff. Tolerated well.");
        ines.post("/notes/" + note, "version", clinic.count("SELECT version FROM soap_note"), "subjective", "Stiff.", "assessment", "Better", "do", "template", "template", last("note_template"))
                .then().statusCode(303);
        assertThat(stored(note, "subjective")).isEqualTo("Stiff.\n\nSince: \nWorse with: ");
        assertThat(stored(note, "assessment")).isEqualTo("Better");
        assertThat(stored(note, "plan")).isEqualTo("Call on Friday");
    }

    @Test
    void anothersSnippetIsNotAddedToANote() {
        tomas.post(SNIPPETS, "shortcut", "ok", "words", "his words").then().statusCode(303);
        long note = charting.begun(charting.visit(charting.marguerite(), clinic.ines, NINE));
        ines.post("/notes/" + note, "version", 0, "subjective", "mine", "do", "snippet:" + last("snippet") + ":subjective").then().statusCode(303);
        assertThat(stored(note, "subjective")).isEqualTo("mine");
    }
}
