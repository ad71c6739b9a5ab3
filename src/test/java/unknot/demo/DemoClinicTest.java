package unknot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.arc.ClientProxy;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.Scope;
import unknot.access.TokenDesk;
import unknot.shared.TestClock;

@QuarkusTest
class DemoClinicTest {

    @Inject
    TestClinic tables;
    @Inject
    DemoClinic demo;
    @Inject
    TokenDesk tokens;

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
        // Every live visit ahead has its claims for each five minutes: therapist and room with the time to clean up, the client without.
        assertThat(tables.count("SELECT SUM((TIMESTAMPDIFF(MINUTE, starts_at, ends_at) * 3 + clean_up_minutes * 2) / 5) FROM appointment"
                + " WHERE status <> 'cancelled' AND starts_at > '2027-01-12 12:04:00'"))
                .isEqualTo(tables.count("SELECT COUNT(*) FROM slot_claim c JOIN appointment a ON a.id = c.appointment_id"
                        + " WHERE a.starts_at > '2027-01-12 12:04:00'"));
        assertThat(tables.count("SELECT COUNT(*) FROM service WHERE price > 0 AND description IS NOT NULL AND clean_up_minutes = 5")).isEqualTo(6);
        assertThat(tables.count("SELECT COUNT(*) FROM service WHERE online")).isEqualTo(3);
        assertThat(tables.count("SELECT COUNT(*) FROM closure WHERE first_day > '2027-01-12'")).isOne();
        assertThat(tables.count("SELECT COUNT(*) FROM time_off WHERE starts_at > '2027-01-12'")).isOne();
        assertThat(tables.count("SELECT COUNT(*) FROM consent WHERE over_at IS NULL OR over_at > '2027-01-12'")).isGreaterThan(60);
        assertThat(tables.count("SELECT COUNT(*) FROM client_form WHERE sent_at IS NOT NULL AND looked_at IS NULL")).isEqualTo(3);
    }

    @Test
    void nobodyIsBookedWhereThereIsTimeOffOrAClosure() throws SQLException {
        TestClock.standAt(Instant.parse("2027-01-12T12:04:00Z"));

        demo.fill();

        assertThat(tables.count("SELECT COUNT(*) FROM appointment a JOIN time_off t ON t.practitioner_id = a.practitioner_id"
                + " WHERE a.starts_at < t.ends_at AND a.ends_at > t.starts_at")).isZero();
        assertThat(tables.count("SELECT COUNT(*) FROM appointment a JOIN closure c ON DATE(a.starts_at) BETWEEN c.first_day AND c.last_day")).isZero();
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
    void theApiTokenOfTheSettingsIsTheFrontDesks() throws SQLException {
        demo.fill();
        DemoClinic clinic = ClientProxy.unwrap(demo);
        DemoApi unset = clinic.api;
        try {
            clinic.api = () -> Optional.of("unk_try_me");
            clinic.setApiToken();
            assertThat(tokens.holderOf("unk_try_me").orElseThrow().scopes()).containsExactlyInAnyOrder(Scope.values());
            assertThat(tokens.holderOf("unk_try_me").orElseThrow().account().name()).isEqualTo("Ros Keller");
        } finally {
            clinic.api = unset;
        }

        clinic.setApiToken();

        assertThat(tokens.holderOf("unk_try_me")).isEmpty();
    }

    @Test
    void theApiTokenIsReadFromTheEnvironment() {
        DemoApi api = new SmallRyeConfigBuilder().withMapping(DemoApi.class).withMapping(DemoMode.class)
                .withSources(new EnvConfigSource(Map.of("UNKNOT_DEMO_API_TOKEN", "unk_try_me"), 300), new PropertiesConfigSource(Map.of("unknot.demo", "true"), "", 100))
                .build().getConfigMapping(DemoApi.class);

        assertThat(api.apiToken()).contains("unk_try_me");
    }

    @Test
    void outsideDemoModeNoSignInIsShown() {
        assertThat(demo.all()).isEmpty();
    }
}
