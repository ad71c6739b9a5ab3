package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyChart.Place;
import unknot.charting.BodyChart.Spot;
import unknot.charting.Outline.Point;
import unknot.shared.Coded;

class BodyChartTest {

    /** The muscles that clinical practice asks for, by their codes; the chart may have more. */
    private static final List<String> WORTH_CHARTING = List.of("suboccipitals", "sternocleidomastoid", "scalenes", "splenius", "upper-trapezius",
            "middle-trapezius", "lower-trapezius", "levator-scapulae", "rhomboids", "supraspinatus", "infraspinatus", "teres-minor", "teres-major",
            "subscapularis", "anterior-deltoid", "middle-deltoid", "posterior-deltoid", "pectoralis-major", "pectoralis-minor",
            "serratus-anterior", "latissimus-dorsi", "biceps-brachii", "brachialis", "triceps-brachii", "brachioradialis", "wrist-extensors",
            "wrist-flexors", "erector-spinae-thoracic", "erector-spinae-lumbar", "multifidus", "quadratus-lumborum", "rectus-abdominis",
            "external-oblique", "iliopsoas", "gluteus-maximus", "gluteus-medius", "gluteus-minimus", "piriformis", "tensor-fasciae-latae",
            "rectus-femoris", "vastus-lateralis", "vastus-medialis", "adductors", "biceps-femoris", "semitendinosus-semimembranosus",
            "gastrocnemius", "soleus", "tibialis-anterior", "peroneals", "plantar-foot");

    private final BodyChart chart = new BodyChart();

    @Test
    void everyMuscleWorthChartingIsDrawn() {
        assertThat(chart.muscles()).extracting(Muscle::code).containsAll(WORTH_CHARTING);
        for (Muscle muscle : chart.muscles()) {
            for (ChartView view : muscle.regions().keySet()) {
                for (Side side : sides(view)) {
                    assertThat(chart.drawing(view)).as(muscle.code()).contains("data-muscle=\"" + muscle.code() + "\" data-side=\"" + side.code() + "\"");
                }
            }
        }
    }

    private static List<Side> sides(ChartView view) {
        return Stream.of(Side.LEFT, Side.RIGHT).filter(view::shows).toList();
    }

    @Test
    void everyUsualPointLiesInItsMuscleAndItsMuscleOnTheBody() {
        for (Muscle muscle : chart.muscles()) {
            muscle.regions().forEach((view, region) -> {
                assertThat(region.usualPoints()).as(muscle.code()).isNotEmpty();
                for (Side side : sides(view)) {
                    region.usualPoints().stream().map(point -> side == Side.RIGHT ? point.mirrored() : point)
                            .forEach(point -> assertThat(region.outline(side).contains(point)).as(muscle.code() + view + point).isTrue());
                    region.outline(side).corners()
                            .forEach(corner -> assertThat(chart.contains(view, corner.x(), corner.y())).as(muscle.code() + view + corner).isTrue());
                }
            });
        }
    }

    @Test
    void theDrawingShowsWhatTheServerKnows() {
        // Each shape is written once and used for both sides: the right one is the left one turned round.
        Pattern shape = Pattern.compile("<path id=\"(front|back|left)-([a-z-]+)\" data-points=\"([^\"]*)\" d=\"([^\"]*)\"/>");
        int shapes = 0;
        for (ChartView view : List.of(ChartView.FRONT, ChartView.BACK, ChartView.LEFT)) {
            Matcher drawn = shape.matcher(chart.drawing(view));
            while (drawn.find()) {
                var region = chart.muscle(drawn.group(2)).orElseThrow().regions().get(view);
                Outline outline = view == ChartView.BACK ? region.right() : region.left();
                List<Point> points = pairs(drawn.group(3));
                assertThat(points).as(drawn.group(2)).hasSameSizeAs(region.usualPoints());
                points.forEach(point -> assertThat(outline.contains(point)).as(drawn.group(2) + point).isTrue());
                flattened(drawn.group(4)).forEach(point -> assertThat(outline.distance(point)).as(drawn.group(2) + point).isLessThan(1.5));
                shapes++;
            }
        }
        assertThat(shapes).isEqualTo(101);
        assertThat(chart.drawing(ChartView.RIGHT)).doesNotContain("<path").contains("matrix(-1 0 0 1 400 0)");
    }

