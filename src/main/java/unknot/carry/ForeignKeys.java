package unknot.carry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import unknot.shared.Tables;

/** Whether rows that were written without it meet their foreign keys. */
final class ForeignKeys {

    private ForeignKeys() {
    }

    private static final class Key {

        private final String table;
        private final String parent;
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder there = new StringBuilder();

        private Key(String table, String parent) {
            this.table = table;
            this.parent = parent;
        }

        private void add(String column, String theirs) {
            same.append(same.isEmpty() ? "" : " AND ").append("p.").append(Tables.quoted(theirs)).append(" = c.").append(Tables.quoted(column));
            there.append(" AND c.").append(Tables.quoted(column)).append(" IS NOT NULL");
        }

        private String select() {
            return "SELECT 1 FROM %s c WHERE NOT EXISTS (SELECT 1 FROM %s p WHERE %s)%s LIMIT 1".formatted(Tables.quoted(table), Tables.quoted(parent), same, there);
        }
    }

    /** @return a table with a row that needs another which is not there */
    static Optional<String> firstTorn(Connection connection) throws SQLException {
        Map<String, Key> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("""
                    SELECT constraint_name, table_name, referenced_table_name, column_name, referenced_column_name FROM information_schema.key_column_usage
                    WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL ORDER BY table_name, constraint_name, ordinal_position""")) {
                while (rows.next()) {
                    String table = rows.getString(2);
                    String parent = rows.getString(3);
                    keys.computeIfAbsent(table + "." + rows.getString(1), name -> new Key(table, parent)).add(rows.getString(4), rows.getString(5));
                }
            }
            for (Key key : keys.values()) {
                try (ResultSet torn = statement.executeQuery(key.select())) {
                    if (torn.next()) {
                        return Optional.of(key.table);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
