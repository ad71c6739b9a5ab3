package unknot.lifecycle;

import static unknot.lifecycle.Attempt.answer;
import static unknot.lifecycle.Attempt.refuseUnless;
import static unknot.lifecycle.Sql.id;
import static unknot.lifecycle.Sql.moment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.access.SignedIn;
import unknot.audit.Act;
import unknot.audit.Deeds;
import unknot.shared.ThisClinic;
import unknot.vault.DataKeyEnds;

/** Knows until when records are kept, holds those that must stay longer, and disposes of those whose time is over. See docs/record.md. */
@ApplicationScoped
public class RetentionDesk {

    public static final int FEWEST_YEARS = 1;
    public static final int MOST_YEARS = 50;
    public static final int YOUNGEST = 14;
    public static final int OLDEST = 25;
    public static final int LONGEST_REASON = 300;
    /** So many records are listed at most. */
    public static final int LISTED = 200;

    /** When each thing of a record came last; the record's client is {@code k}. */
    private static final String LAST = Stream.of(
            "MAX(t.ends_at) FROM appointment t WHERE t.client_id = k.id",
            "MAX(GREATEST(t.saved_at, COALESCE(t.signed_at, t.saved_at))) FROM soap_note t WHERE t.client_id = k.id",
            "MAX(t.written_at) FROM note_amendment t JOIN soap_note n ON n.id = t.note_id WHERE n.client_id = k.id",
            "MAX(COALESCE(t.closed_at, t.opened_at)) FROM course_of_care t WHERE t.client_id = k.id",
            "MAX(t.decided_at) FROM reassessment t JOIN course_of_care c ON c.id = t.course_id WHERE c.client_id = k.id",
            "CAST(MAX(t.measured_on) AS DATETIME(6)) FROM goal_value t JOIN course_goal g ON g.id = t.goal_id JOIN course_of_care c ON c.id = g.course_id WHERE c.client_id = k.id",
            "MAX(t.signed_at) FROM referral_letter t JOIN course_of_care c ON c.id = t.course_id WHERE c.client_id = k.id",
            "MAX(GREATEST(t.saved_at, COALESCE(t.signed_at, t.saved_at))) FROM discharge_summary t JOIN course_of_care c ON c.id = t.course_id WHERE c.client_id = k.id",
            "MAX(t.told_at) FROM check_in t WHERE t.client_id = k.id",
            "MAX(t.told_at) FROM after_answer t WHERE t.client_id = k.id",
            "MAX(t.ticked_at) FROM home_care_tick t WHERE t.client_id = k.id",
            "MAX(COALESCE(t.sent_at, t.begun_at)) FROM client_form t WHERE t.client_id = k.id",
            "MAX(t.given_at) FROM consent t WHERE t.client_id = k.id",
            "MAX(t.added_at) FROM attached_file t WHERE t.client_id = k.id")
            .map(last -> "COALESCE((SELECT " + last + "), k.created_at)").collect(Collectors.joining(", ", "GREATEST(k.created_at, ", ")"));
    /** The client and those who became this one. */
    private static final String THEIRS = "(SELECT b.id FROM client b WHERE b.id = k.id OR b.became_id = k.id)";
    /** Records by {@link #kept}; which of them, the caller adds. */
    private static final String RECORDS = "SELECT r.id, r.name, r.birth_date, TIMESTAMPDIFF(SECOND, '1970-01-01', r.last_at), r.on_hold,"
            + " TIMESTAMPDIFF(SECOND, '1970-01-01', r.asked_at), r.restricted_at IS NOT NULL, r.asked_by FROM (SELECT k.id, CONCAT(k.given_name, ' ', k.family_name) AS name,"
            + " k.birth_date, " + LAST + " AS last_at, (SELECT COUNT(*) FROM legal_hold h WHERE h.client_id IN " + THEIRS + " AND h.ended_at IS NULL) AS on_hold,"
            + " k.restricted_at, (SELECT MIN(e.asked_at) FROM erasure_request e WHERE e.client_id IN " + THEIRS + " AND e.stands = 1) AS asked_at,"
            + " (SELECT MIN(e.asked_by) FROM erasure_request e WHERE e.client_id IN " + THEIRS + " AND e.stands = 1) AS asked_by"
            + " FROM client k WHERE k.became_id IS NULL AND k.disposed_at IS NULL AND ";

