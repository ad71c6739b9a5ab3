package unknot.booking;

import java.util.List;
import java.util.Map;

/** What came of booking several sessions at once: all of them or none. */
public sealed interface CourseOutcome {

    /** @param appointmentIds in the order of the request */
    record Done(List<Long> appointmentIds) implements CourseOutcome {
    }

    /**
     * @param bySession which of the requested sessions were refused, by their place in the request from 0; -1 for the request as a whole
     * @param nearest free times to offer instead, by the same places
     */
    record Refused(Map<Integer, Refusal> bySession, Map<Integer, List<FreeTime>> nearest) implements CourseOutcome {
    }
}
