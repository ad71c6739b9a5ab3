package unknot.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import unknot.shared.StartCheck;

/** Times of visits, signatures and acts come from our clock and some from the database's: they must not tell different stories. */
@ApplicationScoped
class SameTime implements StartCheck {

    /** Sessions, codes and held times count in minutes. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @Inject
    DataSource database;
    @Inject
    Clock clock;

    @Override
    public Optional<String> refusal() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            answer.next();
            return refusal(clock.instant(), answer.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC));
        } catch (SQLException away) {
            throw new IllegalStateException("The database does not say what time it is.", away);
        }
    }

    static Optional<String> refusal(Instant here, Instant there) {
        Duration apart = Duration.between(here, there);
        return apart.abs().compareTo(AT_MOST) <= 0 ? Optional.empty() : Optional.of("The database's clock is %d seconds %s this machine's. Set both by a time server, then start again."
                .formatted(apart.abs().toSeconds(), apart.isNegative() ? "behind" : "ahead of"));
    }
}