    /** Most clients were here lately, which an index shows: what came last is looked for only where nothing has come since. */
    private static final String LONG_QUIET = "k.created_at < CAST(:before AS DATETIME(6)) AND NOT EXISTS (SELECT 1 FROM appointment v WHERE v.client_id = k.id AND v.starts_at >= CAST(:before AS DATETIME(6)))"
            + " AND NOT EXISTS (SELECT 1 FROM soap_note n WHERE n.client_id = k.id AND n.started_at >= CAST(:before AS DATETIME(6)))";

    @Inject
    Sql sql;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;
    @Inject
    DataKeyEnds keys;

    /** @param years how long records are kept; {@code adultAge}, from which on the years of a child are counted */
    public record Rule(int years, int adultAge) {
    }

    /**
     * A record.
     *
     * @param keptUntil the last day on which it has to be kept
     * @param askedAt since when somebody asks for it to be erased, {@code askedBy} who; null where nobody does
     */
    public record Kept(long id, String name, LocalDate born, LocalDate lastDay, LocalDate keptUntil, boolean onHold, Instant askedAt, String askedBy, boolean restricted) {

        /** Whether it is asked for and nobody has decided. */
        public boolean undecided() {
            return askedAt != null && !restricted;
        }


        /** Whether the time of this record is over; on hold it may be all the same. */
        public boolean isOver(LocalDate today) {
            return keptUntil.isBefore(today);
        }
    }

    /** @param endedAt null while it holds */
    public record Hold(long id, String reason, Instant setAt, String setBy, Instant endedAt, String endedBy) {
    }

    /** What a record holds, in numbers. */
    public record Holds(long visits, long notes, long files, long forms, long messages) {
    }

    /** A line of the log. */
    public record Disposed(long clientId, Instant at, String by, LocalDate lastDay, LocalDate keptUntil, Holds held, long dataKeys) {
    }

    public enum Outcome {
        DONE,
        /** There is no such record, or it has become another's, or is gone. */
        GONE,
        /** It has to be kept longer. */
        TOO_EARLY,
        ON_HOLD,
        /** Somebody is at work with it. */
        BUSY
    }

    @Transactional
    public Rule rule() {
        return sql.rows("SELECT retention_years, adult_age FROM clinic WHERE id = 1").findFirst().map(row -> new Rule((int) id(row[0]), (int) id(row[1]))).orElseThrow();
    }

    @Transactional
    public void keep(Rule rule) {
        sql.run("UPDATE clinic SET retention_years = :years, adult_age = :age WHERE id = 1", "years", rule.years, "age", rule.adultAge);
    }

    /** The records whose time is over: first those that are asked to be erased, then the oldest. */
    @Transactional
    public List<Kept> ended() {
        Rule rule = rule();
        // The database counts in days of UTC: one too many is sorted out by the clinic's own.
        return sql.rows(RECORDS + LONG_QUIET + ") r WHERE GREATEST(r.last_at, COALESCE(CAST(r.birth_date + INTERVAL :age YEAR AS DATETIME(6)), r.last_at)) < CAST(:before AS DATETIME(6)) ORDER BY r.asked_at IS NULL, r.last_at, r.id LIMIT " + LISTED,
                "age", rule.adultAge, "before", today().minusYears(rule.years).plusDays(1).toString()).map(row -> kept(row, rule)).filter(record -> record.isOver(today())).toList();
    }

    /** The records on hold, the latest first. */
    @Transactional
    public List<Kept> onHold() {
        Rule rule = rule();
        return sql.rows(RECORDS + "k.id IN (SELECT COALESCE(b.became_id, b.id) FROM legal_hold h JOIN client b ON b.id = h.client_id WHERE h.ended_at IS NULL)) r ORDER BY r.id DESC LIMIT " + LISTED)
                .map(row -> kept(row, rule)).toList();
    }

