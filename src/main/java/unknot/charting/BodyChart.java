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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import unknot.charting.Outline.Point;
import unknot.shared.Coded;

/**
 * The drawing of the body with its muscles: which place belongs to which muscle, and where a knot of a muscle is drawn.
 * Places are shares (0 to 1) of a view's width and height; distances are in units of the drawing, 400 wide and 900 high: about two
 * millimetres each.
 */
@Singleton
public class BodyChart {

    /** Stored with each knot; the drawings are in the folder of that name. */
    public static final int VERSION = 2;

    /** The order in which the views are offered: most knots are at the back. */
    public static final List<ChartView> VIEWS = List.of(ChartView.BACK, ChartView.FRONT, ChartView.LEFT, ChartView.RIGHT);

    private static final String FOLDER = "/body-chart/v" + VERSION + "/";
    /** A thin muscle can be hit this far beside it, even where that is beside the body. */
    private static final double REACH = 15;
    /** Two knots of a muscle that are no further apart are one: a thumb covers both. */
    private static final double ONE_THUMB = 6;
    private static final double MIDLINE = 0.5;
    /** Of two views that show a muscle, one from the side is the better only if it shows more than twice as much. */
    private static final double SIDE_VIEW_COUNTS = 0.5;

    private final Map<String, Muscle> muscles = new LinkedHashMap<>();
    private final Map<ChartView, Outline> silhouettes = new EnumMap<>(ChartView.class);
    private final Map<ChartView, String> drawings = new EnumMap<>(ChartView.class);
    private final List<Part> parts = new ArrayList<>();
    private final List<ChartStep> steps = new ArrayList<>();

    /**
     * A muscle of the chart.
     *
     * @param plainName for the client, side not included
     * @param area the part of the body it is in
     * @param referral where its pain is often felt
     * @param regions by view, the view that shows it best first
     */
    public record Muscle(String code, String name, String plainName, BodyArea area, List<String> referral,
            Map<ChartView, Region> regions) {

        /** The view in which this side of it is best seen: where it is not covered and most of it shows. */
        public ChartView bestView(Side side) {
            return regions.keySet().stream().filter(view -> view.shows(side)).findFirst().orElseThrow();
        }
    }

    /**
     * Where a muscle lies in one view.
     *
     * @param left on the client's left; {@code right} on the right
     * @param hit where a tap means it on the client's left although it may lie beside; null where a finger hits it anyway
     * @param usualPoints on the client's left
     */
    record Region(Outline left, Outline right, Outline hit, List<Point> usualPoints, boolean deep) {

        Outline outline(Side side) {
            return side == Side.RIGHT ? right : left;
        }
    }

    /** A muscle on a side. */
    public record Spot(Muscle muscle, Side side) {
    }

    /** A part of the body on a side, as a client calls it: that of a muscle, or one that has none, such as the palm. */
    public record Spread(String name, Side side) {
    }

    /** A part without muscles of the chart: a box in units of the drawing, on the client's left. */
    private record Part(ChartView view, double left, double top, double right, double bottom, String name) {

        static Part of(String[] columns) {
            return new Part(Coded.find(ChartView.class, columns[0]).orElseThrow(), Double.parseDouble(columns[1]), Double.parseDouble(columns[2]),
                    Double.parseDouble(columns[3]), Double.parseDouble(columns[4]), columns[5]);
        }

