package unknot.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unknot.TestClinic;
import unknot.backup.BackupRefusal.Reason;
import unknot.demo.DemoFilling;
import unknot.embedded.EmbeddedDatabase;
import unknot.embedded.ScratchDatabase;
import unknot.shared.Database;

/** The demo clinic goes into a file and comes out of it as it was; what cannot be trusted is refused before anything is written. */
@QuarkusTest
class BackupTest {

    private static final BackupKey KEY = new BackupKey(Optional.empty(), Optional.of("seven knots in a long rope"));
    private static final Instant NOW = Instant.parse("2027-01-11T08:00:00Z");

    @Inject
    TestClinic clinic;
    @Inject
    Config settings;
    @Inject
    Flyway flyway;
    @Inject
    DemoFilling demo;
    @Inject
    BackupCommand backupCommand;
    @Inject
    RestoreCommand restoreCommand;

    private Path folder;
    private Database here;
    private Path file;

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        this.folder = folder;
        clinic.empty();
        here = Database.configured(settings);
        file = Files.createFile(folder.resolve("clinic.backup"));
    }

    @AfterEach
    void clear() {
        clinic.empty();
    }

    @Test
    void everyTableComesBackAsItWas() throws IOException, SQLException {
        demo.fill();
        run(here, "UPDATE clinic SET name = 'Zoë’s \\\\ 🪢'");
        long rows = BackupWriting.write(here, KEY, NOW, file);
        try (ScratchDatabase scratch = ScratchDatabase.start(Path.of("target"))) {
            Database there = database(scratch);
            assertThat(new Restoring(there, flyway.getConfiguration()).restore(file, KEY)).isEqualTo(rows).isGreaterThan(1000);
            assertThat(contents(there)).isEqualTo(contents(here));
            assertThat(triggers(there)).isEqualTo(triggers(here)).hasSizeGreaterThan(50);
            assertThat(number(there, "SELECT COUNT(*) FROM soap_note WHERE subjective <> ''")).isPositive();
            assertThat(number(there, "SELECT COUNT(*) FROM soap_note WHERE subjective <> '' AND subjective NOT LIKE 'enc1:%'")).as("a backup holds the record as it is stored").isZero();
            assertThatThrownBy(() -> run(there, "UPDATE soap_note SET status = status WHERE status = 'signed'")).isInstanceOf(SQLException.class);
            try (Connection connection = there.connect()) {
                WholeRestores.look(connection);
            }

            assertThatThrownBy(() -> new Restoring(there, flyway.getConfiguration()).restore(file, KEY))
                    .isInstanceOfSatisfying(BackupRefusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_EMPTY));
        }
    }

    @Test
    void nobodyIsServedFromWhatWasRestoredInPart() throws Exception {
        clinic.open();
        // No Unknot makes this table, so that filling it fails.
        run(here, "CREATE TABLE z_last (id INT PRIMARY KEY)");
        try {
            BackupWriting.write(here, KEY, NOW, file);
        } finally {
            run(here, "DROP TABLE z_last");
        }
        try (ScratchDatabase scratch = ScratchDatabase.start(Path.of("target"))) {
            Restoring restoring = new Restoring(database(scratch), flyway.getConfiguration());
            assertThatThrownBy(() -> restoring.restore(file, KEY)).isInstanceOf(SQLException.class);
            try (Connection there = database(scratch).connect()) {
                assertThat(triggers(database(scratch))).as("nothing keeps what is there").isEmpty();
                assertThatThrownBy(() -> WholeRestores.look(there)).isInstanceOf(PreventFurtherStepsException.class).hasMessageContaining("cut off").hasMessageContaining("restore again");
            }
            assertThatThrownBy(() -> restoring.restore(file, KEY)).isInstanceOf(BackupRefusal.class).hasMessageContaining("cut off");
        }
    }

    @Test
    void aBackupIsOneMomentWhileOthersWrite() throws Exception {
        clinic.open();
        run(here, "CREATE TABLE a_first (id INT PRIMARY KEY, pad VARCHAR(200))");
        run(here, "CREATE TABLE z_last (id INT PRIMARY KEY)");
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            AtomicBoolean enough = new AtomicBoolean();
            Future<Integer> written = writer.submit(() -> writePairs(enough));
            for (int i = 0; i < 5; i++) {
                BackupWriting.write(here, KEY, NOW, file);
                Map<String, Long> rows = rows(file);
                assertThat(rows.get("a_first")).isEqualTo(rows.get("z_last"));
            }
            enough.set(true);
            assertThat(written.get(30, TimeUnit.SECONDS)).isPositive();
        } finally {
            writer.shutdownNow();
            run(here, "DROP TABLE a_first");
            run(here, "DROP TABLE z_last");
        }
    }

    /** Each pair in one transaction, as a visit and its claims are. */
    private int writePairs(AtomicBoolean enough) throws SQLException {
        try (Connection connection = here.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int id = 0;
            while (!enough.get()) {
                id++;
                statement.execute("INSERT INTO z_last VALUES (" + id + ")");
                statement.execute("INSERT INTO a_first VALUES (" + id + ", 'x')");
                connection.commit();
            }
            return id;
        }
    }

    @Test
    void refusesWhatItCannotTrust() throws IOException, SQLException {
        clinic.open();
        BackupWriting.write(here, KEY, NOW, file);
        byte[] whole = Files.readAllBytes(file);

        assertThat(reason(new BackupKey(Optional.empty(), Optional.of("another")))).isEqualTo(Reason.NOT_OPENED);
        assertThat(reason(new BackupKey(Optional.empty(), Optional.empty()))).isEqualTo(Reason.NO_KEY);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThat(reason(KEY)).isIn(Reason.DAMAGED, Reason.NOT_OPENED);
        Files.write(file, "not a backup".getBytes());
        assertThat(reason(KEY)).isEqualTo(Reason.DAMAGED);
        byte[] newer = whole.clone();
        newer[14]++;
        Files.write(file, newer);
        assertThat(reason(KEY)).isEqualTo(Reason.NEWER);
    }

    @Test
    void noticesWhatIsCutOffOrChangedAnywhere() throws IOException, SQLException {
        demo.fill();
        BackupWriting.write(here, KEY, NOW, file);
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole.length).isGreaterThan((2 << 16) + 1);

        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(file, changed);
        assertThat(reason(KEY)).isEqualTo(Reason.DAMAGED);
        for (int length : new int[] {whole.length - 1, 2 << 16, (1 << 16) + 20_000}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(reason(KEY)).as("cut off at %d of %d", length, whole.length).isEqualTo(Reason.DAMAGED);
        }
        // Within the first segment nothing tells a cut from another key, and the words name both.
        Files.write(file, Arrays.copyOf(whole, 1 << 15));
        assertThat(reason(KEY)).isEqualTo(Reason.NOT_OPENED);
    }

    @Test
    void refusesTablesThatAreNewer() throws Exception {
        clinic.open();
        run(here, "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)"
                + " VALUES (9999, '9999', 'x', 'SQL', 'x', 'x', 1, 1)");
        try {
            BackupWriting.write(here, KEY, NOW, file);
        } finally {
            run(here, "DELETE FROM flyway_schema_history WHERE installed_rank = 9999");
        }
        try (ScratchDatabase scratch = ScratchDatabase.start(Path.of("target"))) {
            assertThatThrownBy(() -> new Restoring(database(scratch), flyway.getConfiguration()).restore(file, KEY))
                    .isInstanceOfSatisfying(BackupRefusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NEWER));
            assertThat(contents(database(scratch))).isEmpty();
        }
    }

    @Test
    void aKeyFileOpensWhatItLocked() throws IOException, SQLException {
        clinic.open();
        Path keyFile = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        BackupKey key = new BackupKey(Optional.of(keyFile), Optional.empty());
        long rows = BackupWriting.write(here, key, NOW, file);
        assertThat(BackupReading.check(file, key)).isEqualTo(rows);
        assertThat(reason(KEY)).isEqualTo(Reason.NO_KEY);
        Files.writeString(keyFile, "c2hvcnQ=");
        assertThat(reason(key)).isEqualTo(Reason.NO_KEY);
    }

    @Test
    void theCommandsSayWhatIsMissing() {
        clinic.open();
        assertThat(backupCommand.run()).isEqualTo(2);
        assertThat(backupCommand.run(file.toString())).isEqualTo(2);
        assertThat(backupCommand.run(folder.resolve("new").toString())).isEqualTo(3);
        assertThat(folder).isDirectoryNotContaining("glob:**new*");
        assertThat(restoreCommand.run(file.toString())).isEqualTo(7);
    }

    private Reason reason(BackupKey key) {
        try {
            BackupReading.check(file, key);
        } catch (BackupRefusal refusal) {
            return refusal.reason();
        } catch (IOException | SQLException failure) {
            throw new AssertionError(failure);
        }
        return null;
    }

    private static Map<String, Long> rows(Path backup) throws IOException, SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (BackupReading reading = new BackupReading(backup, KEY)) {
            for (int i = 0; i < reading.tables(); i++) {
                rows.put(reading.nextTable().name(), reading.rows(row -> { }).rows());
            }
        }
        return rows;
    }

    private static Database database(ScratchDatabase scratch) {
        return new Database(scratch.jdbcUrl(), EmbeddedDatabase.USER, scratch.password());
    }

    /** Of each table what MariaDB and MySQL alike would say of it: how many rows, which, and the next number. */
    private static Map<String, String> contents(Database database) throws IOException, SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = database.connect()) {
            for (Table table : Table.all(connection)) {
                StringBuilder rows = new StringBuilder();
                long[] sum = new long[1];
                Tally tally = table.rows(connection, row -> sum[0] += 31L * Arrays.hashCode(row));
                contents.put(table.name(), rows.append(tally.rows()).append(' ').append(sum[0]).append(' ').append(table.nextNumber()).toString());
            }
        }
        return contents;
    }

    private static Map<String, String> triggers(Database database) throws SQLException {
        Map<String, String> triggers = new TreeMap<>();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                SELECT trigger_name, action_timing, event_manipulation, event_object_table, action_statement FROM information_schema.triggers
                WHERE trigger_schema = DATABASE()""")) {
            while (rows.next()) {
                triggers.put(rows.getString(1), rows.getString(2) + rows.getString(3) + rows.getString(4) + rows.getString(5));
            }
        }
        return triggers;
    }

    private static long number(Database database, String select) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
