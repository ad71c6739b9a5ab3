package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.paper.PdfUa;
import unknot.shared.Statements;
import unknot.shared.Visitor;

/** Where the pain of a knot spreads: drawn in a note, part of what the visit found. */
@QuarkusTest
class ReferralAreaPagesTest {

    private static final String TEMPLE = "right 0.4500,0.0400 0.5250,0.0400 0.5250,0.0700 0.4500,0.0700";
    private static final String PALM = "front 0.8500,0.5200 0.8800,0.5200 0.8800,0.5600 0.8500,0.5600";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    DataSource database;

    private Client marguerite;
    private Visitor ines;
    private long note;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7))));
        ines = Visitor.signedIn("ines@test.example");
    }

    private String page() {
        return ines.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    private long version() {
        return clinic.count("SELECT version FROM soap_note WHERE id = " + note);
    }

    private long knot() {
        return clinic.count("SELECT MAX(id) FROM knot");
    }

    /** The fields of a note with one knot, and more of it. */
    private Object[] form(long knot, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("version", version(), "painBefore", 5, "painAfter", 3, "safety-asked", "true", "objective-follows", "again"));
        fields.addAll(knot == 0 ? List.of("knot", "n", "knot-n-muscle", "upper-trapezius", "knot-n-side", "right") : List.of("knot", knot, "knot-" + knot + "-id", knot));
        Collections.addAll(fields, more);
        return fields.toArray();
    }

    private void drawn(String... areas) {
        List<Object> more = new ArrayList<>(List.of("knot-n-activity", "active"));
        for (String area : areas) {
            more.addAll(List.of("knot-n-referral", area));
        }
        ines.post("/notes/" + note, form(0, more.toArray())).then().statusCode(303);
    }

    private void signed(Object... more) {
        ines.post("/notes/" + note + "/signature", form(knot(), more)).then().statusCode(303);
    }

    private void nextVisit() {
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
    }

    @Test
    void whatIsDrawnIsToldShownAndSignedWithTheKnot() {
        drawn(TEMPLE, PALM);
        assertThat(page()).contains("value=\"" + TEMPLE + "\"", "<span>temple, right</span>", "<span>palm, left</span>", "Refers to: temple, right; palm, left.",
                "class=\"referral-area\" data-ref=\"" + knot() + "\" points=\"180.0,36.0 ");
        signed("knot-" + knot() + "-referral", TEMPLE, "knot-" + knot() + "-referral", PALM, "knot-" + knot() + "-activity", "active");
        assertThat(page()).contains("Refers to: temple, right; palm, left</span>", "class=\"referral-area\" points=\"180.0,36.0", "Knot 1 refers to: palm, left");
        byte[] pdf = ines.get("/notes/" + note + "/pdf").asByteArray();
        PdfUa.assertAccessible(pdf);
        assertThat(PdfUa.text(pdf)).contains("Refers to: temple, right; palm, left");
        assertThat(ines.get("/clients/" + marguerite.id() + "/knots").asString()).contains("Refers to: temple, right; palm, left", "class=\"referral-area\"",
                "Knot 1 refers to: temple, right");
    }

    @Test
    void anAreaThatIsNotSentAnyMoreIsGone() {
        drawn(TEMPLE, PALM);
        ines.post("/notes/" + note, form(knot(), "knot-" + knot() + "-referral", PALM)).then().statusCode(303);
        assertThat(page()).contains("palm, left").doesNotContain("temple, right");
        ines.post("/notes/" + note, form(knot(), "knot-" + knot() + "-referral", PALM, "do", "remove-area:" + knot() + ":" + PALM)).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM referral_area")).isZero();
        assertThat(page()).doesNotContain("palm, left");
    }

    @Test
    void theNextVisitSeesItAsItWasAndTakesItOverByOneTap() {
        drawn(TEMPLE, PALM);
        signed("knot-" + knot() + "-referral", TEMPLE, "knot-" + knot() + "-referral", PALM, "knot-" + knot() + "-activity", "active");
        nextVisit();
        assertThat(page()).contains("Mon 4 Jan: temple, right; palm, left", "data-was=\"true\"").doesNotContain("Refers to: temple", "-referral\" value=\"" + TEMPLE);
        ines.post("/notes/" + note, form(knot(), "do", "same:" + knot())).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM referral_area")).as("the scores alone are taken over").isEqualTo(2);
        ines.post("/notes/" + note, form(knot(), "do", "same-area:" + knot())).then().statusCode(303);
        assertThat(page()).contains("-referral\" value=\"" + TEMPLE + "\"", "-referral\" value=\"" + PALM + "\"", "Refers to: temple, right; palm, left.");
    }

    @Test
    void whatWasDrawnLongAgoIsStillOffered() {
        drawn(TEMPLE);
        signed("knot-" + knot() + "-referral", TEMPLE, "knot-" + knot() + "-activity", "active");
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(3))));
        signed("knot-" + knot() + "-activity", "latent");
        nextVisit();
        assertThat(page()).contains("Mon 4 Jan: temple, right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "back", "front 0.01,0.01 0.05,0.01 0.05,0.05", "front 0,0 1,0 1,1 0,1", "top 0.33,0.21 0.40,0.21 0.40,0.26", "front <b>,1 0.4,0.2 0.4,0.3"})
    void whatIsNoAreaOfABodyIsRefusedAndCanBeTakenAway(String area) {
        String answer = ines.post("/notes/" + note, form(0, "knot-n-referral", area)).then().statusCode(422).extract().asString();
        assertThat(answer).contains("Draw each area on the body", "This area cannot be read.", "remove-area:n:").doesNotContain("<b>,1");
        ines.post("/notes/" + note, form(0, "knot-n-referral", area, "do", "remove-area:n:" + area)).then().statusCode(303);
    }

    @Test
    void thereIsAnEndToAreas() {
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            many.addAll(List.of("knot-n-referral", TEMPLE.replace("0.4500,0.0400", "0.450" + i + ",0.0400")));
        }
        assertThat(ines.post("/notes/" + note, form(0, many.toArray())).then().statusCode(422).extract().asString()).contains("A knot has at most 8 areas.");
    }

    @Test
    void aScriptIsToldWhatEachAreaCovers() {
        ines.postByScript("/notes/" + note, form(0, "knot-n-referral", PALM)).then().statusCode(200)
                .body("areas.size()", is(1)).body("areas['" + PALM + "']", is("palm, left"));
    }

    @Test
    void aConflictCarriesTheAreasOfBoth() {
        long stale = version();
        drawn(TEMPLE);
        Object[] mine = form(knot(), "knot-" + knot() + "-referral", PALM, "subjective", "mine");
        mine[1] = stale;
        assertThat(ines.post("/notes/" + note, mine).then().statusCode(409).extract().asString())
                .contains("name=\"knot-" + knot() + "-referral\" value=\"" + PALM + "\"");
        mine[1] = version();
        List<Object> other = new ArrayList<>(List.of(mine));
        other.addAll(List.of("keep-taps", "other", "keep-subjective", "mine"));
        ines.post("/notes/" + note, other.toArray()).then().statusCode(303);
        assertThat(page()).contains("temple, right").doesNotContain("palm, left");
    }

    @Test
    void ofASignedNoteNoAreaChanges() {
        drawn(TEMPLE);
        signed("knot-" + knot() + "-referral", TEMPLE, "knot-" + knot() + "-activity", "active");
        for (String sql : List.of("UPDATE referral_area SET outline = 'x'", "UPDATE referral_area SET finding_id = finding_id, position = 5", "DELETE FROM referral_area",
                "INSERT INTO referral_area SELECT finding_id, 1, chart_view, chart_version, outline FROM referral_area", "REPLACE INTO referral_area SELECT * FROM referral_area",
                "DELETE FROM knot_finding")) {
            assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOf(SQLException.class).hasMessageContaining("never changes");
        }
        ines.post("/notes/" + note, form(knot(), "knot-" + knot() + "-referral", PALM)).then().statusCode(409);
        assertThat(page()).contains("temple, right").doesNotContain("palm, left");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aKnotThatIsStruckTakesItsAreasWithIt() {
        drawn(TEMPLE);
        ines.post("/notes/" + note, form(knot(), "do", "remove-knot:" + knot())).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM referral_area") + clinic.count("SELECT COUNT(*) FROM knot_finding")).isZero();
    }

    @Test
    void moreAreasTakeNoMoreStatementsToShow() {
        drawn();
        page();
        long without = Statements.during(this::page);
        ines.post("/notes/" + note, form(knot(), "knot-" + knot() + "-referral", TEMPLE, "knot-" + knot() + "-referral", PALM, "knot", "b", "knot-b-muscle", "infraspinatus",
                "knot-b-side", "left", "knot-b-referral", PALM)).then().statusCode(303);
        assertThat(Statements.during(this::page)).isEqualTo(without);
    }
}
