package unknot.schedule.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unknot.schedule.ComingVisits;
import unknot.schedule.ComingVisits.Asked;
import unknot.schedule.TimeOff;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;

/** Reads the time off. */
@ApplicationScoped
public class TimeOffViews {

    @Inject
    EntityManager entities;
    @Inject
    Timetables timetables;
    @Inject
    ComingVisits visits;
    @Inject
    Answers answers;
    @Inject
    ThisClinic clinic;
    @Inject
    ScheduleMessages words;

    /** A time off in the list. */
    public record Line(long id, String therapist, int hue, String initials, String when, String note) {
    }

    /**
     * What the page of a time off shows beside its form.
     *
     * @param id null for a new one
     * @param therapist whose it is; null where that can be chosen
     * @param clock the name of the clock its times are read by; null where the clinic has but one
     * @param inIt visits that lie in it as it is stored, or null
     */
    public record Page(Long id, String therapist, List<Choice> therapists, String clock, Meets inIt) {
    }

    /** What is not over, the next first; of one therapist, or of all for null. */
    @Transactional
    List<Line> coming(Long therapistId) {
        Timetable timetable = timetables.current();
        return entities.createQuery("from TimeOff t join fetch t.practitioner p where t.endsAt > :now and (:who is null or p.id = :who)"
                + " order by t.startsAt, p.name, t.id", TimeOff.class).setParameter("now", clinic.time().now()).setParameter("who", therapistId)
                .getResultStream().map(off -> new Line(off.id(), off.practitioner().name(), off.practitioner().hue(),
                        PersonName.initials(off.practitioner().name()), when(off, time(timetable, off.practitioner().id())), off.note()))
                .toList();
    }

    private String when(TimeOff off, ClinicTime time) {
        LocalDateTime from = time.local(off.startsAt());
        LocalDateTime until = time.local(off.endsAt());
        boolean whole = from.toLocalTime().equals(LocalTime.MIDNIGHT) && until.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate last = whole ? until.toLocalDate().minusDays(1) : until.toLocalDate();
        String first = words.off_day(time.shortDay(off.startsAt()), from.getYear());
        String end = words.off_day(time.shortDay(time.startOf(last)), last.getYear());
        boolean oneDay = from.toLocalDate().equals(last);
        if (whole) {
            return oneDay ? first : words.off_days(first, end);
        }
        return oneDay ? words.off_hours(first, time.time(off.startsAt()), time.time(off.endsAt()))
                : words.off_long(first, time.time(off.startsAt()), end, time.time(off.endsAt()));
    }

    /** The clock that a therapist's time off is read by: that of the places worked at when they agree, else the clinic's. */
    ClinicTime time(Long therapistId) {
        return therapistId == null ? clinic.time() : time(timetables.current(), therapistId);
    }

    private ClinicTime time(Timetable timetable, long therapistId) {
        List<ZoneId> zones = timetable.therapists().get(therapistId).hours().stream().map(hours -> timetable.places().get(hours.placeId()).zone())
                .distinct().toList();
        return zones.size() == 1 ? clinic.time().in(zones.get(0)) : clinic.time();
    }

    boolean exists(long therapistId) {
        return timetables.current().therapists().containsKey(therapistId);
    }

    @Transactional
    Optional<Long> therapistOf(long id) {
        return Optional.ofNullable(entities.find(TimeOff.class, id)).map(off -> off.practitioner().id());
    }

    @Transactional
    Optional<TimeOffForm> stored(long id) {
        return Optional.ofNullable(entities.find(TimeOff.class, id)).map(off -> TimeOffForm.of(off, time(off.practitioner().id())));
    }

    /** @param therapistId the only one whose time off it may be, or null */
    Page newPage(Long therapistId) {
        Timetable timetable = timetables.current();
        List<Choice> choices = timetable.therapists().values().stream().filter(Timetable.Therapist::offered)
                .sorted(Comparator.comparing(Timetable.Therapist::name)).map(one -> new Choice(String.valueOf(one.id()), one.name(), true)).toList();
        return new Page(null, therapistId == null ? null : timetable.therapists().get(therapistId).name(), choices, clock(timetable, therapistId), null);
    }

    @Transactional
    Optional<Page> page(long id) {
        return Optional.ofNullable(entities.find(TimeOff.class, id)).map(off -> {
            long therapist = off.practitioner().id();
            ComingVisits.Found found = visits.find(Asked.withTherapist(therapist, off.startsAt(), off.endsAt()));
            return new Page(id, off.practitioner().name(), List.of(), clock(timetables.current(), therapist),
                    found.count() == 0 ? null : answers.meets(found, false));
        });
    }

    private String clock(Timetable timetable, Long therapistId) {
        boolean several = timetable.places().values().stream().map(Timetable.Place::zone).distinct().count() > 1;
        return !several ? null : therapistId == null ? words.off_clock_theirs() : words.off_clock(time(therapistId).zone().getId());
    }
}
