package unknot.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unknot.TestClinic;
import unknot.shared.TestClock;
import unknot.shared.ThisClinic;

/** In winter, when the clinic's clock shows UTC. */
@QuarkusTest
class NightlyBackupsTest {

    private static final BackupKey KEY = new BackupKey(Optional.empty(), Optional.of("seven knots in a long rope"));

    @Inject
    TestClinic clinic;
    @Inject
    ThisClinic thisClinic;
    @Inject
    Config settings;
    @Inject
    Clock clock;
    @Inject
    Flyway flyway;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        clinic.open();
    }

    @Test
    void oneIsMadeANightAndAMissedOneIsMadeUpFor() throws IOException, SQLException {
        NightlyBackups nightly = into(folder, KEY);
        TestClock.standAt(Instant.parse("2027-01-11T08:00:00Z"));
        assertThat(nightly.backUpWhenDue()).as("the first, at once").isTrue();
        assertThat(files()).containsExactly("unknot-2027-01-11T080000Z.backup");
        assertThat(BackupReading.check(folder.resolve("unknot-2027-01-11T080000Z.backup"), KEY)).isPositive();

        TestClock.standAt(Instant.parse("2027-01-12T02:29:00Z"));
        assertThat(nightly.backUpWhenDue()).isFalse();
        TestClock.standAt(Instant.parse("2027-01-12T02:30:00Z"));
        assertThat(nightly.backUpWhenDue()).isTrue();
        assertThat(nightly.backUpWhenDue()).as("again at once").isFalse();
        TestClock.standAt(Instant.parse("2027-01-12T14:30:00Z"));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        nightly.bindTo(meters);
        assertThat(meters.get("unknot.backup.age").gauge().value()).isEqualTo(Duration.ofHours(12).toSeconds());
    }

    @Test
    void whatIsTooOldLeavesAndWhatIsNotOursStays() throws IOException, SQLException {
        for (String name : List.of("unknot-2027-01-07T023000Z.backup", "unknot-2027-01-09T023000Z.backup", "unknot-2027-01-10T023000Z.backup", "clinic.backup",
                "unknot-2027-01-07T023000Z.backup.part", "unknot-2027-01-11T073000Z.backup.part", "unknot-2027-99-07T023000Z.backup")) {
            Files.createFile(folder.resolve(name));
        }
        TestClock.standAt(Instant.parse("2027-01-11T08:00:00Z"));

        assertThat(into(folder, KEY).backUpWhenDue()).isTrue();

        assertThat(files()).containsExactly("clinic.backup", "unknot-2027-01-10T023000Z.backup", "unknot-2027-01-11T073000Z.backup.part", "unknot-2027-01-11T080000Z.backup",
                "unknot-2027-99-07T023000Z.backup");
    }

    @Test
    void aFailureIsTriedAgainAnHourLater() throws IOException {
        NightlyBackups nightly = into(folder, new BackupKey(Optional.empty(), Optional.empty()));
        nightly.look();
        assertThat(files()).isEmpty();

        nightly.key = KEY;
        nightly.backups.key = KEY;
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(59)));
        nightly.look();
        assertThat(files()).isEmpty();
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(60)));
        nightly.look();
        assertThat(files()).hasSize(1);
    }

    @Test
    void soIsOneThatNobodyThoughtOf() {
        NightlyBackups nightly = into(folder, KEY);
        List<Path> tried = new ArrayList<>();
        nightly.backups = new Backups() {
            @Override
            String make(Path file) {
                tried.add(file);
                throw new FlywayException("the scratch database is full");
            }
        };
        nightly.look();
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(59)));
        nightly.look();
        assertThat(tried).hasSize(1);
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(60)));
        nightly.look();
        assertThat(tried).hasSize(2);
    }

    @Test
    void aFolderWithoutAKeyOrThatIsNotThereIsRefusedAtTheStart() {
        assertThat(into(folder, KEY).refusal()).isEmpty();
        assertThat(into(folder, new BackupKey(Optional.empty(), Optional.empty())).refusal().orElseThrow()).contains("UNKNOT_BACKUP_KEY_FILE");
        assertThat(into(folder.resolve("nowhere"), KEY).refusal().orElseThrow()).contains("no folder").contains("nowhere");
        assertThat(into(null, new BackupKey(Optional.empty(), Optional.empty())).refusal()).isEmpty();
    }

    /** Two days and a month. */
    private NightlyBackups into(Path where, BackupKey key) {
        Backups backups = new Backups();
        backups.key = key;
        backups.settings = settings;
        backups.clock = clock;
        backups.migrations = flyway;
        backups.dataFolder = Path.of("target");
        NightlyBackups nightly = new NightlyBackups(Optional.ofNullable(where), LocalTime.of(2, 30), 2, 0, 1);
        nightly.backups = backups;
        nightly.key = key;
        nightly.clinic = thisClinic;
        nightly.clock = clock;
        return nightly;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
