package unknot.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Encrypts what stands in the tables as it was written before. Rows that are final are kept so by triggers, which step aside for it: each is put by in a table of
 * its own before it is dropped and is back when its table is done, or, where the conversion was cut off, when it is begun again. Rows are done in small
 * transactions, and one that is done is not touched again.
 */
@ApplicationScoped
public class Conversion {

    private static final Logger LOG = Logger.getLogger(Conversion.class);
    private static final int ROWS = 200;
    /** Of a megabyte each. */
    private static final int CONTENTS = 4;

    @Inject
    Vault vault;

    /**
     * @param connection of an account that may make and drop triggers, which nobody else uses
     * @return how many rows were encrypted
     */
    public long run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "SELECT GET_LOCK('unknot_encryption', 5)") != 1) {
                throw new VaultRefusal("The record is being encrypted by another program at this moment.");
            }
            connection.setAutoCommit(true);
            TriggersAside.putBack(statement);
            long rows = 0;
            for (EncryptedTable table : EncryptedTable.values()) {
                rows += convert(connection, statement, table);
            }
            statement.execute("UPDATE master_key SET edition = " + EncryptedTable.EDITION);
            number(statement, "SELECT RELEASE_LOCK('unknot_encryption')");
            return rows;
        }
    }

    /** Whether rows may be there that are to be encrypted, or triggers are put by. */
    static boolean isWanted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return number(statement, "SELECT COUNT(*) FROM master_key WHERE edition = " + EncryptedTable.EDITION) == 0 || isCutOff(connection);
        }
    }

    /** Whether triggers are missing. */
    static boolean isCutOff(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return number(statement, "SELECT COUNT(*) FROM trigger_put_by") > 0;
        }
    }

    private long convert(Connection connection, Statement statement, EncryptedTable table) throws SQLException {
        if (number(statement, "SELECT COUNT(*) FROM (SELECT 1 FROM %s WHERE %s LIMIT 1) plain".formatted(table.table(), table.isPlain())) == 0) {
            return 0;
        }
        TriggersAside.putBy(connection, trigger -> trigger.table().equals(table.table()) && trigger.event().equals("UPDATE"));
        connection.setAutoCommit(false);
        long rows = 0;
        try {
            List<Object> last = List.of();
            for (List<List<Object>> batch = batch(connection, table, last); !batch.isEmpty(); batch = batch(connection, table, last)) {
                rows += batch.size();
                last = batch.get(batch.size() - 1);
                connection.commit();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        TriggersAside.putBack(statement);
        LOG.infof("Encrypted %d rows of %s", rows, table.table());
        return rows;
    }

    /** @param last the key of the row before these; empty at the beginning @return the keys of the rows that were encrypted, in their order */
    private List<List<Object>> batch(Connection connection, EncryptedTable table, List<Object> last) throws SQLException {
        String key = String.join(", ", table.key());
        String after = last.isEmpty() ? "" : " AND (%s) > (%s)".formatted(key, questionMarks(last.size()));
        List<List<Object>> done = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT %s, %s, %s, %s FROM %s WHERE %s%s ORDER BY %s LIMIT %d FOR UPDATE"
                .formatted(table.client(), table.rowName(), key, String.join(", ", table.columns()), table.table(), table.isPlain(), after, key, table.isContent() ? CONTENTS : ROWS));
                PreparedStatement update = connection.prepareStatement("UPDATE %s SET %s WHERE %s".formatted(table.table(), areGiven(table.columns(), ", "), areGiven(table.key(), " AND ")))) {
            fill(select, 1, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    KeyOwner owner = KeyOwner.client(rows.getLong(1));
                    String rowName = rows.getString(2);
                    int at = 3;
                    List<Object> id = new ArrayList<>();
                    for (int i = 0; i < table.key().size(); i++) {
                        id.add(rows.getObject(at++));
                    }
                    int parameter = 1;
                    for (String name : table.columns()) {
                        String column = table.table() + "." + name;
                        if (table.isContent()) {
                            update.setBytes(parameter++, vault.encrypt(column, rowName, owner, rows.getBytes(at++)));
                        } else {
                            update.setString(parameter++, encrypted(column, rowName, owner, rows.getString(at++)));
                        }
                    }
                    fill(update, parameter, id);
                    update.addBatch();
                    done.add(id);
                }
            }
            update.executeBatch();
        }
        return done;
    }

    private String encrypted(String column, String row, KeyOwner owner, String stored) {
        return stored != null && stored.startsWith(Vault.BEGINNING) ? stored : vault.encrypt(column, row, owner, stored);
    }

    private static void fill(PreparedStatement statement, int from, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(from + i, values.get(i));
        }
    }

    private static String areGiven(List<String> columns, String between) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(between));
    }

    private static String questionMarks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static long number(Statement statement, String select) throws SQLException {
        try (ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }
}
