package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.TimeCode;
import unknot.shared.TestClock;

/** The second step at sign-in: a client on a phone by choice, the staff because the owner asks for it. */
@QuarkusTest
class SecondFactorJourneyTest extends Journey {

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void looksRight(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }

    private static String code(Page page) {
        return TimeCode.at(page.locator("dd.user-select-all").innerText().replace(" ", ""), new TestClock().instant());
    }

    @Test
    void aClientSwitchesItOnAndSignsInWithACodeOfTheApp() {
        clinic.clientAccount(clinic.client("Mara", "Holt"), "mara@test.example");
        Page page = signedIn("mara@test.example", PHONE, 844);
        page.navigate(address + "account/second-factor");
        looksRight(page);
        String secret = page.locator("dd.user-select-all").innerText().replace(" ", "");
        page.getByLabel("Code").fill(code(page));
        press(page, "Switch it on");
        assertThat(page.locator(".recovery-codes li")).hasCount(10);
        looksRight(page);
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(1)));

        Page later = visitor(PHONE, 844);
        later.navigate(address + "sign-in");
        later.locator("#email").fill("mara@test.example");
        later.getByLabel("Password").fill(TestClinic.PASSWORD);
        press(later, "Sign in");
        later.getByLabel("Code").fill("12345");
        press(later, "Go on");
        assertThat(later.getByText("This code is wrong or was used before")).isVisible();
        looksRight(later);
        later.getByLabel("Code").fill(TimeCode.at(secret, new TestClock().instant()));
        press(later, "Go on");
        assertThat(later.getByText("Your next visit")).isVisible();
        later.navigate(address + "account/second-factor");
        looksRight(later);
    }

    @Test
    void aTherapistOfAClinicThatAsksForItSetsItUpAtTheNextPage() {
        Page owner = signedIn("owner@test.example", DESKTOP, 900);
        owner.navigate(address + "settings/second-factor");
        looksRight(owner);
        owner.getByLabel("Everybody who works here must have it").check();
        press(owner, "Save");
        assertThat(owner.getByText("The clinic asks everybody who works here for it")).isVisible();

        Page ines = signedIn("ines@test.example", 820, 1180);
        assertThat(ines.getByText("The clinic asks everybody who works here for it")).isVisible();
        looksRight(ines);
        ines.getByLabel("Code").fill(code(ines));
        press(ines, "Switch it on");
        ines.getByText("I have them").click();
        assertThat(ines).hasURL(java.util.regex.Pattern.compile(".*/today"));
    }
}
