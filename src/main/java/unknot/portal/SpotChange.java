package unknot.portal;

import java.util.List;
import unknot.charting.Activity;
import unknot.charting.ClientRecord.KnotSeen;
import unknot.charting.ClientRecord.VisitSummary;

/** How a sore spot was at a visit, against the last visit at which somebody looked at it. */
public enum SpotChange {

    /** Found at this visit; pressing it brings on the pain the client knows. */
    FOUND_SETS_OFF,
    /** Found at this visit; sore where it is pressed and nowhere else. */
    FOUND_SORE,
    /** No longer brings on the pain the client knows, still sore where pressed. */
    NO_LONGER_SETS_OFF,
    /** Brings on the pain the client knows, and did not before. */
    SETS_OFF_AGAIN,
    /** Less sore than before, and still sore. */
    EASIER,
    /** Pressing it did not hurt, without it being called gone. */
    NOT_SORE,
    /** Sore, and no number says how it was before. */
    STILL_SORE,
    /** As sore as before. */
    SAME,
    /** More sore than before. */
    SORER,
    /** Gone. */
    GONE,
    /** Nobody looked. */
    NOT_CHECKED;

    /** @param before the finding of the last visit at which somebody looked, or null */
    public static SpotChange of(KnotSeen now, KnotSeen before) {
        if (!now.activity().assessed()) {
            return NOT_CHECKED;
        }
        if (now.activity() == Activity.RESOLVED) {
            return GONE;
        }
        boolean setsOff = now.activity() == Activity.ACTIVE;
        if (before == null || !before.activity().assessed()) {
            return setsOff ? FOUND_SETS_OFF : FOUND_SORE;
        }
        boolean didSetOff = before.activity() == Activity.ACTIVE;
        if (setsOff != didSetOff) {
            return setsOff ? SETS_OFF_AGAIN : before.activity() == Activity.RESOLVED ? SORER : NO_LONGER_SETS_OFF;
        }
        if (now.painOnPressure() != null && before.painOnPressure() != null) {
            return compared(now.painOnPressure(), before.painOnPressure());
        }
        return now.tenderness() != null && before.tenderness() != null ? compared(now.tenderness(), before.tenderness()) : STILL_SORE;
    }

    /** @param before the earlier visits, the newest first: the knot is compared with the last that looked at it */
    public static SpotChange since(List<VisitSummary> before, KnotSeen now) {
        return of(now, before.stream().flatMap(visit -> visit.knots().stream())
                .filter(seen -> seen.knotId() == now.knotId() && seen.activity().assessed()).findFirst().orElse(null));
    }

    /** Only like with like: pain on pressure and tenderness are two scales. */
    private static SpotChange compared(int now, int before) {
        if (now == 0) {
            return NOT_SORE;
        }
        return now < before ? EASIER : now > before ? SORER : SAME;
    }

    /**
     * The colour of a spot on the 0 to 10 scale of the pages: the pain on pressure, or else the tenderness stretched to it.
     */
    public static int soreness(KnotSeen knot) {
        if (knot.activity() == Activity.RESOLVED) {
            return 0;
        }
        if (knot.painOnPressure() != null) {
            return knot.painOnPressure();
        }
        return knot.tenderness() == null ? 0 : Math.min(10, knot.tenderness() * 5 / 2);
    }
}
