package unknot.carry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unknot.carry.CarriedTable.Column;
import unknot.shared.CsvTable;
import unknot.vault.EncryptedTable;
import unknot.vault.Vault;

/** Writes the rows of a database, decrypted: each table as JSON and for spreadsheets, and the contents of files as files. */
final class TablesWriting {

    static final String FILES = "attached_file";

    private final Connection connection;
    private final Vault vault;
    private final boolean waysIn;
    private final List<CarriedTable> tables;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long files;

    /** @param connection in a transaction that sees one moment */
    TablesWriting(Connection connection, Vault vault, boolean waysIn) throws SQLException {
        this.connection = connection;
        this.vault = vault;
        this.waysIn = waysIn;
        tables = CarriedTable.all(connection);
    }

    void write(ZipWriting zip) throws IOException, SQLException {
        for (CarriedTable table : tables) {
            if (!table.name().equals(CarriedTable.PIECES)) {
                zip.entry("tables/" + table.name() + ".json", out -> counts.put(table.name(), json(table, out)));
            }
        }
        for (CarriedTable table : tables) {
            if (!table.isContent()) {
                zip.entry("csv/" + table.name() + ".csv", out -> csv(table, out));
            }
        }
        counts.put(CarriedTable.PIECES, 0L);
        CarriedTable attached = CarriedTable.named(tables, FILES).orElseThrow();
        attached.rows(connection, vault, waysIn, row -> {
            String id = row[attached.indexOf("id")].toString();
            zip.entry(path(attached, row, id), out -> content(id, out));
            files++;
        });
    }

    /** Who has the folder open on any system sees the name as it was, but for what some systems have no names for. */
    private static String path(CarriedTable attached, Object[] row, String id) {
        String name = ((String) row[attached.indexOf("name")]).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return "clients/%s/files/%s%s-%s".formatted(row[attached.indexOf("client_id")], row[attached.indexOf("removed_at")] == null ? "" : "taken-away/", id, name);
    }

    private void content(String file, OutputStream out) throws IOException, SQLException {
        try (PreparedStatement piece = connection.prepareStatement("SELECT content, %s FROM %s WHERE file_id = ? AND piece = ?"
                .formatted(EncryptedTable.ATTACHED_FILE_PIECE.rowName(), CarriedTable.PIECES))) {
            for (int number = 0;; number++) {
                piece.setString(1, file);
                piece.setInt(2, number);
                byte[] stored;
                String rowName;
                try (ResultSet row = piece.executeQuery()) {
                    if (!row.next()) {
                        return;
                    }
                    stored = row.getBytes(1);
                    rowName = row.getString(2);
                }
                out.write(vault.decrypt(CarriedTable.PIECES + ".content", rowName, stored));
                counts.merge(CarriedTable.PIECES, 1L, Long::sum);
            }
        }
    }

    private long json(CarriedTable table, OutputStream out) throws IOException, SQLException {
        try (JsonGenerator json = ZipWriting.json(out)) {
            json.writeStartObject();
            json.writeStringField("table", table.name());
            json.writeArrayFieldStart("columns");
            for (Column column : table.columns()) {
                json.writeStartObject();
                json.writeStringField("name", column.name());
                json.writeStringField("kind", column.kind().code());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            long rows = table.rows(connection, vault, waysIn, row -> {
                json.writeStartObject();
                for (int i = 0; i < row.length; i++) {
                    json.writeFieldName(table.columns().get(i).name());
                    value(json, row[i]);
                }
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
            return rows;
        }
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof byte[] bytes) {
            json.writeBinary(bytes);
        } else {
            json.writeString((String) value);
        }
    }

    private void csv(CarriedTable table, OutputStream out) throws IOException, SQLException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvTable csv = new CsvTable(text, table.columns().stream().map(Column::name).toArray(String[]::new));
        table.rows(connection, vault, waysIn, row -> {
            Object[] fields = row.clone();
            for (int i = 0; i < fields.length; i++) {
                fields[i] = fields[i] instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : fields[i];
            }
            csv.row(fields);
        });
        text.flush();
    }

    /** Rows by table; known when all is written. */
    Map<String, Long> counts() {
        return counts;
    }

    List<CarriedTable> tables() {
        return tables;
    }

    long files() {
        return files;
    }
}
