package unknot.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import unknot.backup.BackupRefusal.Reason;
import unknot.shared.Command;

/** A command about one file; what it cannot do it says in a sentence. */
abstract class FileCommand implements Command {

    /** @return what to tell when it is done */
    abstract String handle(Path file) throws IOException, SQLException;

    @Override
    public int run(String... arguments) {
        try {
            if (arguments.length != 1) {
                throw new BackupRefusal(Reason.USAGE, "Please name one file: " + name() + " FILE");
            }
            System.out.println(handle(Path.of(arguments[0]).toAbsolutePath()));
            return 0;
        } catch (BackupRefusal refusal) {
            System.err.println(refusal.getMessage());
            return refusal.reason().exitCode();
        } catch (IOException | SQLException | RuntimeException failure) {
            System.err.println("This did not work: " + failure);
            return Reason.FAILED.exitCode();
        }
    }
}
