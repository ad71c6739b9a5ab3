package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import unknot.clients.Client;
import unknot.shared.TestClock;

/** A mother looks after her son's visits, on a phone. */
@QuarkusTest
class CaringJourneyTest extends Journey {

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private void looksRight(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }

    @Test
    void theDeskWritesDownWhoAgreedAndTheMotherSwitchesBetweenHerselfAndHerSon() {
        clinic.clientAccount(clinic.client("Jane", "Hale"), "jane@test.example");
        Client tom = clinic.saved(new Client("Tom", "Hale", LocalDate.of(2018, 5, 2), null, null, TestClock.START));
        Page desk = signedIn("desk@test.example", DESKTOP, 900);
        desk.navigate(address + "clients/" + tom.id());
        desk.getByText("Change who looks after Tom").click();
        isAccessible(desk);
        desk.getByLabel("Their e-mail").fill("jane@test.example");
        desk.getByLabel("Name of who agreed").fill("Jane Hale");
        desk.getByLabel("on paper").check();
        press(desk, "Save");
        assertThat(desk.getByText("Jane Hale agreed as a parent, on paper")).isVisible();
        looksRight(desk);

        Page page = signedIn("jane@test.example", PHONE, 844);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Whose visits?");
        looksRight(page);
        press(page, "Tom Hale");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Whose pages these are"))).containsText("You are here for Tom Hale");
        looksRight(page);
        page.getByText("Someone else").click();
        press(page, "Jane Hale");
        assertThat(page.getByText("These are your own pages.")).isVisible();
        page.navigate(address + "account/carers");
        assertThat(page.getByText("You look after")).isVisible();
        looksRight(page);
        page.getByText("Let somebody look after my visits").click();
        looksRight(page);
    }
}
