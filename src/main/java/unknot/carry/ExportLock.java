package unknot.carry;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import unknot.carry.CarryRefusal.Reason;
import unknot.shared.Padlock;

/** What locks and opens exports. */
@Singleton
class ExportLock extends Padlock {

    /** Locks nothing. */
    static final ExportLock NONE = new ExportLock(Optional.empty(), Optional.empty());

    ExportLock(@ConfigProperty(name = "unknot.export.key-file") Optional<Path> file,
            @ConfigProperty(name = "unknot.export.passphrase") Optional<String> passphrase) {
        super("UNKNOT CLINIC\n", file, passphrase);
    }

    @Override
    protected RuntimeException refusal(Fault fault, Path keyFile, Throwable cause) {
        return switch (fault) {
            case NO_KEY_FILE -> new CarryRefusal(Reason.NO_KEY, "This export was locked with a key file: please set UNKNOT_EXPORT_KEY_FILE to it.");
            case NO_KEY -> new CarryRefusal(Reason.NO_KEY, "An export is locked: please set UNKNOT_EXPORT_PASSPHRASE or UNKNOT_EXPORT_KEY_FILE, to open one to what it was locked with."
                    + " For one that others read without Unknot write --in-the-clear.");
            case UNREADABLE_KEY -> new CarryRefusal(Reason.NO_KEY, "The key file " + keyFile + " cannot be read.", cause);
            case UNFIT_KEY -> new CarryRefusal(Reason.NO_KEY, "The key file " + keyFile + " must hold at least 32 random bytes in Base64.");
            case ANOTHER_KIND -> new CarryRefusal(Reason.DAMAGED, "This file is no locked export of Unknot's.");
            case NEWER -> new CarryRefusal(Reason.OTHER_VERSION, "This export was locked by a newer Unknot. Please use that one.");
        };
    }
}
