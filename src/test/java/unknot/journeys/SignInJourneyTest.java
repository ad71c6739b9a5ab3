package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInJourneyTest extends Journey {

    @Test
    void aWrongPasswordIsSaidAndTheAddressStays() {
        Page page = visitor(PHONE, 844);
        page.navigate(address + "sign-in?then=%2Ftoday");
        isAccessible(page);
        fitsTheScreen(page);
        page.locator("#email").fill("ines@test.example");
        page.getByLabel("Password").fill("wrong");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
        assertThat(page.locator("#email")).hasValue("ines@test.example");
        isAccessible(page);
    }
}
