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

    /** What our own triggers say when they refuse. */
    private static final String REFUSED = "45000";

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

    /** The sentence of the trigger that refused: what was asked for is no longer possible, such as adding to a client who has become another. */
    public static Optional<String> refusal(Throwable failure) {
        return sqlErrors(failure).filter(error -> REFUSED.equals(error.getSQLState())).map(SQLException::getMessage).findFirst();
    }

    private static Stream<SQLException> sqlErrors(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
