package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.shared.TestClock;

/** The owner, a while after signing in, gives somebody an account and takes the list of who did what along. */
@QuarkusTest
class ConfirmJourneyTest extends Journey {

    private Page page;

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void asks() {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Is it you?"))).isVisible();
        isAccessible(page);
        fitsTheScreen(page);
    }

    @Test
    void whatWasTypedGoesOnAfterThePassword() {
        page = signedIn("owner@test.example", PHONE, 844);
        page.navigate(address + "settings/people");
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(30)));
        var form = page.locator("form[action='/settings/accounts']");
        if (!form.locator("[name=name]").isVisible()) {
            page.locator("details:has(form[action='/settings/accounts']) > summary").last().click();
        }
        form.locator("[name=name]").fill("Ann O’Hara");
        form.locator("[name=email]").fill("ann@test.example");
        form.locator("button").last().click();
        asks();
        page.getByLabel("Your password").fill("a guess");
        press("Go on");
        assertThat(page.getByText("That is not your password.")).isVisible();
        asks();
        page.getByLabel("Your password").fill(TestClinic.PASSWORD);
        press("Go on");
        page.waitForURL("**/settings/accounts");
        assertThat(page.getByText("ann@test.example")).isVisible();
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE email = 'ann@test.example'")).isOne();
    }

    @Test
    void aFileComesByItselfAfterThePassword() {
        page = signedIn("owner@test.example", DESKTOP, 900);
        page.navigate(address + "settings/audit");
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(30)));
        page.locator("a[href*='/settings/audit/export']").click();
        asks();
        page.getByLabel("Your password").fill(TestClinic.PASSWORD);
        Download file = page.waitForDownload(() -> press("Go on"));
        assertThat(file.suggestedFilename()).startsWith("audit-");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thank you"))).isVisible();
        isAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back")).click();
        page.waitForURL("**/settings/audit");
    }
}
