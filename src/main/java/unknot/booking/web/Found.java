package unknot.booking.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import unknot.booking.CalendarVisit;
import unknot.schedule.Timetable;
import unknot.shared.ClinicTime;

/**
 * What was read for a view of the calendar before it is laid out.
 *
 * @param therapists those who can be booked at the place, and those with visits in these days, by hue and name
 * @param visits of these days, by start
 * @param currentVisit the visit that the panel shows, or null
 */
record Found(CalendarAddress address, Roster roster, Rosters.Days days, List<Timetable.Therapist> therapists, List<CalendarVisit> visits,
        Long currentVisit) {

    ClinicTime time() {
        return roster.time();
    }

    /** The therapists whose columns or lines are shown. */
    List<Timetable.Therapist> shown() {
        return therapists.stream().filter(therapist -> address.shows(therapist.id())).toList();
    }

    Timetable.Therapist therapist(CalendarVisit visit) {
        return roster.timetable().therapists().get(visit.practitionerId());
    }

    <K> Map<K, List<CalendarVisit>> visitsBy(Function<CalendarVisit, K> key) {
        return visits.stream().collect(Collectors.groupingBy(key));
    }

    LocalDate date(CalendarVisit visit) {
        return time().date(visit.startsAt());
    }

    boolean current(CalendarVisit visit) {
        return currentVisit != null && currentVisit == visit.id();
    }
}
