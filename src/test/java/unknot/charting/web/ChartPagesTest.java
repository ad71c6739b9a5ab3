package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.shared.PageWeight;
import unknot.shared.Visitor;

/** The body chart on the note's pages. */
@QuarkusTest
class ChartPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @TestHTTPResource("/")
    URI address;

    private Client marguerite;
    private Visitor ines;
    private long note;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
        ines = Visitor.signedIn("ines@test.example");
    }

    private Response save(Object... fields) {
        return ines.post("/notes/" + note, charting.withVersion(note, fields));
    }

    private static Object[] knot(String ref, String muscle, String side, String view, String x, String y) {
        String name = "knot-" + ref + "-";
        return new Object[] {"knot", ref, name + "muscle", muscle, name + "side", side, name + "view", view, name + "x", x, name + "y", y};
    }

    private static Object[] both(Object[] one, Object[] other) {
        List<Object> all = new ArrayList<>(List.of(one));
        all.addAll(List.of(other));
        return all.toArray();
    }

    @Test
    void aKnotFromTheSideIsKeptShownAndSigned() {
        save(knot("n", "middle-deltoid", "left", "left", "0.49", "0.24")).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot WHERE chart_view = 'left' AND chart_version = 2")).isEqualTo(1);
        long knot = clinic.count("SELECT id FROM knot");
        ines.post("/notes/" + note + "/signature", "version", clinic.count("SELECT version FROM soap_note WHERE id = " + note), "knot", knot,
                "knot-" + knot + "-id", knot, "knot-" + knot + "-activity", "active", "painBefore", 5, "painAfter", 3, "safety-asked", "true").then().statusCode(303);
        assertThat(ines.get("/notes/" + note).asString()).contains("/body-chart/v2/left-light.svg", "Body chart, left side");
    }

    @Test
    void aSideThatTheViewDoesNotShowIsRefusedAndTheMuscleThereNamed() {
        assertThat(save(knot("n", "middle-deltoid", "right", "left", "0.49", "0.24")).then().statusCode(422).extract().asString())
                .contains("This place is not on that muscle");
        assertThat(save(knot("n", "pectoralis-major", "left", "back", "0.3625", "0.2356")).then().statusCode(422).extract().asString())
                .contains("The muscle here is Infraspinatus.");
    }

    @Test
    void withoutAMuscleTheNearestIsTaken() {
        save(knot("n", "", "left", "back", "0.3625", "0.2356")).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot WHERE muscle = 'infraspinatus' AND side = 'left'")).isEqualTo(1);
    }

    @Test
    void aKnotOnNoMuscleIsSaidAndWhatWasTypedStays() {
        String page = save(both(knot("n", "", "left", "back", "0.02", "0.02"), new Object[] {"knot-n-tenderness", 3, "subjective", "kept words"}))
                .then().statusCode(422).extract().asString();
        assertThat(page).contains("There is no muscle at this place", "kept words", "name=\"knot-n-x\" value=\"0.02\"");
        assertThat(page).containsPattern("id=\"knot-n-tenderness-3\"[^>]* checked");
        assertThat(save(knot("n", "<b>biceps</b>", "left", "back", "0.3", "0.3")).then().statusCode(422).extract().asString())
                .contains("There is no such muscle on the chart", "&lt;b&gt;biceps&lt;/b&gt;");
        assertThat(clinic.count("SELECT COUNT(*) FROM knot")).isZero();
    }

    @Test
    void theSameKnotTwiceIsSaidWithTheNumberOfTheFirst() {
        save(knot("a", "infraspinatus", "left", "back", "0.3625", "0.2356")).then().statusCode(303);
        long known = clinic.count("SELECT id FROM knot");
        Object[] first = {"knot", known, "knot-" + known + "-id", known};
        assertThat(save(both(first, knot("b", "infraspinatus", "left", "back", "0.3700", "0.2380"))).then().statusCode(422).extract().asString())
                .contains("Knot 1 on this list is at this place already");
        save(both(first, knot("b", "infraspinatus", "left", "back", "0.4000", "0.2600"))).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot")).isEqualTo(2);
    }

    @Test
    void aKnotThatTheClientHadBeforeIsBroughtBackInstead() {
        charting.signed(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7))), found("a", "infraspinatus", Side.LEFT, Activity.RESOLVED));
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofHours(2))));
        assertThat(save("do", "add-knot", "add-muscle", "Infraspinatus", "add-side", "left").then().statusCode(422).extract().asString())
                .contains("This client had a knot at this place before", "value=\"recheck:");
    }

    @Test
    void aKnotIsCopiedToTheOtherSideOnceWithoutAScript() {
        save(knot("a", "middle-deltoid", "left", "left", "0.49", "0.24")).then().statusCode(303);
        long known = clinic.count("SELECT id FROM knot");
        Object[] copy = {"do", "mirror-knot:" + known, "knot", known, "knot-" + known + "-id", known};
        save(copy).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot r JOIN knot l ON l.id = " + known + " WHERE r.side = 'right' AND r.chart_view = 'right'"
                + " AND r.muscle = l.muscle AND r.x = 1 - l.x AND r.y = l.y")).isEqualTo(1);
        long right = clinic.count("SELECT MAX(id) FROM knot");
        assertThat(save(both(copy, new Object[] {"knot", right, "knot-" + right + "-id", right})).then().statusCode(422).extract().asString())
                .contains("Knot 2 on this list is at this place already");
    }

    /** Full rows, as a browser sends them. */
    @Test
    void threeHundredKnotsInOneFormAreRefusedInWordsAndNothingTypedIsLost() {
        Object[] typed = both(new Object[] {"subjective", "Both shoulders"}, infraspinatus(300,
                "activity", "tenderness", "pain", "pain-after", "twitch", "band", "id", "removed"));
        String page = save(typed).then().statusCode(422).extract().asString();
        assertThat(page).contains("data-error=\"knot\" role=\"alert\">Up to 60 knots fit on one note.", "Both shoulders", "name=\"knot-n299-x\"");
        assertThat(page.split("name=\"knot\" value=\"n")).hasSize(301);
        assertThat(ines.postByScript("/notes/" + note, both(new Object[] {"version", 0}, typed)).then().statusCode(422).extract().jsonPath().getString("errors.knot"))
                .contains("60");
        assertThat(clinic.count("SELECT COUNT(*) FROM knot")).isZero();
    }

    private static Object[] infraspinatus(int times, String... empty) {
        List<Object> fields = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            fields.addAll(List.of(knot("n" + i, "infraspinatus", i % 2 == 0 ? "left" : "right", "back", "0.36", "0.23")));
            for (String field : empty) {
                fields.addAll(List.of("knot-n" + i + "-" + field, ""));
            }
        }
        return fields.toArray();
    }

    @Test
    void aKnotOfAnotherClientIsRefused() {
        Client oskar = clinic.client("Oskar", "Brandt");
        charting.signed(charting.visit(oskar, clinic.ines, NINE.minus(Duration.ofDays(7))), found("a", "rhomboids", Side.LEFT, Activity.ACTIVE));
        long theirs = clinic.count("SELECT id FROM knot");
        save("knot", theirs, "knot-" + theirs + "-id", theirs, "knot-" + theirs + "-activity", "resolved").then().statusCode(422);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot_finding WHERE note_id = " + note)).isZero();
    }

    /** HTML, styles, scripts with all they import, the icons: as a browser gets them that has none of it yet. */
    @Test
    void theNotePageIsUnder300KilobytesInAll() throws Exception {
        KnotEntry[] knots = {found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE), found("b", "rhomboids", Side.LEFT, Activity.ACTIVE),
                found("c", "levator-scapulae", Side.RIGHT, Activity.ACTIVE), found("d", "gluteus-medius", Side.RIGHT, Activity.ACTIVE)};
        charting.signed(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7))), knots);
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofHours(2))));
        String page = ines.get("/notes/" + note).asString();
        Map<String, Integer> sent = new PageWeight(address).of(page);
        assertThat(sent.keySet()).anyMatch(file -> file.endsWith("chart-zoom.js")).anyMatch(file -> file.endsWith("icons.css"))
                .anyMatch(file -> file.endsWith("bootstrap.min.css"));
        assertThat(sent.values().stream().mapToInt(Integer::intValue).sum()).as(sent.toString()).isLessThan(300_000);
    }
}
