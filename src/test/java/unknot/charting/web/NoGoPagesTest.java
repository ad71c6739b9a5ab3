package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.charting.NoGoAreas;
import unknot.charting.NoGoReason;
import unknot.clients.Client;
import unknot.shared.Visitor;

/** Areas that must not be treated. */
@QuarkusTest
class NoGoPagesTest {

    /** Around the usual point of the left infraspinatus, seen from behind. */
    private static final String SHOULDER_BLADE = "back 0.3300,0.2100 0.4000,0.2100 0.4000,0.2600 0.3300,0.2600";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    NoGoAreas areas;
    @Inject
    DataSource database;

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

    private Response mark(Object... fields) {
        return ines.post("/notes/" + note + "/no-go-areas", fields);
    }

    private String page() {
        return ines.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    private long version() {
        return clinic.count("SELECT version FROM soap_note WHERE id = " + note);
    }

    @Test
    void anAreaIsMarkedWithReasonAndDateAndShownAtTheNextVisitUntilItIsLifted() {
        mark("reason", "burn", "since", "2027-01-03", "outline", SHOULDER_BLADE).then().statusCode(303);
        assertThat(page()).contains("Burn, since 3 Jan 2027: Infraspinatus left", "Marked by Ines Calder on 11 Jan 2027", "data-polygon=\"132.0,189.0");
        long first = note;
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofHours(2))));
        assertThat(page()).contains("Burn, since 3 Jan 2027");
        long area = clinic.count("SELECT id FROM no_go_area");
        ines.post("/notes/" + note + "/no-go-areas/" + area + "/lifting").then().statusCode(303);
        assertThat(page()).doesNotContain("since 3 Jan 2027");
        assertThat(clinic.count("SELECT COUNT(*) FROM no_go_area WHERE lifted_by = 'Ines Calder' AND lifted_at IS NOT NULL")).isEqualTo(1);
        assertThat(areas.active(marguerite.id())).isEmpty();
        ines.post("/notes/" + first + "/no-go-areas/" + area + "/lifting").then().statusCode(404);
    }

    @Test
    void withoutDrawingTheMuscleIsTheArea() {
        mark("reason", "varicose-veins", "muscle", "Gastrocnemius", "side", "right").then().statusCode(303);
        assertThat(page()).contains("Varicose veins: Gastrocnemius right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "back", "back 0.1,0.1 0.2,0.2", "back 0.01,0.01 0.02,0.01 0.02,0.02", "back 0.35,0.23 0.351,0.23 0.351,0.231",
            "back 0,0 1,0 1,1 0,1", "back -0.1,0.2 0.4,0.2 0.4,0.4", "top 0.33,0.21 0.40,0.21 0.40,0.26", "back 0.33,0.21 0.40,NaN 0.40,0.26",
            "back <script>,1 0.40,0.21 0.40,0.26"})
    void whatIsNoAreaOfABodyIsRefused(String outline) {
        assertThat(mark("reason", "burn", "outline", outline).then().statusCode(422).extract().asString())
                .contains("Draw the area on the body").doesNotContain("<script>,1");
        assertThat(clinic.count("SELECT COUNT(*) FROM no_go_area")).isZero();
    }

    @Test
    void aReasonIsWantedAndNoDateToComeAndWhatWasTypedStays() {
        assertThat(mark("outline", SHOULDER_BLADE, "since", "2027-02-01").then().statusCode(422).extract().asString())
                .contains("Say why this area must not be treated", "not after today", "value=\"" + SHOULDER_BLADE + "\"", "value=\"2027-02-01\"");
    }

    @Test
    void aKnotAndATechniqueInsideWarnAndAreSignedWithTheWarning() {
        mark("reason", "burn", "outline", SHOULDER_BLADE).then().statusCode(303);
        ines.post("/notes/" + note, "version", version(), "knot", "n", "knot-n-muscle", "infraspinatus", "knot-n-side", "left", "knot-n-view", "back",
                "knot-n-x", "0.3625", "knot-n-y", "0.2356", "area", "a", "area-a-where", "shoulder", "area-a-technique", "kneading").then().statusCode(303);
        assertThat(page()).contains("Knot 1, Infraspinatus left, lies in a no-go area: burn.", "Shoulders was treated, and a no-go area is there: burn.");
        long knot = clinic.count("SELECT id FROM knot");
        List<Object> signed = new ArrayList<>(List.of("version", version(), "knot", knot, "knot-" + knot + "-id", knot, "knot-" + knot + "-activity", "active",
                "area", "1", "area-1-where", "shoulder", "area-1-technique", "kneading", "painBefore", 5, "painAfter", 3, "safety-asked", "true"));
        ines.post("/notes/" + note + "/signature", signed.toArray()).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM no_go_warning WHERE note_id = " + note)).isEqualTo(2);
        long area = clinic.count("SELECT id FROM no_go_area");
        long later = charting.begun(charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofHours(2))));
        ines.post("/notes/" + later + "/no-go-areas/" + area + "/lifting").then().statusCode(303);
        assertThat(page()).contains("Knot 1, Infraspinatus left, lies in a no-go area: burn.", "class=\"no-go-area\"");
    }

    @Test
    void whatWasMarkedOrWarnedOfNeverChanges() {
        aKnotAndATechniqueInsideWarnAndAreSignedWithTheWarning();
        for (String sql : List.of("UPDATE no_go_area SET reason = 'flare'", "UPDATE no_go_area SET outline = 'x', lifted_at = NOW(), lifted_by = 'x'",
                "DELETE FROM no_go_area", "UPDATE no_go_warning SET what = 'x'", "DELETE FROM no_go_warning",
                "INSERT INTO no_go_warning SELECT note_id, no_go_area, 'x' FROM no_go_warning")) {
            assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOf(SQLException.class).hasMessageContaining("never changes");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void anotherTherapistsDraftAndASignedNoteAreNotToBeMarked() {
        Visitor tomas = Visitor.signedIn("tomas@test.example");
        tomas.post("/notes/" + note + "/no-go-areas", "reason", "burn", "outline", SHOULDER_BLADE).then().statusCode(404);
        ines.post("/notes/" + note + "/signature", "version", version(), "subjective", "x", "painBefore", 5, "painAfter", 3, "safety-asked", "true").then().statusCode(303);
        mark("reason", "burn", "outline", SHOULDER_BLADE).then().statusCode(404);
        assertThat(clinic.count("SELECT COUNT(*) FROM no_go_area")).isZero();
    }

    @Test
    void whatWasAnsweredWithNotHereAsksWhereUntilItIsMarked() {
        assertThat(page()).contains("data-topic=\"tumour-site\" data-reason=\"tumour\" hidden");
        ines.post("/notes/" + note, "version", version(), "safety-form", "true", "safety", "tumour-site", "safety", "burn").then().statusCode(303);
        assertThat(page()).contains("data-topic=\"tumour-site\" data-reason=\"tumour\"><", "Tumour site: the chart does not say where yet.",
                "data-topic=\"inflammatory-flare\" data-reason=\"flare\" hidden");
        mark("reason", "tumour", "outline", SHOULDER_BLADE).then().statusCode(303);
        assertThat(page()).contains("data-topic=\"tumour-site\" data-reason=\"tumour\" hidden", "data-topic=\"burn\" data-reason=\"burn\"><");
    }

    @ParameterizedTest
    @EnumSource(NoGoReason.class)
    void everyReasonIsAskedAboutByOneTopic(NoGoReason reason) {
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_topic WHERE kind = 'not-here'")).isEqualTo(NoGoReason.values().length);
        assertThat(page()).contains("data-reason=\"" + reason.code() + "\" hidden");
    }
}
