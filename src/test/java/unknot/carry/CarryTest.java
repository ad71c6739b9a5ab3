package unknot.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unknot.TestClinic;
import unknot.carry.CarryRefusal.Reason;
import unknot.carry.ClinicExport.Wanted;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.demo.DemoFilling;
import unknot.embedded.EmbeddedDatabase;
import unknot.embedded.ScratchDatabase;
import unknot.shared.Database;
import unknot.shared.Tables;
import unknot.shared.Trigger;
import unknot.vault.KeyOwner;
import unknot.vault.Vault;
import unknot.vault.VaultElsewhere;

/** A whole clinic leaves and arrives elsewhere as it was, under another key; what cannot be trusted is refused, and nothing of it stays. */
@QuarkusTest
class CarryTest {

    private static final ExportLock OPEN = new ExportLock(Optional.empty(), Optional.empty());
    private static final ExportLock LOCK = new ExportLock(Optional.empty(), Optional.of("seven knots in a long rope"));
    private static final int PIECE = 1 << 20;

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    Config settings;
    @Inject
    Flyway flyway;
    @Inject
    DemoFilling demo;
    @Inject
    Vault vault;
    @Inject
    ClinicExport export;
    @Inject
    ExportCommand exportCommand;
    @Inject
    ImportCommand importCommand;

    private Path folder;
    private Database here;
    private Path file;

    @BeforeEach
    void empty(@TempDir Path folder) {
        this.folder = folder;
        clinic.empty();
        here = Database.configured(settings);
        file = folder.resolve("clinic.zip");
    }

    @AfterEach
    void clear() {
        clinic.empty();
    }

    @Test
    void everythingArrivesAsItWasUnderAnotherKey() throws IOException, SQLException {
        demo.fill();
        run(here, "UPDATE clinic SET name = 'Zoë’s \\\\ 🪢'");
        run(here, "INSERT INTO password_try (key_hash, wrong, wrong_at) VALUES (UNHEX(REPEAT('ab', 32)), 3, NOW())");
        run(here, "INSERT INTO second_factor (account_id, secret, begun_at, confirmed_at) SELECT MIN(id), '', NOW(6), NOW(6) FROM account");
        setSecret();
        long large = largeFileTakenAway();
        EveryTable.fill(here);
        assertThat(contents(here, vault).entrySet().stream().filter(table -> table.getValue().size() == 1).map(Map.Entry::getKey)).as("tables that nothing is tried with").isEmpty();
        // Documents are not imported, and nine hundred of them take minutes.
        ClinicExport.Made made = export.make(file, new Wanted(true, false), OPEN);
        assertThat(made.rows()).isGreaterThan(1000);
        assertThat(made.files()).isGreaterThan(2);
        assertThat(made.documents()).isZero();
        Map<String, byte[]> entries = new Rezipped(file).entries();

        try (ScratchDatabase scratch = ScratchDatabase.start(Path.of("target")); VaultElsewhere elsewhere = elsewhere(scratch)) {
            Database there = database(scratch);
            ClinicImport arriving = arriving(there, elsewhere);
            Manifest manifest = arriving.run(file);
            assertThat(manifest.clinic()).isEqualTo("Zoë’s \\ 🪢");

            assertThat(contents(there, elsewhere.vault())).isEqualTo(contents(here, vault)).hasSizeGreaterThan(80).containsKeys("soap_note", "attached_file_piece", "audit_event", "second_factor");
            assertThat(number(there, "SELECT COUNT(*) FROM audit_event WHERE act = 'exported' AND part = 'clinic' AND role = 'server'")).isOne();
            assertThat(number(there, "SELECT COUNT(*) FROM password_try")).as("stays").isZero();
            assertThat(triggers(there)).isEqualTo(triggers(here)).hasSizeGreaterThan(50);
            assertThat(number(there, "SELECT COUNT(*) FROM soap_note WHERE subjective LIKE 'enc1:%'")).isPositive();
            assertThat(number(there, "SELECT COUNT(*) FROM soap_note WHERE subjective <> '' AND subjective NOT LIKE 'enc1:%'")).isZero();
            assertThat(number(there, "SELECT COUNT(*) FROM attached_file_piece WHERE LEFT(content, 6) <> 'UNKNOT'")).isZero();
            assertThat(number(there, "SELECT COUNT(*) FROM attached_file_piece WHERE file_id = " + large)).isEqualTo(2);
            assertThatThrownBy(() -> run(there, "UPDATE soap_note SET status = status WHERE status = 'signed'")).hasMessageContaining("a signed note never changes");
            assertThat(stored(there, "SELECT fingerprint FROM master_key")).isNotEqualTo(stored(here, "SELECT fingerprint FROM master_key"));

            Map<String, byte[]> again = entriesOf(there, elsewhere.vault());
            assertThat(again).hasSizeGreaterThan(150);
            again.forEach((name, content) -> assertThat(HexFormat.of().formatHex(entries.get(name))).as(name).isEqualTo(HexFormat.of().formatHex(content)));

            assertThat(refusal(() -> arriving.run(file))).isEqualTo(Reason.NOT_EMPTY);
        }
    }

