package unknot.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes rows in batches: thousands of visits with their claims and notes in a second or two. Tables are written in the order they were first used. */
final class DemoTables implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private final Map<String, Integer> waiting = new LinkedHashMap<>();

    DemoTables(Connection connection) {
        this.connection = connection;
    }

    /** @param columns separated by commas, as many as values */
    void insert(String table, String columns, Object... values) throws SQLException {
        String sql = "INSERT INTO " + table + " (" + columns + ") VALUES (" + ",?".repeat(values.length).substring(1) + ")";
        PreparedStatement insert = inserts.get(sql);
        if (insert == null) {
            insert = connection.prepareStatement(sql);
            inserts.put(sql, insert);
        }
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
        if (waiting.merge(sql, 1, Integer::sum) >= BATCH) {
            flush();
        }
    }

    void update(String sql) throws SQLException {
        flush();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The columns of a query's rows as text, the first column as the key. */
    Map<String, String> pairs(String select) throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    /** Sends what waits, the table used first before the others, since those refer to it. */
    void flush() throws SQLException {
        for (Map.Entry<String, PreparedStatement> insert : inserts.entrySet()) {
            if (waiting.getOrDefault(insert.getKey(), 0) > 0) {
                insert.getValue().executeBatch();
                waiting.put(insert.getKey(), 0);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
    }
}
