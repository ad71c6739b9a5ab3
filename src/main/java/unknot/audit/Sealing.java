package unknot.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import unknot.shared.Collisions;

/**
 * Puts what was written down into the chain, some seconds after it was committed: rows get their places here, one after the other, so that no
 * request ever waits for another one's row. A row that commits late gets a later place; an id that was never committed gets none.
 */
@ApplicationScoped
public class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);
    private static final int AT_ONCE = 200;
    /**
     * How many ids below the highest sealed one may still be about to commit. A row is the last thing its transaction writes, so hundreds would have to commit
     * between the two; one that comes later still is found by {@link ChainCheck}.
     */
    static final int STILL_COMING = 1000;
    /** The log is the place outside the database where the chain's end is kept. */
    private static final Duration LOGGED_EVERY = Duration.ofMinutes(1);

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    private Instant logged = Instant.EPOCH;

    /** Seals what there is. */
    @Scheduled(every = "{unknot.audit.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void seal() {
        Head head = null;
        try {
            for (Head next = sealSome(); next != null; next = sealSome()) {
                head = next;
            }
        } catch (RuntimeException failure) {
            // On a cluster whose locks do not reach from node to node, another server was quicker: the rest has time until the next turn.
            if (!Collisions.keyTaken(failure)) {
                throw failure;
            }
        }
        if (head != null && !clock.instant().isBefore(logged.plus(LOGGED_EVERY))) {
            logged = clock.instant();
            LOG.infof("The audit chain ends with %s", head);
        }
    }

    /** @return the chain's new end; null where nothing waits */
    private Head sealSome() {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (waiting().isEmpty()) {
                return null;
            }
            // One server at a time.
            entities.createNativeQuery("SELECT id FROM audit_sealing WHERE id = 1 FOR UPDATE").getResultList();
            List<AuditRow> rows = waiting();
            Head head = head();
            for (AuditRow row : rows) {
                head = new Head(head.position() + 1, row.seal(head.hash()));
                entities.persist(new AuditSeal(head.position(), row.id(), head.hash(), clock.instant()));
            }
            return rows.isEmpty() ? null : head;
        });
    }

    /** Rows without a place, the oldest first: by keys alone, however many there are. */
    private List<AuditRow> waiting() {
        return entities.createNativeQuery("SELECT " + AuditRow.COLUMNS + " FROM audit_event e LEFT JOIN audit_seal s ON s.event_id = e.id WHERE s.event_id IS NULL"
                + " AND e.id > (SELECT COALESCE(MAX(event_id), 0) FROM audit_seal) - :coming ORDER BY e.id", Object[].class)
                .setParameter("coming", STILL_COMING).setMaxResults(AT_ONCE).getResultStream().map(row -> AuditRow.of((Object[]) row)).toList();
    }

    /** The chain's end. */
    Head head() {
        return (Head) entities.createNativeQuery("SELECT position, hash FROM audit_seal ORDER BY position DESC LIMIT 1", Object[].class).getResultStream()
                .map(row -> head((Object[]) row)).findFirst().orElse(Head.NONE);
    }

    private static Head head(Object[] row) {
        return new Head(((Number) row[0]).longValue(), (byte[]) row[1]);
    }
}
