package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;

/** A supervisor reads on a tablet what a student has signed, and co-signs it. */
@QuarkusTest
class CosignJourneyTest extends Journey {

    @Inject
    ChartingClinic charting;

    @Test
    void aSupervisorReadsAndCoSigns() {
        clinic.sql("UPDATE practitioner SET supervisor_id = " + clinic.ines.id() + " WHERE id = " + clinic.tomas.id());
        long note = charting.signed(charting.visit(charting.marguerite(), clinic.tomas, ChartingClinic.NINE.minus(Duration.ofDays(1))),
                ChartingClinic.found("k1", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        Page page = signedIn("ines@test.example", 820, 1180);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 note to co-sign")).click();
        isAccessible(page);
        fitsTheScreen(page);
        page.getByText("Read and co-sign").click();
        page.waitForURL("**/notes/" + note);
        isAccessible(page);
        fitsTheScreen(page);
        page.getByLabel("Remark").fill("Well observed");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Co-sign").setExact(true)).click();
        assertThat(page.locator("#cosignature")).containsText("Co-signed by Ines Calder, Supervising therapist");
        assertThat(page.locator("#cosignature")).containsText("Well observed");
        assertThat(page.getByLabel("Remark")).hasCount(0);
        isAccessible(page);
    }

    /** A therapist opens the record of somebody else's client on a phone, and says why. */
    @Test
    void aRecordOfSomebodyElsesClientOpensForAReason() {
        long note = charting.signed(charting.visit(charting.marguerite(), clinic.ines, ChartingClinic.NINE.minus(Duration.ofDays(1))),
                ChartingClinic.found("k1", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        Page owner = signedIn("owner@test.example", 1280, 900);
        owner.navigate(address + "settings/people");
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who opens records")).click();
        owner.getByLabel("Their clients’ records; others with a reason").check();
        owner.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(owner.getByRole(AriaRole.STATUS)).containsText("Saved.");
        isAccessible(owner);
        Page page = signedIn("tomas@test.example", 390, 844);
        page.navigate(address + "notes/" + note);
        page.waitForURL("**/opening?then=**");
        isAccessible(page);
        fitsTheScreen(page);
        page.getByLabel("Reason").fill("Standing in for Ines this week");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the record")).click();
        page.waitForURL("**/notes/" + note);
        owner.reload();
        assertThat(owner.locator("main")).containsText("Tomas Wren opened the record of Marguerite Holt");
        isAccessible(owner);
    }
}