    private void setSecret() throws SQLException {
        long account = number(here, "SELECT account_id FROM second_factor");
        run(here, "UPDATE second_factor SET secret = '" + vault.encrypt("second_factor.secret", String.valueOf(account), KeyOwner.CLINIC, "JBSWY3DPEHPK3PXP") + "'");
    }

    /** Of two pieces, with a name that not every system has files of. */
    private long largeFileTakenAway() throws SQLException {
        byte[] content = new byte[PIECE + 300_000];
        new Random(7).nextBytes(content);
        long client = number(here, "SELECT MAX(id) FROM client");
        String added = "2027-01-04 09:30:00.123456";
        String rowName = "1." + stored(here, "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', '" + added + "')");
        run(here, "INSERT INTO attached_file (client_id, kind, name, caption, bytes, added_at, practitioner_id, added_by) VALUES (%d, 'document', '%s', '', %d, '%s', 1, 'Ines Calder')"
                .formatted(client, vault.encrypt("attached_file.name", rowName, KeyOwner.client(client), "Befund: „Rücken“?.pdf"), content.length, added));
        long id = number(here, "SELECT MAX(id) FROM attached_file");
        for (int piece = 0; piece < 2; piece++) {
            byte[] some = Arrays.copyOfRange(content, piece * PIECE, Math.min(content.length, (piece + 1) * PIECE));
            try (Connection connection = here.connect(); PreparedStatement insert = connection.prepareStatement("INSERT INTO attached_file_piece (file_id, piece, content) VALUES (?, ?, ?)")) {
                insert.setLong(1, id);
                insert.setInt(2, piece);
                insert.setBytes(3, vault.encrypt("attached_file_piece.content", id + "." + piece, KeyOwner.client(client), some));
                insert.executeUpdate();
            }
        }
        run(here, "UPDATE attached_file SET removed_at = NOW(6), removed_practitioner_id = 1, removed_by = 'Ines Calder', removed_reason = '%s' WHERE id = %d".formatted(
                vault.encrypt("attached_file.removed_reason", rowName, KeyOwner.client(client), "wrong client"), id));
        return id;
    }

    @Test
    void whoHasNoUnknotReadsIt() throws IOException, SQLException {
        clinic.open();
        Client client = charting.marguerite();
        long note = charting.signed(charting.visit(client, clinic.ines, ChartingClinic.NINE));
        run(here, "UPDATE client SET family_name = '=HYPERLINK(\"http://x\")' WHERE id = " + client.id());
        export.make(file, Wanted.ALL, OPEN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");

        Rezipped zip = new Rezipped(file);
        assertThat(zip.entries().keySet()).startsWith("README.txt").endsWith("manifest.json")
                .noneMatch(name -> name.contains("sign_in_session") || name.contains("entry_link") || name.contains("data_key") || name.contains("master_key"));
        assertThat(zip.text("README.txt")).contains("NOTHING IN IT IS ENCRYPTED", "HARBOUR STREET MASSAGE", "Argon2id");
        assertThat(zip.text("tables/soap_note.json")).contains("\"subjective\":\"said\"", "\"status\":\"signed\"", "\"id\":" + note + ",").doesNotContain("enc1:");
        assertThat(zip.text("csv/client.csv")).startsWith("\uFEFF\"id\"").contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(zip.text("tables/client.json")).as("as it is").contains("\"=HYPERLINK(\\\"http://x\\\")\"");
        byte[] pdf = zip.entries().entrySet().stream().filter(entry -> entry.getKey().matches("clients/" + client.id() + "/notes/\\d{4}-\\d\\d-\\d\\d-note-" + note + "\\.pdf"))
                .findFirst().orElseThrow().getValue();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("said", "Signed by Ines Calder", "Exported with the whole clinic");
        }
    }

