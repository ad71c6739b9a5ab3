package unknot.operations;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * While we serve, nobody waits long for a database that stands still or whose network is gone: the driver gives a connection up
 * that has been silent for the {@code socketTimeout} of the settings. Before that, and in commands, a statement such as a migration's may take as long as it needs.
 */
@ApplicationScoped
class DatabasePatience implements AgroalPoolInterceptor {

    private static final int FOR_EVER = 0;

    @ConfigProperty(name = "unknot.serves", defaultValue = "true")
    boolean serves;
    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
    int patienceInMillis;
    private volatile boolean serving;

    void begin(@Observes StartupEvent start) {
        serving = serves;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, serving ? patienceInMillis : FOR_EVER);
        } catch (SQLException gone) {
            throw new IllegalStateException("The database's connection is gone.", gone);
        }
    }
}
