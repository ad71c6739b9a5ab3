package unknot.access;

import java.sql.SQLException;

/** Tells a broken unique key, which is an answer, from what is an error. */
final class Taken {

    /** MySQL's and MariaDB's "duplicate entry". */
    private static final int DUPLICATE = 1062;

    private Taken() {
    }

    static boolean by(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error && error.getErrorCode() == DUPLICATE) {
                return true;
            }
        }
        return false;
    }
}
