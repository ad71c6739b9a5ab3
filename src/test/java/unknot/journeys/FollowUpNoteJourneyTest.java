package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Examination;
import unknot.charting.NoteDocument;
import unknot.charting.NoteWriting;
import unknot.charting.Safety;
import unknot.charting.SelfWriting;
import unknot.charting.Side;
import unknot.charting.SoapNote;
import unknot.clients.Client;

/** The note of a second visit on a tablet: what the record knows is not asked again. */
@QuarkusTest
class FollowUpNoteJourneyTest extends Journey {

    private static final double SEEN_TO_DO_NOTHING = 10_000;
    private static final int MOST_TAPS = 25;

    @Inject
    ChartingClinic charting;
    @Inject
    NoteWriting desk;

    private int taps;
    private Page page;

    @BeforeEach
    void aFirstVisitWithFourKnots() {
        Client marguerite = charting.marguerite();
        CourseOfCare course = clinic.course(marguerite, clinic.ines, clinic.knot60, 4);
        var first = charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7)), course);
        NoteDocument document = new NoteDocument(6, 4, new SoapNote.Parts("Stiff on turning", "", "", "Levator first, then the rest."),
                List.of(found("a", "levator-scapulae", Side.RIGHT, Activity.ACTIVE), found("b", "infraspinatus", Side.LEFT, Activity.ACTIVE),
                        found("c", "rhomboids", Side.RIGHT, Activity.LATENT), found("d", "upper-trapezius", Side.RIGHT, Activity.ACTIVE)),
                List.of(), Set.of("ball", "stretch"), "Wall, twice a day", Examination.NONE, SelfWriting.BY_HAND, Set.of(), Safety.NOTHING);
        desk.sign(charting.begun(first), clinic.ines.id(), 0, document, "Ines Calder", "Therapist");
        charting.visit(marguerite, clinic.ines, NINE, course);
        charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofDays(7)), course);
    }

    @Test
    void aFollowUpNoteIsSignedInTwentyFiveTapsAndWithoutTyping() {
        page = signedIn("ines@test.example", 1180, 820);
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Start note"))).first());
        assertThat(page.locator("#knots > li")).hasCount(4);
        assertThat(page.locator(".last-time")).containsText("Levator first, then the rest.");
        Assertions.assertThat(page.locator("#knots input:checked:not([value=not-assessed])").count()).as("nothing is claimed before a tap").isZero();

        tap(page.locator("main").locator("label", named("Asked, nothing to note")));
        tap(option(page.locator("main"), "Pain now, 0 to 10", "5"));
        Locator first = page.locator("#knots > li").first();
        tap(first.locator("summary").first());
        tap(option(first, "State", "Latent"));
        tap(option(first, "Tenderness, 0 to 4", "2"));
        tap(option(first, "Pain on pressure, 0 to 10", "4"));
        tap(first.locator("label", named("Trigger point pressure")).first());
        Locator pressure = first.locator(".dose[data-code=trigger-point-pressure]");
        tap(pressure.locator("[data-step='1']"));
        tap(option(pressure, "Trigger point pressure, response", "Eased"));
        tap(pressure.locator("[data-act=spread]"));
        tap(first.locator("label", named("Myofascial release")).first());
        tap(option(first, "Myofascial release, response", "Released"));
        tap(option(first, "Pain on pressure after treatment, 0 to 10", "2"));
        tap(first.locator("[data-act=next-knot]"));

        Locator second = page.locator("#knots > li").nth(1);
        tap(option(second, "State", "Resolved"));
        tap(option(second, "Tenderness, 0 to 4", "0"));
        tap(option(second, "Pain on pressure, 0 to 10", "1"));
        tap(page.locator("#knots > li").nth(2).locator("[data-act=same]"));
        tap(page.locator("#knots > li").nth(3).locator("[data-act=same]"));
        tap(page.locator("[data-act=same-home-care]"));
        tap(option(page.locator("main"), "Pain after the session, 0 to 10", "3"));

        Locator objective = page.locator("#objective");
        assertThat(objective).hasValue(Pattern.compile("Levator scapulae right: active → latent, tenderness 3 → 2, pain on pressure 7 → 4, 2 after treatment\\."));
        assertThat(objective).hasValue(Pattern.compile("3/10 afterwards"));
        assertThat(page.locator("#plan")).hasValue(Pattern.compile("Next visit Mon 18 Jan, 09:00\\.\nHome care: Self-pressure with a ball, Stretch\\.\nWall, twice a day\\."));
        isAccessible(page);
        tap(page.locator("[data-act=sign]"));
        page.waitForCondition(() -> page.locator(".signed-note").count() > 0);
        assertThat(page.locator(".signed-note")).containsText("Rhomboids right: latent as before, tenderness 3 as before");
        assertThat(page.locator(".signed-note")).containsText("Trigger point pressure 5 min: eased");
        isAccessible(page);
        Assertions.assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
    }

    @Test
    void whatIsTypedIntoAFollowingPartStaysWhateverIsTappedAfterwards() {
        page = signedIn("ines@test.example", 1180, 820);
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Start note"))).first());
        tap(option(page.locator("main"), "Pain now, 0 to 10", "5"));
        Locator objective = page.locator("#objective");
        assertThat(objective).hasValue("Pain 5/10 on arrival.");
        objective.fill("Guarded on the right.");
        tap(option(page.locator("main"), "Pain now, 0 to 10", "6"));
        assertThat(page.locator(".save-state")).hasAttribute("data-state", "unsaved");
        assertThat(page.locator(".save-state")).hasAttribute("data-state", "saved");
        assertThat(objective).hasValue("Guarded on the right.");
        page.reload();
        assertThat(objective).hasValue("Guarded on the right.");
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Objective: start again from your taps")));
        assertThat(objective).hasValue("Pain 6/10 on arrival.");
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring back your own words: Objective")));
        assertThat(objective).hasValue("Guarded on the right.");
    }

    private void tap(Locator target) {
        // As a hand scrolls: what lies behind the bar at the foot counts as in view for the browser.
        target.evaluate("element => { element.scrollIntoView({ block: 'center' }); window.reached = false; element.addEventListener('click', () => { window.reached = true; }, { once: true, capture: true }); }");
        target.tap();
        taps++;
        try {
            // What is gone with its page was reached.
            page.waitForFunction("() => window.reached !== false", null, new Page.WaitForFunctionOptions().setTimeout(SEEN_TO_DO_NOTHING));
        } catch (TimeoutError missed) {
            // What the server wrote came in between and moved what is below: whoever sees that nothing happened taps again.
            target.tap();
        }
    }

    private static Locator option(Locator within, String group, String value) {
        return within.getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(group).setExact(true))
                .locator("label", named(value)).first();
    }

    private static Locator.LocatorOptions named(String words) {
        return new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*" + words + "(?!\\d)"));
    }
}
