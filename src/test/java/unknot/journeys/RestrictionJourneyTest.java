package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.shared.TestClock;

/** A client asks on a phone for the record to be erased; the owner restricts it; a therapist opens it for a reason; the owner lifts the restriction. */
@QuarkusTest
class RestrictionJourneyTest extends Journey {

    @Inject
    ChartingClinic charting;

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static Locator text(Page page, String words) {
        return page.getByText(words).first();
    }

    private void isWell(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }

    @Test
    void aRecordIsLockedAwayAndComesBack() {
        Client marge = clinic.saved(new Client("Marguerite", "Holt", LocalDate.of(1984, 3, 14), "07700 900129", "marge@test.example", TestClock.START));
        clinic.clientAccount(marge, "marge@test.example");
        long course = clinic.course(marge, clinic.ines, clinic.knot60, 4).id();
        long note = charting.signed(charting.visit(marge, clinic.ines, ChartingClinic.NINE), ChartingClinic.found("new1", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        clinic.sql("UPDATE appointment SET status = 'completed'");
        TestClock.standAt(ChartingClinic.NINE.plus(Duration.ofHours(3)));

        Page me = signedIn("marge@test.example", PHONE, 844);
        me.navigate(address + "my/record/erasure");
        isWell(me);
        me.getByRole(AriaRole.CHECKBOX).check();
        press(me, "Ask for erasure");
        assertThat(text(me, "Your request is with the clinic.")).isVisible();
        isWell(me);

        Page owner = signedIn("owner@test.example", DESKTOP, 900);
        owner.navigate(address + "settings/retention");
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Marguerite Holt")).first().click();
        isWell(owner);
        press(owner, "Restrict the record");
        assertThat(text(owner, "nothing can be added to it")).isVisible();
        isWell(owner);
        owner.setViewportSize(PHONE, 844);
        isWell(owner);

        me.reload();
        me.waitForURL("**/sign-in**");

        Page desk = signedIn("desk@test.example", PHONE, 844);
        desk.navigate(address + "clients/" + marge.id());
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("This record is restricted"))).isVisible();
        assertThat(desk.getByText("Marguerite")).hasCount(0);
        isWell(desk);

        Page ines = signedIn("ines@test.example", 820, 1180);
        ines.navigate(address + "notes/" + note);
        isWell(ines);
        ines.getByRole(AriaRole.TEXTBOX).last().fill("Her lawyer asks for dates");
        press(ines, "Open the record");
        ines.waitForURL("**/notes/" + note);
        assertThat(text(ines, "This record is restricted")).isVisible();
        isWell(ines);
        ines.navigate(address + "courses/" + course + "/progress");
        assertThat(text(ines, "This record is restricted")).isVisible();
        isWell(ines);
        ines.navigate(address + "clients/" + marge.id());
        isWell(ines);

        owner.getByLabel("Why it is lifted").fill("She comes again");
        press(owner, "Lift it");
        assertThat(text(owner, "She comes again")).isVisible();
        desk.navigate(address + "clients?q=holt");
        assertThat(desk.getByText("Marguerite").first()).isVisible();
    }
}
