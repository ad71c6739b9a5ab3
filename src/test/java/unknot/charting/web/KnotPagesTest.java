package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.again;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.shared.Statements;
import unknot.shared.Visitor;

@QuarkusTest
class KnotPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    private Client marguerite;
    private Visitor ines;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        ines = Visitor.signedIn("ines@test.example");
    }

    private Appointment visit(int daysAgo, Practitioner therapist) {
        return charting.visit(marguerite, therapist, NINE.minus(Duration.ofDays(daysAgo)));
    }

    private String page(String query) {
        return ines.get("/clients/" + marguerite.id() + "/knots" + query).then().statusCode(200).extract().asString();
    }

    /** The knot of that number that a note has found. */
    private long knot(long note, int number) {
        return clinic.count("SELECT id FROM knot WHERE found_in_note = " + note + " ORDER BY id LIMIT 1 OFFSET " + (number - 1));
    }

    @Test
    void aKnotHasALineOfWhatEachVisitFound() {
        long first = charting.signed(visit(21, clinic.ines), found("a", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        long knot = knot(first, 1);
        charting.signed(visit(14, clinic.tomas), again(knot, Activity.LATENT));
        assertThat(page("")).contains("1 knot is open, none is resolved. From 2 signed notes.", "<b>Upper trapezius</b>", "open 21 days",
                "Pain on pressure: 7 on 21 Dec 2026, 3 on 28 Dec 2026 (another therapist).", "Trigger point pressure", "another examiner",
                "href=\"/notes/" + first + "\"", "points=\"8.0,19.2 182.0,36.8\"");
    }

    @Test
    void aResolvedKnotIsFoldedAwayAndComesBackAsTheSameKnot() {
        long first = charting.signed(visit(28, clinic.ines), found("a", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        long knot = knot(first, 1);
        charting.signed(visit(21, clinic.ines), again(knot, Activity.RESOLVED));
        assertThat(page("")).contains("No knot is open, 1 is resolved.", "Resolved (1)", "was open 7 days", "Resolved 21 Dec 2026");
        charting.signed(visit(7, clinic.ines), again(knot, Activity.LATENT));
        assertThat(page("")).contains("1 knot is open, none is resolved.", "open 14 days · came back once").doesNotContain("Resolved (");
    }

    @Test
    void theChartShowsWhatWasKnownAfterEachVisit() {
        long first = charting.signed(visit(21, clinic.ines), found("a", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        charting.signed(visit(14, clinic.ines), again(knot(first, 1), Activity.NOT_ASSESSED),
                found("b", "infraspinatus", Side.LEFT, Activity.LATENT));
        assertThat(page("?visit=" + first)).contains("After the visit of 21 Dec 2026, by Ines Calder", "Knot 1, Upper trapezius, right, active")
                .doesNotContain("Knot 2, Infraspinatus");
        assertThat(page("")).contains("After the visit of 28 Dec 2026", "Knot 1, Upper trapezius, right, active", "Knot 2, Infraspinatus, left, latent",
                "Active, not assessed since 21 Dec 2026");
        assertThat(page("?visit=of-somebody-else")).contains("After the visit of 28 Dec 2026");
    }

    @Test
    void aDraftSaysNothingAndAnEmptyRecordSaysSo() {
        charting.begun(visit(0, clinic.ines));
        assertThat(page("")).contains("No note is signed yet.").doesNotContain("knot-history");
        charting.signed(visit(7, clinic.ines));
        assertThat(page("")).contains("No knot was found in the signed notes.");
    }

    @Test
    void onlyTherapistsSeeKnotsAndOnlyOfClientsWhoAreThere() {
        String page = "/clients/" + marguerite.id() + "/knots";
        assertThat(Visitor.signedIn("desk@test.example").get(page).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn("owner@test.example").get(page).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn("tomas@test.example").get(page).statusCode()).isEqualTo(200);
        assertThat(ines.get("/clients/999999/knots").statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn("desk@test.example").get("/clients/" + marguerite.id()).asString()).doesNotContain(page);
        assertThat(ines.get("/clients/" + marguerite.id()).asString()).contains(page);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 5 })
    void anyNumberOfVisitsTakesTheSameStatements(int visits) {
        long knot = knot(charting.signed(visit(50, clinic.ines), found("a", "upper-trapezius", Side.RIGHT, Activity.ACTIVE)), 1);
        for (int i = 1; i < visits; i++) {
            charting.signed(visit(50 - 7 * i, i % 2 == 0 ? clinic.ines : clinic.tomas), again(knot, Activity.LATENT));
        }
        page("");
        assertThat(Statements.during(() -> page(""))).isLessThanOrEqualTo(8);
    }
}
