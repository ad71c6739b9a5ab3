package unknot.charting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A whole note as somebody has typed and tapped it, every single value in its range. A knot of the stored note that is not among
 * {@code knots} stays as it is; areas and home care are complete.
 *
 * @param painBefore 0 to 10, or null; {@code painAfter} likewise
 * @param homeCare codes of {@link HomeCare}
 * @param selfWriting which of the parts follow the taps; what {@code parts} has for those is not looked at
 * @param safety null where nothing was sent of it: what is stored stays
 * @param sure keys of the {@link NoteQuestion}s that the therapist has answered with yes
 */
public record NoteDocument(Integer painBefore, Integer painAfter, SoapNote.Parts parts, List<KnotEntry> knots, List<AreaEntry> areas,
        Set<String> homeCare, String homeCareWords, Examination examination, SelfWriting selfWriting, Set<String> sure, Safety safety) {

    /**
     * One knot of the list.
     *
     * @param ref how the sender calls it; problems name it
     * @param knotId null for a knot that was found just now
     * @param found where, for a new one; null otherwise
     * @param referral where its pain spreads, as drawn at this visit: all of it
     * @param removed whether it was a slip: a knot found in this note is deleted again
     */
    public record KnotEntry(String ref, Long knotId, Found found, boolean removed, Palpation felt, List<Treatment> techniques,
            List<DrawnArea> referral) {

        /** More patches of one knot than anybody draws. */
        public static final int MOST_AREAS = 8;
    }

    /**
     * Where a new knot was found. Without x and y: where knots of that muscle usually are.
     *
     * @param preset the code of the set of muscles it came with, or null
     */
    public record Found(String muscle, Side side, ChartView view, BigDecimal x, BigDecimal y, String preset) {
    }

    public record AreaEntry(String ref, BodyArea area, Treatment treatment) {
    }
}
