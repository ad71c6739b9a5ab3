package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;

@QuarkusTest
class FormsJourneyTest extends Journey {

    @Inject
    ChartingClinic charting;

    private Page atHome() {
        Client client = charting.marguerite();
        clinic.clientAccount(client, "marguerite@test.example");
        charting.visit(client, clinic.ines, ChartingClinic.NINE);
        return signedIn("marguerite@test.example", PHONE, 844);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void isWellMade(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }

    @Test
    void aClientFillsInTheFormOnAPhoneAndTheTherapistReadsIt() {
        Page page = atHome();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Please answer some questions")).click();
        isWellMade(page);
        // On a slow line somebody writes before the page's script has come: that is saved as well.
        List<Route> held = new ArrayList<>();
        page.route("**/modules/forms.js", held::add);
        button(page, "Begin: Your health").click();
        page.waitForCondition(() -> !held.isEmpty());
        page.getByLabel("What brings you to us?").fill("A stiff neck");
        held.get(0).resume();
        page.unroute("**/modules/forms.js");
        assertThat(page.locator(".form-state")).hasText("Saved 08:00");
        Locator back = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back: tap where it hurts"));
        back.click(new Locator.ClickOptions().setPosition(184, 118));
        assertThat(page.locator(".spot-list li")).hasCount(1);
        assertThat(page.locator(".spot-list li").first()).containsText(", right");
        page.getByText("6", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("None of this applies").check();
        page.getByLabel("Blood thinners, such as warfarin or daily aspirin").check();
        assertThat(page.getByLabel("None of this applies")).not().isChecked();
        isWellMade(page);
        button(page, "Send to the clinic").click();
        assertThat(page.getByText("Say who it is.").or(page.getByText("This one needs an answer.")).first()).isVisible();
        isWellMade(page);
        page.getByLabel("Name").fill("Jo Holt");
        page.getByLabel("Phone").fill("07700 900555");
        button(page, "Send to the clinic").click();
        assertThat(page.getByText("Thank you. Your answers are at the clinic.")).isVisible();
        isWellMade(page);

        Page ines = signedIn("ines@test.example", 820, 1180);
        ines.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Your health of Marguerite Holt")).click();
        assertThat(ines.locator(".chips-line").first()).containsText("Blood thinners");
        isWellMade(ines);
        button(ines, "Looked at: take it into the record").click();
        assertThat(ines.getByText("Looked at by Ines Calder")).isVisible();
        isWellMade(ines);
    }

    @Test
    void aClientSignsByHandAndTakesItBack() {
        Page page = atHome();
        page.navigate(address + "my/forms");
        page.locator("#consent a").first().click();
        page.getByLabel("Your full name").fill("Marguerite Holt");
        Locator field = page.locator(".sign-field svg");
        field.scrollIntoViewIfNeeded();
        var box = field.boundingBox();
        page.mouse().move(box.x + 30, box.y + 60);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 20, new Mouse.MoveOptions().setSteps(6));
        page.mouse().move(box.x + 200, box.y + 70, new Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
        isWellMade(page);
        button(page, "I agree and sign").click();
        assertThat(page.getByText("Thank you, that is signed.")).isVisible();
        isWellMade(page);
        page.locator("#consent a").first().click();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Signature"))).isVisible();
        isWellMade(page);
        page.locator("summary", new Page.LocatorOptions().setHasText("Take it back")).click();
        button(page, "Take it back").click();
        assertThat(page.getByText("Taken back. Your therapist sees it at once.")).isVisible();
    }

    @Test
    void theOwnerChangesAQuestion() {
        Page page = signedIn("owner@test.example", DESKTOP, 900);
        page.navigate(address + "settings/questionnaires");
        isWellMade(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Your health")).click();
        button(page, "Change the questions").click();
        isWellMade(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a question")).click();
        page.getByLabel("What is asked").fill("How do you sleep?");
        isWellMade(page);
        page.locator("[data-submit-key]").click();
        assertThat(page.getByText("How do you sleep?")).isVisible();
        button(page, "Publish").click();
        assertThat(page.getByText("Published. Clients are asked this from now on.")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See it as a client")).click();
        assertThat(page.getByText("How do you sleep?")).isVisible();
        isWellMade(page);
        page.navigate(address + "settings/consents/1");
        isWellMade(page);
    }
}
