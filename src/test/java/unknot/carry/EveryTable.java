package unknot.carry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unknot.shared.Database;
import unknot.shared.Tables;
import unknot.vault.TriggersAside;

/** Writes a row into every table that goes along and has none: something in each column that must not be empty. */
final class EveryTable {

    /** In SQL, where a check asks for something in particular. A new table may want its own here. */
    private static final Map<String, String> WANTED = Map.ofEntries(Map.entry("after_answer.kind", "'pain'"), Map.entry("client_merge.kept_id", "(SELECT MAX(id) FROM client)"),
            Map.entry("client_notice.told_status", "'nothing'"), Map.entry("discharge_summary.status", "'draft'"), Map.entry("held_booking.ends_at", "'2027-01-04 10:30:00.000001'"),
            Map.entry("looking_after.agreed_as", "'client'"), Map.entry("looking_after.agreed_how", "'online'"), Map.entry("no_go_area.reason", "'burn'"),
            Map.entry("no_go_area.chart_view", "'back'"), Map.entry("orthopaedic_test.result", "'positive'"), Map.entry("outgoing_message.state", "'waiting'"),
            Map.entry("erasure_request.asked_how", "'letter'"),
            Map.entry("record_opening.closes_at", "'2027-01-04 11:30:00.5'"), Map.entry("restricted_opening.closes_at", "'2027-01-04 11:30:00.5'"), Map.entry("visit_question.kind", "'pain'"));

    private final Connection connection;

    private EveryTable(Connection connection) {
        this.connection = connection;
    }

    static void fill(Database database) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            TriggersAside.putBy(connection, trigger -> true);
            try {
                new EveryTable(connection).fill(statement);
            } finally {
                TriggersAside.putBack(statement);
            }
        }
    }

    /** Tables that others need come first: whatever cannot be written yet is tried again as long as that helps. */
    private void fill(Statement statement) throws SQLException {
        List<String> left = new ArrayList<>();
        for (CarriedTable table : CarriedTable.all(connection)) {
            try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + Tables.quoted(table.name()) + " LIMIT 1")) {
                if (!row.next()) {
                    left.add(insert(table.name()));
                }
            }
        }
        SQLException last = null;
        for (int before = left.size() + 1; before > left.size();) {
            before = left.size();
            List<String> again = new ArrayList<>();
            for (String insert : left) {
                try {
                    statement.executeUpdate(insert);
                } catch (SQLException refused) {
                    last = new SQLException(insert, refused);
                    again.add(insert);
                }
            }
            left = again;
        }
        if (!left.isEmpty()) {
            throw last;
        }
    }

    private String insert(String table) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                SELECT c.column_name, c.data_type, c.character_maximum_length, k.referenced_table_name, k.referenced_column_name FROM information_schema.columns c
                LEFT JOIN information_schema.key_column_usage k ON k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = c.column_name
                    AND k.referenced_table_name IS NOT NULL
                WHERE c.table_schema = DATABASE() AND c.table_name = '%s' AND c.is_nullable = 'NO' AND c.column_default IS NULL AND c.extra NOT LIKE '%%auto_increment%%'
                AND COALESCE(c.generation_expression, '') = ''""".formatted(table))) {
            while (rows.next()) {
                String column = rows.getString(1);
                String some = rows.getString(4) != null ? "(SELECT MIN(%s) FROM %s)".formatted(rows.getString(5), rows.getString(4)) : some(rows.getString(2), rows.getInt(3));
                values.put(column, WANTED.getOrDefault(table + "." + column, some));
            }
        }
        List<String> columns = List.copyOf(values.keySet());
        return "INSERT INTO %s (%s) VALUES (%s)".formatted(Tables.quoted(table), columns.stream().map(Tables::quoted).collect(Collectors.joining(", ")),
                columns.stream().map(values::get).collect(Collectors.joining(", ")));
    }

    private static String some(String type, int length) {
        return switch (type) {
            case "binary" -> "UNHEX(REPEAT('ab', " + length + "))";
            case "varbinary", "blob", "mediumblob", "longblob" -> "UNHEX('00ab')";
            case "date" -> "'2027-01-04'";
            case "time" -> "'09:30:00'";
            case "datetime" -> "'2027-01-04 09:30:00.123456'";
            case "char", "varchar", "text", "mediumtext" -> "'x'";
            default -> "1";
        };
    }
}
