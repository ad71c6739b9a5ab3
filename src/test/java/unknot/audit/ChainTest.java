package unknot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.audit.AuditLog.Event;
import unknot.audit.ChainCheck.Broken;
import unknot.audit.ChainCheck.Fault;
import unknot.audit.ChainCheck.Whole;

/** Somebody with every right on the database takes rows away and changes some; the walk finds the first. */
@QuarkusTest
class ChainTest {

    @Inject
    TestClinic clinic;
    @Inject
    AuditLog log;
    @Inject
    Sealing sealing;
    @Inject
    ChainCheck check;
    @Inject
    AuditCheck command;

    private Head end;
    private long first;

    @BeforeEach
    void tenRows() {
        clinic.open();
        rows(10);
        sealing.seal();
        end = sealing.head();
        first = clinic.count("SELECT MIN(id) FROM audit_event");
    }

    private void rows(int count) {
        for (int i = 0; i < count; i++) {
            QuarkusTransaction.requiringNew().run(() -> log.add(new Event(null, null, null, "192.0.2.7", null, Act.SIGN_IN_FAILED, RecordPart.SIGN_IN, null)));
        }
    }

    private Broken broken() {
        return (Broken) check.walk(List.of());
    }

    /** Past the triggers and keys, as whoever owns the database can go. */
    private void tamper(String... statements) {
        List<String> triggers = List.of("event_stays BEFORE UPDATE ON audit_event", "event_is_kept BEFORE DELETE ON audit_event", "seal_stays BEFORE UPDATE ON audit_seal",
                "seal_is_kept BEFORE DELETE ON audit_seal");
        QuarkusTransaction.requiringNew().timeout(30).run(() -> {
            triggers.forEach(trigger -> clinic.sql("DROP TRIGGER " + trigger.split(" ")[0]));
            clinic.sql("SET FOREIGN_KEY_CHECKS = 0");
            try {
                List.of(statements).forEach(clinic::sql);
            } finally {
                clinic.sql("SET FOREIGN_KEY_CHECKS = 1");
                triggers.forEach(trigger -> clinic.sql("CREATE TRIGGER " + trigger + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '"
                        + (trigger.contains("audit_seal") ? "what is sealed never changes" : "what happened never changes") + "'"));
            }
        });
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        assertThat(end.position()).isEqualTo(10);
        rows(3);
        Whole whole = (Whole) check.walk(List.of(end));
        assertThat(whole.head().toString()).isEqualTo(end.toString());
        assertThat(whole.waiting()).isEqualTo(3);
        sealing.seal();
        assertThat(((Whole) check.walk(List.of(end))).head().position()).isEqualTo(13);
    }

    @Test
    void aRowThatWasTakenAwayIsFound() {
        tamper("DELETE FROM audit_event WHERE id = " + (first + 4));
        assertThat(broken()).isEqualTo(new Broken(Fault.ROW_REMOVED, 5, first + 4));
    }

    @Test
    void aRowThatWasTakenAwayWithItsLinkIsFound() {
        tamper("DELETE FROM audit_seal WHERE position = 5", "DELETE FROM audit_event WHERE id = " + (first + 4));
        assertThat(broken()).isEqualTo(new Broken(Fault.LINK_REMOVED, 5, null));
    }

    @Test
    void closingTheGapDoesNotHelp() {
        tamper("DELETE FROM audit_seal WHERE position = 5", "DELETE FROM audit_event WHERE id = " + (first + 4),
                "UPDATE audit_seal SET position = position - 1 WHERE position > 5 ORDER BY position");
        assertThat(broken()).isEqualTo(new Broken(Fault.ALTERED, 5, first + 5));
    }

    @ParameterizedTest
    @ValueSource(strings = { "at = '2027-01-11 08:00:00.000001'", "account_name = 'Ros Keller'", "role = 'owner'", "token_id = 1", "remote_address = '192.0.2.8'",
            "client_id = 1", "act = 'looked'", "part = 'note'", "part_id = 1", "account_id = 1" })
    void aRowThatWasAlteredIsFound(String change) {
        tamper("UPDATE audit_event SET " + change + " WHERE id = " + (first + 4));
        assertThat(broken()).isEqualTo(new Broken(Fault.ALTERED, 5, first + 4));
    }

