package unknot.carry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import unknot.audit.Act;
import unknot.audit.AuditLog;
import unknot.shared.Database;
import unknot.vault.FirstKey;
import unknot.vault.Vault;

/** {@code import-clinic FILE}: into the empty installation that the settings name. */
@ApplicationScoped
class ImportCommand extends CarryCommand {

    @Inject
    ExportLock lock;
    @Inject
    Config settings;
    @Inject
    Flyway migrations;
    @Inject
    Vault vault;
    @Inject
    FirstKey keys;
    @Inject
    AuditLog log;

    @Override
    public String name() {
        return "import-clinic";
    }

    @Override
    String usage() {
        return "import-clinic FILE";
    }

    @Override
    String handle(List<String> arguments) throws IOException, SQLException {
        if (arguments.size() != 1) {
            return null;
        }
        Path file = file(arguments.get(0));
        Manifest manifest = new ClinicImport(Database.configured(settings), migrations.getConfiguration(), lock, vault, keys::see).run(file);
        log.byTheServer(Act.IMPORTED);
        return "Imported %s: %d rows, photos and documents among them. The record is encrypted with %s: keep a copy of that file apart from the backups.%nUnknot can be started on this database. When all is there, delete %s."
                .formatted(manifest.clinic(), manifest.tables().values().stream().mapToLong(Manifest.TableSaid::rows).sum(), keys.see(), file);
    }
}
