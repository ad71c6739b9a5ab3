package unknot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.foundAt;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.charting.ChartingClinic;
import unknot.charting.LabelledPoints;
import unknot.charting.Side;
import unknot.clients.Client;

@QuarkusTest
class BodyChartJourneyTest extends Journey {

    private static final int TABLET = 820;
    private static final int TABLET_HEIGHT = 1180;

    @Inject
    ChartingClinic charting;

    private long note;

    @BeforeEach
    void aNoteWithKnotsThatLieCloseTogether() {
        Client marguerite = charting.marguerite();
        charting.signed(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7))), foundAt("a", "infraspinatus", Side.LEFT, "0.36", "0.23"),
                foundAt("b", "infraspinatus", Side.LEFT, "0.38", "0.24"), foundAt("c", "teres-minor", Side.LEFT, "0.33", "0.255"),
                foundAt("d", "upper-trapezius", Side.RIGHT, "0.62", "0.18"));
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
    }

    private Page note(int width, int height) {
        Page page = signedIn("ines@test.example", width, height);
        page.navigate(address + "notes/" + note);
        page.locator("#chart-find").waitFor();
        return page;
    }

    @Test
    void theBrowserSuggestsWhatTheServerDoes() {
        Page page = note(DESKTOP, 900);
        List<Map<String, Object>> points = LabelledPoints.all().stream()
                .map(point -> Map.<String, Object>of("view", point.view().code(), "x", point.x(), "y", point.y(), "wanted", point.muscle() + " " + point.side().code(),
                        "where", point.toString()))
                .toList();
        Object others = page.evaluate("""
                async (points) => {
                  const { spots } = await import('/modules/chart-muscles.js');
                  return points.flatMap(({ view, x, y, wanted, where }) => {
                    const [first] = spots(document.querySelector(`svg.body-chart[data-view="${view}"]`), x, y);
                    const found = first ? `${first.code} ${first.side}` : 'nothing';
                    return found === wanted ? [] : [`${where}: ${wanted}, not ${found}`];
                  });
                }""", points);
        assertThat((List<?>) others).isEmpty();
    }

    @Test
    void aMuscleIsFoundPlacedMirroredAndNotPlacedTwiceByKeys() {
        Page page = note(DESKTOP, 900);
        isAccessible(page);
        page.locator("#chart-find").fill("rhomb");
        assertThat(page.locator("use.is-match").count()).isPositive();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator("#chart-says").textContent()).isEqualTo("Knot 5 placed: Rhomboids, left");
        page.locator("#chart-find").fill("rhomb l");
        page.keyboard().press("Enter");
        assertThat(page.locator("#go-to-twin").textContent()).isEqualTo("Go to knot 5");
        page.locator("#go-to-twin").click();
        Locator open = page.locator(".knot-row:has(details[open]) [data-act=mirror-knot]");
        open.click();
        assertThat(page.locator(".knot-row").count()).isEqualTo(6);
        open.click();
        assertThat(page.locator(".knot-row").count()).isEqualTo(6);
    }

    @Test
    void onATabletTheFirstTapMakesTheChartLargeAndEveryMarkerATargetOfItsOwn() {
        Page page = note(TABLET, TABLET_HEIGHT);
        Locator drawing = page.locator(".chart-view:visible svg");
        // Away from the markers: a tap on one that lies alone opens its row.
        drawing.tap(new Locator.TapOptions().setForce(true).setPosition(drawing.boundingBox().width / 2, drawing.boundingBox().height * 0.92));
        page.locator(".note-chart.is-large").waitFor();
        List<double[]> centres = new ArrayList<>();
        for (Locator hit : page.locator(".chart-view:visible .knot-marker .hit").all()) {
            var box = hit.boundingBox();
            assertThat(box.width).isGreaterThanOrEqualTo(44);
            centres.add(new double[] {box.x + box.width / 2, box.y + box.height / 2});
        }
        assertThat(centres).hasSize(4);
        for (int i = 0; i < centres.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.hypot(centres.get(i)[0] - centres.get(j)[0], centres.get(i)[1] - centres.get(j)[1])).isGreaterThanOrEqualTo(44);
            }
        }
        isAccessible(page);
    }

    @Test
    void whereAKnotsPainSpreadsIsDrawnByFingerByKeysAndByName() {
        Page page = note(DESKTOP, 900);
        Locator row = page.locator(".knot-row").first();
        row.locator("summary").first().click();
        Locator draw = row.locator("[data-referral=draw]");
        draw.focus();
        page.keyboard().press("Enter");
        page.locator("svg.is-drawing:visible").waitFor();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("+");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> row.locator(".referral-list").innerText().contains("shoulder blade"));
        assertThat(page.locator(".referral-area.is-on").count()).isPositive();

        page.locator("label[for=view-right]").click();
        draw.click();
        page.locator("label[for=view-right]").click();
        Locator drawing = page.locator("svg.is-drawing:visible");
        var box = drawing.boundingBox();
        around(page, box.x + 10, box.y + box.height * 0.3);
        page.waitForCondition(() -> page.locator("#chart-drawing").innerText().contains("not on the body"));
        around(page, box.x + box.width / 2 - 50, box.y + box.height * 0.4);
        page.waitForCondition(() -> row.locator(".referral-list li").count() == 2);

        row.locator("[data-referral=choose]").click();
        page.locator("#referral-muscle").fill("Temporalis");
        page.locator("label[for=referral-left]").click();
        page.keyboard().press("Tab");
        row.locator("[data-referral=add]").click();
        page.waitForCondition(() -> row.locator(".referral-list").innerText().contains("temple, left"));
        isAccessible(page);

        row.locator("[data-referral=remove]").first().click();
        page.waitForCondition(() -> clinic.count("SELECT COUNT(*) FROM referral_area") == 2);
    }

    private static void around(Page page, double x, double y) {
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 60, y);
        page.mouse().move(x + 60, y + 60);
        page.mouse().move(x, y + 60);
        page.mouse().up();
    }

    @Test
    void drawingIsGivenUpByButtonAndByEscape() {
        Page page = note(TABLET, TABLET_HEIGHT);
        Locator row = page.locator(".knot-row").first();
        row.locator("summary").first().click();
        row.locator("[data-referral=draw]").click();
        page.locator("svg.is-drawing:visible").waitFor();
        isAccessible(page);
        page.locator("#chart-drawing button").click();
        page.waitForCondition(() -> page.locator(".is-drawing, .is-large").count() == 0);
        row.locator("[data-referral=draw]").click();
        page.locator("svg.is-drawing:visible").waitFor();
        page.keyboard().press("Escape");
        page.waitForCondition(() -> page.locator(".is-drawing, .is-large").count() == 0);
        assertThat(row.locator(".referral-list li").count()).isZero();
    }

    @Test
    void anAnswerThatSaysNotHereLeadsToTheChartWithItsReason() {
        Page page = note(TABLET, TABLET_HEIGHT);
        page.locator(".safety-questions summary").first().evaluate("summary => { summary.parentElement.open = true; }");
        page.locator("label[for=safety-tumour-site]").click();
        page.locator("#not-here li:visible a").click();
        Locator drawing = page.locator("svg.is-drawing:visible");
        drawing.waitFor();
        var box = drawing.boundingBox();
        around(page, box.x + box.width / 2 - 80, box.y + box.height * 0.5);
        page.waitForCondition(() -> page.locator("#no-go-save").evaluate("button => button === document.activeElement").equals(true));
        assertThat(page.locator("#no-go-reason").inputValue()).isEqualTo("tumour");
        page.locator("#no-go-save").click();
        page.locator(".no-go-list li").waitFor();
        assertThat(page.locator("#not-here li:visible").count()).isZero();
        isAccessible(page);
    }
}
