package unknot.charting.web;

import java.util.List;

/**
 * Where a knot's pain spreads, on a draft.
 *
 * @param ref of the knot
 * @param areas drawn at this visit
 * @param was what an earlier visit drew, null where none did
 */
record ReferralAreaView(String ref, List<Area> areas, Was was) {

    /**
     * @param value as it is sent
     * @param polygon its corners in units of the drawing, empty for what cannot be read
     */
    record Area(String value, String view, String polygon, String words) {
    }

    /** @param words when, and what the areas cover */
    record Was(String words, List<Area> areas) {
    }
}
