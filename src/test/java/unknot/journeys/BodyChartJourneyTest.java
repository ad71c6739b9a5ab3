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
}
