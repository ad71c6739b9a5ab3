package unknot.lifecycle;

import static unknot.lifecycle.Attempt.answer;
import static unknot.lifecycle.Attempt.refuseUnless;
import static unknot.lifecycle.Sql.id;
import static unknot.lifecycle.Sql.moment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import unknot.access.SignedIn;
import unknot.audit.Act;
import unknot.audit.Deeds;
import unknot.clients.Client;
import unknot.schedule.OfferChanged;
import unknot.shared.Coded;

/**
 * Makes one client of two that are one person, and two of one again. All rows of the one that goes are led over to the one that stays; what was led over is written
 * down, and undoing puts back that and nothing else. See docs/adr/0007-merging-moves-rows.md.
 */
@ApplicationScoped
public class MergeDesk {

    private static final String COMING = "('booked', 'confirmed', 'arrived')";

    @Inject
    EntityManager entities;
    @Inject
    Sql sql;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;
    @Inject
    Event<OfferChanged> screens;

    /**
     * What is to be done.
     *
     * @param staysVersion the version of the client that the page showed, as {@code goesVersion}
     * @param fromGoes what the one that stays takes over from the other
     * @param accountOfGoes whether the way in of the one that goes is the one that stays, where both have one
     */
    public record Order(long stays, int staysVersion, long goes, int goesVersion, Set<Detail> fromGoes, boolean accountOfGoes) {
    }

    /** How it ended. */
    public enum Outcome {
        DONE,
        /** There is no such client, or one has become another meanwhile. */
        GONE,
        /** Somebody changed one of them after the page was opened. */
        STALE,
        /** The record of one of them is restricted: nothing new comes to it, and nothing of it to others. */
        RESTRICTED,
        /** Both have visits to come at one time. */
        OVERLAP,
        /** One looks after the other: they are two. */
        LOOKS_AFTER,
        /** The way in that would end looks after somebody. */
        CARER_WOULD_END,
        /** Somebody else was at work with one of them, again and again. */
        BUSY
    }

    /** How undoing ended. */
    public enum Undo {
        DONE,
        GONE,
        /** Somebody did so before. */
        ALREADY,
        /** Another merge came after it and has to be undone first. */
        LATER_FIRST,
        /** The record is restricted since. */
        RESTRICTED,
        /** What was written since belongs to both. */
        WRITTEN_SINCE,
        BUSY
    }

    /** @param was null while it holds */
    public record Merge(long id, long fromId, String fromName, Instant at, String by, Instant undoneAt, String undoneBy) {
    }

    /** Two visits at one time. */
    public record Overlap(long visit, Instant starts, long otherVisit, Instant otherStarts) {
    }

