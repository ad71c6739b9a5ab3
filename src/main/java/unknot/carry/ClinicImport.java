package unknot.carry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.configuration.Configuration;
import unknot.carry.CarriedTable.Column;
import unknot.carry.CarriedTable.Kind;
import unknot.carry.CarryRefusal.Reason;
import unknot.carry.Manifest.TableSaid;
import unknot.shared.Database;
import unknot.shared.Tables;
import unknot.vault.TriggersAside;
import unknot.vault.Vault;

/** Fills an empty installation with an export: checks all of it, then writes it in one transaction, encrypted with this installation's keys. */
final class ClinicImport {

    private static final Pattern TABLE = Pattern.compile("tables/([a-z0-9_]+)\\.json");
    private static final Pattern FILE = Pattern.compile("clients/\\d+/files/(?:taken-away/)?(\\d+)-.*", Pattern.DOTALL);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");
    /** MySQL's, which has no state of its own. */
    private static final int CHECK_VIOLATED = 3819;
    /** Bytes of a piece of a file; the trigger {@code file_piece_fits} says the same. */
    private static final int PIECE = 1 << 20;
    /** In an installation that was started and never set up these are empty. */
    private static final List<String> EMPTY_AT_FIRST = List.of("clinic", "account", "client", "practitioner", "audit_event");
    private static final String NOT_EMPTY = "A clinic is only imported into an empty installation, and this one has %s. Nothing was changed. Please name another database, or a data folder that does not exist yet.";

    private final Database database;
    private final Configuration migrations;
    private final ExportLock lock;
    private final Vault vault;
    private final Keys keys;

    /** Sees to it that the database has a master key. */
    interface Keys {
        void see() throws SQLException;
    }

    /** @param migrations those of this program; {@code vault} and {@code keys} of the database that is filled */
    ClinicImport(Database database, Configuration migrations, ExportLock lock, Vault vault, Keys keys) {
        this.database = database;
        this.migrations = migrations;
        this.lock = lock;
        this.vault = vault;
        this.keys = keys;
    }

