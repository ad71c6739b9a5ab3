package unknot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import unknot.embedded.EmbeddedDatabase;
import unknot.embedded.EmbeddedDatabaseRefusal;
import unknot.shared.Command;

/** Starts Unknot, with a database of its own unless the settings name one; or does one {@link Command} and ends. */
@QuarkusMain
public class Unknot {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String KEY_FILE = "unknot.key.file";

    public static void main(String... arguments) {
        if (isReloading(Thread.currentThread().getContextClassLoader())) {
            // Quarkus itself says so only later, and the settings of the profile "dev" would be missed.
            LaunchMode.set(LaunchMode.DEVELOPMENT);
        }
        boolean serves = arguments.length == 0;
        if (!serves) {
            beQuiet();
        }
        SmallRyeConfig settings = ConfigUtils.configBuilder().build();
        // A reload in development runs this again in the same process, where the first run has set the URL.
        if (settings.getOptionalValue(URL, String.class).isEmpty()) {
            try {
                Path dataFolder = settings.getOptionalValue("unknot.data.directory", Path.class).orElse(Path.of("data"));
                useEmbeddedDatabase(dataFolder, serves);
                if (settings.getOptionalValue(KEY_FILE, String.class).isEmpty()) {
                    System.setProperty(KEY_FILE, keyFileBeside(dataFolder).toString());
                }
            } catch (EmbeddedDatabaseRefusal refusal) {
                System.err.println(refusal.getMessage());
                System.exit(1);
            }
        }
        Quarkus.run(serves ? UntilStopped.class : OneCommand.class, arguments);
    }

    /** A command may run beside a clinic at work: it serves nobody, does none of the work by the clock, and leaves the tables as they are. */
    private static void beQuiet() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
        System.setProperty("unknot.serves", "false");
        System.setProperty("unknot.demo", "false");
        System.setProperty("quarkus.log.level", "WARN");
    }

    /** Known by its name: the packaged Unknot has no such class. */
    private static boolean isReloading(ClassLoader loader) {
        return loader.getClass().getName().equals("io.quarkus.bootstrap.classloading.QuarkusClassLoader");
    }

    private static void useEmbeddedDatabase(Path dataFolder, boolean serves) {
        System.setProperty("unknot.embedded", "true");
        Optional<EmbeddedDatabase.Running> running = serves ? Optional.empty() : EmbeddedDatabase.running(dataFolder);
        if (running.isPresent()) {
            use(running.get());
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(dataFolder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAfterTheApplication(database), "database-end"));
        use(new EmbeddedDatabase.Running(database.jdbcUrl(), database.password()));
    }

    /** Not in it: whoever copies the folder has not copied the key. */
    private static Path keyFileBeside(Path dataFolder) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + ".key");
    }

    private static void use(EmbeddedDatabase.Running database) {
        System.setProperty(URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", EmbeddedDatabase.USER);
        System.setProperty("quarkus.datasource.password", database.password());
    }

    /** Hooks run side by side; stopping the application here too waits until its connections are given back. */
    private static void endAfterTheApplication(EmbeddedDatabase database) {
        try {
            Application application = Application.currentApplication();
            if (application != null) {
                application.stop();
            }
        } finally {
            database.close();
        }
    }

    /** Says where Unknot is to be found once it is there, and serves until it is stopped. */
    public static final class UntilStopped implements QuarkusApplication {

        @Override
        public int run(String... arguments) {
            Config settings = ConfigProvider.getConfig();
            String host = settings.getValue("quarkus.http.host", String.class);
            // Listening on all addresses is not an address that a browser can open.
            System.out.printf("Unknot is ready: http://%s:%s%n", host.equals("0.0.0.0") ? "127.0.0.1" : host,
                    settings.getValue("quarkus.http.port", String.class));
            Quarkus.waitForExit();
            return 0;
        }
    }

    /** Does the command whose name is the first argument. */
    @Dependent
    @Unremovable
    public static final class OneCommand implements QuarkusApplication {

        private static final int UNKNOWN = 2;

        @Inject
        @Any
        Instance<Command> commands;

        @Override
        public int run(String... arguments) {
            Optional<Command> wanted = commands.stream().filter(command -> command.name().equals(arguments[0])).findFirst();
            if (wanted.isEmpty()) {
                System.err.println("Unknot knows: " + commands.stream().map(Command::name).sorted().collect(Collectors.joining(", ")));
            }
            return wanted.map(command -> command.run(Arrays.copyOfRange(arguments, 1, arguments.length))).orElse(UNKNOWN);
        }
    }
}
