package unknot.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unknot.care.CourseOfCare;

/**
 * "Session 2 of 4": the place of a visit in its course by the calendar's order. Cancelled visits do not count; the clinic says whether no-shows do.
 *
 * @param number 1 for the first
 * @param planned the sessions planned for the course
 */
public record SessionNumber(int number, int planned) {

    /**
     * Numbers the sessions of courses.
     *
     * @param sessions in the calendar's order
     * @param noShowsCount as the clinic has set it
     * @return by the appointment's id; nothing for those that do not count
     */
    public static Map<Long, SessionNumber> of(List<Appointment> sessions, boolean noShowsCount) {
        Map<Long, Integer> counted = new HashMap<>();
        Map<Long, SessionNumber> numbers = new HashMap<>();
        for (Appointment session : sessions) {
            CourseOfCare course = session.course();
            if (course == null || !counts(session, noShowsCount)) {
                continue;
            }
            int number = counted.merge(course.id(), 1, Integer::sum);
            numbers.put(session.id(), new SessionNumber(number, course.plannedSessions()));
        }
        return numbers;
    }

    /** Whether a visit uses up a session of its course. */
    public static boolean counts(Appointment session, boolean noShowsCount) {
        return counts(session.status(), noShowsCount);
    }

    static boolean counts(AppointmentStatus status, boolean noShowsCount) {
        return status != AppointmentStatus.CANCELLED && (noShowsCount || status != AppointmentStatus.NO_SHOW);
    }
}
