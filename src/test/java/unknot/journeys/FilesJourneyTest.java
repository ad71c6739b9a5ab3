package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import unknot.charting.ChartingClinic;
import unknot.charting.files.Pictures;

/** A therapist on a tablet puts a photo to the note. */
@QuarkusTest
class FilesJourneyTest extends Journey {

    @Inject
    ChartingClinic charting;

    @Test
    void aPhotoIsAddedOnTheWayAndWhatIsTooLargeIsSaidBeforeItIsSent() {
        long note = charting.begun(charting.visit(charting.marguerite(), clinic.ines, ChartingClinic.NINE));
        Page page = signedIn("ines@test.example", 820, 1180);
        page.navigate(address + "notes/" + note);
        page.getByLabel("Subjective").fill("Typed just before");
        button(page, "Photos and documents: add or look").click();
        page.waitForURL("**/notes/" + note + "/files");
        isAccessible(page);
        fitsTheScreen(page);

        page.getByLabel("Photo or PDF").setInputFiles(new FilePayload("large.jpg", "image/jpeg", new byte[20 * 1024 * 1024 + 1]));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("larger than 20 MB");
        page.getByLabel("In words").fill("Left shoulder");
        button(page, "Add a photo or document").click();
        assertThat(page.getByLabel("Photo or PDF")).isFocused();
        assertThat(page.getByRole(AriaRole.LISTITEM)).hasCount(0);

        page.getByLabel("Photo or PDF").setInputFiles(new FilePayload("Schulter links Ü.jpg", "image/jpeg", Pictures.fromCamera(1200, 800, 6)));
        button(page, "Add a photo or document").click();
        Locator photo = page.getByRole(AriaRole.LISTITEM);
        assertThat(photo).containsText("Left shoulder");
        assertThat(photo).containsText("Schulter links Ü.jpg");
        assertThat(page.locator(".file-picture img")).hasJSProperty("naturalHeight", 320);
        isAccessible(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the note")).click();
        assertThat(page.getByLabel("Subjective")).hasValue("Typed just before");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Left shoulder (opens in a tab of its own)"))).isVisible();
        isAccessible(page);

        page.navigate(address + "notes/" + note + "/files");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take away Left shoulder")).click();
        isAccessible(page);
        page.getByLabel("Why?").fill("Not in focus");
        button(page, "Take away").click();
        assertThat(page.getByText("Nothing here yet.")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
