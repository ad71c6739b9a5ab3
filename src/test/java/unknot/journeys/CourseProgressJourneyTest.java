package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.again;
import static unknot.charting.ChartingClinic.found;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.clients.Client;

/** A therapist follows a client's knots and course on a tablet, up to the signed summary. */
@QuarkusTest
class CourseProgressJourneyTest extends Journey {

    @Inject
    ChartingClinic charting;

    private Client marguerite;

    @BeforeEach
    void twoSessionsOfTwo() {
        marguerite = charting.marguerite();
        CourseOfCare course = clinic.course(marguerite, clinic.ines, clinic.knot60, 2);
        charting.signed(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(14)), course),
                found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE), found("b", "pectoralis-major", Side.RIGHT, Activity.ACTIVE));
        charting.signed(charting.visit(marguerite, clinic.tomas, NINE.minus(Duration.ofDays(7)), course),
                again(clinic.count("SELECT MIN(id) FROM knot"), Activity.RESOLVED));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void knotsAreFollowedFromVisitToVisit() {
        Page page = signedIn("ines@test.example", 1180, 820);
        page.navigate(address + "clients/" + marguerite.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Knots over time")).click();
        isAccessible(page);
        fitsTheScreen(page);
        assertThat(page.locator("main")).containsText("1 knot is open, 1 is resolved.");
        page.getByText("Resolved (1)").click();
        page.locator("#main details[open] .knot-findings summary").click();
        assertThat(page.locator("#main details.sheet[open]")).containsText("another examiner");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Visit of 28 Dec 2026")).click();
        assertThat(page.locator("#over-time")).containsText("After the visit of 28 Dec 2026, by Ines Calder");
        assertThat(page).hasURL(Pattern.compile("visit="));
        isAccessible(page);
        page.goBack();
        assertThat(page.locator("#over-time")).containsText("After the visit of 4 Jan 2027, by Tomas Wren");
    }

    @Test
    void aCourseIsReassessedDischargedAndSummarised() {
        Page page = signedIn("ines@test.example", 820, 1180);
        page.navigate(address + "clients/" + marguerite.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Progress")).click();
        isAccessible(page);
        fitsTheScreen(page);
        page.getByText("Set a goal").first().click();
        page.getByLabel("What the client wants to be able to do").fill("Sit through a shift");
        page.getByLabel("Measured by").fill("pain at the desk");
        page.locator("#goal-start").fill("6");
        page.locator("#goal-target").fill("2");
        button(page, "Set a goal").click();
        assertThat(page.locator("#goals")).containsText("pain at the desk: 6 at the start, 6 now, 2 wanted");
        page.locator("#goals [inputmode=decimal]").first().fill("2");
        button(page, "Save").click();
        assertThat(page.locator("#goals")).containsText("Reached");
        isAccessible(page);

        assertThat(page.locator("main")).containsText("The planned sessions are done. How does the course end?");
        page.getByLabel("Discharge", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("All is reached");
        button(page, "Decide").click();
        assertThat(page.locator("#reassessments")).containsText("Discharged");
        assertThat(page.locator("#summary-words")).hasValue(Pattern.compile("Goal: Sit through a shift.*reached", Pattern.DOTALL));
        isAccessible(page);
        button(page, "Sign the summary").click();
        assertThat(page.locator("#summary")).containsText("Signed by Ines Calder");
        isAccessible(page);
    }
}
