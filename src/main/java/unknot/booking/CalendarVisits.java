package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import unknot.clients.Client;
import unknot.schedule.Timetable;
import unknot.schedule.Timetable.RoomAt;
import unknot.schedule.Timetable.Treatment;
import unknot.shared.Coded;

/** Reads visits for the calendar: each of these is one statement, however many visits there are. */
@ApplicationScoped
public class CalendarVisits {

    /** SQL of our own: Hibernate would translate the query anew for every page, since lists are among its parameters. */
    private static final String FLAT = "select a.id, a.practitioner_id, a.room_id, a.service_id, case when c.restricted_at is null then c.given_name else '" + Client.RESTRICTED_GIVEN_NAME
            + "' end, case when c.restricted_at is null then c.family_name else '" + Client.RESTRICTED_FAMILY_NAME + "' end, " + seconds("a.starts_at") + " as starts, " + seconds("a.ends_at") + " as ends, a.status, "
            + seconds("a.arrived_at") + " as arrived, a.overlap_reason, a.version, course.planned_sessions,"
            + " case when a.course_id is null then 0 else (select count(*) from appointment b where b.course_id = a.course_id"
            + " and b.status not in (:uncounted) and (b.starts_at < a.starts_at or b.starts_at = a.starts_at and b.id <= a.id)) end as number"
            + " from appointment a join client c on c.id = a.client_id"
            + " left join course_of_care course on course.id = a.course_id"
            + " where a.starts_at >= :from and a.starts_at < :to and a.status <> 'cancelled'";
    private static final String LOADS = "select floor(timestampdiff(minute, '2000-01-01', a.starts_at) / " + Load.MINUTES + ") as at,"
            + " count(*), sum(timestampdiff(minute, a.starts_at, a.ends_at)) from appointment a"
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
     * Which visits. Therapists and rooms are listed, so that their own indexes are used instead of reading everybody's.
     *
     * @param practitioners whose; empty for everybody's
     * @param rooms where; empty for anywhere
     */
    public record Of(Instant from, Instant to, Collection<Long> practitioners, Collection<Long> rooms) {

        private String sql() {
            return (practitioners.isEmpty() ? "" : " and a.practitioner_id in (:who)") + (rooms.isEmpty() ? "" : " and a.room_id in (:rooms)");
        }

        private void into(Query query) {
            query.setParameter("from", from).setParameter("to", to);
            if (!practitioners.isEmpty()) {
                query.setParameter("who", practitioners);
            }
            if (!rooms.isEmpty()) {
                query.setParameter("rooms", rooms);
            }
        }
    }

    /**
     * The visits that start from {@code from} and before {@code to}, by their start, cancelled ones left out.
     *
     * @param timetable names rooms and services, and says whether a missed visit uses up a session of its course
     */
    @SuppressWarnings("unchecked")
    public List<CalendarVisit> of(Of which, Timetable timetable) {
        Query query = entities.createNativeQuery(FLAT + which.sql() + " order by a.starts_at, a.id");
        which.into(query);
        query.setParameter("uncounted", timetable.policy().noShowsCount() ? List.of("cancelled") : List.of("cancelled", "no-show"));
        return ((List<Object[]>) query.getResultList()).stream().map(row -> visit(row, timetable)).toList();
    }

    private static CalendarVisit visit(Object[] row, Timetable timetable) {
        long room = number(row[2]);
        long service = number(row[3]);
        return new CalendarVisit(number(row[0]), number(row[1]), room, name(timetable.rooms().get(room), RoomAt::name), service,
                name(timetable.services().get(service), Treatment::name), (String) row[4], (String) row[5], Instant.ofEpochSecond(number(row[6])),
                Instant.ofEpochSecond(number(row[7])), Coded.find(AppointmentStatus.class, (String) row[8]).orElseThrow(),
                row[9] == null ? null : Instant.ofEpochSecond(number(row[9])), (String) row[10], (int) number(row[11]),
                row[12] == null ? null : (short) number(row[12]), number(row[13]));
    }

    /** Empty for what was added after the timetable was read and booked at once: the next reading has its name. */
    private static <T> String name(T known, Function<T, String> name) {
        return known == null ? "" : name.apply(known);
    }

    private static String seconds(String column) {
        return "timestampdiff(second, '1970-01-01', " + column + ")";
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** How much is booked in that time; the database adds up, so that a busy month stays a short answer. */
    @SuppressWarnings("unchecked")
    public List<Load> loads(Of which) {
        Query query = entities.createNativeQuery(LOADS.formatted(which.sql()));
        which.into(query);
        return ((List<Object[]>) query.getResultList()).stream().map(Load::of).toList();
    }
}
