package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import unknot.clients.Client;
import unknot.shared.TestClock;

/** The main job from end to end: a course is booked, two visits are treated and signed, the client sees the pain go down. */
@QuarkusTest
class CourseOfCareJourneyTest extends Journey {

    private static final Instant FIRST_VISIT = Instant.parse("2027-01-11T09:30:00Z");
    private static final Instant SECOND_VISIT = Instant.parse("2027-01-18T09:30:00Z");

    @Test
    void aCourseOfThreeIsBookedTreatedAndShownToTheClient() {
        theDeskBooksThreeSessions();
        TestClock.standAt(FIRST_VISIT);
        theTherapistFindsTwoKnots();
        TestClock.standAt(SECOND_VISIT);
        theTherapistSaysWhatChanged();
        theClientSeesThePainGoDown();
    }

    private void theDeskBooksThreeSessions() {
        Page page = signedIn("desk@test.example", DESKTOP, 900);
        isAccessible(page);
        page.navigate(address + "clients/new");
        isAccessible(page);
        page.getByLabel("Given name").fill("Fiorella");
        page.getByLabel("Family name").fill("Bianchi");
        page.getByLabel("Phone").fill("07700 900512");
        page.locator("main form button.btn-primary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open a course")).first().click();

        page.getByLabel("Complaint").fill("Right neck and shoulder, since the move");
        label(page.locator(".course-form"), "Chronic").click();
        page.locator("label[for=sessions-3]").click();
        page.locator("label", new Page.LocatorOptions().setHasText("Knot session")).first().click();
        page.locator(".slot-list label", new Page.LocatorOptions().setHasText("Ines Calder")).click();
        label(page.locator(".course-form"), "Weekly").click();
        isAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open and find times")).click();

        assertThat(page.locator("fieldset[data-session]")).hasCount(3);
        isAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Book (3|three) visits for Fiorella"))).click();
        page.waitForURL(Pattern.compile("^(?!.*/sessions).*$"));

        page.navigate(address + "day?date=2027-01-18");
        Locator second = page.locator("a.appointment", new Page.LocatorOptions().setHasText("Fiorella Bianchi"));
        assertThat(second).containsText("Knot session 2 of 3");
        isAccessible(page);
        second.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Fiorella Bianchi"))).isVisible();
        isAccessible(page);
    }

    private void theTherapistFindsTwoKnots() {
        Page page = signedIn("ines@test.example", 1180, 820);
        isAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Start note"))).click();
        isAccessible(page);

        choose(page, "Pain now, 0 to 10", "6");
        tap(page, "back", 0.3779, 0.2286);
        page.locator("[data-act=add-knot]").click();
        Locator first = page.locator("#knots > li").first();
        assertThat(first).containsText("Infraspinatus");
        assess(first, "Active", "3", "7");
        technique(first, "Trigger point pressure", "Firm");

        page.locator("[data-act=open-list]").click();
        page.locator("#add-muscle").fill("Upper trapezius");
        label(page.locator("#add-knot"), "Right").click();
        page.locator("[data-act=add-knot]").click();
        Locator second = page.locator("#knots > li").nth(1);
        assertThat(second).containsText("Upper trapezius");
        assess(second, "Active", "2", "5");
        technique(second, "Myofascial release", "Moderate");

        page.getByLabel("Subjective").fill("\u201cIt pulls when I look over my shoulder.\u201d");
        page.locator("label", new Page.LocatorOptions().setHasText("Self-pressure with a ball")).first().click();
        choose(page, "Pain after the session, 0 to 10", "4");
        isAccessible(page);
        sign(page);
        isAccessible(page);
    }

    private void theTherapistSaysWhatChanged() {
        Page page = signedIn("ines@test.example", 1180, 820);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Start note"))).click();
        assertThat(page.locator("#knots > li")).hasCount(2);
        assertThat(page.locator("#knots > li").first()).containsText("Last");

        choose(page, "Pain now, 0 to 10", "4");
        Locator first = page.locator("#knots > li").first();
        open(first);
        assess(first, "Latent", "1", "3");
        technique(first, "Trigger point pressure", "Moderate");
        Locator second = page.locator("#knots > li").nth(1);
        open(second);
        assess(second, "Resolved", "0", "0");
        choose(page, "Pain after the session, 0 to 10", "2");
        isAccessible(page);
        sign(page);
    }

    private void theClientSeesThePainGoDown() {
        Client fiorella = clinic.found(Client.class, clinic.count("SELECT id FROM client WHERE family_name = 'Bianchi'"));
        clinic.clientAccount(fiorella, "fiorella@test.example");
        Page page = signedIn("fiorella@test.example", PHONE, 844);
        fitsTheScreen(page);
        isAccessible(page);
        assertThat(page.locator("main")).containsText("Monday 25 January");
        assertThat(page.locator("main")).containsText(Pattern.compile("You arrived with 4 out of 10.*left with 2"));

        page.locator("nav a", new Page.LocatorOptions().setHasText("Visits")).click();
        fitsTheScreen(page);
        isAccessible(page);
        page.locator("main .visit-list a", new Page.LocatorOptions().setHasText("11 Jan")).first().click();
        fitsTheScreen(page);
        isAccessible(page);
        assertThat(page.locator("main")).containsText(Pattern.compile("left|shoulder"));
        Assertions.assertThat(page.content()).doesNotContain("It pulls when I look");
    }

    private static void sign(Page page) {
        page.locator("label.chip-confirm").click();
        page.locator("[data-act=sign]").click();
        page.waitForCondition(() -> page.locator(".signed-note").count() > 0);
    }

    private static void open(Locator knot) {
        Locator details = knot.locator("> details");
        if (details.getAttribute("open") == null) {
            details.locator("> summary").click();
        }
    }

    private static void assess(Locator knot, String state, String tenderness, String pain) {
        open(knot);
        tick(label(group(knot, "State"), state));
        tick(label(group(knot, "Tenderness, 0 to 4"), tenderness));
        tick(label(group(knot, "Pain on pressure, 0 to 10"), pain));
    }

    private static void technique(Locator knot, String name, String pressure) {
        tick(label(knot, name));
        Locator dose = knot.locator(".dose", new Locator.LocatorOptions().setHasText(name));
        dose.locator("input.num").fill("6");
        tick(label(dose, pressure));
    }

    private static void choose(Page page, String group, String value) {
        tick(label(page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group).setExact(true)), value));
    }

    /** Clicks, and once more where what the server wrote moved it away under the click: whoever sees that nothing happened does so, too. */
    private static void tick(Locator label) {
        label.click();
        if (!(Boolean) label.evaluate("label => label.control.checked")) {
            label.click();
        }
    }

    private static Locator group(Locator within, String name) {
        return within.getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(name));
    }

    /** The label that begins with these words: the input itself is hidden behind it. */
    private static Locator label(Locator within, String words) {
        return within.locator("label", new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*" + words + "(?!\\d)"))).first();
    }

    /** Taps the body at fractions of the whole drawing, however near the page shows it. */
    private static void tap(Page page, String view, double x, double y) {
        page.locator("label[for=view-" + view + "]").click();
        Locator drawing = page.locator(".chart-view[data-view=" + view + "] svg");
        drawing.scrollIntoViewIfNeeded();
        @SuppressWarnings("unchecked")
        List<Number> place = (List<Number>) drawing.evaluate("""
                (svg, [x, y]) => {
                  const place = new DOMPoint(x * 400, y * 900).matrixTransform(svg.getScreenCTM());
                  return [place.x, place.y];
                }""", List.of(x, y));
        page.mouse().click(place.get(0).doubleValue(), place.get(1).doubleValue());
    }
}
