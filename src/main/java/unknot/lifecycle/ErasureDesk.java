package unknot.lifecycle;

import static unknot.lifecycle.Attempt.refuseUnless;
import static unknot.lifecycle.Sql.id;
import static unknot.lifecycle.Sql.moment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import unknot.access.SignedIn;
import unknot.audit.Act;
import unknot.audit.Deeds;
import unknot.schedule.OfferChanged;
import unknot.shared.Coded;

/** Takes down that somebody asks for their record to be erased, and locks away what has to be kept until its time is over. See docs/record.md. */
@ApplicationScoped
public class ErasureDesk {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_REASON = 300;
    /** How long the page of a restricted client stays open to an owner who gave a reason: as long as a record does to a therapist. */
    public static final Duration OPEN = Duration.ofHours(24);

    private static final String COMING = "a.status IN ('booked', 'confirmed', 'arrived', 'in-session') AND a.ends_at > :now";
    private static final String SECONDS = "TIMESTAMPDIFF(SECOND, '1970-01-01', %s)";

    @Inject
    Sql sql;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;
    @Inject
    Event<OfferChanged> screens;

    /** How somebody asked. */
    public enum How implements Coded {
        ONLINE("online"), PHONE("phone"), LETTER("letter"), IN_PERSON("in-person");

        private final String code;

        How(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What became of a request. */
    public enum State implements Coded {
        RESTRICTED("restricted"), REFUSED("refused"), WITHDRAWN("withdrawn");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * A request.
     *
     * @param writtenBy who wrote it down; the same as {@code askedBy} where that was done online
     * @param state null until it is decided, {@code decidedAt} and {@code decidedBy} likewise
     * @param reason why it was refused, or null
     * @param liftedAt null while the restriction holds, {@code liftedBy} and {@code liftedReason} likewise
     */
    public record Request(Instant askedAt, String askedBy, How how, String writtenBy, State state, Instant decidedAt, String decidedBy, String reason, Instant liftedAt, String liftedBy,
            String liftedReason) {

        public boolean undecided() {
            return state == null;
        }
    }

    /** An owner opened the page of a restricted client. */
    public record Opening(Instant at, String by, String reason) {
    }

    public enum Outcome {
        DONE,
        /** There is no such client, or it has become another's, or is gone. */
        GONE,
        /** Somebody asked before, or the record is restricted. */
        ALREADY,
        /** Nobody asks, or it was decided. */
        NOT_ASKED,
        /** Visits are to come. */
        COMING_VISITS,
        /** Notes are not signed. */
        UNSIGNED_NOTES,
        /** Somebody is at work with it. */
        BUSY
    }

    /** What was asked of a client, and of those who became this one, the latest first: one statement. */
    @Transactional
    public List<Request> requestsOf(long client) {
        return sql.rows("SELECT " + seconds("asked_at") + ", asked_by, asked_how, written_by, outcome, " + seconds("decided_at") + ", decided_by, reason, " + seconds("lifted_at")
                + ", lifted_by, lifted_reason FROM erasure_request WHERE client_id IN (SELECT id FROM client WHERE id = :client OR became_id = :client) ORDER BY id DESC", "client", client)
                .map(row -> new Request(moment(row[0]), (String) row[1], Coded.find(How.class, (String) row[2]).orElseThrow(), (String) row[3],
                        Coded.find(State.class, (String) row[4]).orElse(null), moment(row[5]), (String) row[6], (String) row[7], moment(row[8]), (String) row[9], (String) row[10])).toList();
    }

    private static String seconds(String column) {
        return SECONDS.formatted(column);
    }

    /** The request that nobody has decided yet. */
    @Transactional
    public Optional<Request> undecided(long client) {
        return requestsOf(client).stream().filter(Request::undecided).findFirst();
    }

    /** @param askedBy who asked, as they said */
    public Outcome ask(long client, String askedBy, How how, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.ERASURE_ASKED);
            List<Long> ids = lock(client);
            refuseUnless(sql.number("SELECT COUNT(*) FROM erasure_request WHERE client_id IN (:ids) AND stands = 1", "ids", ids) == 0 && !restricted(client), Outcome.ALREADY);
            sql.run("INSERT INTO erasure_request (client_id, asked_at, asked_by, asked_how, written_by) VALUES (:client, :now, :asked, :how, :by)", "client", client, "now", clock.instant(),
                    "asked", askedBy, "how", how.code(), "by", by.name());
        });
    }

