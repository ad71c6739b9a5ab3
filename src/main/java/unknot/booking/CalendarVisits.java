package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads visits for the calendar: each of these is one statement, however many visits there are. */
@ApplicationScoped
public class CalendarVisits {

    private static final String FLAT = "select new unknot.booking.CalendarVisit(a.id, a.practitioner.id, r.id, r.name, s.id, s.name, c.givenName,"
            + " c.familyName, a.startsAt, a.endsAt, a.status, a.arrivedAt,"
            + " a.overlapReason, course.plannedSessions,"
            + " (select count(b.id) from Appointment b where b.course.id = a.course.id and b.status not in :uncounted"
            + " and (b.startsAt < a.startsAt or b.startsAt = a.startsAt and b.id <= a.id)))"
            + " from Appointment a join a.room r join a.service s join a.client c left join a.course course"
            + " where a.startsAt >= :from and a.startsAt < :to and a.status <> :cancelled";
    private static final String LOADS = "select floor(timestampdiff(minute, '2000-01-01', a.starts_at) / " + Load.MINUTES + ") as at,"
            + " count(*), sum(timestampdiff(minute, a.starts_at, a.ends_at)) from appointment a%s"
            + " where a.starts_at >= :from and a.starts_at < :to and a.status <> 'cancelled'%s group by at";

    @Inject
    EntityManager entities;

    /**
     * What is booked of a stretch of time.
     *
     * @param start of the quarter of an hour in which these visits start: no zone's day begins within one
     */
    public record Load(Instant start, int visits, int minutes) {
        static final int MINUTES = 15;
        private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

        static Load of(Object[] row) {
            return new Load(FIRST.plusSeconds(((Number) row[0]).longValue() * MINUTES * 60), ((Number) row[1]).intValue(),
                    ((Number) row[2]).intValue());
        }
    }

    /**
     * Which visits.
     *
     * @param practitioners whose; empty for everybody's
     * @param place where; null for anywhere
     */
    public record Of(Instant from, Instant to, Collection<Long> practitioners, Long place) {

        private void into(Query query) {
            query.setParameter("from", from).setParameter("to", to);
            if (!practitioners.isEmpty()) {
                query.setParameter("who", practitioners);
            }
            if (place != null) {
                query.setParameter("place", place);
            }
        }
    }

    /**
     * The visits that start from {@code from} and before {@code to}, by their start, cancelled ones left out.
     *
     * @param noShowsCount whether a missed visit uses up a session of its course, as the clinic has set it
     */
    public List<CalendarVisit> of(Of which, boolean noShowsCount) {
        TypedQuery<CalendarVisit> query = entities.createQuery(FLAT + (which.practitioners.isEmpty() ? "" : " and a.practitioner.id in :who")
                + (which.place == null ? "" : " and r.location.id = :place") + " order by a.startsAt, a.id", CalendarVisit.class);
        which.into(query);
        return query.setParameter("cancelled", AppointmentStatus.CANCELLED).setParameter("uncounted", noShowsCount
                ? List.of(AppointmentStatus.CANCELLED) : List.of(AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW)).getResultList();
    }

    /** How much is booked in that time; the database adds up, so that a busy month stays a short answer. */
    @SuppressWarnings("unchecked")
    public List<Load> loads(Of which) {
        Query query = entities.createNativeQuery(LOADS.formatted(which.place == null ? "" : " join room r on r.id = a.room_id",
                (which.practitioners.isEmpty() ? "" : " and a.practitioner_id in (:who)") + (which.place == null ? "" : " and r.location_id = :place")));
        which.into(query);
        return ((List<Object[]>) query.getResultList()).stream().map(Load::of).toList();
    }
}