    private static List<Point> pairs(String numbers) {
        double[] values = Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            points.add(new Point(values[i] / Outline.WIDTH, values[i + 1] / Outline.HEIGHT));
        }
        return points;
    }

    /** The ends of the curves of path data as the generator writes it: one M, relative c, z. */
    private static List<Point> flattened(String path) {
        Matcher number = Pattern.compile("-?\\d*\\.?\\d+").matcher(path);
        List<Double> values = new ArrayList<>();
        while (number.find()) {
            values.add(Double.parseDouble(number.group()));
        }
        double x = values.get(0);
        double y = values.get(1);
        List<Point> points = new ArrayList<>();
        for (int i = 2; i + 5 < values.size(); i += 6) {
            x += values.get(i + 4);
            y += values.get(i + 5);
            points.add(new Point(x / Outline.WIDTH, y / Outline.HEIGHT));
        }
        return points;
    }

    @Test
    void leftAndRightMirror() {
        for (Muscle muscle : chart.muscles()) {
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                Place place = chart.usualPlace(muscle.code(), side).orElseThrow(() -> new AssertionError(muscle.code()));
                Place other = chart.mirrored(place).orElseThrow();
                assertThat(other.side()).isNotEqualTo(side);
                assertThat(other.view().shows(other.side())).isTrue();
                assertThat(chart.place(other.muscle(), other.side(), other.view(), other.x().doubleValue(), other.y().doubleValue())).contains(other);
                assertThat(chart.mirrored(other)).contains(place);
            }
        }
    }

    @Test
    void whatATapMeansAgreesWithWhoeverKnowsAnatomy() {
        List<LabelledPoints> points = LabelledPoints.all();
        assertThat(points).hasSizeGreaterThanOrEqualTo(100);
        assertThat(points.stream().map(LabelledPoints::muscle).distinct().count()).isGreaterThan(40);
        List<String> others = new ArrayList<>();
        for (LabelledPoints point : points) {
            agree(others, point.toString(), chart.spots(point.view(), point.shareX(), point.shareY()), point.muscle(), point.side());
            agree(others, point + " mirrored", chart.spots(point.view().mirrored(), 1 - point.shareX(), point.shareY()), point.muscle(),
                    point.side() == Side.LEFT ? Side.RIGHT : Side.LEFT);
        }
        assertThat(others).isEmpty();
    }

    private static void agree(List<String> others, String point, List<Spot> found, String muscle, Side side) {
        Spot first = found.isEmpty() ? null : found.get(0);
        if (first == null || !first.muscle().code().equals(muscle) || first.side() != side) {
            others.add(point + ": " + muscle + ", not " + (first == null ? null : first.muscle().code() + " " + first.side()));
        }
    }

    @Test
    void theChartIsUnder120Kilobytes() {
        assertThat(BodyChart.VIEWS.stream().mapToInt(view -> chart.drawing(view).getBytes(StandardCharsets.UTF_8).length).sum()).isLessThan(120_000);
    }

    @Test
    void theClientsLeftIsOnTheLeftSeenFromBehindAndOnTheRightSeenFromTheFront() {
        assertThat(chart.usualPlace("infraspinatus", Side.LEFT).orElseThrow().x().doubleValue()).isLessThan(0.5);
        assertThat(chart.usualPlace("infraspinatus", Side.RIGHT).orElseThrow().x().doubleValue()).isGreaterThan(0.5);
        assertThat(chart.usualPlace("pectoralis-major", Side.LEFT).orElseThrow().x().doubleValue()).isGreaterThan(0.5);
    }

    @Test
    void aViewFromTheSideIsTakenWhereItShowsMuchMoreAndOnlyForItsSide() {
        assertThat(chart.usualPlace("middle-deltoid", Side.LEFT).orElseThrow().view()).isEqualTo(ChartView.LEFT);
        assertThat(chart.usualPlace("middle-deltoid", Side.RIGHT).orElseThrow().view()).isEqualTo(ChartView.RIGHT);
        assertThat(chart.usualPlace("infraspinatus", Side.RIGHT).orElseThrow().view()).isEqualTo(ChartView.BACK);
        assertThat(chart.place("middle-deltoid", Side.RIGHT, ChartView.LEFT, 0.49, 0.24)).isEmpty();
        assertThat(chart.place("middle-deltoid", Side.MIDLINE, ChartView.LEFT, 0.49, 0.24)).isEmpty();
    }

    @Test
    void aPointInTheMuscleStays() {
        Place usual = chart.usualPlace("infraspinatus", Side.LEFT).orElseThrow();
        assertThat(chart.place("infraspinatus", Side.LEFT, ChartView.BACK, usual.x().doubleValue(), usual.y().doubleValue())).contains(usual);
    }

    @Test
    void aFingerBesideTheBodyFindsTheNearestPlaceInTheMuscle() {
        // From the front the middle deltoid is a sliver at the edge of the shoulder; 10 units outside is still meant.
        Optional<Place> place = chart.place("middle-deltoid", Side.LEFT, ChartView.FRONT, 0.81, 0.25);
        assertThat(place).isPresent();
        assertThat(place.get().x().doubleValue()).isLessThan(0.81);
        assertThat(chart.muscleAt(ChartView.FRONT, 0.81, 0.25).map(Muscle::code)).contains("middle-deltoid");
    }

    @Test
    void aPlaceOffTheBodyIsNone() {
        assertThat(chart.contains(ChartView.BACK, 0.02, 0.02)).isFalse();
        assertThat(chart.place("infraspinatus", Side.LEFT, ChartView.BACK, 0.02, 0.02)).isEmpty();
        assertThat(chart.place("infraspinatus", Side.LEFT, ChartView.BACK, 1.5, 0.2)).isEmpty();
        assertThat(chart.place("infraspinatus", Side.LEFT, ChartView.BACK, Double.NaN, 0.2)).isEmpty();
        assertThat(chart.muscleAt(ChartView.BACK, 0.02, 0.02)).isEmpty();
    }

    @Test
    void aMuscleIsNotToBeFoundInAViewThatDoesNotShowIt() {
        assertThat(chart.place("pectoralis-major", Side.LEFT, ChartView.BACK, 0.4, 0.25)).isEmpty();
    }

    @Test
    void theMidlineIsOnlyWhereTheBodyIs() {
        assertThat(chart.usualPlace("multifidus", Side.MIDLINE)).hasValueSatisfying(place -> assertThat(place.x().doubleValue()).isEqualTo(0.5));
        assertThat(chart.usualPlace("gastrocnemius", Side.MIDLINE)).isEmpty();
    }

    @Test
    void belowTheSuperficialMuscleTheDeepOnesAreSuggested() {
        assertThat(chart.spots(ChartView.BACK, 0.5625, 0.2056)).extracting(spot -> spot.muscle().code()).startsWith("middle-trapezius")
                .contains("rhomboids");
    }

    @Test
    void twoPlacesUnderOneThumbAreOneKnot() {
        Place here = place("infraspinatus", Side.LEFT, ChartView.BACK, "0.3600", "0.2300");
        assertThat(chart.oneKnot(here, place("infraspinatus", Side.LEFT, ChartView.BACK, "0.3700", "0.2330"))).isTrue();
        assertThat(chart.oneKnot(here, place("infraspinatus", Side.LEFT, ChartView.BACK, "0.3800", "0.2300"))).isFalse();
        assertThat(chart.oneKnot(here, place("subscapularis", Side.LEFT, ChartView.BACK, "0.3600", "0.2300"))).isFalse();
        assertThat(chart.oneKnot(here, place("infraspinatus", Side.LEFT, ChartView.LEFT, "0.3600", "0.2300"))).isFalse();
    }

    private static Place place(String muscle, Side side, ChartView view, String x, String y) {
        return new Place(muscle, side, view, new BigDecimal(x), new BigDecimal(y));
    }

    @Test
    void aKnotOfVersionOneLiesInItsMuscleAtTheCorrespondingPlace() throws IOException {
        Set<String> redrawn = Set.of("sternocleidomastoid", "scalenes", "biceps-brachii", "brachialis", "tibialis-anterior", "peroneals");
        List<String> rows;
        try (InputStream file = getClass().getResourceAsStream("/body-chart/usual-points-v1.csv")) {
            rows = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        }
        Set<String> moved = rows.stream().map(row -> row.split(",")).filter(row -> {
            ChartView view = Coded.find(ChartView.class, row[1]).orElseThrow();
            Place left = place(row[0], Side.LEFT, view, row[2], row[3]);
            Place now = chart.today(left, 1);
            var region = chart.muscle(row[0]).orElseThrow().regions().get(view);
            assertThat(region.left().contains(now.point())).as(row[0] + now).isTrue();
            assertThat(now.point().distance(left.point())).as(row[0] + now).isLessThan(5);
            assertThat(chart.today(chart.mirrored(left).orElseThrow(), 1).point().distance(now.point().mirrored())).isLessThan(0.1);
            return !now.equals(left);
        }).map(row -> row[0]).collect(Collectors.toSet());
        assertThat(moved).containsAll(redrawn).doesNotContain("infraspinatus", "upper-trapezius", "gluteus-medius", "pectoralis-major");
    }

    @Test
    void whatWasChartedBesideItsMuscleOrOnTheMidlineStays() {
        for (Place odd : List.of(place("sternocleidomastoid", Side.LEFT, ChartView.FRONT, "0.0000", "1.0000"),
                place("sternocleidomastoid", Side.MIDLINE, ChartView.FRONT, "0.5000", "0.1700"),
                place("sternocleidomastoid", Side.LEFT, ChartView.BACK, "0.4000", "0.1500"))) {
            assertThat(chart.today(odd, 1)).isEqualTo(odd);
        }
    }

    @Test
    void whatIsChartedTodayStays() {
        Place here = chart.usualPlace("scalenes", Side.RIGHT).orElseThrow();
        assertThat(chart.today(here, BodyChart.VERSION)).isSameAs(here);
    }
}
