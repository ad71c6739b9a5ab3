package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.portal.PastVisits;
import unknot.shared.TestClock;

/** A client comes in by the desk's invitation and handles the visits alone, on a phone. */
@QuarkusTest
class OwnVisitsJourneyTest extends Journey {

    private static final String EMAIL = "marguerite@test.example";
    private static final Pattern PATH = Pattern.compile("http://clinic\\.test\\.example/(enter\\?key=\\S+)");

    @Inject
    PastVisits past;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    private void looksRight(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }

    private String linkInTheMail() {
        sending.sendDue();
        Matcher link = PATH.matcher(mailbox.getMailsSentTo(EMAIL).get(0).getText());
        if (!link.find()) {
            throw new AssertionError("no link in the mail");
        }
        return link.group(1);
    }

    @Test
    void anInvitedClientMovesCancelsAndBooksWithOneThumb() {
        clinic.sql("UPDATE service SET online = TRUE, bring = 'Loose clothes.'");
        mailbox.clear();
        Client client = clinic.client("Marguerite", "Hale");
        clinic.saved(past.visit(client, clinic.course(client, clinic.ines, clinic.knot60, 2), TestClock.START.plus(Duration.ofDays(4).plusHours(2))));
        Page desk = signedIn("desk@test.example", DESKTOP, 900);
        desk.navigate(address + "clients/" + client.id());
        desk.getByLabel("E-mail").fill(EMAIL);
        press(desk, "Invite by e-mail");
        assertThat(desk.getByText("Not there yet; the invitation works until")).isVisible();
        isAccessible(desk);

        Page page = visitor(PHONE, 844);
        page.navigate(address + linkInTheMail());
        looksRight(page);
        press(page, "Open my pages");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Friday 15 January 10:00");
        looksRight(page);

        follow(page, "See or change it");
        assertThat(page.getByText("Loose clothes.")).isVisible();
        looksRight(page);
        follow(page, "Move to another time");
        follow(page, "Monday 18 January");
        page.locator("label", new Page.LocatorOptions().setHasText("14:15")).click();
        looksRight(page);
        press(page, "Move to Mon 18 Jan, 14:15");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Monday 18 January 14:15");
        looksRight(page);
        press(page, "Undo");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Friday 15 January 10:00");

        page.getByText("Cancel it").click();
        looksRight(page);
        press(page, "Cancel this visit");
        assertThat(page.getByText("Cancelled. The time is free again.")).isVisible();
        looksRight(page);

        follow(page, "Book another visit");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Knot session")).check();
        press(page, "Next");
        press(page, "Next");
        follow(page, "Tuesday 12 January");
        page.locator("label", new Page.LocatorOptions().setHasText("10:00")).click();
        press(page, "Take Tue 12 Jan, 10:00");
        looksRight(page);
        press(page, "Book it");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Tuesday 12 January 10:00");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*/(book|my).*"));
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkOnThePhone() {
        mailbox.clear();
        clinic.clientAccount(clinic.client("Marguerite", "Hale"), EMAIL);
        Page page = visitor(PHONE, 844);
        page.navigate(address + "sign-in");
        page.getByText("E-mail me a link instead").click();
        looksRight(page);
        page.locator("#link-email").fill(EMAIL);
        press(page, "Send the link");
        looksRight(page);
        page.navigate(address + linkInTheMail());
        press(page, "Sign in");
        page.navigate(address + "account");
        looksRight(page);
        page.getByLabel("New password").fill("short");
        press(page, "Change the password");
        assertThat(page.getByLabel("New password")).hasAccessibleDescription("At least 10 characters. A few words in a row are easy to remember.");
        page.getByLabel("New password").fill("lantern on the quay");
        press(page, "Change the password");
        assertThat(page.getByText("Saved. Whoever else was signed in")).isVisible();
        looksRight(page);
    }
}
