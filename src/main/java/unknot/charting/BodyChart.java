package unknot.charting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unknot.shared.Coded;

/**
 * The drawing of the body with its muscles: which place belongs to which muscle, and where a knot of a muscle is drawn.
 * Places are shares (0 to 1) of a view's width and height; distances are in units of the drawing, 400 wide and 900 high.
 */
@Singleton
public class BodyChart {

    /** Stored with each knot; the drawings are in {@code body-chart/v1}. */
    public static final int VERSION = 1;

    private static final String FOLDER = "/body-chart/v" + VERSION + "/";
    private static final double WIDTH = 400;
    private static final double HEIGHT = 900;
    /** A thin muscle can be hit this far beside it, even where that is beside the body. */
    private static final double REACH = 15;
    private static final double MIDLINE = 0.5;

    private final Map<String, Muscle> muscles = new LinkedHashMap<>();
    private final Map<ChartView, Outline> silhouettes = new EnumMap<>(ChartView.class);
    private final Map<ChartView, String> drawings = new EnumMap<>(ChartView.class);

    /**
     * A muscle of the chart.
     *
     * @param plainName for the client, side not included
     * @param area the part of the body it is in
     * @param referral where its pain is often felt
     */
    public record Muscle(String code, String name, String plainName, BodyArea area, List<String> referral,
            Map<ChartView, Region> regions) {

        /** The view it is best seen in. */
        public ChartView bestView() {
            return regions.keySet().iterator().next();
        }
    }

    /** Where a muscle lies in one view, on the client's left. */
    record Region(Outline outline, List<Point> usualPoints, boolean deep) {
    }

    /** Where a knot is: in a muscle, on a side, at a point of a view; x and y with four decimals. */
    public record Place(String muscle, Side side, ChartView view, BigDecimal x, BigDecimal y) {
    }

    record Point(double x, double y) {

        Point mirrored() {
            return new Point(1 - x, y);
        }

        double distance(Point other) {
            return Math.hypot((x - other.x) * WIDTH, (y - other.y) * HEIGHT);
        }
    }

    /** A closed line. */
    record Outline(List<Point> corners) {

        Outline mirrored() {
            return new Outline(corners.stream().map(Point::mirrored).toList());
        }

        boolean contains(Point point) {
            boolean inside = false;
            for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
                Point a = corners.get(i);
                Point b = corners.get(j);
                if (a.y > point.y != b.y > point.y && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) {
                    inside = !inside;
                }
            }
            return inside;
        }

