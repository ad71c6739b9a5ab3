package unknot.carry;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import unknot.carry.CarryRefusal.Reason;
import unknot.shared.Command;
import unknot.vault.UnreadableText;
import unknot.vault.VaultRefusal;

/** A command about an export; what it cannot do it says in a sentence. */
abstract class CarryCommand implements Command {

    /** How it is called, arguments included. */
    abstract String usage();

    /** @return what to tell when it is done; null where it was not called as it is */
    abstract String handle(List<String> arguments) throws IOException, SQLException;

    static Path file(String argument) {
        return Path.of(argument).toAbsolutePath();
    }

    @Override
    public int run(String... arguments) {
        try {
            String told = handle(List.of(arguments));
            if (told == null) {
                throw new CarryRefusal(Reason.USAGE, "Please write: " + usage());
            }
            System.out.println(told);
            return 0;
        } catch (CarryRefusal refusal) {
            System.err.println(refusal.getMessage());
            return refusal.reason().exitCode();
        } catch (VaultRefusal refusal) {
            System.err.println(refusal.getMessage());
            return Reason.NO_KEY.exitCode();
        } catch (UnreadableText unreadable) {
            System.err.println("Something in the database cannot be read with this master key: " + unreadable.getMessage()
                    + ". Nothing was written. If the key is the right one, this value was altered: a backup from before has it.");
            return Reason.DAMAGED.exitCode();
        } catch (IOException | SQLException | RuntimeException failure) {
            System.err.println("This did not work: " + failure);
            return Reason.FAILED.exitCode();
        }
    }
}