    /** @return what the manifest says of it */
    Manifest run(Path file) throws IOException, SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            // Before anything is looked at: of two, the second would take the tables of the first for an empty installation. The end of the connection gives it back.
            if (number(statement, "SELECT GET_LOCK('unknot_import', 0)") != 1) {
                throw new CarryRefusal(Reason.FAILED, "Another import is at work in this database.");
            }
            boolean made = Tables.names(connection).isEmpty();
            if (!made) {
                refuseUnlessEmpty(connection, statement);
            }
            Manifest manifest = ZipReading.check(file, lock);
            refuseOtherVersions(manifest);
            try {
                if (made) {
                    database.migrations(migrations).load().migrate();
                }
                load(connection, statement, file, manifest);
            } catch (IOException | SQLException | RuntimeException failure) {
                leaveNothingBehind(connection, statement, made, failure);
                throw failure;
            }
            // All is there from here on, and stays.
            restore(connection, statement);
            TriggersAside.putBack(statement);
            // What follows from other rows in a way that may have changed since is worked out again.
            database.migrations(migrations).load().migrate();
            return manifest;
        }
    }

    private void refuseUnlessEmpty(Connection connection, Statement statement) throws SQLException {
        String newest = Versions.newest(migrations);
        if (!Tables.version(connection).filter(newest::equals).isPresent()) {
            throw new CarryRefusal(Reason.NOT_EMPTY, NOT_EMPTY.formatted("tables of another version, or of something else"));
        }
        for (String table : EMPTY_AT_FIRST) {
            if (number(statement, "SELECT COUNT(*) FROM (SELECT 1 FROM " + table + " LIMIT 1) some") > 0) {
                throw new CarryRefusal(Reason.NOT_EMPTY, NOT_EMPTY.formatted("rows in the table " + table));
            }
        }
    }

    private void refuseOtherVersions(Manifest manifest) {
        String here = Versions.newest(migrations);
        if (!manifest.schema().equals(here)) {
            throw new CarryRefusal(Reason.OTHER_VERSION, (Versions.isNewer(manifest.schema(), here)
                    ? "This export was written by a newer Unknot: its tables are at %s, and here at %s. Please import it with that version."
                    : "This export was written by an older Unknot: its tables are at %s, and here at %s. Please import it with that version, and upgrade afterwards.")
                    .formatted(manifest.schema(), here));
        }
    }

    private void load(Connection connection, Statement statement, Path file, Manifest manifest) throws IOException, SQLException {
        keys.see();
        List<CarriedTable> tables = CarriedTable.all(connection);
        Set<String> here = tables.stream().map(CarriedTable::name).collect(Collectors.toCollection(TreeSet::new));
        if (!here.equals(new TreeSet<>(manifest.tables().keySet()))) {
            throw CarryRefusal.damaged("its tables are not those of version " + manifest.schema());
        }
        statement.execute("SET time_zone = '+00:00'");
        // Their order is not the keys'; at the end all must be met.
        statement.execute("SET foreign_key_checks = 0");
        for (Map.Entry<String, TableSaid> said : manifest.tables().entrySet()) {
            if (said.getValue().next() > 0) {
                statement.execute("ALTER TABLE " + Tables.quoted(said.getKey()) + " AUTO_INCREMENT = " + said.getValue().next());
            }
        }
        // They keep what is signed from being written; what is brought was written long ago.
        TriggersAside.putBack(statement);
        TriggersAside.putBy(connection, trigger -> true);
        connection.setAutoCommit(false);
        statement.execute("SET @mode = @@sql_mode, sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')");
        for (CarriedTable table : tables) {
            statement.executeUpdate("DELETE FROM " + Tables.quoted(table.name()));
        }
        Set<String> seen = new HashSet<>();
        ZipReading.again(file, lock, manifest, (name, content) -> {
            Matcher table = TABLE.matcher(name);
            Matcher attached = FILE.matcher(name);
            if (table.matches()) {
                CarriedTable into = CarriedTable.named(tables, table.group(1)).filter(found -> !found.name().equals(CarriedTable.PIECES) && seen.add(found.name()))
                        .orElseThrow(() -> CarryRefusal.damaged("it has a table twice, or one that is none, " + table.group(1)));
                fitting(into, () -> rows(connection, into, content));
            } else if (attached.matches()) {
                CarriedTable into = CarriedTable.named(tables, CarriedTable.PIECES).orElseThrow();
                fitting(into, () -> pieces(connection, into, attached.group(1), content));
            }
        });
        for (Map.Entry<String, TableSaid> said : manifest.tables().entrySet()) {
            if (number(statement, "SELECT COUNT(*) FROM " + Tables.quoted(said.getKey())) != said.getValue().rows()) {
                throw CarryRefusal.damaged("it does not have all rows of " + said.getKey());
            }
        }
        Optional<String> torn = ForeignKeys.firstTorn(connection);
        if (torn.isPresent()) {
            throw CarryRefusal.damaged("a row of %s needs another that is not in it".formatted(torn.get()));
        }
        statement.executeUpdate("DELETE FROM " + Tables.HISTORY + " WHERE version IS NULL");
        connection.commit();
    }

    /** Triggers keep the mode that they are made in. */
    private static void restore(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(true);
        statement.execute("SET sql_mode = COALESCE(@mode, @@sql_mode)");
    }

    private interface Filling {
        void run() throws IOException, SQLException;
    }

    /** What a database says of a row that it does not take has words of that row in it. */
    private static void fitting(CarriedTable table, Filling filling) throws IOException, SQLException {
        try {
            filling.run();
        } catch (SQLException failure) {
            String state = String.valueOf(failure.getSQLState());
            if (state.startsWith("22") || state.startsWith("23") || failure.getErrorCode() == CHECK_VIOLATED) {
                throw CarryRefusal.damaged("a row of %s does not fit into its table".formatted(table.name()), failure);
            }
            throw failure;
        }
    }

    private void rows(Connection connection, CarriedTable table, InputStream content) throws IOException, SQLException {
        try (JsonParser json = new JsonFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE).createParser(content);
                TableFilling filling = new TableFilling(connection, table, vault)) {
            Strict strict = new Strict(json);
            strict.next(JsonToken.START_OBJECT);
            if (!strict.text("table").equals(table.name())) {
                throw CarryRefusal.damaged("a table has another's name, " + table.name());
            }
            columns(strict, table);
            strict.array("rows");
            while (strict.more(JsonToken.START_OBJECT)) {
                Object[] row = new Object[table.columns().size()];
                for (int i = 0; i < row.length; i++) {
                    Column column = table.columns().get(i);
                    strict.field(column.name());
                    row[i] = value(json, column.kind());
                }
                strict.next(JsonToken.END_OBJECT);
                filling.add(row);
            }
            strict.next(JsonToken.END_OBJECT);
            filling.end();
        }
    }

    private static void columns(Strict strict, CarriedTable table) throws IOException {
        strict.array("columns");
        int at = 0;
        while (strict.more(JsonToken.START_OBJECT)) {
            Column said = new Column(strict.text("name"), kind(strict.text("kind")));
            strict.next(JsonToken.END_OBJECT);
            if (at >= table.columns().size() || !table.columns().get(at++).equals(said)) {
                throw CarryRefusal.damaged("table %s has other columns here".formatted(table.name()));
            }
        }
        if (at < table.columns().size()) {
            throw CarryRefusal.damaged("table %s has fewer columns".formatted(table.name()));
        }
    }

    private static Kind kind(String code) throws IOException {
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IOException("no kind of column");
    }

    private static Object value(JsonParser json, Kind kind) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw new IOException("it breaks off");
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (kind) {
            case TEXT -> expected(json, token == JsonToken.VALUE_STRING).getText();
            // As it is written; not such that a few letters stand for a billion digits.
            case NUMBER -> new BigDecimal(expected(json, token.isNumeric() && PLAIN_NUMBER.matcher(json.getText()).matches()).getText());
            case BOOLEAN -> expected(json, token.isBoolean()).getBooleanValue();
            case BYTES -> expected(json, token == JsonToken.VALUE_STRING).getBinaryValue();
        };
    }

    private static JsonParser expected(JsonParser json, boolean right) throws IOException {
        if (!right) {
            throw new IOException("a value of another kind at " + json.currentLocation().getLineNr());
        }
        return json;
    }

    private void pieces(Connection connection, CarriedTable table, String file, InputStream content) throws IOException, SQLException {
        try (TableFilling filling = new TableFilling(connection, table, vault)) {
            byte[] piece = content.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                Object[] row = new Object[table.columns().size()];
                row[table.indexOf("file_id")] = new BigDecimal(file);
                row[table.indexOf("piece")] = BigDecimal.valueOf(number);
                row[table.indexOf("content")] = piece;
                filling.add(row);
                piece = content.readNBytes(PIECE);
            }
            filling.end();
        }
    }

    /** An import that did not come to its end leaves the database as it was: without tables, or with those of an installation that was never set up. */
    private static void leaveNothingBehind(Connection connection, Statement statement, boolean made, Exception why) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            restore(connection, statement);
            if (made) {
                statement.execute("SET foreign_key_checks = 0");
                for (String table : Tables.names(connection)) {
                    statement.execute("DROP TABLE " + Tables.quoted(table));
                }
            } else {
                TriggersAside.putBack(statement);
                statement.executeUpdate("DELETE FROM data_key");
            }
        } catch (SQLException gone) {
            // The next import finds what there is: triggers put by, and tables without rows.
            why.addSuppressed(gone);
        }
    }

    private static long number(Statement statement, String select) throws SQLException {
        try (ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }
}
