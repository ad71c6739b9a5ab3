package unknot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unknot.TestClinic;
import unknot.shared.Sha256;
import unknot.shared.Statements;

/** What is stored, under which keys, and what becomes of it when keys are changed, missing or wrong. */
@QuarkusTest
class VaultTest {

    private static final String COLUMN = "soap_note.plan";
    private static final Path TEST_KEY = Path.of("src/test/resources/test.key");

    @Inject
    TestClinic clinic;
    @Inject
    Vault vault;
    @Inject
    DataKeys keys;
    @Inject
    AgroalDataSource database;

    private Path folder;

    @BeforeEach
    void keep(@TempDir Path folder) throws SQLException {
        this.folder = folder;
        clinic.open();
        run("DROP TABLE IF EXISTS kept_data_key", "DROP TABLE IF EXISTS kept_master_key", "CREATE TABLE kept_data_key AS SELECT * FROM data_key", "CREATE TABLE kept_master_key AS SELECT * FROM master_key");
    }

    /** The other tests go on with the keys that were there. */
    @AfterEach
    void putBack() throws SQLException {
        run("DELETE FROM data_key", "INSERT INTO data_key SELECT * FROM kept_data_key", "DELETE FROM master_key", "INSERT INTO master_key SELECT * FROM kept_master_key",
                "DROP TABLE kept_data_key", "DROP TABLE kept_master_key");
        keys.forget();
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private MasterKeys masters(Path file) {
        MasterKeys masters = new MasterKeys();
        masters.file = Optional.ofNullable(file);
        masters.database = database;
        return masters;
    }

    private DataKeys keysOf(Path file) {
        DataKeys fresh = new DataKeys();
        fresh.database = database;
        fresh.masters = masters(file);
        return fresh;
    }

    private Vault vaultOf(Path file) {
        Vault fresh = new Vault();
        fresh.keys = keysOf(file);
        return fresh;
    }

    @Test
    void aTextIsStoredUnreadableAndReadForItsOwnPlaceAlone() {
        String stored = vault.encrypt(COLUMN, "7", KeyOwner.client(1), "Zqx: heat, then stretch");
        assertThat(stored).startsWith(Vault.BEGINNING).doesNotContain("Zqx");
        assertThat(vault.encrypt(COLUMN, "7", KeyOwner.client(1), "Zqx: heat, then stretch")).isNotEqualTo(stored);
        assertThat(vault.decrypt(COLUMN, "7", stored)).isEqualTo("Zqx: heat, then stretch");
        assertThatThrownBy(() -> vault.decrypt(COLUMN, "8", stored)).isInstanceOf(UnreadableText.class).hasMessageContaining("row 8");
        assertThatThrownBy(() -> vault.decrypt("soap_note.objective", "7", stored)).isInstanceOf(UnreadableText.class);
        char[] altered = stored.toCharArray();
        altered[stored.length() - 5] = altered[stored.length() - 5] == 'A' ? 'B' : 'A';
        assertThatThrownBy(() -> vault.decrypt(COLUMN, "7", new String(altered))).isInstanceOf(UnreadableText.class);
    }

    @Test
    void aContentLikewise() {
        byte[] content = {1, 2, 3};
        byte[] stored = vault.encrypt("attached_file_piece.content", "7.0", KeyOwner.client(1), content);
        assertThat(stored).hasSize(content.length + Vault.GROWS);
        assertThat(vault.decrypt("attached_file_piece.content", "7.0", stored)).isEqualTo(content);
        assertThatThrownBy(() -> vault.decrypt("attached_file_piece.content", "7.1", stored)).isInstanceOf(UnreadableText.class);
        assertThat(vault.decrypt("attached_file_piece.content", "7.0", content)).isEqualTo(content);
    }

    @Test
    void theSameWordsAreKnownAgainByTheirClientsKeyAlone() {
        byte[] mark = vault.mark(KeyOwner.client(1), "heat");
        assertThat(mark).hasSize(32).isEqualTo(vaultOf(TEST_KEY).mark(KeyOwner.client(1), "heat"));
        assertThat(vault.mark(KeyOwner.client(2), "heat")).isNotEqualTo(mark);
        assertThat(vault.mark(KeyOwner.client(1), "heat.")).isNotEqualTo(mark);
        assertThat(mark).isNotEqualTo(Sha256.of("heat"));
    }

    @Test
    void nothingStaysNothingAndWhatIsFromBeforeIsReadAsItIs() {
        assertThat(vault.encrypt(COLUMN, "7", KeyOwner.client(1), (String) null)).isNull();
        assertThat(vault.encrypt(COLUMN, "7", KeyOwner.client(1), "")).isEmpty();
        assertThat(vault.decrypt(COLUMN, "7", (String) null)).isNull();
        for (String old : List.of("", "Heat", "enc1:", "enc1:7:short", "enc1: see the last note")) {
            assertThat(vault.decrypt(COLUMN, "7", old)).isEqualTo(old);
        }
    }

    @Test
    void eachClientHasAKeyThatIsReadByItsNumberWhoseverRowItIs() {
        String mine = vault.encrypt(COLUMN, "7", KeyOwner.client(1), "mine");
        String others = vault.encrypt(COLUMN, "8", KeyOwner.client(2), "others");
        assertThat(keyOf(mine)).isNotEqualTo(keyOf(others)).isEqualTo(clinic.count("SELECT id FROM data_key WHERE client_id = 1"));
        keys.forget();
        assertThat(vault.decrypt(COLUMN, "7", mine)).isEqualTo("mine");
        clinic.sql("DELETE FROM data_key WHERE client_id = 2");
        keys.forget();
        assertThatThrownBy(() -> vault.decrypt(COLUMN, "8", others)).isInstanceOf(UnreadableText.class);
        assertThat(vault.decrypt(COLUMN, "7", mine)).isEqualTo("mine");
    }

    private static long keyOf(String stored) {
        return Long.parseLong(stored.split(":")[1]);
    }

    @Test
    void aNewMasterKeyOpensEverythingAloneAndNoRowOfTheRecordChanges() throws Exception {
        String stored = vault.encrypt(COLUMN, "7", KeyOwner.client(1), "heat");
        Path file = Files.copy(TEST_KEY, folder.resolve("unknot.key"));
        Path before = Files.copy(TEST_KEY, folder.resolve("before.key"));
        assertThat(rotation(file).run()).isZero();

        assertThat(new KeyFile(file).keys()).hasSize(1);
        assertThat(vaultOf(file).decrypt(COLUMN, "7", stored)).isEqualTo("heat");
        assertThatThrownBy(() -> vaultOf(before).decrypt(COLUMN, "7", stored)).isInstanceOf(VaultRefusal.class);
        assertThatThrownBy(() -> masters(before).check()).isInstanceOf(VaultRefusal.class).hasMessageContaining("holds another one");
        // What was at work meanwhile goes on, and makes new keys with the new one.
        Vault atWork = vaultOf(file);
        String next = atWork.encrypt(COLUMN, "9", KeyOwner.client(99), "after");
        assertThat(vaultOf(file).decrypt(COLUMN, "9", next)).isEqualTo("after");
        // For the backups of before.
        try (var names = Files.list(folder)) {
            Path kept = names.filter(name -> name.getFileName().toString().startsWith("unknot.key.")).findFirst().orElseThrow();
            assertThat(new KeyFile(kept).keys()).map(MasterKey::fingerprint).isEqualTo(new KeyFile(before).keys().stream().map(MasterKey::fingerprint).toList());
        }
    }

    @Test
    void aChangeOfTheKeyThatWasCutOffIsEndedByTheNext() throws Exception {
        String stored = vault.encrypt(COLUMN, "7", KeyOwner.client(1), "heat");
        Path file = Files.copy(TEST_KEY, folder.resolve("unknot.key"));
        MasterKey old = new KeyFile(file).keys().get(0);
        MasterKey next = MasterKey.make();
        // After the file and before the tables.
        new KeyFile(file).replace(List.of(next, old));
        masters(file).check();
        assertThat(vaultOf(file).decrypt(COLUMN, "7", stored)).isEqualTo("heat");
        assertThat(rotation(file).run()).isZero();
        assertThat(new KeyFile(file).keys()).map(MasterKey::fingerprint).containsExactly(next.fingerprint());
        assertThat(vaultOf(file).decrypt(COLUMN, "7", stored)).isEqualTo("heat");
        // After the tables and before the file.
        new KeyFile(file).replace(List.of(next, old));
        assertThat(rotation(file).run()).isZero();
        assertThat(new KeyFile(file).keys()).map(MasterKey::fingerprint).containsExactly(next.fingerprint());
        assertThat(vaultOf(file).decrypt(COLUMN, "7", stored)).isEqualTo("heat");
    }

    @Test
    void ofTwoChangesAtOnceOneIsRefusedAndTouchesNothing() throws Exception {
        Path file = Files.copy(TEST_KEY, folder.resolve("unknot.key"));
        try (Connection other = database.getConnection(); Statement statement = other.createStatement()) {
            statement.execute("SELECT GET_LOCK('unknot_rotation', 0)");
            assertThat(rotation(file).run()).isOne();
            assertThat(file).hasSameTextualContentAs(TEST_KEY);
            statement.execute("SELECT RELEASE_LOCK('unknot_rotation')");
        }
        assertThat(rotation(file).run()).isZero();
    }

    private RotateKeyCommand rotation(Path file) {
        RotateKeyCommand command = new RotateKeyCommand();
        command.masters = masters(file);
        command.database = database;
        return command;
    }

    @Test
    void withoutTheRightKeyNothingStarts() throws SQLException, IOException {
        assertThatThrownBy(() -> masters(null).check()).isInstanceOf(VaultRefusal.class).hasMessageContaining("UNKNOT_KEY_FILE");
        assertThatThrownBy(() -> masters(folder.resolve("gone")).check()).isInstanceOf(VaultRefusal.class).hasMessageContaining("is not there").hasMessageContaining("put it back");
        Path other = folder.resolve("other.key");
        new KeyFile(other).make(MasterKey.make());
        assertThatThrownBy(() -> masters(other).check()).isInstanceOf(VaultRefusal.class).hasMessageContaining("holds another one");
        // Even where one would be made for an empty database.
        MasterKeys embedded = masters(folder.resolve("gone"));
        embedded.embedded = true;
        assertThatThrownBy(embedded::check).isInstanceOf(VaultRefusal.class);
        assertThat(folder.resolve("gone")).doesNotExist();
        masters(TEST_KEY).check();
    }

    @Test
    void aDatabaseWithoutAKeyGetsOneWhereItIsUnknotsOwn() throws SQLException {
        run("DELETE FROM master_key");
        Path file = folder.resolve("new.key");
        assertThatThrownBy(() -> masters(file).check()).isInstanceOf(VaultRefusal.class).hasMessageContaining("make-key");
        MasterKeys embedded = masters(file);
        embedded.embedded = true;
        embedded.check();
        assertThat(clinic.text("SELECT fingerprint FROM master_key")).isEqualTo(new KeyFile(file).keys().get(0).fingerprint());
        embedded.check();
    }

    @Test
    void theKeysOfManyClientsCostOneStatement() {
        String[] stored = new String[40];
        Arrays.setAll(stored, client -> vault.encrypt(COLUMN, "7", KeyOwner.client(client + 1), "heat"));
        keys.forget();
        assertThat(Statements.during(() -> {
            for (String text : stored) {
                assertThat(vault.decrypt(COLUMN, "7", text)).isEqualTo("heat");
            }
        })).isEqualTo(1);
    }
}
