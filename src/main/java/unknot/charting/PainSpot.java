package unknot.charting;

import java.util.Locale;
import java.util.Optional;
import unknot.charting.Outline.Point;
import unknot.shared.Coded;

/**
 * A place that a client has pointed at on the body chart.
 *
 * @param version of the chart; x and y are shares of the view
 */
public record PainSpot(int version, ChartView view, double x, double y) {

    /** As wide as a fingertip, in units of the drawing. */
    public static final int RADIUS = 24;

    /** A place that was pointed at now; empty where that is beside the body. */
    public static Optional<PainSpot> at(ChartView view, double x, double y, BodyChart chart) {
        return chart.contains(view, x, y) ? Optional.of(new PainSpot(BodyChart.VERSION, view, x, y)) : Optional.empty();
    }

    /** What {@link #written} gave, from a form or the database; empty for anything else. */
    public static Optional<PainSpot> parse(String written, BodyChart chart) {
        if (written == null || !written.matches("v\\d{1,3} [a-z]{4,5} [01]\\.\\d{4},[01]\\.\\d{4}")) {
            return Optional.empty();
        }
        String[] parts = written.split("[ ,]");
        double x = Double.parseDouble(parts[2]);
        double y = Double.parseDouble(parts[3]);
        return Coded.find(ChartView.class, parts[1]).filter(view -> chart.contains(view, x, y))
                .map(view -> new PainSpot(Integer.parseInt(parts[0].substring(1)), view, x, y));
    }

    /** Where a muscle usually hurts, for who points at no drawing. */
    public static Optional<PainSpot> of(String muscle, Side side, BodyChart chart) {
        return chart.usualPlace(muscle, side).map(place -> new PainSpot(BodyChart.VERSION, place.view(), place.x().doubleValue(), place.y().doubleValue()));
    }

    public String written() {
        return String.format(Locale.ROOT, "v%d %s %.4f,%.4f", version, view.code(), x, y);
    }

    /** In units of the drawing; {@link #top} likewise. */
    public long left() {
        return Math.round(x * Outline.WIDTH);
    }

    public long top() {
        return Math.round(y * Outline.HEIGHT);
    }

    /** Whether one fingertip covers both. */
    public boolean same(PainSpot other) {
        return view == other.view && point().distance(other.point()) <= RADIUS;
    }

    /** As the client calls it: "top of the shoulder, right". */
    public String named(BodyChart chart, BodyWords words) {
        return chart.spread(view, point()).map(spread -> words.place(spread.name(), spread.side().code())).orElseGet(() -> words.view(view.code()));
    }

    private Point point() {
        return new Point(x, y);
    }
}
