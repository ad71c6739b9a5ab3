package unknot.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import unknot.shared.Coded;

/** Adds to what happened, and tells a client's part of it. */
@ApplicationScoped
public class AuditLog {

    private static final String COLUMNS = "INSERT INTO audit_event (at, account_id, role, client_id, act, part, part_id) ";

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    /** Who does something. @param role its code */
    public record Who(long accountId, String role) {
    }

    /**
     * The same done by the same person within a quarter of an hour.
     *
     * @param name as the account is called now; {@code role} the code of then
     * @param first the first time; {@code last} the last one
     */
    public record Looks(String name, String role, long accountId, Act act, RecordPart part, Instant first, Instant last, int times) {
    }

    /** Somebody of the staff opens what has this id: one statement. */
    @Transactional
    public void opened(Who who, Act act, RecordPart part, long partId) {
        entities.createNativeQuery(COLUMNS + "SELECT :at, :account, :role, o.client_id, :act, :part, o.id FROM (" + part.owners() + " WHERE id = :id) o")
                .setParameter("at", clock.instant()).setParameter("account", who.accountId).setParameter("role", who.role)
                .setParameter("act", act.code()).setParameter("part", part.code()).setParameter("id", partId).executeUpdate();
    }

    /** A client, or who looks after one, opens what is that client's own: one statement. @param partId null for what has none */
    @Transactional
    public void openedOwn(Who who, long clientId, Act act, RecordPart part, Long partId) {
        entities.createNativeQuery(COLUMNS + "VALUES (:at, :account, :role, :client, :act, :part, :id)")
                .setParameter("at", clock.instant()).setParameter("account", who.accountId).setParameter("role", who.role).setParameter("client", clientId)
                .setParameter("act", act.code()).setParameter("part", part.code()).setParameter("id", partId).executeUpdate();
    }

    /** Who opened what of this client's record, the newest first: one statement. @param until is not within */
    @Transactional
    public List<Looks> ofClient(long clientId, Instant from, Instant until) {
        return entities.createNativeQuery("SELECT a.display_name, e.role, a.id, e.act, e.part, UNIX_TIMESTAMP(MIN(e.at)), UNIX_TIMESTAMP(MAX(e.at)), COUNT(*) FROM audit_event e"
                + " JOIN account a ON a.id = e.account_id WHERE e.client_id = :client AND e.at >= :from AND e.at < :until"
                // Quarters of hours begin together in every zone that people live in.
                + " GROUP BY a.display_name, e.role, a.id, e.act, e.part, FLOOR(UNIX_TIMESTAMP(e.at) / 900) ORDER BY MAX(e.id) DESC", Object[].class)
                .setParameter("client", clientId).setParameter("from", from).setParameter("until", until).getResultStream()
                .map(row -> looks((Object[]) row)).toList();
    }

    private static Looks looks(Object[] row) {
        return new Looks((String) row[0], (String) row[1], ((Number) row[2]).longValue(), Coded.find(Act.class, (String) row[3]).orElseThrow(),
                Coded.find(RecordPart.class, (String) row[4]).orElseThrow(), moment(row[5]), moment(row[6]), ((Number) row[7]).intValue());
    }

    private static Instant moment(Object seconds) {
        return Instant.ofEpochSecond(((Number) seconds).longValue());
    }

    /** Whether anything was opened before that moment: one statement. */
    @Transactional
    public boolean anyBefore(long clientId, Instant moment) {
        return !entities.createNativeQuery("SELECT 1 FROM audit_event WHERE client_id = :client AND at < :moment LIMIT 1", Integer.class)
                .setParameter("client", clientId).setParameter("moment", moment).getResultList().isEmpty();
    }
}
