package unknot.carry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import unknot.carry.CarryRefusal.Reason;
import unknot.shared.OwnersFile;

/** {@code unlock-export LOCKED FILE.zip}: for whoever is to read an export without Unknot. */
@ApplicationScoped
class UnlockCommand extends CarryCommand {

    @Inject
    ExportLock lock;

    @Override
    public String name() {
        return "unlock-export";
    }

    @Override
    String usage() {
        return "unlock-export LOCKED FILE.zip";
    }

    @Override
    String handle(List<String> arguments) throws IOException {
        if (arguments.size() != 2) {
            return null;
        }
        Path to = file(arguments.get(1));
        try (InputStream locked = Files.newInputStream(file(arguments.get(0)))) {
            unlock(opened(locked), to);
        } catch (NoSuchFileException nowhere) {
            throw new CarryRefusal(Reason.USAGE, "There is no file or folder " + nowhere.getFile() + ".", nowhere);
        }
        return "Unlocked to %s. CAREFUL: nothing in it is encrypted. Whoever has this file reads every client's record.".formatted(to);
    }

    private InputStream opened(InputStream locked) throws IOException {
        try {
            return lock.opening(locked);
        } catch (EOFException cutOff) {
            throw CarryRefusal.damaged("it breaks off", cutOff);
        }
    }

    private static void unlock(InputStream opened, Path to) throws IOException {
        try {
            OwnersFile.create(to);
        } catch (FileAlreadyExistsException there) {
            throw new CarryRefusal(Reason.USAGE, "There is a file " + to + " already, and it is left as it is.", there);
        }
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
            opened.transferTo(out);
            whole = true;
        } catch (IOException failure) {
            throw new CarryRefusal(Reason.NOT_OPENED, "This export does not open: the key or passphrase is not the one it was locked with, or it is damaged or cut off.", failure);
        } finally {
            if (!whole) {
                Files.deleteIfExists(to);
            }
        }
    }
}
