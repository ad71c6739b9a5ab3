package unknot.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * What the settings say of a therapist.
 *
 * @param hue 1 to {@link #HUES}
 * @param roomId the usual room, or null
 * @param offered whether new visits may be booked
 * @param week the stretches worked, none overlapping another
 */
public record TherapistDetails(String name, int hue, Long roomId, Set<Long> serviceIds, boolean offered, List<Stretch> week) {

    public static final int LONGEST_NAME = 120;
    public static final int HUES = 8;

    /** Working time of a weekday in the clinic's wall-clock time, in steps of five minutes. */
    public record Stretch(DayOfWeek weekday, LocalTime starts, LocalTime ends) {
    }
}
