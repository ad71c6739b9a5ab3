package unknot.shared;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import unknot.embedded.Durability;
import unknot.embedded.EmbeddedDatabase;

/**
 * The database of every {@code @QuarkusTest}: the embedded one in {@code target/}, with a fresh schema for each run of
 * the tests. With {@code QUARKUS_DATASOURCE_JDBC_URL} in the environment the tests use that database as it is.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    /** In system properties, not in fields: Quarkus may load this class several times in the one process. */
    private static final String STARTED = "unknot.test-database.";

    @Override
    public Map<String, String> start() {
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null || System.getProperty(URL) != null) {
            return Map.of();
        }
        synchronized (System.getProperties()) {
            if (System.getProperty(STARTED + URL) == null) {
                startOnce();
            }
        }
        return Map.of(
                URL, System.getProperty(STARTED + URL),
                USER, EmbeddedDatabase.USER,
                PASSWORD, System.getProperty(STARTED + PASSWORD));
    }

    /** The server outlives this resource on purpose: the next application of the same run uses it again. */
    @Override
    public void stop() {
    }

    private static void startOnce() {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of("target", "test-database"), Path.of("target"),
                Durability.LAZY);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "test-database-end"));
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER,
                database.password()); Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + EmbeddedDatabase.SCHEMA);
            statement.execute("CREATE DATABASE " + EmbeddedDatabase.SCHEMA
                    + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        } catch (SQLException failure) {
            throw new IllegalStateException("no fresh schema for the tests", failure);
        }
        System.setProperty(STARTED + URL, database.jdbcUrl());
        System.setProperty(STARTED + PASSWORD, database.password());
    }
}
