package unknot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A clinic's data outlive whatever happens to the processes that keep them. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedDatabaseTest {

    /** Shared with the other tests: 350 MB, unpacked once. */
    private static final Path PROGRAMS = Path.of("target").toAbsolutePath();

    @TempDir
    Path home;

    @Test
    void dataSurviveARestart() throws SQLException {
        try (EmbeddedDatabase database = start("data")) {
            run(database, "CREATE TABLE visit (client VARCHAR(20))", "INSERT INTO visit VALUES ('Fiorella')");
        }
        try (EmbeddedDatabase database = start("data")) {
            assertThat(answer(database, "SELECT client FROM visit")).isEqualTo("Fiorella");
        }
    }

    @Test
    void theServerOfAKilledUnknotIsUsedAgain() throws Exception {
        long server;
        try (DatabaseProcess killed = DatabaseProcess.on(home.resolve("data"), PROGRAMS)) {
            run(killed.jdbcUrl(), killed.password(), "CREATE TABLE visit (client VARCHAR(20))",
                    "INSERT INTO visit VALUES ('Fiorella')");
            server = killed.server().pid();
            killed.kill();
            assertThat(killed.server().isAlive()).isTrue();
        }
        try (EmbeddedDatabase database = start("data")) {
            assertThat(database.processId()).isEqualTo(server);
            assertThat(answer(database, "SELECT client FROM visit")).isEqualTo("Fiorella");
        }
        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void committedDataSurviveTheKillingOfTheDatabaseServer() throws Exception {
        try (EmbeddedDatabase database = start("data")) {
            run(database, "CREATE TABLE visit (client VARCHAR(20))", "INSERT INTO visit VALUES ('Fiorella')");
            ProcessHandle server = ProcessHandle.of(database.processId()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(30, TimeUnit.SECONDS);
        }
        try (EmbeddedDatabase database = start("data")) {
            assertThat(answer(database, "SELECT client FROM visit")).isEqualTo("Fiorella");
        }
    }

    @Test
    void aServerThatIsKilledComesBackByItself() throws Exception {
        try (EmbeddedDatabase database = start("data")) {
            run(database, "CREATE TABLE visit (client VARCHAR(20))", "INSERT INTO visit VALUES ('Fiorella')");
            for (int time = 0; time < 2; time++) {
                ProcessHandle server = ProcessHandle.of(database.processId()).orElseThrow();
                server.destroyForcibly();
                server.onExit().get(30, TimeUnit.SECONDS);
                assertThat(answerOnceItIsBack(database, "SELECT client FROM visit")).isEqualTo("Fiorella");
                assertThat(database.processId()).isNotEqualTo(server.pid());
            }
        }
    }

    @Test
    void anEndInOrderLeavesNoServerBehind() throws Exception {
        DatabaseProcess process = DatabaseProcess.on(home.resolve("data"), PROGRAMS);
        ProcessHandle server = process.server();
        process.terminate();
        assertThat(server.isAlive()).isFalse();
        assertThat(home.resolve("data/database.pid")).doesNotExist();
    }

    @Test
    void aSecondUnknotOnTheSameFolderIsRefused() throws Exception {
        try (EmbeddedDatabase database = start("data");
                DatabaseProcess second = DatabaseProcess.on(home.resolve("data"), PROGRAMS)) {
            assertThat(second.isReady()).isFalse();
            assertThat(second.output()).contains("Another Unknot is running on the data folder");
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(answer(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void twoFoldersHaveTwoServersSideBySide() throws SQLException {
        try (EmbeddedDatabase one = start("one"); EmbeddedDatabase other = start("other")) {
            run(one, "CREATE TABLE visit (client VARCHAR(20))", "INSERT INTO visit VALUES ('Fiorella')");
            assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
            assertThatThrownBy(() -> answer(other, "SELECT client FROM visit")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aStrangerWhoGotTheServersProcessNumberIsLeftAlone() throws Exception {
        try (EmbeddedDatabase stranger = start("stranger")) {
            Files.createDirectory(home.resolve("data"));
            Files.writeString(home.resolve("data/database.pid"), Long.toString(stranger.processId()));
            try (EmbeddedDatabase database = start("data")) {
                assertThat(database.processId()).isNotEqualTo(stranger.processId());
                assertThat(answer(stranger, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void thePortIsKeptUnlessSomebodyElseTookIt() throws Exception {
        String first;
        try (EmbeddedDatabase database = start("data")) {
            first = database.jdbcUrl();
        }
        try (EmbeddedDatabase database = start("data")) {
            assertThat(database.jdbcUrl()).isEqualTo(first);
        }
        int port = URI.create(first.substring("jdbc:".length())).getPort();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
                EmbeddedDatabase database = start("data")) {
            assertThat(taken.isBound()).isTrue();
            assertThat(database.jdbcUrl()).isNotEqualTo(first);
        }
    }

    @Test
    void whatALargeQueryNeedsOnDiskStaysInTheFolder() throws Exception {
        Path folder = home.resolve("data");
        Files.createDirectories(folder.resolve("scratch"));
        Files.writeString(folder.resolve("scratch/left-behind"), "by a server that was killed");
        try (EmbeddedDatabase database = start("data")) {
            assertThat(answer(database, "SELECT @@tmpdir")).isEqualTo(folder.resolve("scratch").toString());
            assertThat(folder.resolve("scratch")).isEmptyDirectory();
        }
    }

    @Test
    void aFolderWithALongNameWorks() throws SQLException {
        try (EmbeddedDatabase database = start("a-long-name/".repeat(12))) {
            assertThat(answer(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayLookIntoTheFolder() throws IOException {
        start("data").close();
        assertThat(permissions("data")).isEqualTo("rwx------");
        assertThat(permissions("data/database")).isEqualTo("rwx------");
        assertThat(permissions("data/database.password")).isEqualTo("rw-------");
    }

    @Test
    void nobodySignsInAsRootAndOurUserStaysInItsSchema() {
        try (EmbeddedDatabase database = start("data")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", "").close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> answer(database, "SELECT COUNT(*) FROM mysql.global_priv"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> run(database, "CREATE DATABASE another")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void instantsAreWrittenInUtcAndNamesInEveryScript() throws SQLException {
        try (EmbeddedDatabase database = start("data")) {
            assertThat(answer(database, "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())")).isEqualTo("0");
            run(database, "CREATE TABLE client (name VARCHAR(20))", "INSERT INTO client VALUES ('Zoë 🪢')");
            assertThat(answer(database, "SELECT name FROM client")).isEqualTo("Zoë 🪢");
        }
    }

    private EmbeddedDatabase start(String folder) {
        return EmbeddedDatabase.start(home.resolve(folder), PROGRAMS, Durability.EVERY_COMMIT);
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
    }

    private static void run(EmbeddedDatabase database, String... statements) throws SQLException {
        run(database.jdbcUrl(), database.password(), statements);
    }

    private static void run(String url, String password, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, EmbeddedDatabase.USER, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String answerOnceItIsBack(EmbeddedDatabase database, String query) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return answer(database, query);
            } catch (SQLRecoverableException refused) {
                assertThat(System.nanoTime()).as("%s", refused).isLessThan(deadline);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static String answer(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER,
                database.password()); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
