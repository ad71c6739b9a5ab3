package unknot.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that the record is encrypted with, one for each client and one of the clinic's own. They stand in {@code data_key}, wrapped with the master key,
 * and in memory, as many as were used last.
 */
@ApplicationScoped
class DataKeys {

    static final int MOST_IN_MEMORY = 5_000;
    /** So many of the newest keys come with the first that is asked for: a page that names many clients costs one statement. */
    private static final int AT_ONCE = 2_000;

    private static final String HMAC = "HMACSHA256";
    private static final byte[] MARKS = "Unknot marks".getBytes(StandardCharsets.US_ASCII);

    @Inject
    AgroalDataSource database;
    @Inject
    MasterKeys masters;

    private final Map<Long, DataKey> byId = new Newest<>();
    private final Map<Long, Long> idByClient = new Newest<>();

    /** @param marks a key of its own, made of the same */
    record DataKey(long id, long clientId, Aead cipher, Prf marks) {
    }

    /** The key that texts of the owner are encrypted with; made with the first one. */
    DataKey of(KeyOwner owner) {
        try {
            long client = client(owner);
            Optional<DataKey> known = inMemory(client);
            if (known.isPresent()) {
                return known.get();
            }
            read("client_id = ?", client);
            Optional<DataKey> read = inMemory(client);
            return read.isPresent() ? read.get() : made(client);
        } catch (SQLException | GeneralSecurityException failure) {
            throw new IllegalStateException("no data key of " + owner, failure);
        }
    }

    /** @throws UnreadableText where there is no such key any more, or the master key does not open it */
    DataKey byId(long id) {
        try {
            DataKey known = inMemoryById(id);
            if (known == null) {
                read("id = ?", id);
                known = inMemoryById(id);
            }
            if (known == null) {
                throw new UnreadableText("data key " + id + " is not there");
            }
            return known;
        } catch (SQLException | GeneralSecurityException failure) {
            throw new UnreadableText("data key " + id + " cannot be opened", failure);
        }
    }

    private synchronized Optional<DataKey> inMemory(long client) {
        return Optional.ofNullable(idByClient.get(client)).map(byId::get);
    }

    private synchronized DataKey inMemoryById(long id) {
        return byId.get(id);
    }

    private synchronized void keep(DataKey key) {
        byId.put(key.id(), key);
        idByClient.put(key.clientId(), key.id());
    }

    private synchronized boolean empty() {
        return byId.isEmpty();
    }

    /** Forgets all, as a start does. */
    synchronized void forget() {
        byId.clear();
        idByClient.clear();
    }

    private long client(KeyOwner owner) throws SQLException {
        return switch (owner.kind()) {
            case CLIENT -> owner.id();
            case NOTE -> number("SELECT client_id FROM soap_note WHERE id = ?", owner.id());
            case COURSE -> number("SELECT client_id FROM course_of_care WHERE id = ?", owner.id());
        };
    }

    /** Within a transaction the data source gives that transaction's connection. */
    private long number(String select, long id) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void read(String which, long value) throws SQLException, GeneralSecurityException {
        String newest = empty() ? " OR k.id > (SELECT MAX(id) - " + AT_ONCE + " FROM data_key)" : "";
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(
                "SELECT k.id, k.client_id, k.wrapped, m.fingerprint FROM data_key k JOIN master_key m ON m.id = 1 WHERE k." + which + newest)) {
            statement.setLong(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keep(key(rows.getLong(1), rows.getLong(2), masters.of(rows.getString(4)).unwrap(rows.getBytes(3))));
                }
            }
        }
    }

    private static DataKey key(long id, long client, byte[] key) throws GeneralSecurityException {
        byte[] ofMarks = Hkdf.computeHkdf(HMAC, key, new byte[0], MARKS, key.length);
        return new DataKey(id, client, new AesGcmJce(key), new PrfHmacJce(HMAC, new SecretKeySpec(ofMarks, HMAC)));
    }

    /**
     * In a transaction of its own: a key that is in memory must be in the database whatever becomes of what it was made for. Of two that make one at once the
     * second reads the first's, and the lock lets a change of the master key wait.
     */
    private DataKey made(long client) throws SQLException, GeneralSecurityException {
        byte[] key = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(key);
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement("INSERT IGNORE INTO data_key (client_id, wrapped) VALUES (?, ?)")) {
                insert.setLong(1, client);
                insert.setBytes(2, masters.of(masters.needed(connection, "LOCK IN SHARE MODE").orElseThrow()).wrap(key));
                insert.executeUpdate();
            } catch (SQLException | GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        });
        read("client_id = ?", client);
        return inMemory(client).orElseThrow();
    }

    private static final class Newest<V> extends LinkedHashMap<Long, V> {

        private static final long serialVersionUID = 1L;

        private Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
            return size() > MOST_IN_MEMORY;
        }
    }
}
