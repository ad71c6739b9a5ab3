package unknot.backup;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import unknot.backup.BackupRefusal.Reason;
import unknot.shared.Padlock;

/** What locks and opens backups. */
@Singleton
class BackupKey extends Padlock {

    BackupKey(@ConfigProperty(name = "unknot.backup.key-file") Optional<Path> file,
            @ConfigProperty(name = "unknot.backup.passphrase") Optional<String> passphrase) {
        super("UNKNOT BACKUP\n", file, passphrase);
    }

    @Override
    protected RuntimeException refusal(Fault fault, Path keyFile, Throwable cause) {
        return switch (fault) {
            case NO_KEY_FILE -> missing("a key file: please set UNKNOT_BACKUP_KEY_FILE.");
            case NO_KEY -> missing("a key: please set UNKNOT_BACKUP_KEY_FILE (a file with 32 random bytes in Base64) or UNKNOT_BACKUP_PASSPHRASE.");
            case UNREADABLE_KEY -> new BackupRefusal(Reason.NO_KEY, "The key file " + keyFile + " cannot be read.", cause);
            case UNFIT_KEY -> new BackupRefusal(Reason.NO_KEY, "The key file " + keyFile + " must hold at least 32 random bytes in Base64.");
            case ANOTHER_KIND -> new BackupRefusal(Reason.DAMAGED, "This file is no backup of Unknot's.");
            case NEWER -> new BackupRefusal(Reason.NEWER, "This backup was written by a newer Unknot. Please use that one.");
        };
    }

    private static BackupRefusal missing(String what) {
        return new BackupRefusal(Reason.NO_KEY, "Backups are encrypted, and this needs " + what);
    }
}
