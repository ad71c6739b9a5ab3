package unknot.charting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A closed line on a view of the body chart. Places are shares (0 to 1) of the view, distances units of the drawing. */
record Outline(List<Point> corners) {

    static final double WIDTH = 400;
    static final double HEIGHT = 900;

    record Point(double x, double y) {

        Point mirrored() {
            return new Point(1 - x, y);
        }

        double distance(Point other) {
            return Math.hypot((x - other.x) * WIDTH, (y - other.y) * HEIGHT);
        }
    }

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

    /** Slanting lines across it, as path data in units of the drawing. */
    String hatching(double gap) {
        StringBuilder lines = new StringBuilder();
        double slant = gap * Math.sqrt(2);
        double last = corners.stream().mapToDouble(Outline::fall).max().orElseThrow();
        for (double line = corners.stream().mapToDouble(Outline::fall).min().orElseThrow() + slant / 2; line < last; line += slant) {
            List<Double> cuts = new ArrayList<>();
            for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
                Point a = corners.get(i);
                Point b = corners.get(j);
                if (fall(a) > line != fall(b) > line) {
                    cuts.add((a.x + (b.x - a.x) * (line - fall(a)) / (fall(b) - fall(a))) * WIDTH);
                }
            }
            cuts.sort(null);
            for (int i = 0; i + 1 < cuts.size(); i += 2) {
                lines.append(String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", cuts.get(i), line - cuts.get(i), cuts.get(i + 1), line - cuts.get(i + 1)));
            }
        }
        return lines.toString();
    }

    /** The same for all points of a line that goes up by as much as it goes to the right. */
    private static double fall(Point point) {
        return point.x * WIDTH + point.y * HEIGHT;
    }

    /** 0 inside. */
    double distance(Point point) {
        return nearest(point).distance(point);
    }

    /** In square units of the drawing. */
    double area() {
        double twice = 0;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            twice += (corners.get(j).x - corners.get(i).x) * (corners.get(j).y + corners.get(i).y);
        }
        return Math.abs(twice) / 2 * WIDTH * HEIGHT;
    }

    double left() {
        return corners.stream().mapToDouble(Point::x).min().orElseThrow();
    }

    double right() {
        return corners.stream().mapToDouble(Point::x).max().orElseThrow();
    }

    double top() {
        return corners.stream().mapToDouble(Point::y).min().orElseThrow();
    }

    double bottom() {
        return corners.stream().mapToDouble(Point::y).max().orElseThrow();
    }

    /** In the middle of the widest piece at half its height: inside, also where it is bent. */
    Point middle() {
        double y = (top() + bottom()) / 2;
        return pieces(y).stream().max(Comparator.comparingDouble(piece -> piece[1] - piece[0])).map(piece -> new Point((piece[0] + piece[1]) / 2, y))
                .orElse(corners.get(0));
    }

    /**
     * The point of the other outline at the same height, or at its nearest end, that lies as far across it as this point does here. A
     * point outside keeps its distance from the line.
     */
    Point carry(Point point, Outline other) {
        Point here = nearest(point);
        Point there = other.across(Math.max(other.top(), Math.min(other.bottom(), here.y)), across(here));
        return new Point(there.x + point.x - here.x, there.y + point.y - here.y);
    }

    private double across(Point point) {
        double before = 0;
        double all = 0;
        for (double[] piece : pieces(point.y)) {
            before += Math.max(0, Math.min(piece[1], point.x) - piece[0]);
            all += piece[1] - piece[0];
        }
        return share(before, 0, all);
    }

    private Point across(double y, double share) {
        List<double[]> pieces = pieces(y);
        double left = share * pieces.stream().mapToDouble(piece -> piece[1] - piece[0]).sum();
        for (double[] piece : pieces) {
            if (left <= piece[1] - piece[0]) {
                return new Point(piece[0] + left, y);
            }
            left -= piece[1] - piece[0];
        }
        return nearest(new Point((left() + right()) / 2, y));
    }

    /** From where to where a line across lies inside; a hair within the ends, where nothing would be left of it. */
    private List<double[]> pieces(double y) {
        double hair = (bottom() - top()) / 1000;
        double at = Math.max(top() + hair, Math.min(bottom() - hair, y));
        List<Double> cuts = new ArrayList<>();
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Point a = corners.get(i);
            Point b = corners.get(j);
            if (a.y > at != b.y > at) {
                cuts.add((b.x - a.x) * (at - a.y) / (b.y - a.y) + a.x);
            }
        }
        cuts.sort(null);
        List<double[]> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i += 2) {
            pieces.add(new double[] {cuts.get(i), cuts.get(i + 1)});
        }
        return pieces;
    }

    private static double share(double value, double from, double to) {
        return to <= from ? 0.5 : Math.max(0, Math.min(1, (value - from) / (to - from)));
    }
}
