package unknot.vault;

import java.io.IOException;
import java.sql.SQLException;
import unknot.shared.Command;

/** A command about keys; what it cannot do it says in a sentence. */
abstract class VaultCommand implements Command {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    /** How it is called, arguments included. */
    abstract String usage();

    /** @return what to tell when it is done */
    abstract String handle(String... arguments) throws IOException, SQLException;

    @Override
    public int run(String... arguments) {
        if (arguments.length != usage().split(" ").length - 1) {
            System.err.println("Please write: " + usage());
            return USAGE;
        }
        try {
            System.out.println(handle(arguments));
            return 0;
        } catch (VaultRefusal refusal) {
            System.err.println(refusal.getMessage());
        } catch (IOException | SQLException | RuntimeException failure) {
            System.err.println("This did not work: " + failure);
        }
        return FAILED;
    }
}