    @Test
    void whoOnlyReadsGetsNoWaysIn() throws IOException, SQLException {
        clinic.open();
        run(here, "INSERT INTO access_token (account_id, name, token_hash, scopes, created_at) SELECT MIN(id), 'x', UNHEX(REPEAT('cd', 32)), 'clients:read', NOW(6) FROM account");
        assertThat(exportCommand.run(file.toString(), "--without-ways-in", "--in-the-clear")).isZero();
        Rezipped zip = new Rezipped(file);
        assertThat(zip.entries().values()).noneMatch(content -> new String(content, StandardCharsets.UTF_8).contains("$argon2id$"));
        assertThat(zip.text("tables/access_token.json")).contains("\"rows\":[]").doesNotContain("token_hash\":\"");
        assertThat(zip.text("tables/account.json")).contains("\"password_hash\":null");
        assertThat(zip.text("README.txt")).contains("Passwords, second factors and access tokens are not in it");
        assertThat(number(here, "SELECT COUNT(*) FROM audit_event WHERE act = 'exported' AND part = 'clinic' AND account_id IS NULL")).isOne();

        try (ScratchDatabase scratch = ScratchDatabase.start(Path.of("target")); VaultElsewhere elsewhere = elsewhere(scratch)) {
            arriving(database(scratch), elsewhere).run(file);
            assertThat(number(database(scratch), "SELECT COUNT(*) FROM account WHERE password_hash IS NULL")).isEqualTo(clinic.count("SELECT COUNT(*) FROM account"));
        }
    }

    @Test
    void whatOpensSomethingIsDecidedAbout() throws SQLException {
        try (Connection connection = here.connect()) {
            List<String> opening = new ArrayList<>();
            for (CarriedTable table : CarriedTable.all(connection)) {
                table.columns().stream().map(column -> table.name() + "." + column.name())
                        .filter(name -> name.matches("\\w+\\.\\w*(password|secret|token|key_hash|code_hash|link_hash|stop_hash|visitor_hash|wrapped)\\w*")).forEach(opening::add);
            }
            // Those of links in messages come along: clients have them and go on using them.
            assertThat(opening).containsExactlyInAnyOrder("account.password_hash", "second_factor.secret", "recovery_code.code_hash", "access_token.token_hash", "audit_event.token_id",
                    "calendar_feed.key_hash", "idempotency_key.key_hash", "online_booking.link_hash", "online_booking.visitor_hash", "visit_question.key_hash", "visit_reminder.stop_hash");
        }
    }

