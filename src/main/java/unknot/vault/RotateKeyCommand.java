package unknot.vault;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * {@code rotate-key}: a new master key in place of the present one, beside a clinic at work. The file first holds both, then the data keys are wrapped anew in one
 * transaction, then the file holds the new one alone: cut off anywhere, Unknot starts, and the command run again ends what it has begun. No row of the record changes.
 */
@ApplicationScoped
class RotateKeyCommand extends VaultCommand {

    @Inject
    MasterKeys masters;
    @Inject
    AgroalDataSource database;

    @Override
    public String name() {
        return "rotate-key";
    }

    @Override
    String usage() {
        return "rotate-key";
    }

    @Override
    String handle(String... arguments) throws IOException, SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            // Of two at once, each would put a key of its own into the file over the other's, which the database may need already.
            if (number(statement, "SELECT GET_LOCK('unknot_rotation', 0)") != 1) {
                throw new VaultRefusal("The master key is being changed by another program at this moment.");
            }
            try {
                return rotate();
            } finally {
                number(statement, "SELECT RELEASE_LOCK('unknot_rotation')");
            }
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String rotate() throws IOException, SQLException {
        KeyFile file = masters.file();
        MasterKey present = present();
        List<MasterKey> inFile = file.keys();
        if (inFile.size() == 1) {
            begin(file, present);
        } else if (inFile.get(0).fingerprint().equals(present.fingerprint())) {
            return end(file, present);
        }
        MasterKey next = file.keys().get(0);
        QuarkusTransaction.requiringNew().run(() -> rewrap(present, next));
        return end(file, next);
    }

    /** From here on the file begins with the key to come. The one before stays beside it for backups that were made with it. */
    private static void begin(KeyFile file, MasterKey old) throws IOException {
        KeyFile kept = new KeyFile(file.path().resolveSibling(file.path().getFileName() + "." + old.fingerprint()));
        if (!kept.exists()) {
            kept.make(old);
        }
        file.replace(List.of(MasterKey.make(), old));
    }

    private static String end(KeyFile file, MasterKey key) throws IOException {
        file.replace(List.of(key));
        return ("The data keys are wrapped with a new master key, %s, which is in %s. The one before is kept beside it, for backups that were made until now: "
                + "keep both apart from the backups, and destroy the old one with the last of these.").formatted(key.fingerprint(), file.path().toAbsolutePath());
    }

    private MasterKey present() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return masters.of(masters.needed(connection, "").orElseThrow(() -> new VaultRefusal("This database has no master key yet: Unknot has not been started on it.")));
        }
    }

    private void rewrap(MasterKey old, MasterKey next) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                PreparedStatement update = connection.prepareStatement("UPDATE data_key SET wrapped = ? WHERE id = ?")) {
            // Whoever makes a data key at this moment waits, and wraps it with the new one.
            masters.needed(connection, "FOR UPDATE");
            try (ResultSet rows = statement.executeQuery("SELECT id, wrapped FROM data_key FOR UPDATE")) {
                while (rows.next()) {
                    update.setBytes(1, next.wrap(old.unwrap(rows.getBytes(2))));
                    update.setLong(2, rows.getLong(1));
                    update.addBatch();
                }
            }
            update.executeBatch();
            statement.executeUpdate("UPDATE master_key SET fingerprint = '" + next.fingerprint() + "' WHERE id = 1");
        } catch (SQLException | GeneralSecurityException failure) {
            throw new IllegalStateException("the data keys are wrapped as they were", failure);
        }
    }
}
