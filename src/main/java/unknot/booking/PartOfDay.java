package unknot.booking;

import java.time.LocalTime;

/** When in a day a visit starts, as clients say it. The four cover the day and do not overlap. */
public enum PartOfDay {

    /** Before 12:00. */
    MORNING(LocalTime.MIN),
    /** From 12:00 and before 14:00. */
    MIDDAY(LocalTime.of(12, 0)),
    /** From 14:00 and before 17:00. */
    AFTERNOON(LocalTime.of(14, 0)),
    /** From 17:00. */
    EVENING(LocalTime.of(17, 0));

    private final LocalTime from;

    PartOfDay(LocalTime from) {
        this.from = from;
    }

    public static PartOfDay of(LocalTime start) {
        PartOfDay found = MORNING;
        for (PartOfDay part : values()) {
            found = start.isBefore(part.from) ? found : part;
        }
        return found;
    }
}