    /** The records that somebody asks to be erased, those that wait for longest first. */
    @Transactional
    public List<Kept> asked() {
        Rule rule = rule();
        return sql.rows(RECORDS + "k.restricted_at IS NULL AND k.id IN (SELECT COALESCE(b.became_id, b.id) FROM erasure_request e JOIN client b ON b.id = e.client_id WHERE e.outcome IS NULL)) r ORDER BY r.asked_at, r.id LIMIT "
                + LISTED).map(row -> kept(row, rule)).toList();
    }

    /** The records that are restricted, those whose time ends first first. */
    @Transactional
    public List<Kept> restricted() {
        Rule rule = rule();
        return sql.rows(RECORDS + "k.restricted_at IS NOT NULL) r ORDER BY r.last_at, r.id LIMIT " + LISTED).map(row -> kept(row, rule)).toList();
    }

    @Transactional
    public Optional<Kept> record(long client) {
        Rule rule = rule();
        return sql.rows(RECORDS + "k.id = :client) r", "client", client).findFirst().map(row -> kept(row, rule));
    }

    @Transactional
    public List<Hold> holdsOn(long client) {
        return sql.rows("SELECT id, reason, TIMESTAMPDIFF(SECOND, '1970-01-01', set_at), set_by, TIMESTAMPDIFF(SECOND, '1970-01-01', ended_at), ended_by FROM legal_hold WHERE client_id IN (SELECT id FROM client WHERE id = :client OR became_id = :client) ORDER BY id DESC",
                "client", client)
                .map(row -> new Hold(id(row[0]), (String) row[1], moment(row[2]), (String) row[3], moment(row[4]), (String) row[5])).toList();
    }

