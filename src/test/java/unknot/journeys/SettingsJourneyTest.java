package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.BookingDesk.Request;
import unknot.booking.Outcome;
import unknot.charting.KeptLists;
import unknot.clients.Client;
import unknot.shared.Location;
import unknot.shared.Visitor;

/** The owner sets what the clinic offers, without a mouse; a therapist enters time off on a phone. */
@QuarkusTest
class SettingsJourneyTest extends Journey {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    BookingDesk desk;
    @Inject
    KeptLists lists;

    @Test
    void theOwnerSetsAServiceNextMonthsHoursAndAClosureByKeyboard() {
        book();
        Page page = signedIn("owner@test.example", DESKTOP, 900);
        press(link(page, "Settings"));
        isAccessible(page);
        press(link(page, "Add service"));
        isAccessible(page);
        page.getByLabel("Name").focus();
        type(page, "Trigger point 45", "\t");
        page.keyboard().press("ControlOrMeta+a");
        type(page, "47", "\t", "\t", "\t", "64.50");
        page.keyboard().press("Enter");
        assertThat(page.getByText("A whole number of minutes from 5 to 480, in steps of 5.")).isVisible();
        isAccessible(page);
        page.getByLabel("Minutes", new Page.GetByLabelOptions().setExact(true)).fill("45");
        page.getByLabel("Lantern").focus();
        page.keyboard().press("Space");
        page.keyboard().press("ControlOrMeta+Enter");
        assertThat(page.getByText("45 min · £64.50 · only Lantern")).isVisible();

        press(link(page, "People"));
        isAccessible(page);
        press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ines Calder")));
        isAccessible(page);
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2027-02-01");
        press(button(page, "Add hours"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Until 31 Jan 2027"))).isVisible();
        Locator february = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("From 1 Feb 2027"));
        february.getByLabel("Monday, 1. stretch starts").fill("08:00");
        february.getByLabel("Tuesday, 1. stretch ends").fill("08:00");
        february.getByLabel("Monday, 1. stretch starts").press("Enter");
        assertThat(page.getByText("08:00 is not after 09:00.")).isVisible();
        isAccessible(page);
        february.getByLabel("Tuesday, 1. stretch ends").fill("12:00");
        february.getByLabel("Tuesday, 1. stretch ends").press("Enter");
        page.waitForURL("**/settings/people");
        assertThat(clinic.count("SELECT COUNT(*) FROM working_hours WHERE practitioner_id = " + clinic.ines.id()
                + " AND valid_from = '2027-02-01' AND starts = '08:00'")).isOne();

        press(link(page, "Closed days"));
        isAccessible(page);
        press(link(page, "Add closed days"));
        page.getByLabel("Name").fill("New floor");
        page.getByLabel("First day").fill("2027-01-12");
        page.getByLabel("Name").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 visit is booked in it.");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fiorella Bianchi"))).isVisible();
        isAccessible(page);
        press(button(page, "Save all the same"));
        assertThat(page.getByText("The whole clinic")).isVisible();
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked'")).isOne();
    }

    @Test
    void everyPageOfTheSettingsIsAccessibleAndFitsAPhone() {
        Location pier = clinic.saved(new Location("Pier", ZoneId.of("Pacific/Auckland"), "1 Pier Road", null));
        Page page = signedIn("owner@test.example", PHONE, 844);
        for (String path : List.of("services", "services/" + clinic.knot60.id(), "people", "therapists/" + clinic.ines.id(), "places", "places/" + pier.id(),
                "rooms/new", "rooms/" + clinic.quay.id(), "closures", "closures/new", "policy", "clinic", "courses", "presets", "presets/desk-worker", "movements",
                "movements/new", "movements/neck-rotation", "safety", "safety/fever", "messages", "messages/visit-reminder/en")) {
            page.navigate(address + "settings/" + path);
            isAccessible(page);
            fitsTheScreen(page);
        }
    }

    @Test
    void theOwnerSeesOnAPhoneWhoOpenedAClientsRecord() {
        Client mara = clinic.client("Mara", "Holt");
        Visitor.signedIn("desk@test.example").get("/clients/" + mara.id()).then().statusCode(200);
        Visitor.anonymous().post("/sign-in", "email", "ines@test.example", "password", "a guess").then().statusCode(422);
        Page page = signedIn("owner@test.example", PHONE, 844);
        page.navigate(address + "settings/audit");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign-ins that failed"))).isVisible();
        isAccessible(page);
        fitsTheScreen(page);
        page.navigate(address + "clients/" + mara.id());
        link(page, "Who did what").click();
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Ros Keller"))).containsText("Client’s details");
        page.getByLabel("What was done").selectOption("Changed");
        button(page, "Show").click();
        assertThat(page.getByText("Nothing was written down that fits.")).isVisible();
        isAccessible(page);
        fitsTheScreen(page);
    }

    @Test
    void theOwnerWritesAMessageAndSeesIt() {
        Page page = signedIn("owner@test.example", DESKTOP, 900);
        page.navigate(address + "settings/messages/visit-reminder/de");
        Locator preview = page.locator("#wording-preview");
        assertThat(preview).containsText("Guten Tag Anna");
        isAccessible(page);
        page.getByLabel("E-mail").fill("Liebe ");
        press(page.getByLabel("Insert {name} where the cursor is"));
        assertThat(page.getByLabel("E-mail")).hasValue("Liebe {name}");
        assertThat(preview).containsText("Liebe Anna");
        press(button(page, "Save"));
        assertThat(page.getByText("{stop} is missing")).isVisible();
        isAccessible(page);
        page.getByLabel("E-mail").fill("Liebe {nmae}, {stop}");
        press(button(page, "Save"));
        assertThat(page.getByText("There is no {nmae} here. Did you mean {name}?")).isVisible();
        page.getByLabel("E-mail").fill("Liebe {name}, {stop}");
        press(button(page, "Save"));
        assertThat(page.getByText("Saved.")).isVisible();
        press(button(page, "Back to the standard words"));
        assertThat(preview).containsText("Guten Tag Anna");
    }

    @Test
    void theOwnerRetiresWhatStopsTreatmentOnlyAfterAWarning() {
        lists.remember();
        try {
            Page page = signedIn("owner@test.example", DESKTOP, 900);
            page.navigate(address + "settings/safety");
            press(link(page, "Recent stroke"));
            page.getByLabel("Offered").focus();
            page.keyboard().press("Space");
            page.keyboard().press("ControlOrMeta+Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("“Recent stroke” stops treatment today");
            isAccessible(page);
            page.keyboard().press("ControlOrMeta+Enter");
            assertThat(link(page, "Recent stroke retired")).isVisible();
            isAccessible(page);
            press(link(page, "Muscle presets"));
            press(link(page, "Add preset"));
            page.getByLabel("Name").fill("Violinist");
            page.getByLabel("Name").press("Enter");
            assertThat(page.getByText("Choose at least one muscle.")).isVisible();
            isAccessible(page);
            page.getByLabel("Levator scapulae").focus();
            page.keyboard().press("Space");
            page.keyboard().press("ControlOrMeta+Enter");
            assertThat(page.getByText("1 muscle: Levator scapulae")).isVisible();
        } finally {
            lists.putBack();
        }
    }

    @Test
    void accessTokensAreAccessibleAndFitAPhone() {
        Page page = signedIn("owner@test.example", PHONE, 844);
        page.navigate(address + "access-tokens");
        isAccessible(page);
        fitsTheScreen(page);
        button(page, "Make the token").tap();
        isAccessible(page);
        page.locator("#name").fill("Website");
        page.locator("input[name=scope]").first().check();
        button(page, "Make the token").tap();
        assertThat(page.locator("main")).containsText("Website");
        isAccessible(page);
        fitsTheScreen(page);
        page.navigate(address + "access-tokens");
        isAccessible(page);
        fitsTheScreen(page);
    }

    @Test
    void aTherapistEntersTimeOffOnAPhoneAndSeesTheVisitsInIt() {
        book();
        Page page = signedIn("ines@test.example", PHONE, 844);
        page.navigate(address + "time-off");
        isAccessible(page);
        fitsTheScreen(page);
        link(page, "Add time off").tap();
        page.getByLabel("From").fill("2027-01-12");
        page.getByLabel("Note").fill("Dentist");
        isAccessible(page);
        button(page, "Save").tap();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 visit is booked in it.");
        isAccessible(page);
        fitsTheScreen(page);
        button(page, "Save all the same").tap();
        assertThat(page.getByText("Tue 12 Jan 2027")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dentist")).tap();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Visits in this time"))).containsText("Fiorella Bianchi");
        isAccessible(page);
        button(page, "Delete this time off").tap();
        assertThat(page.getByText("You have no time off entered.")).isVisible();
    }

    private void book() {
        assertThat(desk.book(Request.of(clinic.client("Fiorella", "Bianchi").id(), clinic.knot60.id(), clinic.ines.id(), null, TUESDAY,
                LocalTime.of(10, 0), Actor.telling("Ros Keller")))).isInstanceOf(Outcome.Done.class);
    }

    private static void type(Page page, String... keys) {
        for (String key : keys) {
            if (key.equals("\t")) {
                page.keyboard().press("Tab");
            } else {
                page.keyboard().type(key);
            }
        }
    }

    private static void press(Locator control) {
        control.press("Enter");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(false)).first();
    }
}
