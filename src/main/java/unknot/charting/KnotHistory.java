package unknot.charting;

import java.util.List;

/**
 * What signed notes have found of one knot, the oldest first.
 *
 * @param findings at least one
 */
public record KnotHistory(Knot knot, List<KnotFinding> findings) {

    /** The last time somebody looked; null when nobody ever did. */
    public KnotFinding lastAssessed() {
        for (int i = findings.size() - 1; i >= 0; i--) {
            if (findings.get(i).activity().assessed()) {
                return findings.get(i);
            }
        }
        return null;
    }

    /** The last time somebody drew where its pain spreads; null when nobody ever did. */
    public KnotFinding lastDrawn() {
        return findings.stream().filter(finding -> !finding.referral().isEmpty()).reduce((earlier, later) -> later).orElse(null);
    }

    /** Until it was found resolved; "not assessed" changes nothing. */
    public boolean open() {
        return lastAssessed() == null || lastAssessed().activity() != Activity.RESOLVED;
    }
}