    @Test
    void anExportIsOneMomentWhileOthersWrite() throws Exception {
        clinic.open();
        run(here, "CREATE TABLE a_first (id INT PRIMARY KEY, pad VARCHAR(200))");
        run(here, "CREATE TABLE z_last (id INT PRIMARY KEY)");
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            AtomicBoolean enough = new AtomicBoolean();
            Future<Integer> written = writer.submit(() -> writePairs(enough));
            for (int i = 0; i < 3; i++) {
                Path next = folder.resolve(i + ".zip");
                export.make(next, Wanted.ALL, OPEN);
                Manifest manifest = ZipReading.check(next, OPEN);
                assertThat(manifest.tables().get("a_first").rows()).isEqualTo(manifest.tables().get("z_last").rows());
            }
            enough.set(true);
            assertThat(written.get(30, TimeUnit.SECONDS)).isPositive();
        } finally {
            writer.shutdownNow();
            run(here, "DROP TABLE a_first");
            run(here, "DROP TABLE z_last");
        }
    }

    /** Each pair in one transaction, as a visit and its claims are. */
    private int writePairs(AtomicBoolean enough) throws SQLException {
        try (Connection connection = here.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int id = 0;
            while (!enough.get()) {
                id++;
                statement.execute("INSERT INTO z_last VALUES (" + id + ")");
                statement.execute("INSERT INTO a_first VALUES (" + id + ", 'x')");
                connection.commit();
            }
            return id;
        }
    }

    @Test
    void whatIsNotWholeIsNoticedAnywhere() throws IOException, SQLException {
        clinic.open();
        charting.signed(charting.visit(charting.marguerite(), clinic.ines, ChartingClinic.NINE));
        export.make(file, Wanted.ALL, OPEN);
        Path other = folder.resolve("other.zip");

        assertThat(said(new Rezipped(file).change("tables/soap_note.json", json -> json.replace("\"said\"", "\"sad\"")).as(other))).contains("altered, tables/soap_note.json");
        assertThat(said(new Rezipped(file).change("csv/client.csv", csv -> csv + "\r\n").as(other))).contains("altered, csv/client.csv");
        Rezipped missing = new Rezipped(file);
        missing.entries().remove("tables/soap_note.json");
        assertThat(said(missing.as(other))).contains("missing, tables/soap_note.json");
        Rezipped without = new Rezipped(file);
        without.entries().remove(ZipWriting.MANIFEST);
        assertThat(said(without.as(other))).contains("breaks off");
        for (String name : List.of("tables/../../etc/passwd", "/etc/passwd", "tables\\x.json", "clients/1/files/1-../../x", "clients/1/files/../1-x", "shell.sh", "tables/x.json/", "C:/x")) {
            Rezipped more = new Rezipped(file);
            byte[] manifest = more.entries().remove(ZipWriting.MANIFEST);
            more.entries().put(name, new byte[] {1});
            more.entries().put(ZipWriting.MANIFEST, manifest);
            assertThat(said(more.as(other))).as(name).contains("an entry that no export has");
        }
        Rezipped after = new Rezipped(file);
        after.entries().put("tables/zzz.json", new byte[] {1});
        assertThat(said(after.as(other))).contains("an entry that no export has");
        Rezipped unknown = new Rezipped(file);
        byte[] manifest = unknown.entries().remove(ZipWriting.MANIFEST);
        unknown.entries().put("tables/zzz.json", new byte[] {1});
        unknown.entries().put(ZipWriting.MANIFEST, manifest);
        assertThat(said(unknown.as(other))).contains("does not know, tables/zzz.json");

        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 30, whole.length / 3, whole.length / 2, whole.length - 3000, whole.length - 23, whole.length - 1}) {
            Files.write(other, Arrays.copyOf(whole, length));
            assertThat(refusal(() -> ZipReading.check(other, OPEN))).as("cut off at %d of %d", length, whole.length).isEqualTo(Reason.DAMAGED);
        }
        byte[] all = ZipReading.check(file, OPEN).all();
        int unnoticed = 0;
        for (int at = 40; at < whole.length - 30_000; at += whole.length / 40) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            Files.write(other, changed);
            // In a ZIP not every bit says something: what is not noticed must be as it was.
            if (refusal(() -> ZipReading.check(other, OPEN)) == null) {
                assertThat(ZipReading.check(other, OPEN).all()).as("changed at %d of %d", at, whole.length).isEqualTo(all);
                unnoticed++;
            }
        }
        assertThat(unnoticed).isLessThan(5);
    }

    @Test
    void whatUnpacksToMoreThanAnExportCanIsRefused() throws IOException, SQLException {
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("tables/client.json"));
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(said(file)).contains("unpacks to more");
    }

    @Test
    void whatIsForgedLeavesNothingBehind() throws Exception {
        clinic.open();
        charting.signed(charting.visit(charting.marguerite(), clinic.ines, ChartingClinic.NINE));
        export.make(file, Wanted.ALL, OPEN);
        String schema = ZipReading.check(file, OPEN).schema();
        Path other = folder.resolve("other.zip");
        try (ScratchDatabase scratch = ScratchDatabase.start(Path.of("target")); VaultElsewhere elsewhere = elsewhere(scratch)) {
            Database there = database(scratch);
            ClinicImport arriving = arriving(there, elsewhere);

            new Rezipped(file).change(ZipWriting.MANIFEST, json -> json.replace("\"schema\":\"" + schema + "\"", "\"schema\":\"7\"")).as(other);
            assertThatThrownBy(() -> arriving.run(other)).isInstanceOf(CarryRefusal.class).hasMessageContaining("older Unknot: its tables are at 7, and here at " + schema);
            new Rezipped(file).change(ZipWriting.MANIFEST, json -> json.replace("\"schema\":\"" + schema + "\"", "\"schema\":\"9999\"")).as(other);
            assertThatThrownBy(() -> arriving.run(other)).isInstanceOfSatisfying(CarryRefusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OTHER_VERSION))
                    .hasMessageContaining("newer Unknot");
            assertThat(tables(there)).isEmpty();

            new Rezipped(file).change("tables/account.json", json -> json.replaceFirst("(?s)\"rows\":\\[\n.*?,\n", "\"rows\":[\n")).forgedAs(other);
            assertThatThrownBy(() -> arriving.run(other)).hasMessageContaining("does not have all rows of account");
            assertThat(tables(there)).as("nothing stays").isEmpty();
            // An installation that was started and not yet set up stays as it was, too, and takes the right file then.
            there.migrations(flyway.getConfiguration()).load().migrate();
            Map<String, String> triggers = triggers(there);
            new Rezipped(file).change("tables/account.json", json -> json.replaceFirst("(?s)\"rows\":\\[\n.*?,\n", "\"rows\":[\n")).forgedAs(other);
            assertThatThrownBy(() -> arriving.run(other)).isInstanceOf(CarryRefusal.class);
            new Rezipped(file).change("tables/soap_note.json", json -> json.replace("\"subjective\":\"said\"", "\"subjective\":7")).forgedAs(other);
            assertThat(refusal(() -> arriving.run(other))).isEqualTo(Reason.DAMAGED);
            new Rezipped(file).change("tables/soap_note.json", json -> json.replace("\"subjective\":\"said\"", "\"x; DROP TABLE client\":\"said\"")).forgedAs(other);
            assertThat(refusal(() -> arriving.run(other))).isEqualTo(Reason.DAMAGED);
            new Rezipped(file).change("tables/soap_note.json", json -> json.replace("\"table\":\"soap_note\"", "\"table\":\"client\"")).forgedAs(other);
            assertThat(refusal(() -> arriving.run(other))).isEqualTo(Reason.DAMAGED);
            new Rezipped(file).change("tables/soap_note.json", json -> json.replaceFirst("\"version\":\\d+", "\"version\":1e999999999")).forgedAs(other);
            assertThat(refusal(() -> arriving.run(other))).as("a number of a billion digits").isEqualTo(Reason.DAMAGED);
            new Rezipped(file).change("tables/soap_note.json", json -> json.replaceFirst("\"practitioner_id\":\\d+", "\"practitioner_id\":77")).forgedAs(other);
            assertThatThrownBy(() -> arriving.run(other)).hasMessageContaining("a row of soap_note needs another that is not in it");
            new Rezipped(file).change("tables/client.json", json -> json.replaceFirst("\"family_name\":\"[^\"]+\"", "\"family_name\":\"" + "Rowe".repeat(200) + "\"")).forgedAs(other);
            assertThatThrownBy(() -> arriving.run(other)).hasMessageContaining("a row of client does not fit").hasMessageNotContaining("Rowe");
            assertThat(triggers(there)).isEqualTo(triggers).isNotEmpty();
            assertThat(number(there, "SELECT (SELECT COUNT(*) FROM client) + (SELECT COUNT(*) FROM data_key) + (SELECT COUNT(*) FROM trigger_put_by)")).isZero();
            assertThat(number(there, "SELECT COUNT(*) FROM muscle")).isPositive();

            // The second of two at once touches nothing of the first.
            try (Connection first = there.connect(); Statement statement = first.createStatement()) {
                statement.execute("SELECT GET_LOCK('unknot_import', 0)");
                run(there, "INSERT INTO data_key (client_id, wrapped) VALUES (1, 'x')");
                assertThatThrownBy(() -> arriving.run(file)).isInstanceOf(CarryRefusal.class).hasMessageContaining("Another import");
            }
            assertThat(number(there, "SELECT COUNT(*) FROM data_key")).isOne();
            run(there, "DELETE FROM data_key");
            try (VaultElsewhere fresh = elsewhere(scratch)) {
                arriving(there, fresh).run(file);
                assertThat(contents(there, fresh.vault())).isEqualTo(contents(here, vault));
            }
        }
    }

    @Test
    void aLockedOneOpensWithWhatLockedItAlone() throws IOException, SQLException {
        clinic.open();
        export.make(file, Wanted.ALL, LOCK);
        byte[] whole = Files.readAllBytes(file);
        assertThat(new String(whole, StandardCharsets.ISO_8859_1)).startsWith("UNKNOT CLINIC\n").doesNotContain("README.txt");
        assertThat(ZipReading.check(file, LOCK).clinic()).isEqualTo("Harbour Street Massage");
        assertThat(refusal(() -> ZipReading.check(file, new ExportLock(Optional.empty(), Optional.of("another"))))).isEqualTo(Reason.NOT_OPENED);
        assertThat(refusal(() -> ZipReading.check(file, OPEN))).isEqualTo(Reason.NO_KEY);
        for (int length : new int[] {whole.length - 1, whole.length - 17, whole.length - 200}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(refusal(() -> ZipReading.check(file, LOCK))).as("cut off at %d of %d", length, whole.length).isEqualTo(Reason.DAMAGED);
        }
        for (int length : new int[] {0, 20, 200}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(refusal(() -> ZipReading.check(file, LOCK))).as("cut off at %d of %d", length, whole.length).isIn(Reason.DAMAGED, Reason.NOT_OPENED);
        }
        for (int at = 0; at < whole.length; at += whole.length / 20) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            Files.write(file, changed);
            assertThat(refusal(() -> ZipReading.check(file, LOCK))).as("changed at %d of %d", at, whole.length).isIn(Reason.DAMAGED, Reason.NOT_OPENED, Reason.OTHER_VERSION);
        }
        Files.write(file, whole);
        Path unlocked = folder.resolve("unlocked.zip");
        UnlockCommand unlocking = new UnlockCommand();
        unlocking.lock = LOCK;
        assertThat(unlocking.run(file.toString(), unlocked.toString())).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(unlocked))).isEqualTo("rw-------");
        assertThat(ZipReading.check(unlocked, OPEN).clinic()).isEqualTo("Harbour Street Massage");
        assertThat(unlocking.run(file.toString(), unlocked.toString())).isEqualTo(2);
        unlocking.lock = new ExportLock(Optional.empty(), Optional.of("another"));
        assertThat(unlocking.run(file.toString(), folder.resolve("no.zip").toString())).isEqualTo(4);
        assertThat(folder.resolve("no.zip")).doesNotExist();
    }

    @Test
    void whatWasAlteredIsToldAndNothingIsWritten() throws SQLException {
        clinic.open();
        run(here, "INSERT INTO second_factor (account_id, secret, begun_at, confirmed_at) SELECT MIN(id), '', NOW(6), NOW(6) FROM account");
        setSecret();
        run(here, "UPDATE second_factor SET secret = INSERT(secret, LENGTH(secret) - 5, 2, IF(SUBSTRING(secret, LENGTH(secret) - 5, 2) = 'AA', 'BB', 'AA'))");
        assertThat(exportCommand.run(file.toString(), "--in-the-clear", "--without-pdfs")).isEqualTo(5);
        assertThat(file).doesNotExist();
    }

    @Test
    void theCommandsSayWhatIsMissing() throws IOException {
        assertThat(exportCommand.run(file.toString(), "--in-the-clear")).as("no clinic").isEqualTo(1);
        clinic.open();
        assertThat(exportCommand.run()).isEqualTo(2);
        assertThat(exportCommand.run("--in-the-clear")).isEqualTo(2);
        assertThat(exportCommand.run(file.toString(), "--in-clear")).isEqualTo(2);
        assertThat(exportCommand.run(file.toString())).as("neither a key nor in the clear").isEqualTo(3);
        assertThat(exportCommand.run(folder.resolve("nowhere/x.zip").toString(), "--in-the-clear")).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
        assertThat(importCommand.run()).isEqualTo(2);
        assertThat(importCommand.run(folder.resolve("nowhere").toString())).isEqualTo(7);
        Files.createFile(file);
        assertThat(exportCommand.run(file.toString(), "--in-the-clear")).isEqualTo(2);
        assertThat(file).isEmptyFile();
    }

    private interface Doing {
        void run() throws IOException, SQLException;
    }

    private static Reason refusal(Doing doing) {
        try {
            doing.run();
        } catch (CarryRefusal refusal) {
            return refusal.reason();
        } catch (IOException | SQLException failure) {
            throw new AssertionError(failure);
        }
        return null;
    }

    private static String said(Path zip) throws IOException, SQLException {
        try {
            ZipReading.check(zip, OPEN);
            return "nothing";
        } catch (CarryRefusal refusal) {
            assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
            return refusal.getMessage();
        }
    }

    private VaultElsewhere elsewhere(ScratchDatabase scratch) throws SQLException {
        return new VaultElsewhere(database(scratch), folder.resolve("elsewhere.key"));
    }

    private ClinicImport arriving(Database there, VaultElsewhere elsewhere) {
        return new ClinicImport(there, flyway.getConfiguration(), OPEN, elsewhere.vault(), elsewhere::firstKey);
    }

    private static Database database(ScratchDatabase scratch) {
        return new Database(scratch.jdbcUrl(), EmbeddedDatabase.USER, scratch.password());
    }

    private static List<String> tables(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            return Tables.names(connection);
        }
    }

    /** Of each table that goes along the next number and every row, decrypted. */
    private static Map<String, List<String>> contents(Database database, Vault vault) throws IOException, SQLException {
        Map<String, List<String>> contents = new TreeMap<>();
        try (Connection connection = database.connect()) {
            for (CarriedTable table : CarriedTable.all(connection)) {
                List<String> rows = new ArrayList<>();
                rows.add("next " + table.next());
                table.rows(connection, vault, true, row -> rows.add(Arrays.stream(row)
                        .map(value -> value instanceof byte[] bytes ? bytes.length + "#" + Arrays.hashCode(bytes) : String.valueOf(value)).toList().toString()));
                contents.put(table.name(), rows);
            }
        }
        return contents;
    }

    /** Tables and files as they would leave again. */
    private Map<String, byte[]> entriesOf(Database database, Vault theirs) throws IOException, SQLException {
        Path again = folder.resolve("again.zip");
        try (Connection connection = database.connect(); OutputStream out = Files.newOutputStream(again); ZipWriting zip = new ZipWriting(out)) {
            new TablesWriting(connection, theirs, true).write(zip);
            zip.manifest(json -> { });
        }
        Map<String, byte[]> entries = new Rezipped(again).entries();
        entries.remove(ZipWriting.MANIFEST);
        return entries;
    }

    private static Map<String, String> triggers(Database database) throws SQLException {
        Map<String, String> triggers = new TreeMap<>();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            Trigger.all(statement).forEach(trigger -> triggers.put(trigger.name(), trigger.statement()));
        }
        return triggers;
    }

    private static long number(Database database, String select) throws SQLException {
        return Long.parseLong(stored(database, select));
    }

    private static String stored(Database database, String select) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
