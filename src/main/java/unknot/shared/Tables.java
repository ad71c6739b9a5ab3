package unknot.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tables a database has, as MySQL and MariaDB alike tell it. */
public final class Tables {

    /** The one table that is not clinic's data: migrating writes it. */
    public static final String HISTORY = "flyway_schema_history";

    private static final Pattern NEXT_NUMBER = Pattern.compile("\\) ENGINE=\\w+ AUTO_INCREMENT=(\\d+)");

    private Tables() {
    }

    /** All of the connection's schema, by name. */
    public static List<String> names(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name""")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    /** The next row's number where the database counts; 0 where it does not, or has not yet. */
    public static long nextNumber(Connection connection, String table) throws SQLException {
        // The information schema of MySQL would tell the number of up to a day ago.
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + quoted(table))) {
            row.next();
            Matcher number = NEXT_NUMBER.matcher(row.getString(2));
            return number.find() ? Long.parseLong(number.group(1)) : 0;
        }
    }

    /** The number of the last migration; empty where there has been none. */
    public static Optional<String> version(Connection connection) throws SQLException {
        if (!names(connection).contains(HISTORY)) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT version FROM " + HISTORY
                + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    public static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
