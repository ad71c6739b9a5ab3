package unknot.portal;

/** What one visit did to the pain, from the numbers of arriving and leaving; either may be missing. */
public enum PainChange {

    /** Neither number was noted. */
    NOT_NOTED,
    /** Only the number of arriving was noted. */
    ARRIVING_ONLY,
    /** Only the number of leaving was noted. */
    LEAVING_ONLY,
    /** No pain before, none after. */
    NO_PAIN,
    /** Less than before. */
    EASED,
    /** As much as before. */
    SAME,
    /** More than before. */
    WORSE;

    /** @param before 0 to 10, or null; {@code after} likewise */
    public static PainChange between(Integer before, Integer after) {
        if (before == null || after == null) {
            return before != null ? ARRIVING_ONLY : after != null ? LEAVING_ONLY : NOT_NOTED;
        }
        if (after < before) {
            return EASED;
        }
        return after > before ? WORSE : before == 0 ? NO_PAIN : SAME;
    }
}
