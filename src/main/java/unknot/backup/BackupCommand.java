package unknot.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** {@code backup FILE}. */
@ApplicationScoped
class BackupCommand extends FileCommand {

    @Inject
    Backups backups;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    String handle(Path file) throws IOException, SQLException {
        return backups.make(file);
    }
}
