package unknot.vault;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** At a start, before anything else, the work by the clock included: refuses one without the right key, and encrypts what is not yet where Unknot has the database to itself. */
@ApplicationScoped
class VaultStart {

    private static final Logger LOG = Logger.getLogger(VaultStart.class);

    /** A command looks for the key when it needs one. */
    @ConfigProperty(name = "unknot.serves", defaultValue = "true")
    boolean serves;
    /** The embedded database is Unknot's own and nobody else is at work in it. */
    @ConfigProperty(name = "unknot.embedded", defaultValue = "false")
    boolean embedded;
    @Inject
    EncryptedColumns columns;
    @Inject
    MasterKeys masters;
    @Inject
    Conversion conversion;
    @Inject
    AgroalDataSource database;

    void start(@Observes @Priority(-1) StartupEvent event) throws SQLException {
        columns.listen();
        if (serves) {
            masters.check();
            try (Connection connection = database.getConnection()) {
                convert(connection);
            }
        }
    }

    private void convert(Connection connection) throws SQLException {
        if (embedded && Conversion.isWanted(connection)) {
            conversion.run(connection);
        } else if (Conversion.isCutOff(connection)) {
            throw new VaultRefusal("Encrypting the record, or importing a clinic, was cut off, and triggers that keep signed notes as they are are missing. Please run that command again: encrypt-record or import-clinic.");
        } else if (Conversion.isWanted(connection)) {
            LOG.warn("What was written before this version is not encrypted yet: please run the command encrypt-record.");
        }
    }
}
