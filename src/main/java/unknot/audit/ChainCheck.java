package unknot.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Walks the chain from its beginning and finds the first row that is not what it was. Reads only, a thousand rows at a time. */
@ApplicationScoped
public class ChainCheck {

    private static final int AT_ONCE = 1000;

    @Inject
    EntityManager entities;

    /** How a walk ended. */
    public sealed interface Result {
    }

    /** @param waiting rows that have no place yet */
    public record Whole(Head head, long waiting) implements Result {
    }

    /**
     * @param position the place in the chain, from 1; 0 for a row that has none
     * @param eventId the row; null where nothing says which it was
     */
    public record Broken(Fault fault, long position, Long eventId) implements Result {
    }

    /** What can be wrong. */
    public enum Fault {
        /** The place is empty: the link was taken away. */
        LINK_REMOVED,
        /** The link is there and its row is not. */
        ROW_REMOVED,
        /** Row and link do not go together. */
        ALTERED,
        /** The chain once went on to here. */
        END_REMOVED,
        /** The row stands before others that are sealed, and has no place itself: it was put there later. */
        NEVER_SEALED
    }

    /** A link with its row, or null in place of a row that is gone. */
    private record Link(long position, long eventId, byte[] hash, AuditRow row) {
    }

    /** @param kept ends of the chain that were kept elsewhere, such as in the log */
    public Result walk(List<Head> kept) {
        Map<Long, byte[]> expected = new TreeMap<>();
        kept.forEach(head -> expected.put(head.position(), head.hash()));
        Head head = Head.NONE;
        for (List<Link> links = after(head); !links.isEmpty(); links = after(head)) {
            for (Link link : links) {
                Optional<Broken> broken = broken(head, link, expected.remove(head.position() + 1));
                if (broken.isPresent()) {
                    return broken.get();
                }
                head = new Head(link.position, link.hash);
            }
        }
        expected.remove(Head.NONE.position());
        return expected.isEmpty() ? rest(head) : new Broken(Fault.END_REMOVED, head.position() + 1, null);
    }

    private static Optional<Broken> broken(Head before, Link link, byte[] kept) {
        long next = before.position() + 1;
        if (link.position != next) {
            return Optional.of(new Broken(Fault.LINK_REMOVED, next, null));
        }
        if (link.row == null) {
            return Optional.of(new Broken(Fault.ROW_REMOVED, next, link.eventId));
        }
        boolean right = Arrays.equals(link.hash, link.row.seal(before.hash())) && (kept == null || Arrays.equals(kept, link.hash));
        return right ? Optional.empty() : Optional.of(new Broken(Fault.ALTERED, next, link.eventId));
    }

    private List<Link> after(Head head) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery("SELECT " + AuditRow.COLUMNS + ", s.position, s.event_id, s.hash FROM audit_seal s"
                + " LEFT JOIN audit_event e ON e.id = s.event_id WHERE s.position > :after ORDER BY s.position", Object[].class)
                .setParameter("after", head.position()).setMaxResults(AT_ONCE).getResultStream().map(row -> link((Object[]) row)).toList());
    }

    private static Link link(Object[] row) {
        return new Link(((Number) row[AuditRow.COUNT]).longValue(), ((Number) row[AuditRow.COUNT + 1]).longValue(), (byte[]) row[AuditRow.COUNT + 2],
                row[0] == null ? null : AuditRow.of(row));
    }

    private Result rest(Head head) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] unsealed = (Object[]) entities.createNativeQuery("SELECT COUNT(*), MIN(e.id), (SELECT COALESCE(MAX(event_id), 0) FROM audit_seal) FROM audit_event e"
                    + " LEFT JOIN audit_seal s ON s.event_id = e.id WHERE s.event_id IS NULL", Object[].class).getSingleResult();
            long first = unsealed[1] == null ? Long.MAX_VALUE : ((Number) unsealed[1]).longValue();
            boolean tooLate = first <= ((Number) unsealed[2]).longValue() - Sealing.STILL_COMING;
            return tooLate ? new Broken(Fault.NEVER_SEALED, 0, first) : new Whole(head, ((Number) unsealed[0]).longValue());
        });
    }
}
