package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import unknot.messages.Sending;

/** A visitor books on a phone, from the sign-in page to the visit. */
@QuarkusTest
class OnlineBookingJourneyTest extends Journey {

    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private void looksRight(Page page) {
        isAccessible(page);
        fitsTheScreen(page);
    }

    @Test
    void aVisitIsBookedWithOneThumb() {
        clinic.sql("update service set online = true, price = 6400 where name in ('Knot session', 'Focus 30')");
        mailbox.clear();
        Page page = visitor(PHONE, 844);
        page.navigate(address + "sign-in");
        looksRight(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Book a visit")).click();
        looksRight(page);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Knot session")).check();
        press(page, "Next");
        looksRight(page);
        press(page, "Next");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tuesday 12 January")).click();
        looksRight(page);
        page.locator("label", new Page.LocatorOptions().setHasText("10:00")).click();
        press(page, "Take Tue 12 Jan, 10:00");
        looksRight(page);
        page.getByLabel("Given name").fill("Maren");
        page.getByLabel("Family name").fill("Solberg");
        page.getByLabel("Mobile").fill("07700");
        page.getByLabel("E-mail").fill("maren@test.example");
        press(page, "Send me the link");
        assertThat(page.getByLabel("Mobile")).hasAccessibleDescription("A phone number has 7 to 15 digits. This one has 5.");
        looksRight(page);
        page.getByLabel("Mobile").fill("07700 900700");
        press(page, "Send me the link");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("maren@test.example");
        looksRight(page);

        sending.sendDue();
        Matcher link = Pattern.compile("/(book/confirm\\?key=\\S+)").matcher(mailbox.getMailsSentTo("maren@test.example").get(0).getText());
        assertThat(link.find()).isTrue();
        page.navigate(address + link.group(1));
        assertThat(page.url()).as("the key does not stay in the address bar").endsWith("/book/confirm");
        looksRight(page);
        press(page, "Confirm the visit");
        assertThat(page.getByText("You are booked, Maren")).isVisible();
        looksRight(page);
    }

    @Test
    void withTwoPlacesTheFirstStepAsksWhere() {
        clinic.sql("update service set online = true, price = 6400 where name in ('Knot session', 'Focus 30')");
        clinic.elsewhere();
        Page page = visitor(DESKTOP, 900);
        page.navigate(address + "book");
        looksRight(page);
        press(page, "Next");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Harbour Street"))).isFocused();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Hill Street")).check();
        press(page, "Next");
        looksRight(page);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Knot session")).check();
        press(page, "Next");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tuesday 12 January")).click();
        looksRight(page);
        page.locator("label", new Page.LocatorOptions().setHasText("20:00")).click();
        press(page, "Take Tue 12 Jan, 20:00 (New York time)");
        assertThat(page.locator("main")).containsText("Tue 12 Jan, 20:00 (New York time)");
        looksRight(page);
    }
}
