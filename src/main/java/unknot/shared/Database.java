package unknot.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A database that is read whole or filled: not through the pool, whose sessions serve pages. */
public record Database(String url, String user, String password) {

    /** The clinic's own, with the account that may change tables where there is one. */
    public static Database configured(Config settings) {
        return new Database(settings.getValue("quarkus.datasource.jdbc.url", String.class),
                settings.getOptionalValue("quarkus.flyway.username", String.class).or(() -> settings.getOptionalValue("quarkus.datasource.username", String.class)).orElse(""),
                settings.getOptionalValue("quarkus.flyway.password", String.class).or(() -> settings.getOptionalValue("quarkus.datasource.password", String.class)).orElse(""));
    }

    public Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("connectionTimeZone", "UTC");
        settings.setProperty("rewriteBatchedStatements", "true");
        return new com.mysql.cj.jdbc.Driver().connect(url, settings);
    }

    /** @param like whose migrations are meant */
    public FluentConfiguration migrations(Configuration like) {
        return Flyway.configure().configuration(like).dataSource(url, user, password);
    }
}