        boolean contains(double x, double y) {
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    /** Where a knot is: in a muscle, on a side, at a point of a view; x and y with four decimals. */
    public record Place(String muscle, Side side, ChartView view, BigDecimal x, BigDecimal y) {

        Point point() {
            return new Point(x.doubleValue(), y.doubleValue());
        }
    }

    public BodyChart() {
        try {
            JsonNode chart = json("chart.json");
            JsonNode outlines = chart.path("silhouettes");
            for (String line : text("muscles.csv").lines().skip(1).toList()) {
                readMuscle(line.split(",", 4), chart.path("muscles"));
            }
            text("parts.csv").lines().skip(1).forEach(line -> parts.add(Part.of(line.split(",", 6))));
            for (ChartView view : ChartView.values()) {
                Outline outline = outline(outlines.path(drawnAs(view).code()));
                silhouettes.put(view, view == ChartView.RIGHT ? outline.mirrored() : outline);
                drawings.put(view, text(view.code() + ".svg"));
            }
            for (int version = 1; version < VERSION; version++) {
                steps.add(readStep(json("from-v" + version + ".json")));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The right side is drawn as the left one turned round. */
    private static ChartView drawnAs(ChartView view) {
        return view == ChartView.RIGHT ? ChartView.LEFT : view;
    }

    private void readMuscle(String[] columns, JsonNode all) {
        JsonNode node = all.path(columns[0]);
        Map<ChartView, Region> drawn = new LinkedHashMap<>();
        for (ChartView view : ChartView.values()) {
            JsonNode views = node.path("views").path(drawnAs(view).code());
            if (!views.isMissingNode()) {
                drawn.put(view, region(views));
            }
        }
        Map<ChartView, Region> regions = new LinkedHashMap<>();
        drawn.entrySet().stream().sorted(Comparator.<Map.Entry<ChartView, Region>, Boolean>comparing(entry -> entry.getValue().deep())
                .thenComparing(entry -> -entry.getValue().left().area() * (entry.getKey().fromTheSide() ? SIDE_VIEW_COUNTS : 1)))
                .forEach(entry -> regions.put(entry.getKey(), entry.getValue()));
        List<String> referral = new ArrayList<>();
        node.path("referral").forEach(felt -> referral.add(felt.asText()));
        BodyArea area = Coded.find(BodyArea.class, columns[2]).orElseThrow(() -> new IllegalStateException("area of " + columns[0]));
        muscles.put(columns[0], new Muscle(columns[0], columns[1], columns[3], area, referral, regions));
    }

    private static Region region(JsonNode drawn) {
        Outline left = outline(drawn.path("region"));
        return new Region(left, left.mirrored(), drawn.has("hit") ? outline(drawn.path("hit")) : null, outline(drawn.path("points")).corners(),
                "deep".equals(drawn.path("depth").asText()));
    }

    private static Outline outline(JsonNode corners) {
        List<Point> points = new ArrayList<>();
        corners.forEach(corner -> points.add(new Point(corner.get(0).asDouble(), corner.get(1).asDouble())));
        return new Outline(points);
    }

    private ChartStep readStep(JsonNode views) {
        Map<ChartView, Map<String, Outline>> before = new EnumMap<>(ChartView.class);
        views.fields().forEachRemaining(view -> {
            Map<String, Outline> regions = new LinkedHashMap<>();
            view.getValue().fields().forEachRemaining(region -> regions.put(region.getKey(), outline(region.getValue())));
            before.put(Coded.find(ChartView.class, view.getKey()).orElseThrow(), regions);
        });
        return new ChartStep(before);
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(text(file));
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

    /** The code of a muscle that was given by its code or, typed into a list, by its name; else what was typed. */
    public String codeOf(String typed) {
        return muscles.values().stream().filter(muscle -> muscle.code().equals(typed) || muscle.name().equalsIgnoreCase(typed.strip()))
                .map(Muscle::code).findFirst().orElse(typed);
    }

    /** Where still pictures of the view are: this address, and {@code -light.svg} or {@code -dark.svg}. */
    public static String picture(ChartView view) {
        return FOLDER + view.code();
    }

    /** The view as an SVG fragment for a page. That of the right side uses the shapes of the left one, which must be on the same page. */
    public String drawing(ChartView view) {
        return drawings.get(view);
    }

    /** Whether this place is on the body. */
    public boolean contains(ChartView view, double x, double y) {
        return silhouettes.get(view).contains(new Point(x, y));
    }

    /** The muscle that a tap here most likely means; see {@link #spots}. */
    public Optional<Muscle> muscleAt(ChartView view, double x, double y) {
        return spots(view, x, y).stream().findFirst().map(Spot::muscle);
    }

    /**
     * What a tap here may mean, the likeliest first: a thin muscle whose larger target was hit, the superficial muscle at this place,
     * the deep ones below it, then the nearest in reach, superficial before deep. The browser's suggestion follows the same rule
     * ({@code modules/chart-muscles.js}), and the same table of labelled points holds both to it.
     */
    public List<Spot> spots(ChartView view, double x, double y) {
        Point tapped = new Point(x, y);
        record Candidate(Spot spot, int rank, double distance) {
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Muscle muscle : muscles.values()) {
            Region region = muscle.regions().get(view);
            for (Side side : region == null ? List.<Side>of() : List.of(Side.LEFT, Side.RIGHT)) {
                double distance = view.shows(side) ? region.outline(side).distance(tapped) : Double.MAX_VALUE;
                boolean hit = view.shows(side) && region.hit() != null
                        && region.hit().contains(side == Side.RIGHT ? tapped.mirrored() : tapped);
                if (hit || distance <= REACH) {
                    int rank = (hit ? 0 : distance == 0 ? 1 : 3) + (region.deep() ? 1 : 0);
                    candidates.add(new Candidate(new Spot(muscle, side), rank, distance));
                }
            }
        }
        return candidates.stream().sorted(Comparator.comparingInt(Candidate::rank).thenComparingDouble(Candidate::distance))
                .map(Candidate::spot).toList();
    }

    /** What a client calls this place: the muscle that it lies in, else the part of the body, else the nearest muscle in reach. */
    Optional<Spread> spread(ChartView view, Point point) {
        Optional<Spot> nearest = spots(view, point.x(), point.y()).stream().findFirst();
        Optional<Spread> muscle = nearest.map(spot -> new Spread(spot.muscle().plainName(), spot.side()));
        return nearest.filter(spot -> spot.muscle().regions().get(view).outline(spot.side()).contains(point)).isPresent() ? muscle
                : part(view, point).or(() -> muscle);
    }

    private Optional<Spread> part(ChartView view, Point point) {
        boolean right = view == ChartView.RIGHT || view == ChartView.FRONT && point.x() < MIDLINE || view == ChartView.BACK && point.x() > MIDLINE;
        Point there = right ? point.mirrored() : point;
        return parts.stream().filter(part -> part.view() == drawnAs(view) && part.contains(there.x() * Outline.WIDTH, there.y() * Outline.HEIGHT))
                .findFirst().map(part -> new Spread(part.name(), right ? Side.RIGHT : Side.LEFT));
    }

    /**
     * Where a knot of this muscle is when somebody pointed here: at the nearest place in the muscle, since a finger is wider than a
     * muscle. Empty for a place off the body, for a muscle or a side that this view does not show and for a midline that is not on
     * the body.
     */
    public Optional<Place> place(String code, Side side, ChartView view, double x, double y) {
        Region region = muscle(code).map(muscle -> muscle.regions().get(view)).orElse(null);
        Point pointed = new Point(x, y);
        if (region == null || !view.shows(side) || !(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            return Optional.empty();
        }
        Point inMuscle = inMuscle(region, side, pointed);
        boolean meant = contains(view, x, y) || inMuscle.distance(pointed) <= REACH;
        return meant && (side != Side.MIDLINE || contains(view, inMuscle.x(), inMuscle.y()))
                ? Optional.of(place(code, side, view, inMuscle))
                : Optional.empty();
    }

    private static Place place(String code, Side side, ChartView view, Point point) {
        return new Place(code, side, view, share(point.x()), share(point.y()));
    }

    private static Point inMuscle(Region region, Side side, Point pointed) {
        Point nearest = region.outline(side).nearest(pointed);
        return side == Side.MIDLINE ? new Point(MIDLINE, nearest.y()) : nearest;
    }

    /** Where a knot is usually found in this muscle, for one that was chosen from a list. Empty as {@link #place} is. */
    public Optional<Place> usualPlace(String code, Side side) {
        return muscle(code).flatMap(muscle -> {
            ChartView view = muscle.bestView(side);
            Point usual = muscle.regions().get(view).usualPoints().get(0);
            Point there = side == Side.RIGHT ? usual.mirrored() : usual;
            return place(code, side, view, there.x(), there.y());
        });
    }

    /** The same place on the other side of the body; empty for a midline, which has none. */
    public Optional<Place> mirrored(Place place) {
        if (place.side() == Side.MIDLINE) {
            return Optional.empty();
        }
        return Optional.of(new Place(place.muscle(), place.side() == Side.LEFT ? Side.RIGHT : Side.LEFT, place.view().mirrored(),
                BigDecimal.ONE.subtract(place.x()), place.y()));
    }

    /** Whether knots at these two places are one knot: the same muscle and side, and a thumb would cover both. */
    public boolean oneKnot(Place one, Place other) {
        return one.muscle().equals(other.muscle()) && one.side() == other.side() && one.view() == other.view()
                && one.point().distance(other.point()) <= ONE_THUMB;
    }

    /** Where the knot is on the drawing of today, whichever it was charted on: what is stored of it never changes. */
    public Place where(Knot knot) {
        return today(knot.charted(), knot.chartVersion());
    }

    Place today(Place charted, int version) {
        Point point = charted.point();
        for (int step = Math.min(version, VERSION) - 1; step < steps.size(); step++) {
            point = steps.get(step).carry(charted, point, after(step, charted));
        }
        return point.equals(charted.point()) ? charted : place(charted.muscle(), charted.side(), charted.view(), point);
    }

    /** The muscle's region after a step, on the client's left: as a later step found it, else as it is today; null where it is not drawn. */
    private Outline after(int step, Place charted) {
        return steps.subList(step + 1, steps.size()).stream().map(later -> later.before(charted)).filter(Objects::nonNull).findFirst()
                .or(() -> muscle(charted.muscle()).map(muscle -> muscle.regions().get(charted.view())).map(Region::left)).orElse(null);
    }

    /** Every usual point of a muscle on this side, in a view that shows both. */
    public Stream<Place> usualPlaces(Muscle muscle, ChartView view, Side side) {
        return muscle.regions().get(view).usualPoints().stream()
                .map(point -> place(muscle.code(), side, view, side == Side.RIGHT ? point.mirrored() : point));
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(Math.max(0, Math.min(1, value))).setScale(4, RoundingMode.HALF_UP);
    }
}
