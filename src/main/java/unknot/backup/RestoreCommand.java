package unknot.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import unknot.shared.Database;

/** {@code restore FILE}: fills the empty database that the settings name. */
@ApplicationScoped
class RestoreCommand extends FileCommand {

    @Inject
    BackupKey key;
    @Inject
    Config settings;
    @Inject
    Flyway migrations;

    @Override
    public String name() {
        return "restore";
    }

    @Override
    String handle(Path file) throws IOException, SQLException {
        Database database = Database.configured(settings);
        long rows = new Restoring(database, migrations.getConfiguration()).restore(file, key);
        return "Restored and compared: %d rows. Unknot can be started on this database%s".formatted(rows, masterKey(database).map(this::needed).orElse("."));
    }

    /** The fingerprint of the key that the restored record is encrypted with, which no backup holds. */
    private static Optional<String> masterKey(Database database) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT fingerprint FROM master_key")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private String needed(String fingerprint) {
        return ", with the master key %s alone: its file is in no backup, and must be at %s.".formatted(fingerprint,
                settings.getOptionalValue("unknot.key.file", String.class).orElse("the place that UNKNOT_KEY_FILE names"));
    }
}
