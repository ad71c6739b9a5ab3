package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import unknot.schedule.ComingVisits;

/** The visits that are booked, for those who set what is offered. */
@ApplicationScoped
class BookedVisits implements ComingVisits {

    private static final List<AppointmentStatus> NOT_OVER = List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED,
            AppointmentStatus.ARRIVED, AppointmentStatus.IN_SESSION);
    /** No visit is longer: what ends after an instant started less than this before it, which an index can find. */
    private static final Duration LONGEST = Duration.ofHours(8);

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    private static final String WHOLE = "select a from Appointment a join fetch a.client join fetch a.practitioner join fetch a.service"
            + " join fetch a.room r join fetch r.location";
    private static final String IN_ORDER = " order by a.startsAt, a.id";

    /** What is asked as a condition, with its parameters. */
    private final class Condition {
        private final StringBuilder where = new StringBuilder(" where a.status in :statuses and a.startsAt > :oldest and a.endsAt > :now");
        private final Map<String, Object> values = new HashMap<>();

        Condition(Asked asked) {
            Instant now = clock.instant();
            values.put("statuses", NOT_OVER);
            values.put("oldest", now.minus(LONGEST));
            values.put("now", now);
            only("a.practitioner.id", asked.therapistId());
            only("a.room.id", asked.roomId());
            only("a.service.id", asked.serviceId());
            List<String> alternatives = new ArrayList<>();
            asked.within().forEach(within -> alternatives.add(within(within, alternatives.size())));
            if (!alternatives.isEmpty()) {
                where.append(" and (").append(String.join(" or ", alternatives)).append(')');
            }
        }

        private void only(String path, Long id) {
            if (id != null) {
                String name = "id" + values.size();
                where.append(" and ").append(path).append(" = :").append(name);
                values.put(name, id);
            }
        }

        private String within(Within within, int number) {
            values.put("from" + number, within.from());
            values.put("early" + number, within.from().minus(LONGEST));
            values.put("to" + number, within.to());
            String time = "a.startsAt > :early" + number + " and a.startsAt < :to" + number + " and a.endsAt > :from" + number;
            if (within.placeId() == null) {
                return "(" + time + ")";
            }
            values.put("place" + number, within.placeId());
            return "(r.location.id = :place" + number + " and " + time + ")";
        }

        <T> TypedQuery<T> query(String select, String after, Class<T> type) {
            TypedQuery<T> query = entities.createQuery(select + where + after, type);
            values.forEach(query::setParameter);
            return query;
        }
    }

    @Override
    @Transactional
    public Found find(Asked asked) {
        Condition condition = new Condition(asked);
        Object[] sums = condition.query("select count(a), sum(a.id), max(a.id) from Appointment a join a.room r", "", Object[].class)
                .getSingleResult();
        int count = ((Number) sums[0]).intValue();
        if (count == 0) {
            return Found.NONE;
        }
        List<Visit> first = condition.query(WHOLE, IN_ORDER, Appointment.class).setMaxResults(NAMED).getResultStream().map(BookedVisits::visit)
                .toList();
        return new Found(count, seal(count, sums[1], sums[2]), first);
    }

    @Override
    @Transactional
    public Found find(Asked asked, Predicate<Spot> which) {
        List<Long> ids = new Condition(asked).query("select a.id, r.location.id, a.startsAt, a.endsAt from Appointment a join a.room r", IN_ORDER,
                Object[].class).getResultStream().filter(row -> which.test(new Spot((Long) row[1], (Instant) row[2], (Instant) row[3])))
                .map(row -> (Long) row[0]).toList();
        if (ids.isEmpty()) {
            return Found.NONE;
        }
        List<Visit> first = entities.createQuery(WHOLE + " where a.id in :ids" + IN_ORDER, Appointment.class)
                .setParameter("ids", ids.subList(0, Math.min(NAMED, ids.size()))).getResultStream().map(BookedVisits::visit).toList();
        return new Found(ids.size(), seal(ids.size(), ids.stream().mapToLong(Long::longValue).sum(), Collections.max(ids)), first);
    }

    private static String seal(int count, Object sumOfIds, Object highestId) {
        return count + "-" + sumOfIds + "-" + highestId;
    }

    private static Visit visit(Appointment visit) {
        return new Visit(visit.id(), visit.client().id(), visit.client().givenName(), visit.client().familyName(), visit.practitioner().name(), visit.service().name(),
                visit.room().name(), visit.startsAt(), visit.endsAt(), visit.room().location().zone());
    }

    @Override
    @Transactional
    public Map<Long, Integer> ofOtherLength() {
        Map<Long, Integer> counts = new HashMap<>();
        List<?> rows = entities.createNativeQuery("SELECT a.service_id, COUNT(*) FROM appointment a JOIN service s ON s.id = a.service_id"
                + " WHERE a.starts_at > :now AND a.status IN ('booked', 'confirmed')"
                + " AND TIMESTAMPDIFF(MINUTE, a.starts_at, a.ends_at) <> s.minutes GROUP BY a.service_id")
                .setParameter("now", clock.instant()).getResultList();
        for (Object row : rows) {
            counts.put(((Number) ((Object[]) row)[0]).longValue(), ((Number) ((Object[]) row)[1]).intValue());
        }
        return counts;
    }
}
