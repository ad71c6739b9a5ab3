package unknot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.shared.TestClock;

@QuarkusTest
class DemoClinicTest {

    @Inject
    TestClinic tables;
    @Inject
    DemoClinic demo;

    @BeforeEach
    @AfterEach
    void empty() {
        tables.empty();
    }

    @Test
    void theDemoClinicObeysEveryRuleOfTheTables() throws SQLException {
        TestClock.standAt(Instant.parse("2027-01-12T12:04:00Z"));

        demo.fill();

        assertThat(tables.count("SELECT COUNT(*) FROM practitioner")).isEqualTo(4);
        assertThat(tables.count("SELECT COUNT(*) FROM room")).isEqualTo(3);
        assertThat(tables.count("SELECT COUNT(*) FROM service WHERE minutes BETWEEN 30 AND 90")).isEqualTo(6);
        assertThat(tables.count("SELECT COUNT(*) FROM client")).isEqualTo(60);
        assertThat(tables.count("SELECT COUNT(*) FROM soap_note WHERE status = 'signed'")).isGreaterThan(400);
        assertThat(tables.count("SELECT COUNT(*) FROM soap_note WHERE status = 'draft'")).isZero();
        // Every live visit ahead has its claims: therapist, room and client for each five minutes.
        assertThat(tables.count("SELECT SUM(TIMESTAMPDIFF(MINUTE, starts_at, ends_at) / 5 * 3) FROM appointment"
                + " WHERE status <> 'cancelled' AND starts_at > '2027-01-12 12:04:00'"))
                .isEqualTo(tables.count("SELECT COUNT(*) FROM slot_claim c JOIN appointment a ON a.id = c.appointment_id"
                        + " WHERE a.starts_at > '2027-01-12 12:04:00'"));
    }

    @Test
    void theSameDayGivesTheSameRows() throws SQLException {
        String sum = "SELECT SUM(CRC32(CONCAT(client_id, '-', practitioner_id, '-', room_id, '-', starts_at, '-', status))) FROM appointment";
        String pain = "SELECT SUM(CRC32(CONCAT(id, '-', pain_before, '-', pain_after))) FROM soap_note";
        demo.fill();
        long visits = tables.count(sum);
        long felt = tables.count(pain);
        tables.empty();

        demo.fill();

        assertThat(tables.count(sum)).isEqualTo(visits);
        assertThat(tables.count(pain)).isEqualTo(felt);
    }

    @Test
    void outsideDemoModeNoSignInIsShown() {
        assertThat(demo.all()).isEmpty();
    }
}
