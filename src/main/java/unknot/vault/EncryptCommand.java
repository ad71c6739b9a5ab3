package unknot.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/** {@code encrypt-record}: encrypts what older versions have written. With the account that may change tables where there is one, and while nobody is at work. */
@ApplicationScoped
class EncryptCommand extends VaultCommand {

    @Inject
    Config settings;
    @Inject
    MasterKeys masters;
    @Inject
    Conversion conversion;

    @Override
    public String name() {
        return "encrypt-record";
    }

    @Override
    String usage() {
        return "encrypt-record";
    }

    @Override
    String handle(String... arguments) throws SQLException {
        masters.check();
        try (Connection connection = connect()) {
            return "Encrypted: %d rows. Everything that is kept encrypted is so now.".formatted(conversion.run(connection));
        }
    }

    private Connection connect() throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", setting("username"));
        account.setProperty("password", setting("password"));
        account.setProperty("connectionTimeZone", "UTC");
        account.setProperty("rewriteBatchedStatements", "true");
        return new com.mysql.cj.jdbc.Driver().connect(settings.getValue("quarkus.datasource.jdbc.url", String.class), account);
    }

    private String setting(String name) {
        return settings.getOptionalValue("quarkus.flyway." + name, String.class).or(() -> settings.getOptionalValue("quarkus.datasource." + name, String.class)).orElse("");
    }
}
