package unknot.booking.notices;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** When a reminder is due, by the clock on the wall: a day before a visit at nine is nine o'clock, whatever the clocks do that night. */
public final class ReminderTimes {

    private ReminderTimes() {
    }

    /**
     * @param hoursBefore the start
     * @param quietFrom nobody is reminded from then on until {@code quietUntil}, the next day where that is earlier; the same for no quiet hours
     * @return within quiet hours the moment they begin: a reminder that comes too early is of more use than one that comes too late
     */
    public static LocalDateTime due(LocalDateTime start, int hoursBefore, LocalTime quietFrom, LocalTime quietUntil) {
        LocalDateTime wished = start.minusHours(hoursBefore);
        LocalTime time = wished.toLocalTime();
        if (quietFrom.isBefore(quietUntil)) {
            boolean quiet = !time.isBefore(quietFrom) && time.isBefore(quietUntil);
            return quiet ? wished.toLocalDate().atTime(quietFrom) : wished;
        }
        if (quietFrom.equals(quietUntil)) {
            return wished;
        }
        if (time.isBefore(quietUntil)) {
            return wished.toLocalDate().minusDays(1).atTime(quietFrom);
        }
        return time.isBefore(quietFrom) ? wished : wished.toLocalDate().atTime(quietFrom);
    }
}
