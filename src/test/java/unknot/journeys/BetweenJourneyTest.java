package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import unknot.between.Asking;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.portal.PastVisits;
import unknot.shared.TestClock;

/** What a client tells and does between two visits. */
@QuarkusTest
class BetweenJourneyTest extends Journey {

    private static final Pattern FIVE = Pattern.compile("/(after-visit\\?key=\\S+&n=5)\\s");

    @Inject
    PastVisits past;
    @Inject
    Asking asking;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    @Test
    void aClientTellsBeforeTheVisitHowTheyAreAndTheTherapistReadsIt() {
        Client client = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(client, "marguerite@test.example");
        CourseOfCare course = clinic.course(client, clinic.ines, clinic.knot60, 4);
        past.signed(client, course, TestClock.START.minus(Duration.ofDays(6)), 6, 4, note -> note.advise(List.of("heat", "stretch"), ""));
        clinic.saved(past.visit(client, course, Instant.parse("2027-01-11T10:00:00Z")));

        Page page = signedIn("marguerite@test.example", PHONE, 844);
        page.getByText("Tell Ines how you are").click();
        isWellMade(page);
        page.locator("label[for=pain-7]").click();
        Locator shoulder = page.locator("[data-for=place-top-of-shoulder-right]");
        shoulder.click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Top of the shoulder, right");
        page.locator("label[for=view-front]").click();
        page.locator("[data-for=place-face]").click();
        page.locator("[data-for=place-face]").click();
        page.locator("label[for=since-worse]").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Tick what fits");
        isWellMade(page);
        assertThat(page.locator("#pain-7")).isChecked();
        page.locator("#worry-new-numbness").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Please speak to us before you come");
        isWellMade(page);

        Page therapist = signedIn("ines@test.example", DESKTOP, 900);
        assertThat(therapist.getByText("Look at this first")).isVisible();
        isWellMade(therapist);
        therapist.locator("form[action$='/note'] button").click();
        Locator card = therapist.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("From Marguerite’s check-in, today 08:00"));
        assertThat(card).containsText("Hurts: top of the shoulder, right");
        Locator subjective = therapist.locator("#subjective");
        subjective.fill("Slept badly.");
        card.getByRole(AriaRole.BUTTON).click();
        assertThat(subjective).hasValue(Pattern.compile("Slept badly\\.\\n\\nCheck-in Mon 11 Jan, 08:00: Pain now: 7 of 10.*"));
        isWellMade(therapist);
    }

    @Test
    void aClientTicksOffTheHomeCareOfToday() {
        Client client = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(client, "marguerite@test.example");
        past.signed(client, null, TestClock.START.minus(Duration.ofDays(6)), 6, 4, note -> note.advise(List.of("heat", "stretch"), "A warm bath will do, too."));
        Page page = signedIn("marguerite@test.example", PHONE, 844);
        Locator heat = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Heat: done today"));
        heat.click();
        assertThat(heat).hasAttribute("aria-pressed", "true");
        isWellMade(page);
        page.getByRole(AriaRole.NAVIGATION).getByText("Home care").click();
        assertThat(heat).hasAttribute("aria-pressed", "true");
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("A warm bottle"))).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Heat: done yesterday")).click();
        assertThat(page.getByText("Done on 2 of the last 7 days")).isVisible();
        isWellMade(page);
    }

    @Test
    void aClientTellsAfterTheVisitHowTheyAreByATapInTheMessage() {
        Client client = clinic.saved(new Client("Marguerite", "Hale", null, null, "marguerite@test.example", TestClock.START));
        past.signed(client, null, TestClock.START.minus(Duration.ofHours(27)), 6, 4, note -> {
        });
        mailbox.clear();
        asking.askDue();
        sending.sendDue();
        Matcher five = FIVE.matcher(mailbox.getMailsSentTo("marguerite@test.example").get(0).getText());
        five.find();

        Page page = visitor(PHONE, 844);
        page.navigate(address + five.group(1));
        assertThat(page.locator("#score-5")).isChecked();
        isWellMade(page);
        page.locator("label[for=score-6]").click();
        page.locator("label[for=since-better]").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
        assertThat(page.getByText("Thank you")).isVisible();
        isWellMade(page);
        page.goBack();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))).isVisible();
    }

    private void isWellMade(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }
}
