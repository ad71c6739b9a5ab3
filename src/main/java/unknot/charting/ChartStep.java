package unknot.charting;

import java.util.Map;
import unknot.charting.BodyChart.Place;
import unknot.charting.Outline.Point;

/**
 * From one version of the body chart to the next: a place in a muscle that was drawn anew stays at its height on the body and as far
 * across the muscle as before. All others stay where they are.
 *
 * @param before the regions as they were on the client's left, of the muscles that look different since
 */
record ChartStep(Map<ChartView, Map<String, Outline>> before) {

    /** Further beside a muscle, no finger meant it: such a place is left where it was. */
    private static final double BESIDE = 5;

    /** The region of the place's muscle in its view as it was; null where it looks as before. */
    Outline before(Place charted) {
        return before.getOrDefault(charted.view(), Map.of()).get(charted.muscle());
    }

    /**
     * @param charted for muscle, side and view
     * @param point where it is in the version before
     * @param is the region in the version after, also on the client's left; null where it is not drawn
     */
    Point carry(Place charted, Point point, Outline is) {
        Outline was = before(charted);
        if (was == null || is == null) {
            return point;
        }
        boolean right = charted.side() == Side.RIGHT;
        Point here = right ? point.mirrored() : point;
        if (charted.side() == Side.MIDLINE || was.distance(here) > BESIDE) {
            return point;
        }
        Point there = is.nearest(was.carry(here, is));
        return right ? there.mirrored() : there;
    }
}
