package unknot.charting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyChart.Spot;
import unknot.charting.BodyChart.Spread;
import unknot.charting.Outline.Point;
import unknot.shared.Coded;

/** A patch that somebody has drawn on a view of the body chart: a closed line of 3 to {@link #MOST_CORNERS} corners. */
public record DrawnArea(ChartView view, Outline outline) {

    public static final int MOST_CORNERS = 24;
    /** Square units of the drawing: a circle as wide as a thumb, and somewhat more than half a body. */
    private static final double SMALLEST = 60;
    private static final double LARGEST = 60_000;
    /** How close together places are looked at, in units of the drawing. */
    private static final double GRID = 4;
    private static final double HATCH = 6;
    /** What has less than one part in so many of an area is not named. */
    private static final int GOOD_SHARE = 6;

    /**
     * Reads what a browser sends or the database holds, after the name of the view: {@code back 0.1,0.2 0.3,0.2 0.2,0.4}.
     * Empty where that is no such thing, is off the body, or is too small or too large to mean something.
     */
    public static Optional<DrawnArea> parse(String typed, BodyChart chart) {
        String[] words = typed.strip().split(" +");
        Optional<ChartView> view = Coded.find(ChartView.class, words[0]);
        boolean readable = words.length > 3 && words.length <= MOST_CORNERS + 1
                && Arrays.stream(words).skip(1).allMatch(corner -> corner.matches("(0(\\.[0-9]{1,4})?|1(\\.0{1,4})?),(0(\\.[0-9]{1,4})?|1(\\.0{1,4})?)"));
        if (view.isEmpty() || !readable) {
            return Optional.empty();
        }
        DrawnArea area = stored(view.get(), typed.strip().substring(words[0].length()).strip());
        double size = area.outline.area();
        return size >= SMALLEST && size <= LARGEST && area.onTheBody(chart) ? Optional.of(area) : Optional.empty();
    }

    static DrawnArea stored(ChartView view, String corners) {
        return new DrawnArea(view, new Outline(Arrays.stream(corners.split(" +")).map(corner -> corner.split(","))
                .map(xy -> new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]))).toList()));
    }

    /** The muscle itself, in the view that shows it best: for who points at no drawing. */
    static DrawnArea of(Muscle muscle, Side side) {
        ChartView view = muscle.bestView(side);
        List<Point> corners = muscle.regions().get(view).outline(side).corners();
        int step = (corners.size() + MOST_CORNERS - 1) / MOST_CORNERS;
        return new DrawnArea(view, new Outline(IntStream.range(0, corners.size()).filter(i -> i % step == 0)
                .mapToObj(corners::get).toList()));
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return view.code() + " " + corners();
    }

    /** The corners as they are stored, shares of the view. */
    public String corners() {
        return outline.corners().stream().map(point -> String.format(Locale.ROOT, "%.4f,%.4f", point.x(), point.y())).collect(Collectors.joining(" "));
    }

    /** The corners in units of the drawing, as a polygon has them. */
    public String polygon() {
        return outline.corners().stream().map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x() * Outline.WIDTH, point.y() * Outline.HEIGHT))
                .collect(Collectors.joining(" "));
    }

    /** Lines across it that say "not here", as path data in units of the drawing. */
    public String hatching() {
        return outline.hatching(HATCH);
    }

    public boolean contains(BodyChart.Place place) {
        return place.view() == view && outline.contains(place.point());
    }

    /** Where a label belongs, inside it, in units of the drawing. */
    public record Label(double x, double y) {
    }

    public Label label() {
        Point middle = outline.middle();
        return new Label(Math.round(middle.x() * Outline.WIDTH), Math.round(middle.y() * Outline.HEIGHT));
    }

    private boolean onTheBody(BodyChart chart) {
        return !below(chart, point -> Optional.of(view)).isEmpty();
    }

    /** The muscles on the surface below it, the one with most of it first. */
    public List<Spot> covered(BodyChart chart) {
        return List.copyOf(below(chart, point -> chart.spots(view, point.x(), point.y()).stream().findFirst()).keySet());
    }

    /** What of the body has a good share of it, a muscle or a part that has none, the most first; nothing for one so large that nothing has. */
    public List<Spread> spread(BodyChart chart) {
        Map<Spread, Integer> below = below(chart, point -> chart.spread(view, point));
        int all = below.values().stream().mapToInt(Integer::intValue).sum();
        return below.entrySet().stream().filter(entry -> entry.getValue() * GOOD_SHARE >= all).map(Map.Entry::getKey).toList();
    }

    /** What the places below it are, with how many of them are the same, the most first. */
    private <T> Map<T, Integer> below(BodyChart chart, Function<Point, Optional<T>> what) {
        Map<T, Integer> hits = new LinkedHashMap<>();
        for (double x = outline.left() + GRID / 2 / Outline.WIDTH; x < outline.right(); x += GRID / Outline.WIDTH) {
            for (double y = outline.top() + GRID / 2 / Outline.HEIGHT; y < outline.bottom(); y += GRID / Outline.HEIGHT) {
                if (outline.contains(new Point(x, y)) && chart.contains(view, x, y)) {
                    what.apply(new Point(x, y)).ifPresent(found -> hits.merge(found, 1, Integer::sum));
                }
            }
        }
        return hits.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
