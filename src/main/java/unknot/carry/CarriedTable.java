package unknot.carry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unknot.shared.Tables;
import unknot.vault.EncryptedTable;
import unknot.vault.Vault;

/**
 * A table that goes along, and its columns, those left out that the database works out itself.
 *
 * @param next the next row's number where the database counts; 0 where it does not
 * @param key the columns of its primary key
 * @param encrypted which of its columns are encrypted in the database; null for none
 */
record CarriedTable(String name, long next, List<Column> columns, List<String> key, EncryptedTable encrypted) {

    record Column(String name, Kind kind) {
    }

    /** What a column's values are: in the database, in JSON, and in memory a String, a BigDecimal, a Boolean or bytes. */
    enum Kind {
        TEXT, NUMBER, BOOLEAN, BYTES;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Kind of(String dataType, String columnType) {
            return switch (dataType) {
                case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> BYTES;
                case "tinyint" -> columnType.equals("tinyint(1)") ? BOOLEAN : NUMBER;
                case "smallint", "mediumint", "int", "bigint", "decimal", "float", "double" -> NUMBER;
                default -> TEXT;
            };
        }
    }

    /** Takes a table's rows one by one. */
    interface RowTaker {
        /** @param row a value for each column */
        void take(Object[] row) throws IOException, SQLException;
    }

    /** The contents of files: they go along as files. */
    static final String PIECES = "attached_file_piece";

    /**
     * What stays: the keys of this installation, which encrypts for itself; what is about connections of this database; and what opens or tells a browser that was signed in here, once or for some hours. Everybody
     * signs in anew.
     */
    private static final Set<String> STAYS = Set.of(Tables.HISTORY, "master_key", "data_key", "trigger_put_by", "client_moving", "client_disposing",
            "sign_in_session", "half_session", "entry_link", "password_try", "known_device");
    /** What lets people and programs in for good, which whoever moves wants and whoever is only to read the record must not have. */
    private static final Set<String> WAYS_IN = Set.of("second_factor", "recovery_code", "access_token", "calendar_feed");
    private static final String PASSWORD = "account.password_hash";

    private static final int ROWS = 500;
    /** Of texts that may be long. */
    private static final int ENCRYPTED_ROWS = 100;
    /** Of pictures. */
    private static final int CONTENTS = 8;

    /** All of the connection's schema that go along; those that lean on another's rows to be encrypted come last. */
    static List<CarriedTable> all(Connection connection) throws SQLException {
        List<CarriedTable> tables = new ArrayList<>();
        for (String name : Tables.names(connection)) {
            if (!STAYS.contains(name)) {
                tables.add(new CarriedTable(name, Tables.nextNumber(connection, name), columns(connection, name), key(connection, name), EncryptedTable.of(name).orElse(null)));
            }
        }
        tables.sort(Comparator.comparing(CarriedTable::leansOnAnother).thenComparing(CarriedTable::name));
        return tables;
    }

    private static List<Column> columns(Connection connection, String name) throws SQLException {
        return read(connection, "SELECT column_name, data_type, column_type FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                + " AND COALESCE(generation_expression, '') = '' ORDER BY ordinal_position", name, row -> new Column(row.getString(1), Kind.of(row.getString(2), row.getString(3))));
    }

    private static List<String> key(Connection connection, String name) throws SQLException {
        return read(connection, "SELECT column_name FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND table_name = ? AND constraint_name = 'PRIMARY'"
                + " ORDER BY ordinal_position", name, row -> row.getString(1));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(Connection connection, String select, String table, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, table);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        }
    }

    private boolean leansOnAnother() {
        return encrypted != null && encrypted.leansOnAnother();
    }

    boolean isEncrypted(String column) {
        return encrypted != null && encrypted.columns().contains(column);
    }

    String columnNames() {
        return columns.stream().map(column -> Tables.quoted(column.name())).collect(Collectors.joining(", "));
    }

