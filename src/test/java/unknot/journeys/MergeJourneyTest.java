package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import unknot.clients.Client;
import unknot.shared.TestClock;

/** The front desk finds that somebody was added twice, makes one of the two, and undoes it. */
@QuarkusTest
class MergeJourneyTest extends Journey {

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void looksRight(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }

    @Test
    void theDeskMergesWhoIsThereTwiceAndUndoesIt() {
        walk(DESKTOP, 900);
    }

    @Test
    void onAPhone() {
        walk(PHONE, 844);
    }

    private void walk(int width, int height) {
        Client marge = clinic.client("Marguerite", "Holt");
        Client twin = clinic.saved(new Client("Margerite", "Hollt", LocalDate.of(1984, 3, 14), "07700 900777", "marge@test.example", TestClock.START));
        Page desk = signedIn("desk@test.example", width, height);
        desk.navigate(address + "clients/" + marge.id());
        looksRight(desk);
        desk.getByText("Merge with another").click();
        looksRight(desk);
        desk.getByLabel("Name, phone or birth date").fill("hollt");
        press(desk, "Find");
        looksRight(desk);
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare with Margerite Hollt")).first().click();
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Are these two one person?");
        looksRight(desk);
        desk.getByLabel("07700 900777").check();
        press(desk, "Merge");
        assertThat(desk.getByText("They are one client now.")).isVisible();
        looksRight(desk);
        desk.navigate(address + "clients/" + twin.id());
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Marguerite Holt");
        assertThat(desk.getByText("07700 900777").first()).isVisible();
        desk.getByText("Merge with another").click();
        press(desk, "Undo the merge with Margerite Hollt");
        assertThat(desk.getByText("They are two clients again.")).isVisible();
        looksRight(desk);
        desk.navigate(address + "clients/" + twin.id());
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Margerite Hollt");
    }
}
