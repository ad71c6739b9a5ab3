package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Reads who works when. The settings are at hand; time off and closures are read anew, since the calendar shows the past, too. */
@ApplicationScoped
public class Rosters {

    @Inject
    EntityManager entities;
    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;

    /** From {@code first} to {@code last}, both included, at the place of the address: three statements. */
    Roster roster(CalendarAddress address, Days days) {
        Timetable timetable = timetables.current();
        Timetable.Place place = place(timetable, address.place());
        ClinicTime time = clinic.time().in(place.zone());
        LocalDate first = days.first();
        LocalDate last = days.last();
        List<Roster.Off> off = entities.createQuery("select new unknot.booking.web.Roster$Off(t.practitioner.id, t.startsAt, t.endsAt, t.note)"
                + " from TimeOff t where t.endsAt > :from and t.startsAt < :to order by t.startsAt", Roster.Off.class)
                .setParameter("from", time.startOf(first)).setParameter("to", time.startOf(last.plusDays(1))).getResultList();
        List<Roster.Closed> closures = entities.createQuery("select new unknot.booking.web.Roster$Closed(l.id, c.firstDay, c.lastDay, c.name)"
                + " from Closure c left join c.location l where c.lastDay >= :first and c.firstDay <= :last order by c.firstDay", Roster.Closed.class)
                .setParameter("first", first).setParameter("last", last).getResultList();
        return new Roster(timetable, place, time, off.stream().collect(Collectors.groupingBy(Roster.Off::practitionerId)), closures, messages);
    }

    /** The place asked for, or the first that is offered. */
    private static Timetable.Place place(Timetable timetable, Long asked) {
        Timetable.Place known = asked == null ? null : timetable.places().get(asked);
        return known != null ? known : timetable.places().values().stream()
                .min(Comparator.comparing(Timetable.Place::offered).reversed().thenComparing(Timetable.Place::id)).orElseThrow();
    }

    /** The days that are shown, both included. */
    record Days(LocalDate first, LocalDate last) {
    }
}
