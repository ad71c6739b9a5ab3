package unknot.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A trigger of the database, and how to make it again.
 *
 * @param statement the whole of it
 */
public record Trigger(String name, String table, String event, String statement) {

    public static List<Trigger> all(Statement reading) throws SQLException {
        List<Trigger> triggers = new ArrayList<>();
        try (ResultSet rows = reading.executeQuery("""
                SELECT trigger_name, action_timing, event_manipulation, event_object_table, action_statement FROM information_schema.triggers
                WHERE trigger_schema = DATABASE() ORDER BY event_object_table, event_manipulation, action_timing, action_order""")) {
            while (rows.next()) {
                triggers.add(new Trigger(rows.getString(1), rows.getString(4), rows.getString(3), "CREATE TRIGGER `%s` %s %s ON `%s` FOR EACH ROW %s"
                        .formatted(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5))));
            }
        }
        return triggers;
    }

    public void drop(Statement statement) throws SQLException {
        statement.execute("DROP TRIGGER `" + name + "`");
    }
}
