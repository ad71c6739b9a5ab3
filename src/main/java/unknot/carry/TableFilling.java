package unknot.carry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unknot.shared.Tables;
import unknot.vault.KeyOwner;
import unknot.vault.Vault;

/**
 * Inserts a table's rows, some at once. What is encrypted is so before it reaches the database; only the database tells what it is bound to, so the row is inserted
 * without it first.
 */
final class TableFilling implements AutoCloseable {

    private static final int ROWS = 200;
    private static final long BYTES = 1 << 20;
    /** In place of what is to be encrypted, as checks of length ask for. */
    private static final String SOMETHING = "x";
    private static final byte[] SOME_BYTES = {0};

    private final Connection connection;
    private final CarriedTable table;
    private final Vault vault;
    private final PreparedStatement insert;
    private final List<Object[]> waiting = new ArrayList<>();
    private long bytes;

    TableFilling(Connection connection, CarriedTable table, Vault vault) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.vault = vault;
        insert = connection.prepareStatement("INSERT INTO %s (%s) VALUES (%s)".formatted(Tables.quoted(table.name()), table.columnNames(), marks(table.columns().size())));
    }

    void add(Object[] row) throws SQLException {
        waiting.add(row);
        for (Object value : row) {
            bytes += value instanceof String text ? text.length() : value instanceof byte[] content ? content.length : 0;
        }
        if (waiting.size() >= ROWS || bytes >= BYTES) {
            end();
        }
    }

    /** Nothing waits after it. */
    void end() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        for (Object[] row : waiting) {
            for (int i = 0; i < row.length; i++) {
                CarriedTable.bind(insert, i + 1, table.isEncrypted(table.columns().get(i).name()) ? standIn(row[i]) : row[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
        if (table.encrypted() != null) {
            encrypt();
        }
        waiting.clear();
        bytes = 0;
    }

    private static Object standIn(Object value) {
        return value instanceof byte[] ? SOME_BYTES : value == null || ((String) value).isEmpty() ? value : SOMETHING;
    }

    private void encrypt() throws SQLException {
        Map<List<String>, Object[]> byKey = new HashMap<>();
        List<String> key = table.encrypted().key();
        waiting.forEach(row -> byKey.put(key.stream().map(column -> String.valueOf(row[table.indexOf(column)])).toList(), row));
        String one = "(" + marks(key.size()) + ")";
        try (PreparedStatement select = connection.prepareStatement("SELECT %s, %s, %s FROM %s WHERE (%s) IN (%s)".formatted(String.join(", ", key), table.encrypted().client(),
                table.encrypted().rowName(), table.name(), String.join(", ", key), String.join(", ", Collections.nCopies(waiting.size(), one))));
                PreparedStatement update = connection.prepareStatement("UPDATE %s SET %s WHERE %s".formatted(table.name(), given(table.encrypted().columns(), ", "), given(key, " AND ")))) {
            int parameter = 1;
            for (Object[] row : waiting) {
                for (String column : key) {
                    CarriedTable.bind(select, parameter++, row[table.indexOf(column)]);
                }
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    List<String> its = new ArrayList<>();
                    for (int i = 1; i <= key.size(); i++) {
                        its.add(rows.getString(i));
                    }
                    long client = rows.getLong(key.size() + 1);
                    if (rows.wasNull()) {
                        throw CarryRefusal.damaged("a row of %s belongs to nobody".formatted(table.name()));
                    }
                    encrypt(update, byKey.remove(its), KeyOwner.client(client), rows.getString(key.size() + 2));
                }
            }
            update.executeBatch();
        }
        if (!byKey.isEmpty()) {
            throw new IllegalStateException("rows of " + table.name() + " are not found again");
        }
    }

    private void encrypt(PreparedStatement update, Object[] row, KeyOwner owner, String rowName) throws SQLException {
        int parameter = 1;
        for (String column : table.encrypted().columns()) {
            Object plain = row[table.indexOf(column)];
            String place = table.name() + "." + column;
            CarriedTable.bind(update, parameter++, plain instanceof byte[] content ? vault.encrypt(place, rowName, owner, content) : vault.encrypt(place, rowName, owner, (String) plain));
        }
        for (String column : table.encrypted().key()) {
            CarriedTable.bind(update, parameter++, row[table.indexOf(column)]);
        }
        update.addBatch();
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static String given(List<String> columns, String between) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(between));
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
