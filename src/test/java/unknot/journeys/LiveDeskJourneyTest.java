package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.shared.TestClock;

/** The desk at work: by keyboard, by pointer, and with another desk at work as well. */
@QuarkusTest
class LiveDeskJourneyTest extends Journey {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    BookingDesk desk;

    private Client fiorella;
    private int keys;

    @BeforeEach
    void fill() {
        fiorella = clinic.client("Fiorella", "Bianchi");
        clinic.saved(new Client("Ewan", "Fiore", null, "+44 7700 900077", null, TestClock.START));
    }

    private long booked(Practitioner therapist, String time) {
        return ((Outcome.Done) desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), therapist.id(), null, TUESDAY,
                LocalTime.parse(time), Actor.telling("Ros Keller")))).appointmentId();
    }

    private Page atTuesday(String email) {
        Page page = signedIn(email, DESKTOP, 900);
        page.navigate(address + "day?date=" + TUESDAY);
        assertThat(page.locator("html[data-live]")).hasCount(1);
        return page;
    }

    private static Locator block(Page page, long visit) {
        return page.locator(".day-grid #visit-" + visit);
    }

    /** Where it is; asked again where the calendar was just read anew and what was found had gone. */
    private static BoundingBox box(Locator locator) {
        return Stream.generate(locator::boundingBox).limit(10).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** 08:00 is row 1, five minutes are a row. */
    private static void standsAt(Locator block, String time) {
        LocalTime at = LocalTime.parse(time);
        assertThat(block).hasAttribute("data-row", Integer.toString(1 + (at.toSecondOfDay() / 60 - 480) / 5));
    }

    private void press(Page page, String... pressed) {
        for (String key : pressed) {
            page.keyboard().press(key);
            keys++;
        }
    }

    @Test
    void whatWasTypedBeforeTheFieldListensIsLookedForToo() {
        Page page = atTuesday("desk@test.example");
        press(page, "n");
        assertThat(page.locator("#client-search")).isFocused();
        page.evaluate("document.querySelector('#client-search').value = 'bian'");
        assertThat(page.locator("#client-options")).hasText("");
        page.evaluate("htmx.trigger('#panel', 'htmx:load')");
        assertThat(page.locator("#client-options a").first()).containsText("Fiorella Bianchi");
    }

    @Test
    void aVisitIsBookedInTenKeysAndWithoutAMouse() {
        Page page = atTuesday("desk@test.example");
        press(page, "n");
        assertThat(page.locator("#client-search")).isFocused();
        press(page, "0", "7", "7", "0", "0", "9", "0", "0", "0");
        assertThat(page.locator("#client-options")).containsText("Ewan Fiore");
        page.keyboard().press("Escape");
        assertThat(page.locator("#panel")).isHidden();
        keys = 0;
        press(page, "n");
        assertThat(page.locator("#client-search")).isFocused();
        press(page, "b", "i", "a", "n");
        assertThat(page.locator("#client-options a").first()).containsText("Fiorella Bianchi");
        isAccessible(page);
        press(page, "Enter");
        assertThat(page.locator("#panel .chosen")).containsText("Fiorella Bianchi");
        assertThat(page.locator("#slot-1")).isFocused();
        isAccessible(page);
        press(page, "2");
        assertThat(page.locator("#slot-2")).isChecked();
        press(page, "Enter");
        assertThat(page.locator("[data-toast]")).containsText("Fiorella Bianchi");
        Assertions.assertThat(keys).isLessThanOrEqualTo(10);
        Assertions.assertThat(clinic.count("select count(*) from appointment")).isEqualTo(1);
    }

    @Test
    void aClientWhoIsNewIsAddedWithoutLeavingTheBooking() {
        Page page = atTuesday("desk@test.example");
        press(page, "n");
        assertThat(page.locator("#client-search")).isFocused();
        page.keyboard().type("ada lindqvist");
        assertThat(page.locator("#client-options .option-new")).containsText("ada lindqvist");
        press(page, "Enter");
        assertThat(page.locator("#given-name")).hasValue("Ada");
        assertThat(page.locator("#family-name")).hasValue("Lindqvist");
        isAccessible(page);
        press(page, "Enter");
        assertThat(page.locator("#panel .chosen")).containsText("Ada Lindqvist");
        assertThat(page.locator("#slot-1")).isFocused();
        press(page, "1", "Enter");
        assertThat(page.locator("[data-toast]")).containsText("Ada Lindqvist");
    }

    @Test
    void whatOneDeskMovesTheOtherSeesWithoutLosingWhatIsTyped() {
        long visit = booked(clinic.ines, "10:00");
        Page ros = atTuesday("desk@test.example");
        Page olive = atTuesday("owner@test.example");
        ros.keyboard().press("n");
        ros.locator("#client-search").pressSequentially("fio");
        assertThat(ros.locator("#client-options")).containsText("Fiorella Bianchi");

        BoundingBox from = box(block(olive, visit));
        BoundingBox tomas = box(olive.locator(".day-column[aria-label='Tomas Wren']"));
        olive.mouse().move(from.x + 40, from.y + 8);
        olive.mouse().down();
        olive.mouse().move(from.x + 60, from.y + 30);
        olive.mouse().move(tomas.x + 40, from.y + 8 + 12 * from.height / 12);
        assertThat(olive.locator(".move-label")).hasText(Pattern.compile("Tue 12 Jan 1[01]:\\d\\d with Tomas"));
        olive.mouse().up();
        assertThat(olive.locator("[data-toast]")).containsText("Moved: Fiorella Bianchi");
        isAccessible(olive);

        Locator seen = ros.locator(".day-column[aria-label='Tomas Wren'] #visit-" + visit);
        assertThat(seen).hasCount(1);
        assertThat(ros.locator("#client-search")).hasValue("fio");
        assertThat(ros.locator("#client-search")).isFocused();
        assertThat(ros.locator("#client-options")).containsText("Fiorella Bianchi");
        isAccessible(ros);
        ros.keyboard().type("rella");
        assertThat(ros.locator("#client-search")).hasValue("fiorella");

        // The lower edge makes it longer; the other desk has the visit's panel open, which follows.
        block(ros, visit).click();
        assertThat(ros.locator("#panel[data-visit='" + visit + "']")).isVisible();
        BoundingBox edge = box(block(olive, visit));
        olive.mouse().move(edge.x + 40, edge.y + edge.height - 3);
        olive.mouse().down();
        olive.mouse().move(edge.x + 40, edge.y + edge.height + 6);
        olive.mouse().move(edge.x + 40, edge.y + edge.height + 3 * edge.height / 12 - 1);
        olive.mouse().up();
        assertThat(block(olive, visit)).hasAttribute("data-span", "15");
        assertThat(block(ros, visit)).hasAttribute("data-span", "15");
    }

    @Test
    void aVisitIsMovedByKeyboardAndARefusalPutsItBack() {
        long visit = booked(clinic.ines, "10:00");
        long other = booked(clinic.ines, "11:00");
        Page page = atTuesday("desk@test.example");
        block(page, visit).focus();
        page.keyboard().press("ArrowDown");
        assertThat(block(page, other)).isFocused();
        page.keyboard().press("ArrowUp");

        page.keyboard().press("m");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("PageDown");
        assertThat(page.locator(".move-label")).hasText("Tue 12 Jan 10:20 with Ines");
        page.keyboard().press("Escape");
        assertThat(page.locator(".move-ghost")).hasCount(0);
        standsAt(block(page, visit), "10:00");
        assertThat(block(page, visit)).isFocused();

        page.keyboard().press("m");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#panel [role=alert]")).containsText("Not moved. The therapist is taken then.");
        assertThat(page.locator("#panel .slot-list")).containsText("Ines");
        standsAt(block(page, visit), "10:00");
        isAccessible(page);

        block(page, visit).focus();
        page.keyboard().press("m");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-toast]")).containsText("Moved: Fiorella Bianchi");
        standsAt(block(page, visit), "09:30");
        assertThat(block(page, visit)).isFocused();

        page.keyboard().press("c");
        assertThat(page.locator("#panel .panel-head .chip")).hasText("Confirmed");
        assertThat(block(page, visit)).isFocused();
        page.keyboard().press("x");
        assertThat(page.locator("#panel")).containsText("Why is this visit cancelled?");
        page.keyboard().press("Escape");
        assertThat(page.locator("#panel")).isHidden();
    }

    @Test
    void aVisitIsMadeLongerAndShorterByKeyboard() {
        long visit = booked(clinic.ines, "10:00");
        Page page = atTuesday("desk@test.example");
        block(page, visit).focus();
        page.keyboard().press("m");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowUp");
        assertThat(page.locator(".move-label")).hasText("Tue 12 Jan 10:00–11:15 with Ines");
        page.keyboard().press("Enter");
        assertThat(block(page, visit)).hasAttribute("data-span", "15");
        standsAt(block(page, visit), "10:00");
        assertThat(block(page, visit)).isFocused();
        page.keyboard().press("m");
        page.keyboard().press("Shift+ArrowUp");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(block(page, visit)).hasAttribute("data-span", "12");
        standsAt(block(page, visit), "09:45");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("While moving: longer, shorter");
    }

    @Test
    void aRefusedMoveLeavesWhatIsTypedInThePanel() {
        long visit = booked(clinic.ines, "10:00");
        booked(clinic.ines, "11:00");
        Page page = atTuesday("desk@test.example");
        page.keyboard().press("n");
        page.locator("#client-search").pressSequentially("ewa");
        assertThat(page.locator("#client-options")).containsText("Ewan Fiore");
        moveOntoTheNext(page, visit);
        assertThat(page.locator("[data-toast]")).containsText("Not moved. The therapist is taken then.");
        assertThat(page.locator("#client-search")).hasValue("ewa");
        assertThat(page.locator("#client-options")).containsText("Ewan Fiore");
        standsAt(block(page, visit), "10:00");
        isAccessible(page);
        page.locator("[data-toast] a").click();
        assertThat(page.locator("#panel")).containsText("Move this visit");
        assertThat(page.locator("#panel")).hasAttribute("data-visit", Long.toString(visit));
        // The panel is there before the scripts are that let a visit be moved.
        assertThat(page.locator("html[data-live]")).hasCount(1);

        // What is written about the same visit stays as well.
        page.locator("#slot-other").check();
        page.locator("#time").fill("15:25");
        moveOntoTheNext(page, visit);
        assertThat(page.locator("[data-toast]")).containsText("Not moved. The therapist is taken then.");
        assertThat(page.locator("#time")).hasValue("15:25");
    }

    private static void moveOntoTheNext(Page page, long visit) {
        BoundingBox from = box(block(page, visit));
        page.mouse().move(from.x + 40, from.y + 8);
        page.mouse().down();
        page.mouse().move(from.x + 40, from.y + 20);
        page.mouse().move(from.x + 40, from.y + 8 + from.height / 2);
        page.mouse().up();
        assertThat(page.locator(".move-ghost")).hasCount(0);
    }

    @Test
    void theKeysAreListedAndSingleOnesCanBeSwitchedOff() {
        Page page = atTuesday("desk@test.example");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        isAccessible(page);
        page.locator("[data-single-keys]").uncheck();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        page.keyboard().press("n");
        page.keyboard().press("ArrowRight");
        page.waitForURL(Pattern.compile("2027-01-13"));
        assertThat(page.locator("#panel")).isHidden();
        page.locator("[data-opens-keys]").first().click();
        page.locator("[data-single-keys]").check();
        page.locator("[data-closes-keys]").click();
        page.keyboard().press("n");
        assertThat(page.locator("#client-search")).isFocused();
    }
}
