package unknot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void aNewFileIsReadableByItsOwnerAloneAndGivesItsKeyBack() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("below/unknot.key"));
        MasterKey key = MasterKey.make();
        file.make(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
        assertThat(file.keys()).map(MasterKey::fingerprint).containsExactly(key.fingerprint());
        assertThatThrownBy(() -> file.make(MasterKey.make())).isInstanceOf(VaultRefusal.class).hasMessageContaining("unknot.key");
        assertThat(file.keys()).map(MasterKey::fingerprint).containsExactly(key.fingerprint());
    }

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("unknot.key"));
        file.make(MasterKey.make());
        MasterKey one = MasterKey.make();
        MasterKey other = MasterKey.make();
        file.replace(List.of(one, other));
        assertThat(file.keys()).map(MasterKey::fingerprint).containsExactly(one.fingerprint(), other.fingerprint());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void whatIsNoKeyIsRefusedInASentence() throws IOException {
        for (String content : List.of("", "# only words\n", "c2hvcnQ=\n", "not base64 at all")) {
            Path file = Files.writeString(folder.resolve("unknot.key"), content);
            assertThatThrownBy(() -> new KeyFile(file).keys()).isInstanceOf(VaultRefusal.class).hasMessageContaining("32 random bytes");
        }
        assertThatThrownBy(() -> new KeyFile(folder.resolve("nowhere")).keys()).isInstanceOf(VaultRefusal.class).hasMessageContaining("cannot be read");
    }

    @Test
    void theKeyOfTheTestsServesNoClinic() {
        assertThat(NoKnownKey.refusal(new KeyFile(Path.of("src/test/resources/test.key")).keys()).orElseThrow()).contains("everybody knows");
        assertThat(NoKnownKey.refusal(List.of(MasterKey.make()))).isEmpty();
    }

    @Test
    void aKeyOpensWhatItWrappedAndNoOtherDoes() throws Exception {
        MasterKey key = MasterKey.make();
        byte[] wrapped = key.wrap(new byte[32]);
        assertThat(MasterKey.read(key.written()).unwrap(wrapped)).isEqualTo(new byte[32]);
        assertThatThrownBy(() -> MasterKey.make().unwrap(wrapped)).isInstanceOf(java.security.GeneralSecurityException.class);
        assertThat(key.fingerprint()).matches("[0-9a-f]{16}");
    }
}
