package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.TimeOff;

/** The front desk walks through the views of the calendar, by keyboard, by pointer and on a phone. */
@QuarkusTest
class CalendarJourneyTest extends Journey {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final int TABLET = 820;

    @Inject
    BookingDesk desk;

    private long fiorellas;

    private void visits() {
        fiorellas = booked(clinic.client("Fiorella", "Bianchi"), clinic.ines, "10:00");
        booked(clinic.client("Oskar", "Brandt"), clinic.tomas, "10:00");
        long nell = booked(clinic.client("Nell", "Sorensen"), clinic.ines, "11:00");
        over(nell, "10:15", "10:45");
        over(booked(clinic.client("Ewan", "Fiore"), clinic.ines, "11:00"), "10:30", "11:15");
        booked(clinic.client("Hana", "Kimura"), clinic.ines, "14:00");
        clinic.saved(new TimeOff(clinic.tomas, Instant.parse("2027-01-12T14:00:00Z"), Instant.parse("2027-01-13T09:00:00Z"), "Course in Leeds"));
    }

    private long booked(Client client, Practitioner therapist, String time) {
        Outcome outcome = desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), therapist.id(), null, TUESDAY, LocalTime.parse(time),
                Actor.telling("Ros Keller")));
        return ((Outcome.Done) outcome).appointmentId();
    }

    /** Lays a visit over whatever is there, as an overbooking does. */
    private void over(long visit, String from, String to) {
        clinic.sql("delete from slot_claim where appointment_id = " + visit);
        clinic.sql("update appointment set overlap_reason = 'in pain', starts_at = '" + TUESDAY + " " + from + "', ends_at = '" + TUESDAY + " " + to
                + "' where id = " + visit);
    }

    private static Locator heading(Page page, String title) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setLevel(1));
    }

    /** The page has this title, and its scripts have run: a key pressed sooner would be pressed for nobody. */
    private static void shows(Page page, String title) {
        assertThat(heading(page, title)).isVisible();
        page.waitForLoadState();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void byKeyboard() {
        visits();
        Page page = signedIn("desk@test.example", DESKTOP, 900);
        shows(page, "Monday 11 January");
        isAccessible(page);

        page.keyboard().press("ArrowRight");
        shows(page, "Tuesday 12 January");
        page.keyboard().press("g");
        assertThat(page.getByLabel("Go to a date")).isFocused();
        page.getByLabel("Go to a date").fill("2027-01-19");
        page.keyboard().press("Enter");
        shows(page, "Tuesday 19 January");
        page.keyboard().press("t");
        shows(page, "Monday 11 January");
        page.keyboard().press("ArrowRight");
        shows(page, "Tuesday 12 January");
        isAccessible(page);

        // From visit to visit: down the column, to the next one and back.
        page.locator("#visit-" + fiorellas).focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(":focus")).containsText("2 more visits at this time");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(":focus")).containsText("Hana Kimura");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(":focus")).containsText("Oskar Brandt");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(":focus")).containsText("Fiorella Bianchi");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Fiorella Bianchi"))).isVisible();

        // The panel stays while the view changes.
        page.keyboard().press("v");
        shows(page, "11–17 January");
        assertThat(page.locator("#panel")).containsText("Fiorella Bianchi");
        isAccessible(page);
        page.keyboard().press("v");
        shows(page, "12–18 January");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Hana Kimura"))).containsText("14:00–15:00");
        isAccessible(page);
        page.keyboard().press("v");
        shows(page, "January 2027");
        assertThat(link(page, "Tuesday 12 January, ").last()).containsText("5 visits");
        isAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#panel")).isHidden();
        page.keyboard().press("v");
        shows(page, "Tuesday 12 January");

        // Somebody looks over the counter.
        page.keyboard().press("p");
        assertThat(page.locator("#visit-" + fiorellas)).containsText("F. B.");
        assertThat(page.content()).doesNotContain("Fiorella").doesNotContain("Kimura");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Names hidden"))).hasAttribute("aria-pressed", "true");
        isAccessible(page);
        page.keyboard().press("p");
        assertThat(page.locator("#visit-" + fiorellas)).containsText("Fiorella Bianchi");
    }

    @Test
    void byPointer() {
        visits();
        Page page = signedIn("desk@test.example", DESKTOP, 900);
        page.navigate(address + "month");
        link(page, "Tuesday 12 January, ").click();
        shows(page, "Tuesday 12 January");
        assertThat(page.getByText("Away: Course in Leeds").first()).isVisible();
        page.waitForLoadState();

        // Three at a time: the first is shown, the others open as a list.
        Locator more = page.locator(".more-visits");
        assertThat(more.getByText("Nell Sorensen")).isHidden();
        more.locator("summary").click();
        assertThat(more.getByText("Nell Sorensen")).isVisible();
        assertThat(more.locator("em").first()).hasText("Overbooked");
        isAccessible(page);
        more.getByText("Nell Sorensen").click();
        assertThat(page.locator("#panel")).containsText("Nell Sorensen");

        link(page, "Rooms").click();
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Lantern"))).containsText("Tomas Wren");
        assertThat(page.locator("#panel")).containsText("Nell Sorensen");
        link(page, "Service").click();
        assertThat(page.locator(".legend")).containsText("Knot session");
        isAccessible(page);
        link(page, "Week").click();
        page.getByLabel("Tomas Wren").check();
        shows(page, "11–17 January Tomas Wren");
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Tuesday 12 January"))).containsText("Oskar Brandt");
    }

    @Test
    void onATabletAndAPhone() {
        visits();
        for (int width : List.of(TABLET, PHONE)) {
            Page page = signedIn("desk@test.example", width, 844);
            for (String view : List.of("day", "week", "agenda", "month")) {
                page.navigate(address + view + "?date=" + TUESDAY);
                fitsTheScreen(page);
                isAccessible(page);
            }
            page.navigate(address + "day?date=" + TUESDAY);
            assertThat(link(page, "Agenda")).isHidden();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Calendar tools")).click();
            isAccessible(page);
            link(page, "Agenda").click();
            assertThat(link(page, "Hana Kimura")).isVisible();
        }
    }

    @Test
    void onePhoneScreenIsOneTherapistAndTheClockStays() {
        visits();
        Page page = signedIn("desk@test.example", PHONE, 844);
        page.navigate(address + "day?date=" + TUESDAY);
        assertThat(page.locator("#visit-" + fiorellas)).isInViewport();
        Locator oskar = page.getByText("Oskar Brandt");
        assertThat(oskar).not().isInViewport();
        page.locator(".desk-main").evaluate("desk => desk.scrollTo({ left: 300, behavior: 'instant' })");
        assertThat(oskar).isInViewport();
        assertThat(page.locator("#visit-" + fiorellas)).not().isInViewport();
        assertThat(page.locator(".time-rail").getByText("10:00")).isInViewport();
        // The tabs are at the thumb.
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main")).boundingBox().y).isGreaterThan(760);
    }

    @Test
    void onPaperTheDayIsAListForEachTherapist() {
        visits();
        Page page = signedIn("desk@test.example", DESKTOP, 900);
        page.navigate(address + "day?date=" + TUESDAY);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.getByText("Printed by Ros Keller")).isVisible();
        for (String name : List.of("Fiorella Bianchi", "Nell Sorensen", "Ewan Fiore", "Hana Kimura", "Oskar Brandt")) {
            assertThat(page.getByText(name)).isVisible();
        }
        assertThat(page.locator(".desk-book")).isHidden();
        assertThat(page.locator(".topbar")).isHidden();
        assertThat(page.locator(".desk-side")).isHidden();
        assertThat(page.locator(".time-rail")).isHidden();
    }
}
