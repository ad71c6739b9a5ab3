package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.charting.Activity;
import unknot.charting.BodyChart;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.shared.Visitor;

/** Several knots listed at once, and taken off again. */
@QuarkusTest
class PresetPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    BodyChart chart;

    private long note;
    private Visitor ines;

    @BeforeEach
    void open() {
        clinic.open();
        Client marguerite = charting.marguerite();
        charting.signed(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7))), found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE));
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
        ines = Visitor.signedIn("ines@test.example");
    }

    private Response post(String path, Object... fields) {
        return ines.post(path, charting.withVersion(note, fields));
    }

    /** The page's own rows, sent back as they are. */
    private List<Object> rows() {
        List<Object> rows = new ArrayList<>();
        for (Object id : clinic.list("SELECT knot_id FROM knot_finding WHERE note_id = " + note + " ORDER BY id")) {
            rows.addAll(List.of("knot", id, "knot-" + id + "-id", id, "knot-" + id + "-activity",
                    clinic.text("SELECT activity FROM knot_finding WHERE note_id = " + note + " AND knot_id = " + id)));
        }
        return rows;
    }

    private Response act(Object... more) {
        List<Object> all = rows();
        all.addAll(List.of(more));
        return post("/notes/" + note, all.toArray());
    }

    private long listed() {
        return clinic.count("SELECT COUNT(*) FROM knot_finding WHERE note_id = " + note);
    }

    @Test
    void aDeskWorkersEightMusclesAreListedAtTheirPlacesExceptThoseThatAreThere() {
        act("do", "add-preset:desk-worker").then().statusCode(303);
        assertThat(listed()).isEqualTo(16);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot WHERE muscle = 'infraspinatus'")).isEqualTo(2);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot_finding WHERE preset = 'desk-worker'")).isEqualTo(15);
        act("do", "add-preset:desk-worker").then().statusCode(303);
        assertThat(listed()).isEqualTo(16);
    }

    @Test
    void oneSideAloneCanBeListed() {
        act("do", "add-preset:desk-worker", "preset-side", "right").then().statusCode(303);
        assertThat(listed()).isEqualTo(9);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot WHERE side = 'right'")).isEqualTo(8);
    }

    @Test
    void whatNobodyTouchedIsTakenOffInOneStepAndTheRestStays() {
        act("do", "add-preset:desk-worker").then().statusCode(303);
        long touched = clinic.count("SELECT MAX(id) FROM knot");
        post("/notes/" + note, "knot", touched, "knot-" + touched + "-id", touched, "knot-" + touched + "-activity", "latent").then().statusCode(303);
        assertThat(ines.get("/notes/" + note).asString()).contains("Take 14 untouched knots off: Desk worker", "Listed with Desk worker");
        act("do", "remove-preset:desk-worker").then().statusCode(303);
        assertThat(clinic.list("SELECT knot_id FROM knot_finding WHERE note_id = " + note)).hasSize(2).contains(touched);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot")).isEqualTo(2);
    }

    @Test
    void untouchedPlacesOfAPresetAreNotSignedAsKnots() {
        act("do", "add-preset:low-back", "preset-side", "left").then().statusCode(303);
        long touched = clinic.count("SELECT MAX(id) FROM knot");
        post("/notes/" + note + "/signature", "painBefore", 5, "painAfter", 3, "safety-asked", "true", "objective", "", "objective-follows", NoteForm.AGAIN, "knot", touched,
                "knot-" + touched + "-id", touched, "knot-" + touched + "-activity", "latent").then().statusCode(303);
        assertThat(listed()).isEqualTo(2);
        assertThat(charting.stored(note, "objective")).contains("Not assessed today: Infraspinatus left.")
                .doesNotContain("Multifidus");
    }

    @Test
    void aKnotOfAPresetThatIsNoneIsRefused() {
        post("/notes/" + note, "knot", "n", "knot-n-muscle", "rhomboids", "knot-n-side", "left", "knot-n-preset", "acrobat").then().statusCode(422);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot")).isEqualTo(1);
    }

    @Test
    void everyMuscleOfEveryPresetHasItsUsualPlaceOnBothSides() {
        for (Object muscle : clinic.list("SELECT DISTINCT muscle FROM preset_muscle")) {
            assertThat(chart.usualPlace((String) muscle, Side.LEFT)).as("%s", muscle).isPresent();
            assertThat(chart.usualPlace((String) muscle, Side.RIGHT)).as("%s", muscle).isPresent();
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM preset_muscle WHERE preset = 'desk-worker'")).isEqualTo(8);
    }
}
