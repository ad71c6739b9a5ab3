package unknot.backup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import unknot.backup.BackupRefusal.Reason;

/** Before anything else of a start, before a master key is looked for: nobody is served from a database that was restored in part. */
@ApplicationScoped
class WholeRestores {

    /** Commands serve nobody. */
    @ConfigProperty(name = "unknot.serves", defaultValue = "true")
    boolean serves;
    @Inject
    AgroalDataSource database;

    void look(@Observes @Priority(-2) StartupEvent start) throws SQLException {
        if (serves) {
            try (Connection connection = database.getConnection()) {
                look(connection);
            }
        }
    }

    /** @throws PreventFurtherStepsException where a restore was cut off */
    static void look(Connection connection) throws SQLException {
        if (Restoring.isCutOff(connection)) {
            throw new PreventFurtherStepsException(Restoring.CUT_OFF, Reason.NOT_EMPTY.exitCode());
        }
    }
}
