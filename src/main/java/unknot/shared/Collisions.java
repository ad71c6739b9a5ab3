package unknot.shared;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** Failures that mean that somebody else was faster, which is an answer and no error; however deep below other exceptions. */
public final class Collisions {

    /** MySQL's and MariaDB's "duplicate entry". */
    private static final int DUPLICATE_KEY = 1062;
    /** 1213 deadlock found, 1205 lock wait timeout: the other won, trying again may work. */
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(1213, 1205);

    /** What our own triggers say when something comes to a client who is none any more, or whose record is restricted. */
    private static final String REFUSED = "45000";
    private static final String NO_CLIENT = "this client has become another";
    private static final String RESTRICTED = "the record of this client is restricted";

    private Collisions() {
    }

    public static boolean keyTaken(Throwable failure) {
        return takenKey(failure).isPresent();
    }

    /** The database's sentence about the key that was taken, such as {@code Duplicate entry 'P-7-5889600-0' for key ...}. */
    public static Optional<String> takenKey(Throwable failure) {
        return sqlErrors(failure).filter(error -> error.getErrorCode() == DUPLICATE_KEY).map(SQLException::getMessage).findFirst();
    }

    public static boolean worthAnotherTry(Throwable failure) {
        return sqlErrors(failure).anyMatch(error -> WORTH_ANOTHER_TRY.contains(error.getErrorCode()));
    }

    /** Whether a row was written meanwhile that had been read with an older version. */
    public static boolean stale(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof OptimisticLockException || cause instanceof StaleStateException);
    }

    /** Whether a row was refused since its client has become another meanwhile, or is gone. Whatever else triggers refuse is a fault of ours. */
    public static boolean clientGone(Throwable failure) {
        return refused(failure, NO_CLIENT);
    }

    /** Whether a row was refused since the record of its client is restricted. */
    public static boolean restricted(Throwable failure) {
        return refused(failure, RESTRICTED);
    }

    private static boolean refused(Throwable failure, String words) {
        return sqlErrors(failure).anyMatch(error -> REFUSED.equals(error.getSQLState()) && String.valueOf(error.getMessage()).contains(words));
    }

    private static Stream<SQLException> sqlErrors(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
