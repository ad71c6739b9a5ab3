package unknot.vault;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Knows which master key the database needs, and whether the file has it. */
@ApplicationScoped
class MasterKeys {

    private static final Logger LOG = Logger.getLogger(MasterKeys.class);
    private static final String ABOUT = " See docs/operations.md, The master key.";

    @ConfigProperty(name = "unknot.key.file")
    Optional<Path> file;
    /** Unknot's own database gets a key by itself when it has none yet. */
    @ConfigProperty(name = "unknot.embedded", defaultValue = "false")
    boolean embedded;
    @Inject
    AgroalDataSource database;

    private volatile List<MasterKey> known = List.of();

    KeyFile file() {
        return new KeyFile(file.orElseThrow(() -> new VaultRefusal(
                "Unknot keeps the record encrypted and needs a master key. Please set UNKNOT_KEY_FILE to its file; the command make-key makes one." + ABOUT)));
    }

    /** Sees to it that the file has the key that the database needs; a database that needs none yet is told of the file's. */
    void check() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (needed(connection, "").isEmpty()) {
                MasterKey first = first();
                // Where there is no clinic yet, nothing was written before that would have to be encrypted.
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT IGNORE INTO master_key (id, fingerprint, edition) SELECT 1, ?, IF(EXISTS (SELECT 1 FROM clinic), 0, ?)")) {
                    insert.setString(1, first.fingerprint());
                    insert.setInt(2, EncryptedTable.EDITION);
                    insert.executeUpdate();
                }
            }
            of(needed(connection, "").orElseThrow());
        }
    }

    private MasterKey first() {
        KeyFile keyFile = file();
        if (!keyFile.exists()) {
            if (!embedded) {
                throw new VaultRefusal("The file of the master key, " + keyFile.path() + ", is not there. The command make-key makes it." + ABOUT);
            }
            keyFile.make(MasterKey.make());
            LOG.warnf("The record is kept encrypted. Its master key was made in %s: keep a copy of this file apart from the backups. Without it nobody can read the record.",
                    keyFile.path().toAbsolutePath());
        }
        return keyFile.keys().get(0);
    }

    /** @param locking how the row is read, such as {@code FOR UPDATE} @return the fingerprint of the key that wraps all data keys; empty before the first start */
    Optional<String> needed(Connection connection, String locking) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT fingerprint FROM master_key WHERE id = 1 " + locking)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** The key with this fingerprint. The file is read again for one that is not known: the key may have been changed by another program. */
    MasterKey of(String fingerprint) {
        return find(known, fingerprint).orElseGet(() -> {
            KeyFile keyFile = file();
            if (!keyFile.exists()) {
                throw new VaultRefusal("The record of this database is encrypted with the master key %s, and its file %s is not there. Please put it back from where its copy is kept; no other key opens the record."
                        .formatted(fingerprint, keyFile.path()) + ABOUT);
            }
            known = keyFile.keys();
            return find(known, fingerprint).orElseThrow(() -> new VaultRefusal("The record of this database is encrypted with the master key %s, and the file %s holds another one (%s). Please name the right file by UNKNOT_KEY_FILE; no other key opens the record."
                    .formatted(fingerprint, keyFile.path(), known.get(0).fingerprint()) + ABOUT));
        });
    }

    private static Optional<MasterKey> find(List<MasterKey> keys, String fingerprint) {
        return keys.stream().filter(key -> key.fingerprint().equals(fingerprint)).findFirst();
    }
}
