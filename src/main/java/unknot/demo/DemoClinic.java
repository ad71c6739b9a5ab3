package unknot.demo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jboss.logging.Logger;
import unknot.access.DemoSignIn;
import unknot.access.TokenDesk;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.vault.Conversion;

/** Fills an empty database with Harbour Street Massage when the demo mode is on, and offers its sign-ins. It never touches a database with a clinic. */
@ApplicationScoped
public class DemoClinic implements DemoSignIn.List {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final String PASSWORD = "harbour-demo";
    private static final String FRONT_DESK = "desk@harbourstreet.example";
    private static final String API_TOKEN = "Demo (UNKNOT_DEMO_API_TOKEN)";
    private static final Logger LOG = Logger.getLogger(DemoClinic.class);
    private static final List<DemoSignIn> SIGN_INS = List.of(
            new DemoSignIn("Front desk", "Ros Keller", FRONT_DESK, PASSWORD),
            new DemoSignIn("Owner", "Olive Marsh", "owner@harbourstreet.example", PASSWORD),
            new DemoSignIn("Therapist", "Ines Calder", "ines@harbourstreet.example", PASSWORD),
            new DemoSignIn("Client", "Marguerite Holt", "marguerite@harbourstreet.example", PASSWORD));

    @Inject
    DemoMode mode;
    @Inject
    DemoApi api;
    @Inject
    ThisClinic clinic;
    @Inject
    AgroalDataSource database;
    @Inject
    Clock clock;
    @Inject
    TokenDesk tokens;
    @Inject
    Conversion encryption;

    void open(@Observes StartupEvent start) throws SQLException {
        if (mode.on()) {
            if (clinic.find().isEmpty()) {
                fill();
            }
            setApiToken();
        }
    }

    /** At each start anew: a token that is not set any more opens nothing. */
    void setApiToken() {
        api.apiToken().filter(token -> !token.isBlank()).ifPresentOrElse(token -> tokens.issueKnown(FRONT_DESK, API_TOKEN, token.strip()),
                () -> tokens.forget(FRONT_DESK, API_TOKEN));
    }

    /** Fills the empty tables in one transaction, so that a demo cut off half way starts anew. */
    void fill() throws SQLException {
        ClinicTime time = new ClinicTime(ZONE, clock);
        LocalDate today = time.today();
        DemoPlan plan = DemoPlan.around(today);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (DemoTables tables = new DemoTables(connection)) {
                new DemoWriting(tables, plan, time).write();
                tables.flush();
                connection.commit();
                // It writes tables directly, in the clear.
                encryption.run(connection);
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
        clinic.forget();
        LOG.infof("The demo clinic is open: %d visits around today", plan.visits.size());
    }

    @Override
    public List<DemoSignIn> all() {
        return mode.on() ? SIGN_INS : List.of();
    }
}
