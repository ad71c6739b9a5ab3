package unknot.booking;

import java.time.LocalDate;
import java.util.List;

/**
 * A suggestion for one session that is planned and not yet booked.
 *
 * @param number its place in the course, from 1
 * @param wished the day that the course's frequency leads to
 * @param time the free time nearest to the wish, or null when there is none within a week of it
 * @param alternatives the next nearest, without {@code time}
 */
public record ProposedSession(int number, LocalDate wished, FreeTime time, List<FreeTime> alternatives) {

    /** Whether the suggestion falls on the wished day. */
    public boolean asWished() {
        return time != null && time.date().equals(wished);
    }
}