    @Test
    void rowsThatChangedPlacesAreFound() {
        tamper("UPDATE audit_event SET id = 999999 WHERE id = " + (first + 4), "UPDATE audit_event SET id = " + (first + 4) + " WHERE id = " + (first + 6),
                "UPDATE audit_event SET id = " + (first + 6) + " WHERE id = 999999", "UPDATE audit_event SET act = 'looked' WHERE id = " + (first + 6));
        assertThat(broken()).isEqualTo(new Broken(Fault.ALTERED, 7, first + 6));
        tamper("UPDATE audit_seal SET event_id = 999999 WHERE position = 2", "UPDATE audit_seal SET event_id = " + (first + 1) + " WHERE position = 3",
                "UPDATE audit_seal SET event_id = " + (first + 2) + " WHERE position = 2");
        assertThat(broken()).isEqualTo(new Broken(Fault.ALTERED, 2, first + 2));
    }

    @Test
    void anEndThatWasTakenAwayIsFoundByWhoeverHasKeptIt() {
        tamper("DELETE FROM audit_seal WHERE position > 7", "DELETE FROM audit_event WHERE id > " + (first + 6));
        assertThat(check.walk(List.of())).isInstanceOf(Whole.class);
        assertThat(check.walk(List.of(end))).isEqualTo(new Broken(Fault.END_REMOVED, 8, null));
        rows(5);
        sealing.seal();
        assertThat(check.walk(List.of(end))).isEqualTo(new Broken(Fault.ALTERED, 10, clinic.count("SELECT event_id FROM audit_seal WHERE position = 10")));
    }

    @Test
    void aRowThatWasPutAmongOldOnesIsFound() {
        clinic.sql("INSERT INTO audit_event (id, at, act, part) VALUES (" + (first + 5000) + ", '2027-01-11', 'looked', 'note')");
        sealing.seal();
        assertThat(check.walk(List.of())).isInstanceOf(Whole.class);
        clinic.sql("INSERT INTO audit_event (id, at, act, part) VALUES (" + (first + 2000) + ", '2027-01-11', 'looked', 'note')");
        sealing.seal();
        assertThat(check.walk(List.of())).isEqualTo(new Broken(Fault.NEVER_SEALED, 0, first + 2000));
    }

    @Test
    void aRowThatCommitsAfterALaterOneGetsItsPlaceWhenItDoes() {
        QuarkusTransaction.requiringNew().run(() -> {
            clinic.sql("INSERT INTO audit_event (at, act, part) VALUES ('2027-01-11', 'looked', 'note')");
            rows(2);
            sealing.seal();
        });
        assertThat(sealing.head().position()).isEqualTo(12);
        sealing.seal();
        assertThat(sealing.head().position()).isEqualTo(13);
        assertThat(check.walk(List.of())).isInstanceOf(Whole.class);
    }

    @Test
    void manyServersAtOnceMakeOneChain() throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(servers.submit(() -> {
                for (int round = 0; round < 5; round++) {
                    rows(6);
                    sealing.seal();
                }
            }));
        }
        for (Future<?> one : all) {
            one.get(60, TimeUnit.SECONDS);
        }
        servers.shutdown();
        sealing.seal();
        Whole whole = (Whole) check.walk(List.of(end));
        assertThat(whole.head().position()).isEqualTo(10 + 4 * 5 * 6);
        assertThat(whole.waiting()).isZero();
    }

    @Test
    void theCommandEndsWithAnExitCode() {
        assertThat(command.name()).isEqualTo("audit-check");
        assertThat(command.run()).isZero();
        assertThat(command.run(end.toString())).isZero();
        assertThat(command.run("10:abc")).isEqualTo(2);
        tamper("DELETE FROM audit_seal WHERE position = 10");
        assertThat(command.run(end.toString())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE audit_seal SET event_id = 1", "DELETE FROM audit_seal" })
    void whatIsSealedStays(String attempt) {
        assertThatThrownBy(() -> clinic.sql(attempt)).hasStackTraceContaining("what is sealed never changes");
    }
}