    public Outcome merge(Order order, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.MERGED);
            lead(order, by);
            return Outcome.DONE;
        }, Outcome.BUSY, Outcome.BUSY);
    }

    /** Puts back what a merge led over. @param kept the client that stayed */
    public Undo undo(long kept, long mergeId, SignedIn by) {
        return answer(() -> {
            deeds.is(Act.MERGE_UNDONE);
            putBack(kept, mergeId, by);
            return Undo.DONE;
        }, Undo.BUSY, Undo.BUSY);
    }

    private void lead(Order order, SignedIn by) {
        long into = order.stays;
        long from = order.goes;
        refuseUnless(into != from, Outcome.GONE);
        lock(into, from);
        Client stays = present(into);
        Client goes = present(from);
        refuseUnless(stays.version() == order.staysVersion && goes.version() == order.goesVersion, Outcome.STALE);
        refuseUnless(!stays.restricted() && !goes.restricted(), Outcome.RESTRICTED);
        refuseUnless(overlaps(into, from).isEmpty(), Outcome.OVERLAP);
        refuseUnless(!oneLooksAfterTheOther(into, from), Outcome.LOOKS_AFTER);
        sql.run("INSERT INTO client_merge (from_id, kept_id, merged_at, merged_by, account_id) VALUES (:from, :into, :now, :by, :account)", "from", from, "into", into,
                "now", clock.instant(), "by", by.name(), "account", by.accountId());
        long merge = sql.number("SELECT id FROM client_merge WHERE from_id = :from AND undone_at IS NULL", "from", from);
        moving(from, into);
        accounts(merge, order);
        consents(merge, from, into);
        claims(from, into);
        for (MergedTable table : MergedTable.values()) {
            // Not by one INSERT ... SELECT: with triggers on the table, MariaDB takes its constants for null.
            Object[] named = table.asksForKept() ? new Object[] {"from", from, "into", into} : new Object[] {"from", from};
            sql.rows(table.goingAlong(), named).toList().forEach(row -> written(merge, table.table(), id(row[0]), (String) row[1]));
            sql.run(table.leadOver(), "merge", merge, "from", from, "into", into);
        }
        sql.rows("SELECT id, version FROM client WHERE became_id = :from", "from", from).toList().forEach(row -> written(merge, "client", id(row[0])));
        sql.run("UPDATE client SET became_id = :into WHERE id = :from OR became_id = :from", "from", from, "into", into);
        sql.run("UPDATE client SET version = version + 1 WHERE id = :from", "from", from);
        details(merge, stays, goes, order.fromGoes);
        sql.run("DELETE FROM sign_in_session WHERE client_id = :from", "from", from);
        moved(by);
    }

    /** Whoever writes something for one of them, or merges it at this moment, comes first or waits; in the order of the ids, so that two never wait for each other. */
    private void lock(long one, long other) {
        sql.query("SELECT id FROM client WHERE id IN (:one, :other) ORDER BY id FOR UPDATE", "one", one, "other", other).getResultList();
    }

    private Client present(long id) {
        Client client = entities.find(Client.class, id);
        refuseUnless(client != null && client.present(), Outcome.GONE);
        return client;
    }

    /** Visits to come of one that overlap such of the other: one statement. */
    @Transactional
    public List<Overlap> overlaps(long one, long other) {
        return sql.rows("SELECT a.id, TIMESTAMPDIFF(SECOND, '1970-01-01', a.starts_at), b.id, TIMESTAMPDIFF(SECOND, '1970-01-01', b.starts_at) FROM appointment a JOIN appointment b ON a.starts_at < b.ends_at AND b.starts_at < a.ends_at"
                + " WHERE a.client_id = :one AND b.client_id = :other AND a.status IN " + COMING + " AND b.status IN " + COMING + " AND a.ends_at > :now AND b.ends_at > :now ORDER BY a.starts_at",
                "one", one, "other", other, "now", clock.instant())
                .map(row -> new Overlap(id(row[0]), moment(row[1]), id(row[2]), moment(row[3]))).toList();
    }

    @Transactional
    public boolean oneLooksAfterTheOther(long one, long other) {
        return sql.number("SELECT COUNT(*) FROM looking_after l JOIN account a ON a.id = l.carer_id WHERE l.ended_at IS NULL"
                + " AND (l.client_id = :one AND a.client_id = :other OR l.client_id = :other AND a.client_id = :one)", "one", one, "other", other) > 0;
    }

    /** From here on the triggers let this transaction lead rows of one over to the other. */
    private void moving(long from, long into) {
        sql.run("INSERT INTO client_moving (connection_id, from_id, kept_id) VALUES (CONNECTION_ID(), :from, :into)", "from", from, "into", into);
    }

    /** The end of it; calendars on other screens read anew. */
    private void moved(SignedIn by) {
        entities.flush();
        sql.run("DELETE FROM client_moving WHERE connection_id = CONNECTION_ID()");
        screens.fire(new OfferChanged(by.name()));
    }

    /** A way in, and whether it works. */
    private record WayIn(long account, boolean works) {
    }

    private Optional<WayIn> wayIn(long client) {
        return sql.rows("SELECT id, active + 0 FROM account WHERE client_id = :client FOR UPDATE", "client", client).findFirst().map(row -> new WayIn(id(row[0]), id(row[1]) != 0));
    }

    /** A client has one way in. Where both have one, the one that ends is switched off and stays with the client that goes. */
    private void accounts(long merge, Order order) {
        Optional<WayIn> ofGoes = wayIn(order.goes);
        Optional<WayIn> ofStays = wayIn(order.stays);
        if (ofGoes.isEmpty()) {
            return;
        }
        WayIn comes = ofGoes.get();
        boolean bothWork = comes.works && ofStays.filter(WayIn::works).isPresent();
        boolean takesOver = bothWork ? order.accountOfGoes : ofStays.isEmpty() || comes.works;
        if (bothWork) {
            endWayIn(merge, takesOver ? ofStays.get().account : comes.account);
        }
        if (takesOver) {
            written(merge, "account", comes.account);
            sql.run("UPDATE account SET client_id = NULL, version = version + 1 WHERE id = :id", "id", comes.account);
            ofStays.ifPresent(ends -> {
                written(merge, "account-back", ends.account);
                sql.run("UPDATE account SET client_id = :client, version = version + 1 WHERE id = :id", "id", ends.account, "client", order.goes);
            });
            sql.run("UPDATE account SET client_id = :client WHERE id = :id", "id", comes.account, "client", order.stays);
            sql.run("DELETE FROM sign_in_session WHERE account_id = :id", "id", comes.account);
        }
    }

    private void endWayIn(long merge, long account) {
        refuseUnless(sql.number("SELECT COUNT(*) FROM looking_after WHERE carer_id = :id AND ended_at IS NULL", "id", account) == 0, Outcome.CARER_WOULD_END);
        written(merge, "account-off", account);
        sql.run("UPDATE account SET active = FALSE, version = version + 1 WHERE id = :id", "id", account);
        for (String table : List.of("entry_link", "half_session", "sign_in_session")) {
            sql.run("DELETE FROM " + table + " WHERE account_id = :id", "id", account);
        }
    }

    /** Of what both agree to, what was agreed to last is in force. */
    private void consents(long merge, long from, long into) {
        List<Object[]> both = sql.rows("SELECT a.id, b.id, a.given_at >= b.given_at FROM consent a JOIN consent b ON b.consent_text_id = a.consent_text_id WHERE a.client_id = :from AND b.client_id = :into"
                + " AND a.in_force AND b.in_force", "from", from, "into", into).toList();
        for (Object[] pair : both) {
            long overtaken = id(pair[2]) != 0 ? id(pair[1]) : id(pair[0]);
            written(merge, "consent-in-force", overtaken);
            sql.run("UPDATE consent SET in_force = NULL WHERE id = :id", "id", overtaken);
        }
    }

    /** What was claimed for one is claimed for the other. Claims of both at one time are of times that are over: nobody needs them. */
    private void claims(long from, long into) {
        sql.run("DELETE c FROM slot_claim c JOIN slot_claim o ON o.resource_kind = 'C' AND o.resource_id = :into AND o.tick = c.tick AND o.layer = c.layer"
                + " WHERE c.resource_kind = 'C' AND c.resource_id = :from", "from", from, "into", into);
        sql.run("UPDATE slot_claim SET resource_id = :into WHERE resource_kind = 'C' AND resource_id = :from", "from", from, "into", into);
    }

    private void details(long merge, Client stays, Client goes, Set<Detail> fromGoes) {
        for (Detail detail : fromGoes) {
            String was = detail.of(stays);
            String became = detail.of(goes);
            if (!Objects.equals(was, became)) {
                sql.run("INSERT INTO client_merge_field (merge_id, field, was, became) VALUES (:merge, :field, :was, :became)", "merge", merge, "field", detail.code(), "was", was, "became", became);
                detail.set(stays, became);
            }
        }
    }

    private void putBack(long kept, long merge, SignedIn by) {
        long from = sql.rows("SELECT from_id, kept_id FROM client_merge WHERE id = :id", "id", merge).findFirst().filter(row -> id(row[1]) == kept).map(row -> id(row[0]))
                .orElseThrow(() -> Attempt.no(Undo.GONE));
        lock(from, kept);
        refuseUnless(sql.number("SELECT COUNT(*) FROM client_merge WHERE id = :id AND undone_at IS NULL", "id", merge) == 1, Undo.ALREADY);
        refuseUnless(sql.number("SELECT COUNT(*) FROM client_merge WHERE undone_at IS NULL AND id > :id AND :kept IN (from_id, kept_id)", "id", merge, "kept", kept) == 0, Undo.LATER_FIRST);
        refuseUnless(sql.number("SELECT COUNT(*) FROM client WHERE id = :kept AND restricted_at IS NOT NULL", "kept", kept) == 0, Undo.RESTRICTED);
        moving(kept, from);
        sql.run("UPDATE client k JOIN client_merge_row r ON r.merge_id = :merge AND r.table_name = 'client' AND r.row_id = k.id SET k.became_id = :into WHERE k.became_id = :from",
                "merge", merge, "from", kept, "into", from);
        sql.run("UPDATE client SET became_id = NULL, version = version + 1 WHERE id = :id", "id", from);
        for (MergedTable table : MergedTable.values()) {
            sql.run(table.leadOver(), "merge", merge, "from", kept, "into", from);
        }
        sql.run("UPDATE slot_claim c JOIN appointment a ON a.id = c.appointment_id SET c.resource_id = :into WHERE c.resource_kind = 'C' AND c.resource_id = :from AND a.client_id = :into",
                "from", kept, "into", from);
        refuseUnless(Entangled.STATEMENTS.stream().allMatch(count -> sql.number(count, "one", kept, "other", from) == 0), Undo.WRITTEN_SINCE);
        backInForce(merge);
        accountsBack(merge, kept, from);
        detailsBack(merge, kept);
        sql.run("DELETE FROM sign_in_session WHERE client_id = :id", "id", kept);
        sql.run("UPDATE client_merge SET undone_at = :now, undone_by = :by WHERE id = :id", "now", clock.instant(), "by", by.name(), "id", merge);
        moved(by);
    }

    /** What was overtaken by the other's consent is in force again, unless it was withdrawn or replaced since. */
    private void backInForce(long merge) {
        for (long consent : written(merge, "consent-in-force")) {
            sql.run("UPDATE consent c LEFT JOIN consent o ON o.client_id = c.client_id AND o.consent_text_id = c.consent_text_id AND o.in_force = TRUE SET c.in_force = TRUE"
                    + " WHERE c.id = :id AND c.withdrawn_at IS NULL AND o.id IS NULL", "id", consent);
        }
    }

    /** Ways in go back where they were, unless somebody has ended or given one since. */
    private void accountsBack(long merge, long kept, long from) {
        for (long account : written(merge, "account")) {
            if (sql.run("UPDATE account SET client_id = NULL, version = version + 1 WHERE id = :id AND client_id = :kept", "id", account, "kept", kept) == 1) {
                written(merge, "account-back").forEach(back -> sql.run("UPDATE account SET client_id = :kept, version = version + 1 WHERE id = :id", "id", back, "kept", kept));
                sql.run("UPDATE account SET client_id = :from WHERE id = :id", "id", account, "from", from);
            }
            sql.run("DELETE FROM sign_in_session WHERE account_id = :id", "id", account);
        }
        // A restriction since has ended every way in, and whoever lifts it gives new ones.
        written(merge, "account-off").forEach(account -> sql.run("UPDATE account SET active = TRUE, version = version + 1 WHERE id = :id AND NOT EXISTS (SELECT 1 FROM erasure_request e"
                + " JOIN client_merge m ON m.id = :merge WHERE e.client_id IN (:kept, :from) AND e.outcome = 'restricted' AND e.decided_at >= m.merged_at)", "id", account, "merge", merge, "kept", kept, "from", from));
    }

    /** Details that somebody has changed since stay as they are. */
    private void detailsBack(long merge, long kept) {
        Client client = entities.find(Client.class, kept);
        sql.rows("SELECT field, was, became FROM client_merge_field WHERE merge_id = :merge", "merge", merge).forEach(row -> {
            Detail detail = Coded.find(Detail.class, (String) row[0]).orElseThrow();
            if (Objects.equals(detail.of(client), row[2])) {
                detail.set(client, (String) row[1]);
            }
        });
    }

    /** The clients that became this one, the latest first, those that are two again, too: one statement. */
    @Transactional
    public List<Merge> historyOf(long kept) {
        return sql.rows("SELECT m.id, m.from_id, CONCAT(c.given_name, ' ', c.family_name), TIMESTAMPDIFF(SECOND, '1970-01-01', m.merged_at), m.merged_by, TIMESTAMPDIFF(SECOND, '1970-01-01', m.undone_at), m.undone_by FROM client_merge m"
                + " JOIN client c ON c.id = m.from_id WHERE m.kept_id = :kept ORDER BY m.id DESC", "kept", kept)
                .map(row -> new Merge(id(row[0]), id(row[1]), (String) row[2], moment(row[3]), (String) row[4], moment(row[5]), (String) row[6])).toList();
    }

    /** What a client has, in numbers and without a word of it. @param email of the way in that works; null without one */
    public record Holdings(long visits, long coming, long courses, long notes, long forms, long files, long consents, long waiting, String email) {
    }

    /** One statement. */
    @Transactional
    public Holdings holdingsOf(long client) {
        return sql.rows("SELECT (SELECT COUNT(*) FROM appointment a WHERE a.client_id = k.id AND a.status = 'completed'),"
                + " (SELECT COUNT(*) FROM appointment a WHERE a.client_id = k.id AND a.status IN " + COMING + " AND a.ends_at > :now),"
                + " (SELECT COUNT(*) FROM course_of_care c WHERE c.client_id = k.id), (SELECT COUNT(*) FROM soap_note n WHERE n.client_id = k.id),"
                + " (SELECT COUNT(*) FROM client_form f WHERE f.client_id = k.id), (SELECT COUNT(*) FROM attached_file f WHERE f.client_id = k.id),"
                + " (SELECT COUNT(*) FROM consent c WHERE c.client_id = k.id AND c.in_force), (SELECT COUNT(*) FROM wait_list_entry w WHERE w.client_id = k.id AND w.state = 'waiting'),"
                + " (SELECT a.email FROM account a WHERE a.client_id = k.id AND a.active) FROM client k WHERE k.id = :client", "client", client, "now", clock.instant())
                .findFirst().map(row -> new Holdings(id(row[0]), id(row[1]), id(row[2]), id(row[3]), id(row[4]), id(row[5]), id(row[6]), id(row[7]), (String) row[8])).orElseThrow();
    }

    private void written(long merge, String table, long id) {
        written(merge, table, id, "");
    }

    private void written(long merge, String table, long id, String text) {
        sql.run("INSERT INTO client_merge_row (merge_id, table_name, row_id, row_text) VALUES (:merge, :table, :id, :text)", "merge", merge, "table", table, "id", id, "text", text);
    }

    private List<Long> written(long merge, String table) {
        return sql.rows("SELECT row_id, merge_id FROM client_merge_row WHERE merge_id = :merge AND table_name = :table ORDER BY row_id", "merge", merge, "table", table).map(row -> id(row[0])).toList();
    }
}
