package unknot.charting;

import java.util.List;

/** What was measured and tested at a visit. */
public record Examination(List<Measured> motions, List<Tested> trials) {

    public static final Examination NONE = new Examination(List.of(), List.of());
    /** A visit has no time for more, of either kind. */
    public static final int MOST_ROWS = 60;

    /** @param ref how the sender calls it; problems name it */
    public record Measured(String ref, Motion motion) {
    }

    /** @param ref how the sender calls it; problems name it */
    public record Tested(String ref, Trial trial) {
    }
}
