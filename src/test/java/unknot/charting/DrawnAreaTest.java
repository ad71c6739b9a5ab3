package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.charting.BodyChart.Spread;
import unknot.charting.Outline.Point;

/** What areas that somebody has drawn cover and how they are shown. */
class DrawnAreaTest {

    private final BodyChart chart = new BodyChart();

    private DrawnArea around(String view, double x, double y, double radius) {
        StringBuilder typed = new StringBuilder(view);
        for (int i = 0; i < 12; i++) {
            typed.append(String.format(Locale.ROOT, " %.4f,%.4f", (x + radius * Math.cos(i * Math.PI / 6)) / Outline.WIDTH, (y + radius * Math.sin(i * Math.PI / 6)) / Outline.HEIGHT));
        }
        return DrawnArea.parse(typed.toString(), chart).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"left, 205, 50, temple, LEFT", "right, 195, 50, temple, RIGHT", "front, 345, 488, palm, LEFT", "back, 345, 488, back of the hand, RIGHT",
            "front, 240, 640, front of the knee, LEFT", "back, 165, 640, back of the knee, LEFT", "front, 340, 530, fingers, LEFT",
            "back, 145, 210, shoulder blade, LEFT", "left, 225, 880, heel, LEFT", "front, 160, 880, top of the foot, RIGHT"})
    void aPlaceIsCalledWhatAClientCallsIt(String view, double x, double y, String name, Side side) {
        assertThat(around(view, x, y, 7).spread(chart)).first().isEqualTo(new Spread(name, side));
    }

    @Test
    void onlyWhatHasAGoodShareOfItIsNamed() {
        DrawnArea neck = around("back", 200, 150, 30);
        assertThat(neck.spread(chart)).hasSizeBetween(2, 4);
        assertThat(neck.covered(chart).size()).isGreaterThan(neck.spread(chart).size());
    }

    /** A headache or a tingling hand is felt where the chart has no muscle. */
    @Test
    void almostEveryPlaceOfTheBodyHasAName() {
        for (ChartView view : ChartView.values()) {
            int named = 0;
            int all = 0;
            for (double x = 2; x < Outline.WIDTH; x += 4) {
                for (double y = 2; y < Outline.HEIGHT; y += 4) {
                    if (chart.contains(view, x / Outline.WIDTH, y / Outline.HEIGHT)) {
                        all++;
                        named += chart.spread(view, new Point(x / Outline.WIDTH, y / Outline.HEIGHT)).isPresent() ? 1 : 0;
                    }
                }
            }
            assertThat(named).as(view + " of " + all).isGreaterThan(all * 99 / 100);
        }
    }

    @Test
    void whatWasReadIsWrittenTheSame() {
        DrawnArea drawn = around("back", 145, 235, 20);
        assertThat(DrawnArea.parse(drawn.written(), chart)).contains(drawn);
        assertThat(DrawnArea.stored(drawn.view(), drawn.corners())).isEqualTo(drawn);
    }

    @Test
    void theLabelIsInsideAlsoWhereTheAreaIsBent() {
        Outline bent = new Outline(Stream.of(new double[] {100, 100}, new double[] {200, 100}, new double[] {200, 120}, new double[] {120, 120},
                new double[] {120, 180}, new double[] {200, 180}, new double[] {200, 200}, new double[] {100, 200})
                .map(xy -> new Point(xy[0] / Outline.WIDTH, xy[1] / Outline.HEIGHT)).toList());
        DrawnArea.Label label = new DrawnArea(ChartView.BACK, bent).label();
        assertThat(bent.contains(new Point(label.x() / Outline.WIDTH, label.y() / Outline.HEIGHT))).isTrue();
        linesInside(bent, 30);
    }

    @Test
    void theHatchingIsInsideAndCoversAllOfIt() {
        linesInside(around("back", 145, 235, 20).outline(), 4);
    }

    private static void linesInside(Outline area, int least) {
        Matcher lines = Pattern.compile("M([0-9.]+) ([0-9.]+)L([0-9.]+) ([0-9.]+)").matcher(area.hatching(6));
        int count = 0;
        while (lines.find()) {
            List<Double> n = Stream.of(1, 2, 3, 4).map(i -> Double.valueOf(lines.group(i))).toList();
            Point middle = new Point((n.get(0) + n.get(2)) / 2 / Outline.WIDTH, (n.get(1) + n.get(3)) / 2 / Outline.HEIGHT);
            assertThat(area.contains(middle)).as(lines.group()).isTrue();
            assertThat(n.get(0) + n.get(1)).as("all slant alike").isCloseTo(n.get(2) + n.get(3), within(0.3));
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(least);
    }
}
