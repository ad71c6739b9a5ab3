package unknot.killed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import unknot.embedded.EmbeddedDatabase;

/** The packaged product with the demo clinic and an embedded database of its own, as an operator runs it. */
final class Product implements AutoCloseable {

    /** Of the front desk, for the API. */
    static final String TOKEN = "unk_killed";

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    /** Far more than it takes: what it took is asserted by who asks. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final List<String> settings;
    private final int port = freePort();
    private Process server;

    /** @param settings further ones, such as {@code unknot.backup.hour=3} */
    Product(Path folder, String... settings) {
        this.folder = folder;
        this.settings = List.of(settings);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path log() {
        return folder.resolve("product.log");
    }

    /** @return how long it took until it was ready */
    Duration start() throws IOException {
        server = begun();
        return ready();
    }

    private Process begun(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-Dquarkus.profile=demo", "-Dunknot.demo.api-token=" + TOKEN, "-Dquarkus.http.port=" + port, "-Dunknot.data.directory=" + data()));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
    }

    private Path data() {
        return folder.resolve("data").toAbsolutePath();
    }

    /** Runs a command of the product beside it. @return its exit code */
    int command(String... arguments) throws IOException, InterruptedException {
        Process command = begun(arguments);
        if (!command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            command.destroyForcibly();
            throw new AssertionError("%s does not end; see %s".formatted(arguments[0], log()));
        }
        return command.exitValue();
    }

    /** Waits until it says that it serves. @return how long that took */
    Duration ready() {
        long began = System.nanoTime();
        while (readiness() != 200) {
            if (!server.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new AssertionError("the product does not come up; see " + log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** @return the status of {@code /q/health/ready}, 0 where there is no answer */
    int readiness() {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address() + "/q/health/ready")).timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notThere) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    boolean isAlive() {
        return server.isAlive();
    }

    /** As {@code kill -9} does. */
    void killServer() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    void killDatabase() {
        ProcessHandle database = ProcessHandle.of(databaseProcess()).orElseThrow();
        database.destroyForcibly();
        database.onExit().join();
    }

    long databaseProcess() {
        return Long.parseLong(read("database.pid"));
    }

    /** The database itself, with nothing of the product in between. */
    Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + read("database.port") + "/" + EmbeddedDatabase.SCHEMA + "?sslMode=DISABLED", EmbeddedDatabase.USER,
                read("database.password"));
    }

    /** The first column of the rows. */
    List<Long> numbers(String query) throws SQLException {
        try (Connection connection = database(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    private String read(String file) {
        try {
            return Files.readString(data().resolve(file)).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
        // Where the server was killed, its database lives on.
        if (Files.exists(data().resolve("database.pid"))) {
            ProcessHandle.of(databaseProcess()).filter(process -> process.info().command().filter(command -> command.contains("mariadbd")).isPresent())
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
