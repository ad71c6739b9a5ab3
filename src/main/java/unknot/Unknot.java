package unknot;

import java.nio.file.Path;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import unknot.embedded.EmbeddedDatabase;
import unknot.embedded.EmbeddedDatabaseRefusal;

/** Starts Unknot, with a database of its own unless the settings name one. */
@QuarkusMain
public final class Unknot {

    private static final String URL = "quarkus.datasource.jdbc.url";

    private Unknot() {
    }

    public static void main(String... arguments) {
        SmallRyeConfig settings = ConfigUtils.configBuilder().build();
        // A reload in development runs this again in the same process, where the first run has set the URL.
        if (settings.getOptionalValue(URL, String.class).isEmpty()) {
            try {
                useEmbeddedDatabase(settings.getOptionalValue("unknot.data.directory", Path.class)
                        .orElse(Path.of("data")));
            } catch (EmbeddedDatabaseRefusal refusal) {
                System.err.println(refusal.getMessage());
                System.exit(1);
            }
        }
        Quarkus.run(arguments);
    }

    private static void useEmbeddedDatabase(Path dataFolder) {
        EmbeddedDatabase database = EmbeddedDatabase.start(dataFolder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAfterTheApplication(database), "database-end"));
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
}
