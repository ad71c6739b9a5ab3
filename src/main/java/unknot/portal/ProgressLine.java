package unknot.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The drawing of the pain across visits, in the units of its own view box: 340 wide, 0 at the bottom line, 10 at the top one.
 *
 * @param points where somebody noted a number
 * @param planned where the visits to come stand
 * @param dates under the points, as many as there is room for
 * @param arrive the corners of the line through the numbers of arriving; {@code leave} through those of leaving
 * @param large the radius of a number of arriving; {@code small} of a number of leaving
 */
public record ProgressLine(List<Point> points, List<Integer> planned, List<Label> dates, String arrive, String leave, int large, int small) {

    private static final int LEFT = 44;
    private static final int RIGHT = 302;
    private static final int ZERO = 126;
    private static final int UNIT = 11;
    /** Dates closer than this run into each other. */
    private static final int DATE_WIDTH = 42;
    /** Circles and their numbers closer than this run into each other. */
    private static final int NUMBER_WIDTH = 20;
    private static final int ABOVE = -12;
    private static final int BELOW = 19;

    /** A visit; one to come has no numbers. */
    public record Stop(String date, Integer before, Integer after, boolean planned) {
    }

    /** A number of arriving or leaving, with the place of its text; no text where there is no room, or where both are the same. */
    public record Point(boolean arriving, int value, int x, int y, int textY, boolean written) {
    }

    public record Label(String text, int x) {
    }

    /** @param stops in the order of time */
    public static ProgressLine of(List<Stop> stops) {
        int step = stops.size() < 2 ? RIGHT - LEFT : (RIGHT - LEFT) / (stops.size() - 1);
        boolean roomy = step >= NUMBER_WIDTH;
        int everyDate = Math.max(1, (int) Math.ceil((double) DATE_WIDTH / Math.max(1, step)));
        List<Point> points = new ArrayList<>();
        List<Integer> planned = new ArrayList<>();
        List<Label> dates = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            int x = x(i, stops.size());
            boolean end = i == 0 || i == stops.size() - 1;
            if (i % everyDate == 0) {
                dates.add(new Label(stop.date(), x));
            }
            if (stop.planned()) {
                planned.add(x);
            } else {
                points.addAll(points(stop, x, roomy || end));
            }
        }
        return new ProgressLine(points, planned, dates, corners(points, true), corners(points, false), roomy ? 7 : 4, roomy ? 5 : 3);
    }

    private static List<Point> points(Stop stop, int x, boolean written) {
        List<Point> points = new ArrayList<>();
        boolean upsideDown = stop.before() != null && stop.after() != null && stop.after() > stop.before();
        boolean same = stop.before() != null && stop.before().equals(stop.after());
        if (stop.before() != null) {
            int y = y(stop.before());
            points.add(new Point(true, stop.before(), x, y, y + (upsideDown ? BELOW : ABOVE), written));
        }
        if (stop.after() != null) {
            int y = y(stop.after());
            points.add(new Point(false, stop.after(), x, y, y + (upsideDown ? ABOVE : BELOW), written && !same));
        }
        return points;
    }

    private static int x(int index, int count) {
        return count == 1 ? LEFT : LEFT + Math.round((float) (RIGHT - LEFT) * index / (count - 1));
    }

    private static int y(int pain) {
        return ZERO - UNIT * pain;
    }

    private static String corners(List<Point> points, boolean arriving) {
        return points.stream().filter(point -> point.arriving() == arriving).map(point -> point.x() + "," + point.y())
                .collect(Collectors.joining(" "));
    }
}
