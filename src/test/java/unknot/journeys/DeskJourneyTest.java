package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import unknot.booking.Actor;
import unknot.booking.Appointment;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.schedule.Room;
import unknot.shared.TestClock;

/** What the front desk does around a visit: its statuses, two at once on purpose, the times of a course, the wait list. */
@QuarkusTest
class DeskJourneyTest extends Journey {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    BookingDesk desk;

    private long booked(Client client, LocalDate day, String time) {
        Outcome outcome = desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, day, LocalTime.parse(time),
                Actor.telling("Ros Keller")));
        return ((Outcome.Done) outcome).appointmentId();
    }

    private Page atTheDesk() {
        return signedIn("desk@test.example", DESKTOP, 900);
    }

    private static Locator button(Page page, String words) {
        return page.locator("#panel").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(words)));
    }

    /** Once the page's scripts are there to hear it. */
    private static void press(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    private static void choose(Page page, String label) {
        page.locator("label[for='" + label + "']").click();
    }

    @Test
    void aVisitIsFollowedByKeyboardAndAWrongKeyTakenBack() {
        long visit = booked(clinic.client("Fiorella", "Bianchi"), TUESDAY, "10:00");
        TestClock.standAt(Instant.parse("2027-01-12T09:55:00Z"));
        Page page = atTheDesk();
        page.navigate(address + "day?visit=" + visit);
        press(page, "c");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Fiorella Bianchi has confirmed.");
        press(page, "a");
        assertThat(page.locator("#panel .panel-head .chip")).hasText("Arrived");
        press(page, "s");
        assertThat(page.locator("#panel .panel-head .chip")).hasText("In session");
        isAccessible(page);
        button(page, "Not begun after all").click();
        assertThat(page.locator("#panel .panel-head .chip")).hasText("Arrived");
        page.locator("#panel summary").click();
        assertThat(page.locator(".visit-history li")).hasCount(5);
        isAccessible(page);
        press(page, "x");
        choose(page, "why-work");
        choose(page, "by-client");
        assertThat(page.locator("#panel")).containsText("Late. Notice until: ");
        isAccessible(page);
        press(page, "Control+Enter");
        assertThat(page.locator("#panel")).containsText("by the client, late");
        button(page, "Not cancelled after all").click();
        assertThat(page.locator("#panel .panel-head .chip")).hasText("Arrived");
    }

    @Test
    void twoAtOnceAreBookedOnPurpose() {
        clinic.saved(new Room(clinic.place, "Sail"));
        booked(clinic.client("Fiorella", "Bianchi"), TUESDAY, "10:00");
        Client ewan = clinic.client("Ewan", "Fiore");
        Page page = atTheDesk();
        page.navigate(address + "day?date=" + TUESDAY + "&panel=book&client=" + ewan.id() + "&service=" + clinic.knot60.id() + "&practitioner="
                + clinic.ines.id());
        page.locator("#slot-other").check();
        page.locator("#date").fill(TUESDAY.toString());
        page.locator("#time").fill("10:30");
        press(page, "Control+Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This time was just taken.");
        isAccessible(page);
        page.getByLabel("Why two at once?").fill("Siblings, treated together");
        button(page, "Book anyway").click();
        assertThat(page.locator("#panel")).containsText("Overlap: Siblings, treated together");
        assertThat(page.locator("#panel")).containsText("Fiorella Bianchi, 10:00–11:00");
        isAccessible(page);
    }

    @Test
    void aCourseGetsItsTimesByPattern() {
        Client fiorella = clinic.client("Fiorella", "Bianchi");
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 4);
        booked(clinic.client("Dev", "Anand"), TUESDAY.plusDays(7), "10:00");
        Page page = atTheDesk();
        page.setViewportSize(1366, 700);
        page.navigate(address + "day?date=" + TUESDAY + "&panel=book&client=" + fiorella.id());
        Locator strip = page.locator(".course-strip");
        assertThat(strip.locator("li:visible").first()).containsText("Tue 12 Jan 09:00");
        assertThat(strip).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(page.locator(".panel-foot button")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        press(page, "2");
        assertThat(strip.locator("li:visible").first()).containsText("Tue 12 Jan 10:00");
        isAccessible(page);
        press(page, "b");
        page.locator("#from").fill(TUESDAY.toString());
        page.locator("#time").fill("10:00");
        choose(page, "every-twice-weekly");
        choose(page, "times-same");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find times")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 date clashes.");
        Locator clash = page.locator("fieldset[data-state=clash]");
        assertThat(clash).containsText("Tue 19 Jan, 10:00");
        assertThat(page.locator("[data-plan-words]")).hasText("Book 3 visits for Fiorella");
        isAccessible(page);
        clash.locator("label").first().click();
        assertThat(page.locator("[data-plan-words]")).hasText("Book 4 visits for Fiorella");
        page.locator("fieldset[data-session='3'] label", new Page.LocatorOptions().setHasText("Leave out")).click();
        press(page, "Control+Enter");
        page.waitForURL(Pattern.compile(".*/clients/\\d+.*"));
        Assertions.assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE course_id = " + course.id())).isEqualTo(3);
    }

    @Test
    void aFreedTimeGoesToWhoFitsWithTwoKeys() {
        Client petra = clinic.client("Petra", "Lindholm");
        long ten = booked(clinic.client("Nell", "Sorensen"), TUESDAY, "10:00");
        long later = booked(clinic.client("Samuel", "Ogunde"), TUESDAY.plusWeeks(1), "14:00");
        Page page = atTheDesk();
        page.navigate(address + "day?date=" + TUESDAY + "&panel=book&client=" + petra.id() + "&service=" + clinic.knot60.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nothing suits? Put on the wait list")).click();
        choose(page, "urgency-urgent");
        choose(page, "weekday-2");
        choose(page, "part-morning");
        page.getByLabel("Note for the desk").fill("rings back at once");
        isAccessible(page);
        press(page, "Control+Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("On the wait list.");
        isAccessible(page);

        page.navigate(address + "day?visit=" + later);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Would like it earlier")).click();
        button(page, "Put on the list").click();
        assertThat(page.locator("#panel .wait-list > li")).hasCount(2);

        page.navigate(address + "day?visit=" + ten);
        press(page, "x");
        choose(page, "why-ill");
        press(page, "Control+Enter");
        assertThat(page.locator("#panel")).containsText("2 on the wait list fit");
        isAccessible(page);
        page.locator("#panel-title").focus();
        press(page, "w");
        assertThat(button(page, "Book 10:00 for Petra Lindholm")).isVisible();
        isAccessible(page);
        press(page, "1");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Booked: Petra Lindholm");
        Assertions.assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked' AND starts_at = '2027-01-12 10:00:00'")).isEqualTo(1);

        press(page, "x");
        choose(page, "why-ill");
        press(page, "Control+Enter");
        page.locator("#panel").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("1 on the wait list fits"))).click();
        button(page, "Move to 10:00 for Samuel Ogunde").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Moved: Samuel Ogunde");
        Assertions.assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked'")).isEqualTo(1);
    }

    @Test
    void ofTwoWindowsThatWantTheSameOfferedTimeTheSecondTakesTheNearest() {
        Client fiorella = clinic.client("Fiorella", "Bianchi");
        Client dev = clinic.saved(new Client("Dev", "Anand", null, null, "dev@test.example", TestClock.START));
        String offers = address + "day?date=" + TUESDAY + "&panel=book&service=" + clinic.knot60.id() + "&practitioner=" + clinic.ines.id() + "&client=";
        Page first = atTheDesk();
        first.navigate(offers + fiorella.id());
        Page second = atTheDesk();
        second.navigate(offers + dev.id());
        String offered = first.locator("#slot-2").getAttribute("value");
        assertThat(second.locator("#slot-2")).hasAttribute("value", offered);
        second.locator("#slot-other").check();
        second.locator("#book").getByLabel("Time", new Locator.GetByLabelOptions().setExact(true)).fill("16:10");
        second.locator("#book").getByLabel("Tell the client").uncheck();
        second.locator("#slot-2").check();
        first.locator("#slot-2").check();
        press(first, "Control+Enter");
        assertThat(first.getByRole(AriaRole.STATUS)).containsText("Booked: Fiorella Bianchi");

        press(second, "Control+Enter");
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("This time was just taken.");
        assertThat(second.locator("#book .slot-choice > legend")).hasText("Nearest free");
        assertThat(second.locator("#panel")).containsText("Dev Anand");
        assertThat(second.locator("#time")).hasValue("16:10");
        assertThat(second.locator("#book").getByLabel("Tell the client")).not().isChecked();
        assertThat(second.locator("#book input[name=slot][value='" + offered + "']")).hasCount(0);
        isAccessible(second);
        String nearest = second.locator("#slot-1").getAttribute("value");
        second.locator("#panel-title").click();
        press(second, "1");
        press(second, "Control+Enter");
        assertThat(second.getByRole(AriaRole.STATUS)).containsText("Booked: Dev Anand");
        Assertions.assertThat(started(fiorella)).isEqualTo(offered.split(";")[0]);
        Assertions.assertThat(started(dev)).isEqualTo(nearest.split(";")[0]);
        Assertions.assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isEqualTo(2);
    }

    /** When the client's only visit starts, as an offered time says it; London is at UTC in January. */
    private String started(Client client) {
        long visit = clinic.count("SELECT id FROM appointment WHERE client_id = " + client.id());
        return clinic.found(Appointment.class, visit).startsAt().toString().replace(":00Z", "");
    }
}
