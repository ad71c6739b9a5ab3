package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import unknot.schedule.Timetables;

/** Numbers the sessions of courses as the clinic counts them: whether a missed visit uses up a session is a setting. */
@ApplicationScoped
public class SessionNumbers {

    @Inject
    Timetables timetables;

    /**
     * @param sessions of any courses, in the calendar's order
     * @return by the appointment's id; nothing for those that do not count
     */
    public Map<Long, SessionNumber> of(List<Appointment> sessions) {
        return sessions.isEmpty() ? Map.of() : SessionNumber.of(sessions, noShowsCount());
    }

    /** Those of the sessions that use up one of the planned ones. */
    public List<Appointment> counted(List<Appointment> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        boolean noShowsCount = noShowsCount();
        return sessions.stream().filter(session -> SessionNumber.counts(session, noShowsCount)).toList();
    }

    private boolean noShowsCount() {
        return timetables.current().policy().noShowsCount();
    }
}
