package unknot.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An embedded database in a process of its own, as Unknot runs it, so that a test may kill it. */
final class DatabaseProcess implements AutoCloseable {

    private static final String READY = "ready ";

    private final Process process;
    private final String output;
    private final boolean ready;

    private DatabaseProcess(Process process, String output, boolean ready) {
        this.process = process;
        this.output = output;
        this.ready = ready;
    }

    /** The program of the process: the data folder, and where the server's program files are. */
    public static void main(String... arguments) throws InterruptedException {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]),
                    Durability.EVERY_COMMIT);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            System.out.println(READY + database.processId() + " " + database.password() + " " + database.jdbcUrl());
            Thread.currentThread().join();
        } catch (EmbeddedDatabaseRefusal refusal) {
            System.out.println(refusal.getMessage());
            System.exit(1);
        }
    }

    /** Starts one and waits until its database is ready, or until it has ended. */
    static DatabaseProcess on(Path dataFolder, Path programs) throws IOException {
        Process process = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp", System.getProperty("java.class.path"),
                DatabaseProcess.class.getName(), dataFolder.toString(), programs.toString()))
                .redirectErrorStream(true).start();
        StringBuilder output = new StringBuilder();
        // The end of the process ends this loop, too; that the process comes to one or the other is what start() bounds.
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new DatabaseProcess(process, line, true);
            }
            output.append(line).append('\n');
        }
        return new DatabaseProcess(process, output.toString(), false);
    }

    boolean isReady() {
        return ready;
    }

    String output() {
        return output;
    }

    /** The database server, a child of the process. */
    ProcessHandle server() {
        return ProcessHandle.of(Long.parseLong(output.split(" ")[1])).orElseThrow();
    }

    String password() {
        return output.split(" ")[2];
    }

    String jdbcUrl() {
        return output.split(" ")[3];
    }

    /** SIGKILL: no hook of the process runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM, as from Ctrl-C or a service manager. */
    void terminate() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }
}
