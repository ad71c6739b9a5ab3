package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartView;
import unknot.charting.Palpation;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.portal.PastVisits;
import unknot.shared.TestClock;

@QuarkusTest
class PortalJourneyTest extends Journey {

    private static final Instant LAST_WEEK = TestClock.START.minus(Duration.ofDays(6));

    @Inject
    PastVisits past;

    private Page marguerite() {
        Client client = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(client, "marguerite@test.example");
        CourseOfCare course = clinic.course(client, clinic.ines, clinic.knot60, 4);
        past.signed(client, course, LAST_WEEK.minus(Duration.ofDays(7)), 6, 4, note -> {
        });
        past.signed(client, course, LAST_WEEK, 5, 2, note -> {
            note.assess(past.knot(note, "upper-trapezius", Side.RIGHT, ChartView.BACK, 0.66, 0.19), new Palpation(Activity.ACTIVE, 2, 7));
            note.advise(List.of("ball"), "A tennis ball will do.");
        });
        clinic.saved(past.visit(client, course, Instant.parse("2027-01-19T11:15:00Z")));
        return signedIn("marguerite@test.example", PHONE, 844);
    }

    @Test
    void aClientFindsTheNextVisitAndReadsTheLastOne() {
        Page page = marguerite();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Tuesday 19 January");
        isWellMade(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tue 5 Jan")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Visit on Tuesday 5 January");
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("top of the shoulder, right"))).isVisible();
        isWellMade(page);
    }

    @Test
    void aClientSaysHowToBeWrittenTo() {
        Page page = marguerite();
        page.locator(".account-menu > summary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages to you")).click();
        isWellMade(page);
        page.getByLabel("Language").selectOption("de");
        page.getByLabel("Remind me of my visits").uncheck();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Saved.");
        assertThat(page.getByLabel("Language")).hasValue("de");
        assertThat(page.getByLabel("Remind me of my visits")).not().isChecked();
    }

    @Test
    void theTabsLeadEverywhere() {
        Page page = marguerite();
        Locator tabs = page.getByRole(AriaRole.NAVIGATION);
        tabs.getByText("Progress").click();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Pain when you arrived: 6, then 5."))).isVisible();
        isWellMade(page);
        tabs.getByText("Visits").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("All your visits");
        isWellMade(page);
        tabs.getByText("Home care").click();
        assertThat(page.getByText("A tennis ball will do.")).isInViewport();
    }

    private void isWellMade(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }
}
