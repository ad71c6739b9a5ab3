package unknot.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import unknot.shared.Trigger;

/**
 * Triggers that keep rows as they are, while something older or from elsewhere is written. What makes them again is put by in a table before they are dropped:
 * where the work is cut off, the next start finds them there and puts them back or refuses.
 */
public final class TriggersAside {

    private TriggersAside() {
    }

    /** Commits what the connection has begun, as dropping a trigger does. */
    public static void putBy(Connection connection, Predicate<Trigger> which) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO trigger_put_by (name, statement) VALUES (?, ?)")) {
            for (Trigger trigger : Trigger.all(statement)) {
                if (which.test(trigger)) {
                    insert.setString(1, trigger.name());
                    insert.setString(2, trigger.statement());
                    insert.executeUpdate();
                    trigger.drop(statement);
                }
            }
        }
    }

    /** Makes all again that are put by. */
    public static void putBack(Statement statement) throws SQLException {
        Set<String> there = Trigger.all(statement).stream().map(Trigger::name).collect(Collectors.toSet());
        List<String[]> putBy = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT name, statement FROM trigger_put_by")) {
            while (rows.next()) {
                putBy.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        for (String[] trigger : putBy) {
            if (!there.contains(trigger[0])) {
                statement.execute(trigger[1]);
            }
            statement.execute("DELETE FROM trigger_put_by WHERE name = '" + trigger[0] + "'");
        }
    }
}
