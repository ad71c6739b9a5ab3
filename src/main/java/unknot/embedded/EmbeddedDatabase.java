package unknot.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jboss.logging.Logger;

/**
 * A MariaDB server that belongs to one data folder and listens on loopback only.
 * <p>
 * The server is a process of its own. When Unknot is killed it lives on, and the next start on the same folder
 * takes it over; when Unknot ends in order, {@link #close()} ends it. When the server ends by itself or is killed, it is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The user that Unknot signs in with: it may do everything inside its own schema, and nothing outside. */
    public static final String USER = "unknot";

    /** The schema that holds the clinic's data. */
    public static final String SCHEMA = "unknot";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String LOOPBACK = "127.0.0.1";
    /** Long enough for the recovery of a large log after a power cut. */
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(2);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(30);
    private static final int PORTS_TO_TRY = 5;
    /** Between two tries to bring a server back: a full disk may stay full for hours, and is then nobody's news every second. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final DataFolder folder;
    private final ServerBinaries binaries;
    private final Durability durability;
    private volatile ProcessHandle server;
    private int port;
    private volatile boolean closed;

    private EmbeddedDatabase(DataFolder folder, ServerBinaries binaries, Durability durability) {
        this.folder = folder;
        this.binaries = binaries;
        this.durability = durability;
    }

    /**
     * Starts the server of a data folder, or takes over the one that still runs there.
     *
     * @param dataFolder the clinic's data; made when it does not exist
     * @throws EmbeddedDatabaseRefusal when the folder is in use, there is no server for this operating system, or
     *         the server does not come up
     */
    public static EmbeddedDatabase start(Path dataFolder) {
        return start(dataFolder, dataFolder, Durability.EVERY_COMMIT);
    }

    /**
     * As {@link #start(Path)}, with the server's program files unpacked somewhere else.
     *
     * @param programs where the program files are unpacked; several data folders may share it
     */
    public static EmbeddedDatabase start(Path dataFolder, Path programs, Durability durability) {
        DataFolder folder = null;
        try {
            ServerBinaries binaries = ServerBinaries.in(programs);
            folder = DataFolder.open(dataFolder);
            binaries.unpack();
            EmbeddedDatabase database = new EmbeddedDatabase(folder, binaries, durability);
            database.start();
            database.bringBackWheneverItEnds();
            return database;
        } catch (IOException | RuntimeException failure) {
            letGo(folder, failure);
            throw failure instanceof EmbeddedDatabaseRefusal refusal ? refusal
                    : new EmbeddedDatabaseRefusal("The embedded database in " + dataFolder.toAbsolutePath()
                            + " could not be started: " + failure.getMessage(), failure);
        }
    }

    /** How to reach a server. @param password of {@link #USER} */
    public record Running(String jdbcUrl, String password) {
    }

    /** The server of a folder that another Unknot holds now; empty where none does. */
    public static Optional<Running> running(Path dataFolder) {
        try {
            Optional<DataFolder> held = DataFolder.heldByAnother(dataFolder);
            return held.isEmpty() ? Optional.empty() : Optional.of(new Running(jdbcUrl(held.get().rememberedPort().orElseThrow()), held.get().password()));
        } catch (IOException failure) {
            throw new EmbeddedDatabaseRefusal("The data folder " + dataFolder.toAbsolutePath() + " cannot be read.", failure);
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    private static String jdbcUrl(int port) {
        // The port is on loopback: encryption would only cost. The server itself runs in UTC.
        return "jdbc:mysql://" + LOOPBACK + ":" + port + "/" + SCHEMA + "?sslMode=DISABLED&connectionTimeZone=UTC";
    }

    /** The password of {@link #USER}. */
    public String password() {
        try {
            return folder.password();
        } catch (IOException failure) {
            throw new EmbeddedDatabaseRefusal("The database's password cannot be read.", failure);
        }
    }

    /** The server's process id. */
    public long processId() {
        return server.pid();
    }

    /** Ends the server in order and lets the data folder go. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        // Nobody launches another one from here on.
        end(server);
        letGo(folder, null);
    }

    private void start() throws IOException {
        if (!Files.exists(folder.database())) {
            createDatabase();
        }
        Optional<ProcessHandle> survivor = survivingServer();
        if (survivor.isPresent() && takeOver(survivor.get())) {
            return;
        }
        for (int attempt = 1; attempt <= PORTS_TO_TRY; attempt++) {
            port = attempt == 1 ? folder.rememberedPort().filter(EmbeddedDatabase::isFree).orElseGet(
                    EmbeddedDatabase::freePort) : freePort();
            folder.rememberPort(port);
            server = launch();
            if (comesUp()) {
                return;
            }
            // Somebody may have taken the port between the look and the launch; every other failure is final.
            if (isFree(port)) {
                break;
            }
        }
        throw new EmbeddedDatabaseRefusal("The embedded database did not start. " + folder.endOfLog());
    }

    private void bringBackWheneverItEnds() {
        Thread watch = new Thread(() -> {
            while (!closed) {
                server.onExit().join();
                bringBack();
            }
        }, "database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void bringBack() {
        Duration pause = Duration.ofSeconds(1);
        while (!closed && !server.isAlive()) {
            try {
                LOG.errorf("The embedded database has ended; it is started again. %s", folder.endOfLog());
                if (launchedAgain() && comesUp()) {
                    LOG.info("The embedded database is back.");
                }
            } catch (IOException failure) {
                LOG.errorf(failure, "The embedded database could not be started again.");
            }
            if (!closed && !server.isAlive()) {
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private synchronized boolean launchedAgain() throws IOException {
        if (closed) {
            return false;
        }
        // On the same port: whoever uses the database knows it there.
        server = launch();
        return true;
    }

    /**
     * The server that an earlier, killed Unknot left running on this folder. A process that merely got its number
     * since is not it: program and data folder must both be ours.
     */
    private Optional<ProcessHandle> survivingServer() throws IOException {
        return folder.rememberedProcess().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(process -> {
            ProcessHandle.Info info = process.info();
            boolean ourProgram = info.command().filter(command -> Path.of(command).equals(binaries.server()))
                    .isPresent();
            // Not every operating system tells the arguments.
            boolean ourData = info.arguments().map(arguments -> List.of(arguments).contains(dataOption())).orElse(true);
            return ourProgram && ourData;
        });
    }

    private boolean takeOver(ProcessHandle survivor) throws IOException {
        server = survivor;
        port = folder.rememberedPort().orElse(0);
        if (port != 0 && comesUp()) {
            LOG.infof("The embedded database was still running, from an Unknot that was killed; it is used again.");
            return true;
        }
        end(survivor);
        return false;
    }

    private ProcessHandle launch() throws IOException {
        List<String> command = command();
        command.addAll(durability.options());
        command.addAll(List.of(
                "--bind-address=" + LOOPBACK,
                "--port=" + port,
                "--socket=" + folder.socket(),
                "--pid-file=" + folder.pidFile(),
                // MySQL's own, so that a query or a dump that passes here passes there.
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--skip-name-resolve",
                // Otherwise the server makes itself a certificate at every start, which takes seconds.
                "--skip-ssl",
                "--skip-local-infile",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=128M",
                "--max-connections=100",
                "--performance-schema=OFF"));
        // To a file, never to a pipe: the server must be able to write after this process is gone.
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start().toHandle();
    }

    /** The system tables, the schema and its user are made aside and moved, so that they are there whole or not at all. */
    private void createDatabase() throws IOException {
        Path aside = folder.path().resolve("database.new");
        ServerBinaries.delete(aside);
        DataFolder.createForOwnerAlone(aside);
        List<String> command = command();
        command.replaceAll(option -> option.equals(dataOption()) ? "--datadir=" + aside : option);
        command.addAll(List.of("--bootstrap", "--log-warnings=0"));
        Process bootstrap = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        try (OutputStream sql = bootstrap.getOutputStream()) {
            sql.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String script : List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
                    "mariadb_system_tables_data.sql")) {
                Files.copy(binaries.share().resolve(script), sql);
            }
            // One statement a line: that is how the server reads here. Of the accounts that it comes with, only root at
            // this machine stays, and nobody can sign in as root.
            sql.write("""

                    DELETE FROM proxies_priv;
                    DELETE FROM global_priv WHERE Host <> 'localhost' OR User = '';
                    FLUSH PRIVILEGES;
                    CREATE DATABASE %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                    CREATE USER '%2$s'@'%3$s' IDENTIFIED BY '%4$s';
                    GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'%3$s';
                    ALTER USER 'root'@'localhost' ACCOUNT LOCK;
                    """.formatted(SCHEMA, USER, LOOPBACK, password()).getBytes(StandardCharsets.UTF_8));
        }
        if (exitCode(bootstrap) != 0) {
            throw new EmbeddedDatabaseRefusal("The embedded database could not be made. " + folder.endOfLog());
        }
        Files.move(aside, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int exitCode(Process bootstrap) {
        try {
            if (bootstrap.waitFor(PATIENCE_AT_START.toSeconds(), TimeUnit.SECONDS)) {
                return bootstrap.exitValue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        bootstrap.destroyForcibly();
        return -1;
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                // First, as the server demands: no settings of another MariaDB on this machine.
                "--no-defaults",
                dataOption(),
                "--tmpdir=" + folder.emptyScratch(),
                "--basedir=" + binaries.folder(),
                "--lc-messages-dir=" + binaries.share(),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                // Also where a table names no collation; MySQL has this one too, so a dump moves there.
                "--character-set-collations=utf8mb4=utf8mb4_unicode_ci"));
        // As root, as in a container, the server refuses to run unless it is told that this is meant.
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private String dataOption() {
        return "--datadir=" + folder.database();
    }

    private boolean comesUp() {
        long deadline = System.nanoTime() + PATIENCE_AT_START.toNanos();
        while (server.isAlive() && System.nanoTime() < deadline) {
            if (answers()) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return false;
    }

    /** Whether our own server answers on the port: it knows the password and keeps its data in our folder. */
    private boolean answers() {
        Properties signIn = new Properties();
        signIn.setProperty("user", USER);
        signIn.setProperty("password", password());
        signIn.setProperty("connectTimeout", "2000");
        signIn.setProperty("socketTimeout", "10000");
        try (Connection connection = new com.mysql.cj.jdbc.Driver().connect(jdbcUrl(), signIn);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT @@datadir")) {
            return answer.next() && Path.of(answer.getString(1)).equals(folder.database());
        } catch (SQLException notYet) {
            LOG.debugf(notYet, "The embedded database does not answer yet.");
            return false;
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process, PATIENCE_AT_END)) {
            LOG.warnf("The embedded database does not end; its process %d is killed.", process.pid());
            process.destroyForcibly();
            ended(process, PATIENCE_AT_END);
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        // Polled, not awaited: a server that was taken over is not our child.
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return !process.isAlive();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new EmbeddedDatabaseRefusal("No free port on " + LOOPBACK + ".", failure);
        }
    }

    private static void letGo(DataFolder folder, Exception reason) {
        if (folder == null) {
            return;
        }
        try {
            folder.close();
        } catch (IOException failure) {
            if (reason != null) {
                reason.addSuppressed(failure);
            } else {
                LOG.warnf(failure, "The data folder could not be let go.");
            }
        }
    }
}
