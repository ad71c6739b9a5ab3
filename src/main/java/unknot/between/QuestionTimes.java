package unknot.between;

import java.time.LocalDateTime;
import java.time.LocalTime;
import unknot.booking.notices.ReminderTimes;

/** When a question about a visit is due, by the clock on the wall. */
final class QuestionTimes {

    private QuestionTimes() {
    }

    /**
     * @param hours from the start of the visit; negative before it
     * @return within quiet hours the moment they begin where the question is asked before the visit, else the moment they end
     */
    static LocalDateTime due(LocalDateTime start, int hours, LocalTime quietFrom, LocalTime quietUntil) {
        if (hours < 0) {
            return ReminderTimes.due(start, -hours, quietFrom, quietUntil);
        }
        LocalDateTime wished = start.plusHours(hours);
        LocalTime time = wished.toLocalTime();
        boolean overnight = quietUntil.isBefore(quietFrom);
        boolean late = overnight && !time.isBefore(quietFrom);
        boolean early = time.isBefore(quietUntil) && (overnight || !time.isBefore(quietFrom));
        return late ? wished.toLocalDate().plusDays(1).atTime(quietUntil) : early ? wished.toLocalDate().atTime(quietUntil) : wished;
    }
}
