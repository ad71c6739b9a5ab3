package unknot.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Sees to it that a database has its master key before something is encrypted in it, as a start does. */
@ApplicationScoped
public class FirstKey {

    @Inject
    MasterKeys masters;

    /**
     * @return which key it is and where, in words
     * @throws VaultRefusal where there is none to be had, or not the one that the database needs
     */
    public String see() throws SQLException {
        masters.check();
        KeyFile file = masters.file();
        return "the master key %s in %s".formatted(file.keys().get(0).fingerprint(), file.path().toAbsolutePath());
    }
}