    /** Holds a record; one that is on hold stays as it is. */
    public Outcome hold(long client, String reason, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.HELD);
            lock(client);
            if (record(client).orElseThrow(() -> Attempt.no(Outcome.GONE)).onHold) {
                return Outcome.ON_HOLD;
            }
            sql.run("INSERT INTO legal_hold (client_id, reason, set_at, set_by) VALUES (:client, :reason, :now, :by)", "client", client, "reason", reason, "now", clock.instant(), "by", by.name());
            return Outcome.DONE;
        }, Outcome.BUSY, Outcome.BUSY);
    }

    /** Ends the hold; where there is none, nothing changes. */
    public Outcome release(long client, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.RELEASED);
            int ended = sql.run("UPDATE legal_hold SET ended_at = :now, ended_by = :by WHERE client_id IN (:ids) AND ended_at IS NULL", "ids", lock(client), "now", clock.instant(), "by", by.name());
            return ended == 0 ? Outcome.GONE : Outcome.DONE;
        }, Outcome.BUSY, Outcome.BUSY);
    }

    @Transactional
    public Holds heldBy(long client) {
        return sql.rows("SELECT (SELECT COUNT(*) FROM appointment t WHERE t.client_id = k.id), (SELECT COUNT(*) FROM soap_note t WHERE t.client_id = k.id),"
                + " (SELECT COUNT(*) FROM attached_file t WHERE t.client_id = k.id), (SELECT COUNT(*) FROM client_form t WHERE t.client_id = k.id),"
                + " (SELECT COUNT(*) FROM outgoing_message t WHERE t.client_id = k.id) FROM client k WHERE k.id = :client", "client", client).findFirst()
                .map(row -> new Holds(id(row[0]), id(row[1]), id(row[2]), id(row[3]), id(row[4]))).orElseThrow();
    }

    @Transactional
    public boolean wasDisposedOf(long client) {
        return sql.number("SELECT COUNT(*) FROM disposal WHERE client_id = :client", "client", client) > 0;
    }

    /** What was disposed of, the latest first. */
    @Transactional
    public List<Disposed> log() {
        return sql.rows("SELECT client_id, TIMESTAMPDIFF(SECOND, '1970-01-01', disposed_at), disposed_by, last_day, kept_until, visits, notes, files, forms, messages, data_keys FROM disposal ORDER BY id DESC LIMIT " + LISTED)
                .map(row -> new Disposed(id(row[0]), moment(row[1]), (String) row[2], day(row[3]), day(row[4]), new Holds(id(row[5]), id(row[6]), id(row[7]), id(row[8]), id(row[9])), id(row[10]))).toList();
    }

    /** Disposes of a record whose time is over, with those that became it, its way in and its data keys. Nothing brings it back but a backup. */
    public Outcome dispose(long client, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.DISPOSED);
            end(client, by);
            return Outcome.DONE;
        }, Outcome.BUSY, Outcome.BUSY);
    }

    /** Nothing new comes to this client, or to one who became this one, before the transaction ends. @return their ids */
    private List<Long> lock(long client) {
        List<Long> ids = locked("SELECT id FROM client WHERE id = :ids OR became_id = :ids", client);
        refuseUnless(!ids.isEmpty(), Outcome.GONE);
        return ids;
    }

    private List<Long> locked(String select, Object ids) {
        List<?> found = sql.query(select + " ORDER BY id FOR UPDATE", "ids", ids).getResultList();
        return found.stream().map(Sql::id).toList();
    }

    private void end(long client, SignedIn by) {
        List<Long> ids = lock(client);
        // Whoever adds to one of these waits, and is then told that it is gone; or was first, and counts.
        for (String table : List.of("appointment", "course_of_care", "soap_note", "client_form")) {
            locked("SELECT id FROM " + table + " WHERE client_id IN (:ids)", ids);
        }
        Kept record = record(client).orElseThrow(() -> Attempt.no(Outcome.GONE));
        refuseUnless(!record.onHold, Outcome.ON_HOLD);
        refuseUnless(record.isOver(today()), Outcome.TOO_EARLY);
        Holds held = heldBy(client);
        List<Long> ended = keys.of(ids, onceOneWith(ids));
        sql.run("INSERT INTO disposal (client_id, disposed_at, disposed_by, account_id, last_day, kept_until, visits, notes, files, forms, messages, data_keys)"
                + " VALUES (:client, :now, :by, :account, :last, :until, :visits, :notes, :files, :forms, :messages, :keys)", "client", client, "now", clock.instant(), "by", by.name(),
                "account", by.accountId(), "last", record.lastDay, "until", record.keptUntil, "visits", held.visits, "notes", held.notes, "files", held.files, "forms", held.forms,
                "messages", held.messages, "keys", ended.size());
        ids.forEach(one -> sql.run("INSERT INTO client_disposing (connection_id, client_id) VALUES (CONNECTION_ID(), :id)", "id", one));
        for (String statement : Disposing.STATEMENTS) {
            sql.run(statement, "ids", ids);
        }
        keys.end(ended);
        sql.run("UPDATE client SET given_name = '–', family_name = '–', birth_date = NULL, phone = NULL, phone_digits = NULL, email = NULL, disposed_at = :now, version = version + 1 WHERE id IN (:ids)",
                "ids", ids, "now", clock.instant());
        sql.run("DELETE FROM client_disposing WHERE connection_id = CONNECTION_ID()");
    }

    /** Everybody else who was one with these at some time, or with one who was. */
    private List<Long> onceOneWith(List<Long> ids) {
        Set<Long> found = new TreeSet<>(ids);
        int before;
        do {
            before = found.size();
            sql.rows("SELECT from_id, kept_id FROM client_merge WHERE from_id IN (:ids) OR kept_id IN (:ids)", "ids", List.copyOf(found)).forEach(row -> found.addAll(List.of(id(row[0]), id(row[1]))));
        } while (found.size() > before);
        ids.forEach(found::remove);
        return List.copyOf(found);
    }

    private LocalDate today() {
        return clinic.time().today();
    }

    private Kept kept(Object[] row, Rule rule) {
        LocalDate born = day(row[2]);
        LocalDate last = clinic.time().date(moment(row[3]));
        LocalDate adult = born == null ? last : born.plusYears(rule.adultAge);
        return new Kept(id(row[0]), (String) row[1], born, last, (adult.isAfter(last) ? adult : last).plusYears(rule.years), id(row[4]) > 0,
                moment(row[5]), (String) row[7], id(row[6]) > 0);
    }

    private static LocalDate day(Object stored) {
        return stored == null ? null : LocalDate.parse(stored.toString().substring(0, 10));
    }
}
