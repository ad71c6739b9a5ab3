package unknot.charting.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A small line of values over time, drawn in a box of 190 by 58: days from left to right, 0 to 10 from bottom to top. */
record Sparkline(List<Dot> dots) {

    private static final double LEFT = 8;
    private static final double RIGHT = 182;
    private static final double BOTTOM = 50;
    private static final double STEP = 4.4;

    /** @param value 0 to 10; {@code anotherExaminer} draws a ring, since two people seldom press alike */
    record Value(LocalDate day, int value, boolean anotherExaminer) {
    }

    /** A value where it is drawn; the last one is the larger. */
    record Dot(String x, String y, int value, String radius, boolean anotherExaminer) {
    }

    /** @param values the oldest first */
    static Sparkline of(List<Value> values) {
        return values.isEmpty() ? new Sparkline(List.of()) : new Sparkline(values.stream().map(value -> dot(value, values)).toList());
    }

    private static Dot dot(Value value, List<Value> all) {
        Value last = all.get(all.size() - 1);
        LocalDate first = all.get(0).day();
        long days = ChronoUnit.DAYS.between(first, last.day());
        // Several on one day stand side by side.
        double share = days > 0 ? (double) ChronoUnit.DAYS.between(first, value.day()) / days
                : all.size() > 1 ? (double) all.indexOf(value) / (all.size() - 1) : 1;
        return new Dot(units(LEFT + share * (RIGHT - LEFT)), units(BOTTOM - value.value() * STEP), value.value(), value == last ? "5" : "3.2",
                value.anotherExaminer());
    }

    private static String units(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** For a polyline; empty where one value makes no line. */
    public String points() {
        return dots.size() < 2 ? "" : dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }
}
