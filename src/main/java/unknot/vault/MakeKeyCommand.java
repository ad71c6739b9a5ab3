package unknot.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** {@code make-key FILE}: a new master key in a new file. */
@ApplicationScoped
class MakeKeyCommand extends VaultCommand {

    @Override
    public String name() {
        return "make-key";
    }

    @Override
    String usage() {
        return "make-key FILE";
    }

    @Override
    String handle(String... arguments) {
        Path file = Path.of(arguments[0]).toAbsolutePath();
        MasterKey key = MasterKey.make();
        new KeyFile(file).make(key);
        return "The master key %s is in %s. Keep a copy of the file where neither the database nor its backups are, and name it by UNKNOT_KEY_FILE.".formatted(key.fingerprint(), file);
    }
}
