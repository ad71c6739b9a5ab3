package unknot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import unknot.charting.ChartingClinic;

/** What a therapist's own shortcuts and taps write into a note. Each step waits for what the one before has made of the page. */
@QuarkusTest
class WritingJourneyTest extends Journey {

    @Inject
    ChartingClinic charting;

    private Page page;

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator main() {
        return page.locator("main");
    }

    private void openNote(int width, int height) {
        long note = charting.begun(charting.visit(charting.marguerite(), clinic.ines, NINE));
        page = signedIn("ines@test.example", width, height);
        page.navigate(address + "notes/" + note);
        heard();
    }

    /** The script shows this button when everything else of it listens. */
    private void heard() {
        assertThat(page.locator("[data-act=add-test]")).isVisible();
    }

    private void isSaved() {
        assertThat(page.locator(".save-state")).hasAttribute("data-state", "saved");
    }

    @Test
    void aShortcutBecomesItsWordsWhereItIsTyped() {
        page = signedIn("ines@test.example", DESKTOP, 900);
        page.navigate(address + "phrases");
        page.locator("#shortcut-new").fill("ok");
        page.locator("#words-new").fill("better than last week,");
        button(main(), "Save").first().click();
        assertThat(page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("ok").setExact(true))).isVisible();
        isAccessible(page);
        fitsTheScreen(page);

        openNote(DESKTOP, 900);
        Locator subjective = page.locator("#subjective");
        subjective.pressSequentially("Feels ;ok sleeps. ;no shop;ok ");
        assertThat(subjective).hasValue("Feels better than last week, sleeps. ;no shop;ok ");
        Locator offered = main().locator(".soap-part:has(#subjective) [data-act=snippet]");
        offered.click();
        assertThat(subjective).hasValue("Feels better than last week, sleeps. ;no shop;ok better than last week,");
        isAccessible(page);
        subjective.blur();
        isSaved();
        page.reload();
        assertThat(subjective).hasValue("Feels better than last week, sleeps. ;no shop;ok better than last week,");
    }

    @Test
    void aMovementIsAddedMeasuredAndTold() {
        openNote(1180, 820);
        button(main(), "Measure Neck rotation").tap();
        Locator rows = page.locator(".rom-row");
        assertThat(rows).hasCount(2);
        Locator before = rows.first().locator("input[name$=-before]");
        assertThat(before).isFocused();
        before.fill("58");
        rows.first().locator("input[name$=-after]").fill("66");
        assertThat(rows.first().locator("[data-change]")).hasText("+8°");
        isSaved();
        assertThat(page.locator("#objective")).hasValue("Neck rotation left, active: 58° → 66°.");
        // The same once more leads to its row.
        button(main(), "Measure Neck rotation").tap();
        assertThat(before).isFocused();
        assertThat(rows).hasCount(2);
        page.locator("[name=add-movement]").selectOption("knee-flexion");
        button(page.locator("#range-of-motion"), "Add").tap();
        assertThat(rows).hasCount(4);
        isAccessible(page);
        page.reload();
        // What nobody measured is not kept.
        assertThat(rows).hasCount(1);
        assertThat(before).hasValue("58");
    }

    @Test
    void whileANoteIsSavedASignatureWaitsAndNothingIsSavedBesideIt() {
        openNote(1180, 820);
        List<Route> held = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        page.route(Pattern.compile("/notes/\\d+$"), route -> {
            if (route.request().method().equals("POST") && held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().contains("/notes/")) {
                sent.add(request.url().replaceFirst(".*/notes/\\d+", ""));
            }
        });
        page.locator("label[for=safety-asked]").tap();
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#subjective").fill("Stiff on turning");
        page.locator("label[for=painBefore-5]").tap();
        page.locator("label[for=painAfter-3]").tap();
        Locator sign = page.locator("[data-act=sign]");
        sign.tap();
        sign.tap();
        held.get(0).resume();
        page.waitForCondition(() -> page.locator(".signed-note").count() > 0);
        Assertions.assertThat(sent).as("one save, one signature").containsExactly("", "/signature");
    }

    @Test
    void whatIsTappedBeforeTheScriptHasComeIsSaved() {
        long note = charting.begun(charting.visit(charting.marguerite(), clinic.ines, NINE));
        page = signedIn("ines@test.example", 1180, 820);
        List<Route> held = new ArrayList<>();
        page.route("**/modules/note.js", held::add);
        page.navigate(address + "notes/" + note, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#subjective").fill("Stiff on turning");
        page.waitForResponse(response -> response.request().method().equals("POST"), held.get(0)::resume);
        page.unroute("**/modules/note.js");
        isSaved();
        page.reload();
        assertThat(page.locator("#subjective")).hasValue("Stiff on turning");
    }

    @Test
    void whoHasConfirmedSafetyConfirmsOnceWhateverIsTickedBeforeOrAfter() {
        openNote(820, 1180);
        Locator asked = page.locator("#safety-asked");
        page.locator("label[for=safety-asked]").tap();
        page.locator("label[for=safety-arthritis]").tap();
        assertThat(page.locator("#safety-chips")).containsText("Arthritis");
        assertThat(page.locator("[data-confirm]")).hasText("Asked, as ticked");
        assertThat(asked).isChecked();
        isSaved();
        page.reload();
        heard();
        assertThat(asked).isChecked();
        assertThat(page.locator("#safety-arthritis")).isChecked();
        page.getByText("All questions").tap();
        page.locator("label[for=safety-fever]").tap();
        assertThat(page.locator("#safety-reason")).isVisible();
        assertThat(asked).isChecked();
        assertThat(page.locator(".sign-hint")).not().containsText(Pattern.compile("safety"));
        isAccessible(page);
    }
}
