package unknot.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A suggestion for one session that is planned and not yet booked.
 *
 * @param number its place in the course, from 1
 * @param wished the day that the pattern leads to; {@code wishedTime}, the time of day, or null where any will do
 * @param time the free time nearest to the wish, or the wish itself where all are to be at the same time; null when there is none
 * @param clash why the wished time cannot be had, where all are to be at the same time; else null
 * @param alternatives the next nearest, without {@code time}
 */
public record ProposedSession(int number, LocalDate wished, LocalTime wishedTime, FreeTime time, Refusal clash, List<FreeTime> alternatives) {

    /** Whether the suggestion falls on the wished day. */
    public boolean asWished() {
        return time != null && time.date().equals(wished);
    }
}
