package unknot.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.Accounts;
import unknot.access.Scope;
import unknot.access.TokenDesk;

/** The race check of {@code bench/}, for a few seconds: many at once over the API and the pages, then everything is counted. */
@QuarkusTest
class RaceTest {

    /** Enough of each kind on any machine; a time would be too short on a slow one. */
    private static final String REQUESTS = "400";

    @Inject
    TestClinic clinic;
    @Inject
    TokenDesk tokens;
    @Inject
    Accounts accounts;

    @BeforeEach
    void open() {
        clinic.open();
        clinic.saved(new unknot.schedule.Room(clinic.place, "Mole"));
        clinic.therapist("Nadia Roth", 3, null, clinic.focus30, clinic.knot60);
        clinic.therapist("Milo Finch", 4, clinic.quay, clinic.focus30, clinic.deep90);
    }

    @Test
    void sixteenAtOnceBookNothingTwiceAndLoseNothing() throws Exception {
        clinic.sql("UPDATE service SET prepare_minutes = 5, clean_up_minutes = 10 WHERE name = 'Knot session'");
        String token = tokens.issue(accounts.byEmail("desk@test.example").orElseThrow().id(), "Race", EnumSet.allOf(Scope.class), null);

        Process race = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "bench/Race.java",
                "--base", "http://localhost:" + RestAssured.port, "--token", token, "--seconds", "0", "--at-least", REQUESTS, "--clients", "40", "--from", "2027-01-12",
                "--days", "4", "--email", "desk@test.example", "--password", TestClinic.PASSWORD).redirectErrorStream(true).start();
        String said = new String(race.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(race.waitFor()).as(said).isZero();
        assertThat(said).contains("book, API: accepted", "book, page: accepted", "move, ", "cancel, ", "book course, ", "refused 409");
        assertThat(overlapping("practitioner_id", true)).as("therapists").isZero();
        assertThat(overlapping("room_id", true)).as("rooms").isZero();
        assertThat(overlapping("client_id", false)).as("clients").isZero();
    }

    /** Pairs of live visits at the same time, counted by the database itself. */
    private long overlapping(String resource, boolean whole) {
        String from = whole ? "(%s.starts_at - INTERVAL %s.prepare_minutes MINUTE)" : "%s.starts_at";
        String to = whole ? "(%s.ends_at + INTERVAL %s.clean_up_minutes MINUTE)" : "%s.ends_at";
        return clinic.count("SELECT COUNT(*) FROM appointment a JOIN appointment b ON a." + resource + " = b." + resource + " AND a.id < b.id"
                + " WHERE a.status <> 'cancelled' AND b.status <> 'cancelled' AND " + from.replace("%s", "a") + " < " + to.replace("%s", "b")
                + " AND " + from.replace("%s", "b") + " < " + to.replace("%s", "a"));
    }
}
