package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import unknot.booking.Actor;
import unknot.booking.SessionTime;
import unknot.booking.Urgency;
import unknot.booking.WaitListDesk;
import unknot.booking.WaitListEntry.Wish;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartView;
import unknot.charting.Palpation;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.portal.PastVisits;
import unknot.shared.TestClock;

@QuarkusTest
class PortalJourneyTest extends Journey {

    private static final int TABLET_WIDTH = 820;
    private static final Instant LAST_WEEK = TestClock.START.minus(Duration.ofDays(6));

    @Inject
    PastVisits past;
    @Inject
    WaitListDesk waitList;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

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
    void aTimeFromTheWaitListIsTakenByItsLink() {
        mailbox.clear();
        Client petra = clinic.saved(new Client("Petra", "Lindholm", null, null, "petra@test.example", TestClock.START));
        LocalDate tuesday = LocalDate.of(2027, 1, 12);
        Actor ros = new Actor("Ros Keller", false);
        waitList.add(petra.id(), clinic.knot60.id(), null, null, new Wish(Set.of(), Set.of(), Set.of(), tuesday, tuesday, Urgency.SOON, null), ros);
        long entry = clinic.count("SELECT MAX(id) FROM wait_list_entry");
        waitList.offerByLink(entry, 0, new SessionTime(tuesday, LocalTime.of(10, 0), clinic.ines.id()), ros);
        sending.sendDue();
        String key = mailbox.getMailsSentTo("petra@test.example").get(0).getText().replaceAll("(?s).*\\?key=(\\S+).*", "$1");

        Page page = visitor(PHONE, 844);
        page.navigate(address + "offer?key=" + key);
        page.waitForURL("**/offer");
        isWellMade(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take this time")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("It is yours");
        assertThat(page.getByText("Tue 12 Jan, 10:00, Ines Calder")).isVisible();
        isWellMade(page);
        page.goBack();
        assertThat(page.getByText("Take this time")).not().isVisible();
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

    @Test
    void aClientSeesTheProgressAndTakesTheRecordAway() {
        Page page = marguerite();
        Page ines = signedIn("ines@test.example", TABLET_WIDTH, 1180);
        long note = clinic.count("SELECT MAX(id) FROM soap_note");
        ines.navigate(address + "notes/" + note);
        ines.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change what is shared")).click();
        ines.getByLabel("Plan").check();
        isWellMade(ines);
        ines.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save what Marguerite sees")).click();
        assertThat(ines.getByText("Marguerite sees: ")).containsText("plan");

        page.navigate(address + "my/progress");
        assertThat(page.getByText("One spot is new: top of the shoulder, right.")).isVisible();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Still sore: top of the shoulder, right. Gone: none."))).isVisible();
        page.getByText("The same in numbers").click();
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Tue 5 Jan 5 2"))).isVisible();
        isWellMade(page);
        page.navigate(address + "my/visits/" + note);
        assertThat(page.getByText("plan-secret")).isVisible();
        isWellMade(page);
        page.navigate(address + "my/visits");
        page.getByText("Take it with you, or see who opened it").click();
        isWellMade(page);
        assertEquals("record.zip", page.waitForDownload(() -> page.getByText("My record as data").click()).suggestedFilename());
        page.getByText("See who opened it, and when").click();
        assertThat(page.getByText("Ines Calder, therapist")).isVisible();
        isWellMade(page);
    }

    private void isWellMade(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }
}
