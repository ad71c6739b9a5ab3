package unknot.vault;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import unknot.shared.Database;

/** The vault of another installation, with a master key of its own. */
public final class VaultElsewhere implements AutoCloseable {

    private final AgroalDataSource pool;
    private final MasterKeys masters = new MasterKeys();
    private final Vault vault = new Vault();

    /** @param keyFile made when it is first needed */
    public VaultElsewhere(Database database, Path keyFile) throws SQLException {
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(some -> some.maxSize(2).connectionFactoryConfiguration(
                factory -> factory.jdbcUrl(database.url()).principal(new NamePrincipal(database.user())).credential(new SimplePassword(database.password())))));
        masters.file = Optional.of(keyFile);
        masters.embedded = true;
        masters.database = pool;
        vault.keys = new DataKeys();
        vault.keys.database = pool;
        vault.keys.masters = masters;
    }

    public Vault vault() {
        return vault;
    }

    public void firstKey() throws SQLException {
        masters.check();
    }

    @Override
    public void close() {
        pool.close();
    }
}
