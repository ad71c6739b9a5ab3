package unknot.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unknot.charting.ChartView;
import unknot.charting.Side;

/**
 * Where the pain of some muscles is usually felt.
 *
 * @param x of the middle on the client's left, in units of the drawing as all of it
 */
record DemoReferral(ChartView view, double x, double y, double halfWidth, double halfHeight) {

    private static final int CORNERS = 14;
    private static final double WIDTH = 400;
    private static final double HEIGHT = 900;
    private static final Map<String, List<DemoReferral>> OF_MUSCLES = Map.of(
            "upper-trapezius", List.of(new DemoReferral(ChartView.LEFT, 204, 50, 18, 20), new DemoReferral(ChartView.BACK, 180, 138, 9, 20)),
            "levator-scapulae", List.of(new DemoReferral(ChartView.BACK, 176, 158, 13, 22)),
            "infraspinatus", List.of(new DemoReferral(ChartView.FRONT, 298, 196, 15, 18), new DemoReferral(ChartView.FRONT, 312, 262, 9, 36)),
            "suboccipitals", List.of(new DemoReferral(ChartView.LEFT, 202, 46, 32, 15)),
            "quadratus-lumborum", List.of(new DemoReferral(ChartView.BACK, 158, 428, 20, 22)),
            "piriformis", List.of(new DemoReferral(ChartView.BACK, 152, 556, 15, 46)),
            "wrist-extensors", List.of(new DemoReferral(ChartView.BACK, 62, 484, 13, 15)));

    /** What is usual for a muscle; empty for most. */
    static List<DemoReferral> of(String muscle) {
        return OF_MUSCLES.getOrDefault(muscle, List.of());
    }

    ChartView view(Side side) {
        return side == Side.RIGHT ? view.mirrored() : view;
    }

    /** A rounded patch as the record keeps it: corners as shares of the view. */
    String outline(Side side) {
        double middle = side == Side.RIGHT ? WIDTH - x : x;
        return IntStream.range(0, CORNERS).mapToObj(i -> 2 * Math.PI * i / CORNERS).map(turn -> String.format(Locale.ROOT, "%.4f,%.4f",
                (middle + halfWidth * Math.cos(turn)) / WIDTH, (y + halfHeight * Math.sin(turn)) / HEIGHT)).collect(Collectors.joining(" "));
    }
}
