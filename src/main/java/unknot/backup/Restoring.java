package unknot.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import unknot.backup.BackupRefusal.Reason;
import unknot.shared.Database;
import unknot.shared.Tables;
import unknot.shared.Trigger;

/** Makes the tables as they were at the backup, fills them, compares, and brings them up to date. */
final class Restoring {

    /** Stands in the database until all is restored: what is cut off has rows, and none of the triggers that keep them. */
    private static final String UNFINISHED = "restore_unfinished";
    static final String CUT_OFF = "A restore into this database was cut off or failed, and what is there is not whole. Please empty the database (for Unknot's own, name another data folder), and restore again.";
    private static final int BATCH_ROWS = 500;
    private static final int BATCH_BYTES = 1 << 20;

    private final Database database;
    private final Configuration migrations;

    /** @param migrations those of this program */
    Restoring(Database database, Configuration migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /** @return how many rows */
    long restore(Path file, BackupKey key) throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            if (isCutOff(connection)) {
                throw new BackupRefusal(Reason.NOT_EMPTY, CUT_OFF);
            }
            if (!Tables.names(connection).isEmpty()) {
                throw new BackupRefusal(Reason.NOT_EMPTY, "A backup is only restored into an empty database, and this one has tables. Nothing was changed.");
            }
        }
        BackupReading.check(file, key);
        try (BackupReading backup = new BackupReading(file, key)) {
            MigrationVersion version = MigrationVersion.fromVersion(backup.version());
            if (version.compareTo(newest()) > 0) {
                throw new BackupRefusal(Reason.NEWER, "This backup was written by a newer Unknot (its tables are at %s, here at %s). Please use that one."
                        .formatted(version, newest()));
            }
            database.migrations(migrations).target(version).load().migrate();
            run("CREATE TABLE " + UNFINISHED + " (id INT PRIMARY KEY)");
            long rows = load(backup);
            database.migrations(migrations).load().migrate();
            run("DROP TABLE " + UNFINISHED);
            return rows;
        }
    }

    /** Whether a restore into this database was begun and never ended. */
    static boolean isCutOff(Connection connection) throws SQLException {
        return Tables.names(connection).contains(UNFINISHED);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private MigrationVersion newest() {
        return Arrays.stream(database.migrations(migrations).load().info().all()).map(MigrationInfo::getVersion).filter(Objects::nonNull)
                .max(MigrationVersion::compareTo).orElseThrow();
    }

    private long load(BackupReading backup) throws IOException, SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET time_zone = '+00:00'");
            // The rows met every key when they were read, all at one moment; only their order is not the keys'.
            statement.execute("SET foreign_key_checks = 0");
            // Triggers keep what is signed from being written; what is loaded was written long ago.
            List<Trigger> triggers = Trigger.all(statement);
            for (Trigger trigger : triggers) {
                trigger.drop(statement);
            }
            String mode = first(statement, "SELECT @@sql_mode");
            statement.execute("SET sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')");
            for (String table : Tables.names(connection)) {
                if (!table.equals(Tables.HISTORY)) {
                    statement.execute("TRUNCATE TABLE " + Tables.quoted(table));
                }
            }
            long rows = fill(connection, statement, backup);
            statement.execute("SET sql_mode = '" + mode + "'");
            for (Trigger trigger : triggers) {
                statement.execute(trigger.statement());
            }
            // What follows from other rows was worked out when there were none; migrating does so again.
            statement.execute("DELETE FROM " + Tables.HISTORY + " WHERE version IS NULL");
            return rows;
        }
    }

    private static long fill(Connection connection, Statement statement, BackupReading backup) throws IOException, SQLException {
        Map<Table, Tally> loaded = new LinkedHashMap<>();
        connection.setAutoCommit(false);
        for (int i = 0; i < backup.tables(); i++) {
            Table table = backup.nextTable();
            loaded.put(table, fill(connection, table, backup));
            connection.commit();
        }
        connection.setAutoCommit(true);
        for (Entry<Table, Tally> entry : loaded.entrySet()) {
            Table table = entry.getKey();
            if (!table.rows(connection, row -> { }).same(entry.getValue())) {
                throw new BackupRefusal(Reason.FAILED, "Table " + table.name() + " is not what the backup holds. Please empty the database and report this.");
            }
            if (table.nextNumber() > 0) {
                statement.execute("ALTER TABLE " + Tables.quoted(table.name()) + " AUTO_INCREMENT = " + table.nextNumber());
            }
        }
        return loaded.values().stream().mapToLong(Tally::rows).sum();
    }

    private static Tally fill(Connection connection, Table table, BackupReading backup) throws IOException, SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            int[] waiting = new int[2];
            Tally tally = backup.rows(row -> {
                table.fill(insert, row);
                insert.addBatch();
                waiting[0]++;
                waiting[1] += row.length;
                if (waiting[0] >= BATCH_ROWS || waiting[1] >= BATCH_BYTES) {
                    insert.executeBatch();
                    Arrays.fill(waiting, 0);
                }
            });
            insert.executeBatch();
            return tally;
        }
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