    int indexOf(String column) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).name().equals(column)).findFirst().orElseThrow();
    }

    /** Whether it holds nothing but what stands in files beside it: then it is no use in a spreadsheet. */
    boolean isContent() {
        return encrypted != null && encrypted.isContent();
    }

    /**
     * Hands out all rows, decrypted and in the order of their keys: some are read at once, and then worked on, so that the connection is free for whatever that asks.
     *
     * @param waysIn whether passwords, second factors and tokens are among them
     * @return how many
     */
    long rows(Connection connection, Vault vault, boolean waysIn, RowTaker taker) throws IOException, SQLException {
        if (!waysIn && WAYS_IN.contains(name)) {
            return 0;
        }
        long count = 0;
        int most = isContent() ? CONTENTS : encrypted != null ? ENCRYPTED_ROWS : ROWS;
        List<Object[]> page = List.of();
        do {
            page = page(connection, vault, page.isEmpty() ? null : page.get(page.size() - 1), most);
            for (Object[] row : page) {
                if (!waysIn && name.equals("account")) {
                    row[indexOf(PASSWORD.substring(name.length() + 1))] = null;
                }
                taker.take(row);
            }
            count += page.size();
        } while (page.size() == most);
        return count;
    }

    private List<Object[]> page(Connection connection, Vault vault, Object[] last, int most) throws SQLException {
        String select = "SELECT %s, %s FROM %s %s ORDER BY %s LIMIT %d".formatted(columnNames(), encrypted == null ? "NULL" : encrypted.rowName(), Tables.quoted(name),
                last == null ? "" : after(), key.stream().map(Tables::quoted).collect(Collectors.joining(", ")), most);
        List<Object[]> page = new ArrayList<>();
        List<String> rowNames = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            if (last != null) {
                bindAfter(statement, last);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Object[] row = new Object[columns.size()];
                    for (int i = 0; i < row.length; i++) {
                        // As the server writes the values itself: nothing is rounded, and no moment passes through a time zone.
                        row[i] = value(columns.get(i).kind(), rows.getBytes(i + 1));
                    }
                    page.add(row);
                    rowNames.add(rows.getString(row.length + 1));
                }
            }
        }
        for (int i = 0; i < page.size(); i++) {
            decrypt(vault, page.get(i), rowNames.get(i));
        }
        return page;
    }

    /** A condition that an index answers, which rows in brackets would not be in MySQL. */
    private String after() {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            steps.add(key.subList(0, i).stream().map(column -> Tables.quoted(column) + " = ? AND ").collect(Collectors.joining()) + Tables.quoted(key.get(i)) + " > ?");
        }
        return steps.stream().collect(Collectors.joining(") OR (", "WHERE (", ")"));
    }

    private void bindAfter(PreparedStatement statement, Object[] last) throws SQLException {
        int parameter = 1;
        for (int i = 0; i < key.size(); i++) {
            for (String column : key.subList(0, i + 1)) {
                bind(statement, parameter++, last[indexOf(column)]);
            }
        }
    }

    static void bind(PreparedStatement statement, int parameter, Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            statement.setBytes(parameter, bytes);
        } else if (value instanceof Boolean truth) {
            statement.setInt(parameter, truth ? 1 : 0);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(parameter, number);
        } else {
            statement.setString(parameter, (String) value);
        }
    }

    private static Object value(Kind kind, byte[] stored) {
        if (stored == null || kind == Kind.BYTES) {
            return stored;
        }
        String text = new String(stored, StandardCharsets.UTF_8);
        return switch (kind) {
            case NUMBER -> new BigDecimal(text);
            case BOOLEAN -> !text.equals("0");
            default -> text;
        };
    }

    private void decrypt(Vault vault, Object[] row, String rowName) {
        for (String column : encrypted == null ? List.<String>of() : encrypted.columns()) {
            int at = indexOf(column);
            String place = name + "." + column;
            if (row[at] instanceof byte[] content) {
                row[at] = vault.decrypt(place, rowName, content);
            } else {
                row[at] = vault.decrypt(place, rowName, (String) row[at]);
            }
        }
    }

    static Optional<CarriedTable> named(List<CarriedTable> tables, String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
