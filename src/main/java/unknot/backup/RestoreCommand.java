package unknot.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;

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
        long rows = new Restoring(Database.configured(settings), migrations.getConfiguration()).restore(file, key);
        return "Restored and compared: %d rows. Unknot can be started on this database.".formatted(rows);
    }
}
