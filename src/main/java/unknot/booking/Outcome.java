package unknot.booking;

import java.util.List;

/** What came of asking the desk. */
public sealed interface Outcome {

    record Done(long appointmentId) implements Outcome {
    }

    /** @param nearest free times to offer instead, nearest first; empty where no time was the matter */
    record Refused(Refusal refusal, List<FreeTime> nearest) implements Outcome {
    }
}
