package unknot.booking;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The database's own error behind an exception of the layers above it. */
final class SqlErrors {

    /** 1213 deadlock found, 1205 lock wait timeout: the other won, trying again may work. */
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(1213, 1205);

    private SqlErrors() {
    }

    static Optional<SQLException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    static boolean worthAnotherTry(Throwable failure) {
        return in(failure).filter(error -> WORTH_ANOTHER_TRY.contains(error.getErrorCode())).isPresent();
    }
}
