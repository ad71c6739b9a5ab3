package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unknot.booking.CalendarChange.What;

/** Coming times that a cancellation or a move has left. Whether they are still free is for {@link WaitListFits} to say. */
@ApplicationScoped
public class FreedTimes {

    private static final Duration LATELY = Duration.ofDays(3);
    private static final int MOST = 12;
    private static final String FREED = "from CalendarChange c where c.what in (:cancelled, :moved) and c.fromStartsAt > :now"
            + " and (c.what = :cancelled or c.fromPractitionerId <> c.toPractitionerId or c.fromStartsAt <> c.toStartsAt"
            + " or c.fromEndsAt > c.toEndsAt)";

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    /**
     * A time that somebody had.
     *
     * @param changeId of the change that freed it
     * @param at when that was
     */
    public record Freed(long changeId, Instant at, long practitionerId, Instant from, Instant to) {

        static Freed by(CalendarChange change) {
            return new Freed(change.id(), change.happenedAt(), change.fromPractitionerId(), change.fromStartsAt(), change.fromEndsAt());
        }
    }

    /** What came free within three days, by when it is, at most twelve: one statement. */
    @Transactional
    public List<Freed> lately() {
        Instant now = clock.instant();
        Map<List<Object>, Freed> once = new LinkedHashMap<>();
        query(" and c.happenedAt >= :since order by c.fromStartsAt, c.id desc").setParameter("since", now.minus(LATELY))
                .setMaxResults(5 * MOST).getResultStream().map(Freed::by)
                .forEach(freed -> once.putIfAbsent(List.of(freed.practitionerId, freed.from), freed));
        return once.values().stream().limit(MOST).toList();
    }

    /** What this change has left; nothing when it left no time or that has come. */
    @Transactional
    public Optional<Freed> by(long changeId) {
        return query(" and c.id = :id").setParameter("id", changeId).getResultStream().findFirst().map(Freed::by);
    }

    /** What the visit's last change has left. */
    @Transactional
    public Optional<Freed> lastOf(long appointmentId) {
        return query(" and c.id = (select max(l.id) from CalendarChange l where l.appointmentId = :visit)").setParameter("visit", appointmentId)
                .getResultStream().findFirst().map(Freed::by);
    }

    private TypedQuery<CalendarChange> query(String more) {
        return entities.createQuery(FREED + more, CalendarChange.class).setParameter("cancelled", What.CANCELLED)
                .setParameter("moved", What.MOVED).setParameter("now", clock.instant());
    }
}
