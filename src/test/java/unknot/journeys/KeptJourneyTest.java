package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;

/** Sessions end while people write: what they send then is still there when they have signed in again. */
@QuarkusTest
class KeptJourneyTest extends Journey {

    private static final String WORDS = "The left side, not the right one.\nIt was said on leaving.";

    @Inject
    ChartingClinic charting;

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void everybodyIsSignedOut() {
        clinic.sql("DELETE FROM sign_in_session");
    }

    private void isSaidThatNothingHasArrived(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You are signed out"))).isVisible();
        assertThat(page.getByText("It is kept in this tab")).isVisible();
        isAccessible(page);
        fitsTheScreen(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in and go on")).click();
    }

    private static void signIn(Page page, String email) {
        page.locator("#email").fill(email);
        page.getByLabel("Password").fill(TestClinic.PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private static boolean keeps(Page page) {
        // A page forgets once its scripts have run, which may be after its words are seen.
        page.waitForLoadState();
        return (Boolean) page.evaluate("sessionStorage.getItem('unknot-sent') !== null");
    }

    private Page amending() {
        long note = charting.signed(charting.visit(charting.marguerite(), clinic.ines, ChartingClinic.NINE));
        Page page = signedIn("ines@test.example", 820, 1180);
        page.navigate(address + "notes/" + note + "/amendments");
        page.locator("[name=reason]").fill("Side noted wrongly");
        page.locator("[name=words]").fill(WORDS);
        everybodyIsSignedOut();
        page.locator("[name=words]").locator("xpath=ancestor::form").locator("button").last().click();
        return page;
    }

    @Test
    void anAmendmentIsNotLost() {
        Page page = amending();
        isSaidThatNothingHasArrived(page);
        signIn(page, "ines@test.example");
        assertThat(page.getByText("It was said on leaving.")).isVisible();
        isAccessible(page);
        fitsTheScreen(page);
        // Who goes elsewhere first is led back.
        page.navigate(address + "today");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look at it")).click();
        button(page, "Send it now").click();
        page.waitForURL("**/notes/*");
        assertThat(page.getByText("It was said on leaving.")).isVisible();
        assertThat(clinic.count("SELECT COUNT(*) FROM note_amendment")).isOne();
        assertThat(keeps(page)).isFalse();
    }

    @Test
    void whatATherapistTypedIsNotThereForSomebodyElse() {
        Page page = amending();
        isSaidThatNothingHasArrived(page);
        signIn(page, "tomas@test.example");
        assertThat(page.getByText("Nothing waits in this tab.")).isVisible();
        assertThat(page.content()).doesNotContain("It was said on leaving.");
        assertThat(keeps(page)).isFalse();
    }

    @Test
    void whatIsDroppedIsGone() {
        Page page = amending();
        isSaidThatNothingHasArrived(page);
        signIn(page, "ines@test.example");
        button(page, "Drop it").click();
        assertThat(page.getByText("It is gone.")).isVisible();
        assertThat(keeps(page)).isFalse();
        assertThat(clinic.count("SELECT COUNT(*) FROM note_amendment")).isZero();
    }

    @Test
    void aClientsFormIsNotLost() {
        Client client = charting.marguerite();
        clinic.clientAccount(client, "marguerite@test.example");
        charting.visit(client, clinic.ines, ChartingClinic.NINE);
        Page page = signedIn("marguerite@test.example", PHONE, 844);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Please answer some questions")).click();
        button(page, "Begin: Your health").click();
        page.getByLabel("What brings you to us?").fill("A stiff neck since the move");
        assertThat(page.locator(".form-state")).hasText("Saved 08:00");
        everybodyIsSignedOut();
        page.getByLabel("Name").fill("Jo Holt");
        page.getByLabel("Phone").fill("07700 900555");
        page.getByText("6", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("None of this applies").check();
        button(page, "Send to the clinic").click();
        isSaidThatNothingHasArrived(page);
        signIn(page, "marguerite@test.example");
        assertThat(page.getByText("Jo Holt")).isVisible();
        isAccessible(page);
        fitsTheScreen(page);
        button(page, "Send it now").click();
        assertThat(page.getByText("Thank you. Your answers are at the clinic.")).isVisible();
        assertThat(clinic.count("SELECT COUNT(*) FROM client_form WHERE sent_at IS NOT NULL")).isOne();
        assertThat(keeps(page)).isFalse();
    }
}
