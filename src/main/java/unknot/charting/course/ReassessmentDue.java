package unknot.charting.course;

import java.util.List;
import java.util.Optional;

/** When a course asks to be looked at as a whole: half way and at the planned end. */
public enum ReassessmentDue {

    /** Half of the planned sessions are done, of three or more. */
    MIDPOINT,
    /** All planned sessions are done. */
    FINAL;

    /** Below this the end is the middle. */
    private static final int FEWEST_WITH_A_MIDDLE = 3;

    /**
     * What is due now.
     *
     * @param planned sessions, at least 1
     * @param done sessions
     * @param decidedAfter how many sessions were done at each reassessment until now
     */
    public static Optional<ReassessmentDue> of(int planned, int done, List<Integer> decidedAfter) {
        if (done >= planned) {
            return decidedAfter.stream().anyMatch(sessions -> sessions >= planned) ? Optional.empty() : Optional.of(FINAL);
        }
        int middle = (planned + 1) / 2;
        return planned < FEWEST_WITH_A_MIDDLE || done < middle || decidedAfter.stream().anyMatch(sessions -> sessions >= middle)
                ? Optional.empty() : Optional.of(MIDPOINT);
    }
}
