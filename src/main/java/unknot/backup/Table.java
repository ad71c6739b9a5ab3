package unknot.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.shared.Tables;

/**
 * A table and its columns, those left out that the database works out itself.
 *
 * @param nextNumber the next row's number where the database counts; 0 where it does not
 */
record Table(String name, long nextNumber, List<Column> columns) {

    /** @param binary whether its values are bytes, not what people read */
    record Column(String name, boolean binary) {
    }

    /** Takes a table's rows one by one, each as the bytes of its values with their lengths. */
    interface RowTaker {
        void take(byte[] row) throws IOException, SQLException;
    }

    private static final Set<String> BINARY = Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");

    /** All tables of the connection's schema but {@link Tables#HISTORY}. */
    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : Tables.names(connection)) {
            if (!name.equals(Tables.HISTORY)) {
                tables.add(new Table(name, Tables.nextNumber(connection, name), columns(connection, name)));
            }
        }
        return tables;
    }

    private static List<Column> columns(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT column_name, data_type FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? AND COALESCE(generation_expression, '') = '' ORDER BY ordinal_position""")) {
            statement.setString(1, name);
            List<Column> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), BINARY.contains(rows.getString(2))));
                }
            }
            return columns;
        }
    }

    static Table read(DataInput in) throws IOException {
        String name = in.readUTF();
        long nextNumber = in.readLong();
        List<Column> columns = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            columns.add(new Column(in.readUTF(), in.readBoolean()));
        }
        return new Table(name, nextNumber, columns);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(name);
        out.writeLong(nextNumber);
        out.writeShort(columns.size());
        for (Column column : columns) {
            out.writeUTF(column.name());
            out.writeBoolean(column.binary());
        }
    }

    /** Hands out all rows, never holding more than one. */
    Tally rows(Connection connection, RowTaker taker) throws IOException, SQLException {
        Tally tally = new Tally();
        try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // Connector/J's way to say: row by row.
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet rows = statement.executeQuery("SELECT " + columnNames() + " FROM " + Tables.quoted(name))) {
                while (rows.next()) {
                    byte[] row = packed(rows);
                    tally.add(row);
                    taker.take(row);
                }
            }
        }
        return tally;
    }

    /** As the server writes the values itself: nothing is rounded, and no moment passes through a time zone. */
    private byte[] packed(ResultSet rows) throws IOException, SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int i = 1; i <= columns.size(); i++) {
            byte[] value = rows.getBytes(i);
            out.writeInt(value == null ? -1 : value.length);
            if (value != null) {
                out.write(value);
            }
        }
        return bytes.toByteArray();
    }

    String insert() {
        return "INSERT INTO " + Tables.quoted(name) + " (" + columnNames() + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    void fill(PreparedStatement insert, byte[] row) throws SQLException {
        ByteBuffer values = ByteBuffer.wrap(row);
        for (int i = 0; i < columns.size(); i++) {
            int length = values.getInt();
            byte[] value = length < 0 ? null : new byte[length];
            if (value != null) {
                values.get(value);
            }
            if (value == null || columns.get(i).binary()) {
                insert.setBytes(i + 1, value);
            } else {
                insert.setString(i + 1, new String(value, StandardCharsets.UTF_8));
            }
        }
    }

    private String columnNames() {
        return columns.stream().map(column -> Tables.quoted(column.name())).collect(Collectors.joining(", "));
    }
}
