package unknot.backup;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import unknot.backup.BackupRefusal.Reason;
import unknot.backup.Table.RowTaker;

/** A backup read from its beginning to its end. */
final class BackupReading implements Closeable {

    private final InputStream opened;
    private final DataInputStream in;
    private final String version;
    private final Instant takenAt;
    private final int tables;

    BackupReading(Path file, BackupKey key) throws IOException {
        InputStream raw = open(file);
        try {
            opened = key.opening(raw);
            in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(opened, 1 << 13)));
            version = in.readUTF();
            takenAt = Instant.ofEpochMilli(in.readLong());
            tables = in.readInt();
        } catch (IOException failure) {
            raw.close();
            throw new BackupRefusal(Reason.NOT_OPENED, "This backup does not open: the key is not the one it was written with, or its beginning is damaged.", failure);
        } catch (BackupRefusal refusal) {
            raw.close();
            throw refusal;
        }
    }

    private static InputStream open(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException nowhere) {
            throw new BackupRefusal(Reason.FAILED, "There is no file " + file + ".", nowhere);
        }
    }

    /** The number of the last migration. */
    String version() {
        return version;
    }

    Instant takenAt() {
        return takenAt;
    }

    int tables() {
        return tables;
    }

    Table nextTable() throws IOException {
        return Table.read(in);
    }

    /** Hands out the rows of the table that was read last, and compares them with what the backup says of them. */
    Tally rows(RowTaker taker) throws IOException, SQLException {
        Tally tally = new Tally();
        for (int length = in.readInt(); length != BackupWriting.NO_MORE_ROWS; length = in.readInt()) {
            byte[] row = in.readNBytes(length);
            tally.add(row);
            taker.take(row);
        }
        if (!tally.same(Tally.read(in))) {
            throw new IOException("its rows are not those that were written");
        }
        return tally;
    }

    /** Reads what is left, which is nothing: only then it is sure that nothing was cut off. */
    void end() throws IOException {
        if (in.read() >= 0 || opened.read() >= 0) {
            throw new IOException("it goes on after its end");
        }
    }

    /** Reads a whole backup and changes nothing. @return how many rows it has */
    static long check(Path file, BackupKey key) throws IOException, SQLException {
        try (BackupReading backup = new BackupReading(file, key)) {
            long rows = 0;
            for (int i = 0; i < backup.tables(); i++) {
                backup.nextTable();
                rows += backup.rows(row -> { }).rows();
            }
            backup.end();
            return rows;
        } catch (IOException failure) {
            throw new BackupRefusal(Reason.DAMAGED, "This backup is damaged or was cut off. Please use another one. (" + failure.getMessage() + ")", failure);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
