package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

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
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.shared.Visitor;

/** What was done to knots and areas, how it went, and what signing asks about it. */
@QuarkusTest
class TreatmentPagesTest {

    private static final String PRESSURE = "trigger-point-pressure";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    private long note;
    private long left;
    private long right;
    private Visitor ines;

    @BeforeEach
    void open() {
        clinic.open();
        Client marguerite = charting.marguerite();
        charting.signed(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7))),
                found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE), found("b", "rhomboids", Side.RIGHT, Activity.LATENT));
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
        left = clinic.count("SELECT MIN(id) FROM knot");
        right = clinic.count("SELECT MAX(id) FROM knot");
        ines = Visitor.signedIn("ines@test.example");
    }

    private Response post(String path, Object... fields) {
        return ines.post(path, charting.withVersion(note, fields));
    }

    private Response save(Object... fields) {
        return post("/notes/" + note, fields);
    }

    private Response sign(Object... fields) {
        return post("/notes/" + note + "/signature", fields);
    }

    private String page() {
        return ines.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    private static Object[] both(Object[] some, Object... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    private Object[] treated(long knot, Object... more) {
        String name = "knot-" + knot;
        return both(new Object[] {"knot", knot, name + "-id", knot, name + "-activity", "latent", name + "-technique", PRESSURE}, more);
    }

    @Test
    void whatWasDoneWithWhatAndHowItWentIsSignedAsItWasTapped() {
        String name = "knot-" + left;
        Object[] form = both(treated(left, name + "-minutes-" + PRESSURE, 4, name + "-pressure-" + PRESSURE, "firm",
                name + "-tool-" + PRESSURE, "elbow", name + "-response-" + PRESSURE, "eased", name + "-tolerance-" + PRESSURE, "7",
                name + "-pain", 6, name + "-pain-after", 2, name + "-twitch", "present", name + "-band", "absent"),
                "area", "1", "area-1-where", "upper-back", "area-1-technique", "kneading", "area-1-tool", "forearm", "area-1-response", "released",
                "painBefore", 6, "painAfter", 3, "safety-asked", "true");
        save(form).then().statusCode(303);
        assertThat(page()).contains("name=\"knot-" + left + "-tool-" + PRESSURE + "\" id=\"knot-" + left + "-tool-" + PRESSURE
                + "-elbow\" value=\"elbow\" autocomplete=\"off\" checked");
        sign(form).then().statusCode(303);
        assertThat(page()).contains("Trigger point pressure 4 min, firm, elbow: eased, tolerance 7/10", "7 → 6, 2 after treatment",
                "taut band absent, twitch response present", "Upper back: Kneading, forearm: released");
        for (String change : List.of("UPDATE technique_use SET response = 'worse'", "UPDATE knot_finding SET pain_after_treatment = 0",
                "UPDATE knot_finding SET twitch = 'absent'")) {
            assertThatThrownBy(() -> clinic.sql(change + " WHERE note_id = " + note)).as(change).hasStackTraceContaining("a signed note never changes");
        }
    }

    @ParameterizedTest
    @CsvSource({"tool, hammer", "response, miraculous", "tolerance, 11", "tolerance, -1", "tolerance, much"})
    void whatIsNoChoiceIsRefused(String field, String value) {
        save(treated(left, "knot-" + left + "-" + field + "-" + PRESSURE, value)).then().statusCode(422);
        save("area", "1", "area-1-where", "leg", "area-1-technique", "kneading", "area-1-" + field, value).then().statusCode(422);
        assertThat(clinic.count("SELECT COUNT(*) FROM technique_use WHERE note_id = " + note)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"pain-after, 12", "twitch, perhaps", "band, tight"})
    void aSignThatIsNoChoiceIsRefused(String field, String value) {
        save(treated(left, "knot-" + left + "-" + field, value)).then().statusCode(422);
    }

    @Test
    void oneTechniqueGoesToEveryKnotInOneTapAndLeavesWhatWasSaidAlone() {
        String name = "knot-" + left + "-";
        Object[] form = both(treated(left, name + "minutes-" + PRESSURE, 4, name + "response-" + PRESSURE, "eased"), treated(right,
                "knot-" + right + "-minutes-" + PRESSURE, 9, "do", "spread:" + left + ":" + PRESSURE));
        save(form).then().statusCode(303);
        assertThat(clinic.count("SELECT minutes FROM technique_use WHERE note_id = " + note + " AND knot_id = " + right)).isEqualTo(9);
        save(both(treated(left, name + "minutes-" + PRESSURE, 4, name + "response-" + PRESSURE, "eased"), "knot", right,
                "knot-" + right + "-id", right, "do", "spread:" + left + ":" + PRESSURE)).then().statusCode(303);
        assertThat(clinic.count("SELECT minutes FROM technique_use WHERE response = 'eased' AND note_id = " + note + " AND knot_id = " + right))
                .isEqualTo(4);
    }

    @Test
    void minutesBeyondTheVisitAreSavedAskedAboutAndSignedAfterAYes() {
        Object[] form = both(treated(left, "knot-" + left + "-minutes-" + PRESSURE, 45),
                "area", "1", "area-1-where", "leg", "area-1-technique", "kneading", "area-1-minutes", 16, "painBefore", 5, "painAfter", 3, "safety-asked", "true");
        save(form).then().statusCode(303);
        assertThat(page()).contains("61 minutes of treatment are more than the visit", "value=\"minutes-61\"");
        assertThat(sign(form).then().statusCode(422).extract().asString()).contains("Not signed yet", "value=\"minutes-61\"");
        assertThat(clinic.count("SELECT COUNT(*) FROM soap_note WHERE id = " + note + " AND status = 'signed'")).isZero();
        sign(both(form, "sure", "minutes-45")).then().statusCode(422);
        sign(both(form, "sure", "minutes-61")).then().statusCode(303);
        assertThat(page()).contains("Signed by Ines Calder");
    }

    @Test
    void asManyMinutesAsTheVisitHasAreNotAskedAbout() {
        save(treated(left, "knot-" + left + "-minutes-" + PRESSURE, 60)).then().statusCode(303);
        assertThat(page()).doesNotContain("minutes of treatment are more");
    }
}
