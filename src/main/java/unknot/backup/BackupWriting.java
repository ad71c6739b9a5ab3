package unknot.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import unknot.backup.BackupRefusal.Reason;
import unknot.shared.Database;
import unknot.shared.Tables;

/** Writes one moment of a database, while others work in it. */
final class BackupWriting {

    /** In place of a row's length: there are no more. */
    static final int NO_MORE_ROWS = -1;

    private BackupWriting() {
    }

    /** @return how many rows */
    static long write(Database database, BackupKey key, Instant now, Path file) throws IOException, SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET time_zone = '+00:00'");
            // The server waits for us while a slow disk writes.
            statement.execute("SET SESSION net_write_timeout = 3600");
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            String version = Tables.version(connection)
                    .orElseThrow(() -> new BackupRefusal(Reason.FAILED, "There is nothing to back up: this database has no clinic in it."));
            try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(key.locking(
                    Files.newOutputStream(file, StandardOpenOption.WRITE)), 1 << 16))) {
                out.writeUTF(version);
                out.writeLong(now.toEpochMilli());
                return write(connection, out);
            }
        }
    }

    private static long write(Connection connection, DataOutputStream out) throws IOException, SQLException {
        long rows = 0;
        List<Table> tables = Table.all(connection);
        out.writeInt(tables.size());
        for (Table table : tables) {
            table.write(out);
            Tally tally = table.rows(connection, row -> {
                out.writeInt(row.length);
                out.write(row);
            });
            out.writeInt(NO_MORE_ROWS);
            tally.write(out);
            rows += tally.rows();
        }
        return rows;
    }
}