        /** The point itself when it is inside, else the nearest on the line. */
        Point nearest(Point point) {
            if (contains(point)) {
                return point;
            }
            Point best = corners.get(0);
            for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
                Point candidate = nearestBetween(corners.get(j), corners.get(i), point);
                best = candidate.distance(point) < best.distance(point) ? candidate : best;
            }
            return best;
        }

        private static Point nearestBetween(Point a, Point b, Point point) {
            double dx = (b.x - a.x) * WIDTH;
            double dy = (b.y - a.y) * HEIGHT;
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : ((point.x - a.x) * WIDTH * dx + (point.y - a.y) * HEIGHT * dy) / length;
            double share = Math.max(0, Math.min(1, along));
            return new Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
        }
    }

    public BodyChart() {
        try {
            JsonNode chart = new ObjectMapper().readTree(text("chart.json"));
            for (String line : text("muscles.csv").lines().skip(1).toList()) {
                readMuscle(line.split(",", 4), chart.path("muscles"));
            }
            for (ChartView view : ChartView.values()) {
                silhouettes.put(view, outline(chart.path("silhouettes").path(view.code())));
                drawings.put(view, text(view.code() + ".svg"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readMuscle(String[] columns, JsonNode all) {
        JsonNode node = all.path(columns[0]);
        Map<ChartView, Region> regions = new LinkedHashMap<>();
        // The superficial view first: that is where a therapist looks for it.
        List<ChartView> views = new ArrayList<>(List.of(ChartView.values()));
        views.sort(Comparator.comparing(view -> deep(node, view)));
        for (ChartView view : views) {
            JsonNode drawn = node.path("views").path(view.code());
            if (!drawn.isMissingNode()) {
                regions.put(view, new Region(outline(drawn.path("region")), points(drawn.path("points")), deep(node, view)));
            }
        }
        List<String> referral = new ArrayList<>();
        node.path("referral").forEach(felt -> referral.add(felt.asText()));
        BodyArea area = Coded.find(BodyArea.class, columns[2]).orElseThrow(() -> new IllegalStateException("area of " + columns[0]));
        muscles.put(columns[0], new Muscle(columns[0], columns[1], columns[3], area, referral, regions));
    }

    private static boolean deep(JsonNode muscle, ChartView view) {
        return "deep".equals(muscle.path("depth").path(view.code()).asText());
    }

    private static Outline outline(JsonNode corners) {
        List<Point> points = new ArrayList<>();
        corners.forEach(corner -> points.add(new Point(corner.get(0).asDouble(), corner.get(1).asDouble())));
        return new Outline(points);
    }

    private static List<Point> points(JsonNode nodes) {
        List<Point> points = new ArrayList<>();
        nodes.forEach(node -> points.add(new Point(node.path("x").asDouble(), node.path("y").asDouble())));
        return points;
    }

    private static String text(String file) throws IOException {
        try (InputStream stream = BodyChart.class.getResourceAsStream(FOLDER + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** All muscles, from head to foot. */
    public Collection<Muscle> muscles() {
        return muscles.values();
    }

    /** The muscle with that code, or empty. */
    public Optional<Muscle> muscle(String code) {
        return Optional.ofNullable(muscles.get(code));
    }

    /** The view as an SVG fragment for a page. */
    public String drawing(ChartView view) {
        return drawings.get(view);
    }

    /** Whether this place is on the body. */
    public boolean contains(ChartView view, double x, double y) {
        return silhouettes.get(view).contains(new Point(x, y));
    }

    /** The muscle that a tap here most likely means: the superficial one at this place, else a deep one, else the nearest in reach. */
    public Optional<Muscle> muscleAt(ChartView view, double x, double y) {
        Point tapped = new Point(x, y);
        return muscles.values().stream().filter(muscle -> muscle.regions().containsKey(view))
                .filter(muscle -> distance(muscle, view, tapped) <= REACH)
                .min(Comparator.<Muscle>comparingDouble(muscle -> distance(muscle, view, tapped) > 0 ? 1 : 0)
                        .thenComparing(muscle -> muscle.regions().get(view).deep())
                        .thenComparingDouble(muscle -> distance(muscle, view, tapped)));
    }

    private static double distance(Muscle muscle, ChartView view, Point point) {
        Outline left = muscle.regions().get(view).outline();
        return Math.min(left.nearest(point).distance(point), left.mirrored().nearest(point).distance(point));
    }

    /**
     * Where a knot of this muscle is when somebody pointed here: at the nearest place in the muscle, since a finger is wider than a
     * muscle. Empty for a place off the body, for a muscle that this view does not show and for a midline that is not on the body.
     */
    public Optional<Place> place(String code, Side side, ChartView view, double x, double y) {
        Region region = muscle(code).map(muscle -> muscle.regions().get(view)).orElse(null);
        Point pointed = new Point(x, y);
        if (region == null || !(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            return Optional.empty();
        }
        Point inMuscle = inMuscle(region, side, pointed);
        boolean meant = contains(view, x, y) || inMuscle.distance(pointed) <= REACH;
        return meant && (side != Side.MIDLINE || contains(view, inMuscle.x, inMuscle.y))
                ? Optional.of(new Place(code, side, view, share(inMuscle.x), share(inMuscle.y)))
                : Optional.empty();
    }

    private static Point inMuscle(Region region, Side side, Point pointed) {
        return switch (side) {
            case LEFT -> region.outline().nearest(pointed);
            case RIGHT -> region.outline().nearest(pointed.mirrored()).mirrored();
            case MIDLINE -> new Point(MIDLINE, region.outline().nearest(pointed).y());
        };
    }

    /** Where a knot is usually found in this muscle, for one that was chosen from a list. Empty as {@link #place} is. */
    public Optional<Place> usualPlace(String code, Side side) {
        return muscle(code).flatMap(muscle -> {
            ChartView view = muscle.bestView();
            Point usual = muscle.regions().get(view).usualPoints().get(0);
            Point there = side == Side.RIGHT ? usual.mirrored() : usual;
            return place(code, side, view, there.x(), there.y());
        });
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