    /** Takes the request back. */
    public Outcome withdraw(long client, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.ERASURE_WITHDRAWN);
            decide(lock(client), State.WITHDRAWN, null, by);
        });
    }

    public Outcome refuse(long client, String reason, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.ERASURE_REFUSED);
            decide(lock(client), State.REFUSED, reason, by);
        });
    }

    /** Locks the record of a client who asked for it away: nothing new comes to it, what waits for the client is dropped, and the client's way in ends. */
    public Outcome restrict(long client, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.RESTRICTED);
            List<Long> ids = lock(client);
            refuseUnless(!restricted(client), Outcome.ALREADY);
            ErasureRules.mayNotRestrict(comingVisits(ids), unsignedNotes(ids)).ifPresent(no -> {
                throw Attempt.no(no);
            });
            decide(ids, State.RESTRICTED, null, by);
            dropWhatWaits(ids);
            endWaysIn(ids);
            sql.run("UPDATE client SET restricted_at = :now, version = version + 1 WHERE id IN (:ids)", "ids", ids, "now", clock.instant());
            screens.fire(new OfferChanged(by.name()));
        });
    }

    /** The record is like any other from now on; the way in stays off until somebody gives it again. */
    public Outcome lift(long client, String reason, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.RESTRICTION_LIFTED);
            List<Long> ids = lock(client);
            int lifted = sql.run("UPDATE erasure_request SET lifted_at = :now, lifted_by = :by, lifted_reason = :reason WHERE client_id IN (:ids) AND outcome = 'restricted' AND lifted_at IS NULL",
                    "ids", ids, "now", clock.instant(), "by", by.name(), "reason", reason);
            refuseUnless(lifted > 0, Outcome.NOT_ASKED);
            sql.run("UPDATE client SET restricted_at = NULL, version = version + 1 WHERE id IN (:ids)", "ids", ids);
        });
    }

    /** How many visits are to come, which have to be cancelled first. */
    @Transactional
    public long comingVisits(long client) {
        return comingVisits(List.of(client));
    }

    /** How many notes are not signed, of which nobody could sign one afterwards. */
    @Transactional
    public long unsignedNotes(long client) {
        return unsignedNotes(List.of(client));
    }

    private long comingVisits(List<Long> ids) {
        return sql.number("SELECT COUNT(*) FROM appointment a WHERE a.client_id IN (:ids) AND " + COMING, "ids", ids, "now", clock.instant());
    }

    private long unsignedNotes(List<Long> ids) {
        return sql.number("SELECT COUNT(*) FROM soap_note n WHERE n.client_id IN (:ids) AND n.status <> 'signed'", "ids", ids);
    }

    private void decide(List<Long> ids, State state, String reason, SignedIn by) {
        int decided = sql.run("UPDATE erasure_request SET outcome = :outcome, decided_at = :now, decided_by = :by, reason = :reason WHERE client_id IN (:ids) AND outcome IS NULL", "ids", ids,
                "outcome", state.code(), "now", clock.instant(), "by", by.name(), "reason", reason);
        refuseUnless(decided > 0, Outcome.NOT_ASKED);
    }

    private void dropWhatWaits(List<Long> ids) {
        sql.run("DELETE FROM outgoing_message WHERE client_id IN (:ids) AND state = 'waiting'", "ids", ids);
        sql.run("UPDATE client_notice n JOIN appointment a ON a.id = n.appointment_id SET n.due_at = NULL, n.version = n.version + 1 WHERE a.client_id IN (:ids) AND n.due_at IS NOT NULL", "ids", ids);
        sql.run("UPDATE wait_list_entry SET state = 'taken-off', closed_at = :now, version = version + 1 WHERE client_id IN (:ids) AND state = 'waiting'", "ids", ids, "now", clock.instant());
    }

    /** Whoever looks after somebody else goes on signing in for them, and sees these pages no more. */
    private void endWaysIn(List<Long> ids) {
        String accounts = "(SELECT a.id FROM account a WHERE a.client_id IN (:ids))";
        sql.run("DELETE FROM sign_in_session WHERE client_id IN (:ids) OR account_id IN " + accounts, "ids", ids);
        for (String table : List.of("entry_link", "half_session")) {
            sql.run("DELETE FROM " + table + " WHERE account_id IN " + accounts, "ids", ids);
        }
        sql.run("UPDATE account SET active = FALSE, password_hash = NULL, version = version + 1 WHERE client_id IN (:ids) AND active"
                + " AND id NOT IN (SELECT l.carer_id FROM looking_after l WHERE l.ended_at IS NULL)", "ids", ids);
    }

    /** Opens the page of a restricted client to an owner. */
    @Transactional
    public void open(long client, String reason, SignedIn by) {
        deeds.is(Act.ACCESS_GIVEN);
        Instant now = clock.instant();
        sql.run("INSERT INTO restricted_opening (client_id, account_id, reason, opened_at, closes_at) VALUES (:client, :account, :reason, :now, :until)", "client", client, "account", by.accountId(),
                "reason", reason, "now", now, "until", now.plus(OPEN));
    }

    /** Whether the record of a restricted client is open to somebody of the staff, who gave a reason since it is restricted: one statement. */
    @Transactional
    public boolean isOpen(long client, SignedIn to) {
        String openings = to.isTherapist() ? "record_opening o WHERE o.practitioner_id = :who" : "restricted_opening o WHERE o.account_id = :who";
        return sql.number("SELECT COUNT(*) FROM " + openings + " AND o.client_id = :client AND o.closes_at > :now AND o.opened_at >= (SELECT k.restricted_at FROM client k WHERE k.id = :client)",
                "who", to.isTherapist() ? to.practitionerId() : to.accountId(), "client", client, "now", clock.instant()) > 0;
    }

    /** Which owners opened the page of a restricted client, the latest first. */
    @Transactional
    public List<Opening> openingsOf(long client) {
        return sql.rows("SELECT " + seconds("o.opened_at") + ", a.display_name, o.reason FROM restricted_opening o JOIN account a ON a.id = o.account_id WHERE o.client_id = :client ORDER BY o.id DESC",
                "client", client).map(row -> new Opening(moment(row[0]), (String) row[1], (String) row[2])).toList();
    }

    private boolean restricted(long client) {
        return sql.number("SELECT COUNT(*) FROM client WHERE id = :client AND restricted_at IS NOT NULL", "client", client) > 0;
    }

    /** Nothing new comes to this client before the transaction ends. @return the ids of the client and of those who became this one */
    private List<Long> lock(long client) {
        List<?> found = sql.query("SELECT id FROM client WHERE (id = :client AND became_id IS NULL OR became_id = :client) AND disposed_at IS NULL ORDER BY id FOR UPDATE", "client", client)
                .getResultList();
        refuseUnless(found.stream().anyMatch(id -> id(id) == client), Outcome.GONE);
        return found.stream().map(Sql::id).toList();
    }

    /** Of two who ask at the same moment the other was first. */
    private static Outcome answer(Runnable act) {
        return Attempt.answer(() -> {
            act.run();
            return Outcome.DONE;
        }, Outcome.ALREADY, Outcome.BUSY);
    }
}
