package unknot.lifecycle;

import java.util.Optional;

/** Who may ask on their own pages that a record be erased, and what has to be done before it is restricted. */
public final class ErasureRules {

    private ErasureRules() {
    }

    /** Why somebody may not ask for a record on the pages they are at. */
    public enum MayNot {
        /** The record is a grown-up's, and whoever looks after them does not decide for them. */
        NOT_THEIRS,
        /** The record is a child's, for whom somebody else decides. */
        TOO_YOUNG
    }

    /**
     * As with agreeing to being looked after: for a child somebody else decides, everybody else does so themselves.
     *
     * @param forAnother whether these are somebody else's pages
     * @param child whether the record is that of somebody who cannot agree yet
     */
    public static Optional<MayNot> mayNotAsk(boolean forAnother, boolean child) {
        return forAnother && !child ? Optional.of(MayNot.NOT_THEIRS) : !forAnother && child ? Optional.of(MayNot.TOO_YOUNG) : Optional.empty();
    }

    /** What would be out of reach once the record is restricted. @param comingVisits how many; {@code unsignedNotes} likewise */
    public static Optional<ErasureDesk.Outcome> mayNotRestrict(long comingVisits, long unsignedNotes) {
        return comingVisits > 0 ? Optional.of(ErasureDesk.Outcome.COMING_VISITS) : unsignedNotes > 0 ? Optional.of(ErasureDesk.Outcome.UNSIGNED_NOTES) : Optional.empty();
    }
}
