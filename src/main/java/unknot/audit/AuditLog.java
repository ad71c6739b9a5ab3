package unknot.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import unknot.shared.Coded;

/** Adds to what happened, and tells a client's part of it. */
@ApplicationScoped
public class AuditLog {

    /** In place of a role: nobody was signed in, and nobody had to be. */
    public static final String BY_THE_SERVER = "server";

    /** Plain VALUES: INSERT ... SELECT would lock the table's next id for its whole statement, in which it may wait for the client's row. */
    private static final String INSERT = "INSERT INTO audit_event (at, account_id, account_name, role, token_id, remote_address, client_id, act, part, part_id)"
            + " VALUES (:at, :account, (SELECT display_name FROM account WHERE id = :account), :role, :token, :from,"
            + " COALESCE((SELECT o.client_id FROM (%s) o WHERE o.id = :id), :client), :act, :part, :id)";
    /** The client, and everybody who has become this client: rows stay with the id that they were written for. */
    private static final String WHO_BECAME = "SELECT k.id FROM client k WHERE k.id = :client OR k.became_id = :client";
    private static final String OPENS = Stream.of(Act.values()).filter(Act::opens).map(act -> "'" + act.code() + "'").collect(Collectors.joining(", ", "(", ")"));

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;

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

    /**
     * One row.
     *
     * @param accountId who; null for a visitor without a session
     * @param role the code of then
     * @param tokenId by which access token, where it was a program; or null
     * @param from the address of the network; behind a proxy as {@code quarkus.http.proxy.proxy-address-forwarding} allows
     * @param clientId whose; also found by part and id, so null where these say it
     */
    record Event(Long accountId, String role, Long tokenId, String from, Long clientId, Act act, RecordPart part, Long partId) {

        static final Event NOTHING = new Event(null, null, null, null, null, null, null, null);

        Event by(Long account, String itsRole) {
            return new Event(account, itsRole, tokenId, from, clientId, act, part, partId);
        }

        Event doing(Act what, RecordPart with) {
            return new Event(accountId, role, tokenId, from, clientId, what, with, partId);
        }

        Event of(Long client, Long id) {
            return new Event(accountId, role, tokenId, from, client, act, part, id);
        }
    }

    /** Somebody of the staff opens what has this id: one statement. */
    @Transactional
    public void opened(Who who, Act act, RecordPart part, long partId) {
        add(deeds.event().by(who.accountId, who.role).doing(act, part).of(null, partId));
    }

    /** A client, or who looks after one, opens what is that client's own: one statement. @param partId null for what has none */
    @Transactional
    public void openedOwn(Who who, long clientId, Act act, RecordPart part, Long partId) {
        add(deeds.event().by(who.accountId, who.role).doing(act, part).of(clientId, partId));
    }

    /** Whoever runs the server does something with everything there is, by a command: a transaction of its own. */
    @Transactional
    public void byTheServer(Act act) {
        add(new Event(null, BY_THE_SERVER, null, null, null, act, RecordPart.CLINIC, null));
    }

    /** Gives the connection back for the end of the transaction, as Hibernate has done once when its own part of the end came first. */
    void letGo() {
        entities.unwrap(SharedSessionContractImplementor.class).getJdbcCoordinator().getLogicalConnection().beforeTransactionCompletion();
    }

    /** Sends what the caller's transaction has changed by now. */
    void flush() {
        entities.flush();
    }

    /** One statement within the caller's transaction. Whose it is, is found by the part's id, so that nobody has to be believed. */
    void add(Event event) {
        entities.createNativeQuery(INSERT.formatted(event.part.owners())).setParameter("at", clock.instant())
                .setParameter("account", event.accountId).setParameter("role", event.role).setParameter("token", event.tokenId).setParameter("from", event.from)
                .setParameter("client", event.clientId).setParameter("act", event.act.code()).setParameter("part", event.part.code())
                .setParameter("id", event.partId).executeUpdate();
    }

    /** Who opened what of this client's record, the newest first: one statement. @param until is not within */
    @Transactional
    public List<Looks> ofClient(long clientId, Instant from, Instant until) {
        return entities.createNativeQuery("SELECT a.display_name, e.role, a.id, e.act, e.part, TIMESTAMPDIFF(SECOND, '1970-01-01', MIN(e.at)), TIMESTAMPDIFF(SECOND, '1970-01-01', MAX(e.at)), COUNT(*) FROM audit_event e"
                + " JOIN account a ON a.id = e.account_id WHERE e.client_id IN (" + WHO_BECAME + ") AND e.at >= :from AND e.at < :until AND e.act IN " + OPENS
                // Quarters of hours begin together in every zone that people live in.
                + " GROUP BY a.display_name, e.role, a.id, e.act, e.part, FLOOR(TIMESTAMPDIFF(SECOND, '1970-01-01', e.at) / 900) ORDER BY MAX(e.id) DESC", Object[].class)
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
        return !entities.createNativeQuery("SELECT 1 FROM audit_event WHERE client_id IN (" + WHO_BECAME + ") AND at < :moment AND act IN " + OPENS + " LIMIT 1", Integer.class)
                .setParameter("client", clientId).setParameter("moment", moment).getResultList().isEmpty();
    }
}
