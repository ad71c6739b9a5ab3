package unknot.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Failures that mean that the database cannot work just now, though nothing is wrong with what was asked of it. */
public final class DatabaseAway {

    /** 1040 and 1203 too many connections, 1053 it is ending, 1205 and 1206 locks that were never given, 1290 and 1836 it only reads. */
    private static final Set<Integer> CANNOT_WORK = Set.of(1040, 1203, 1053, 1205, 1206, 1290, 1836);
    /** 3 and 1026 a file cannot be written, 1021 the disk is full, 1030 the engine says so, 1114 a table cannot grow. */
    private static final Set<Integer> CANNOT_WRITE = Set.of(3, 1021, 1026, 1030, 1114);
    /** The class of what goes wrong with connections (SQL's standard). */
    private static final String CONNECTION = "08";
    /** What the pool and the driver say, without a code, where there is no connection or it was lost under a statement. */
    private static final Pattern NO_CONNECTION = Pattern.compile("[Aa]cquisition timeout|allowed after \\w+ closed|[Cc]onnection is closed");

    private DatabaseAway() {
    }

    /**
     * Does what must be done once the database is back, for who can wait.
     *
     * @param tries how often it is tried in all
     * @param between how long it waits after a try that failed
     * @throws RuntimeException what the last try failed with, or the first that failed for another reason
     */
    public static void outlast(int tries, Duration between, Runnable act) {
        for (int attempt = 1;; attempt++) {
            try {
                act.run();
                return;
            } catch (RuntimeException failure) {
                if (attempt == tries || !seenIn(failure) && !Collisions.worthAnotherTry(failure)) {
                    throw failure;
                }
                LockSupport.parkNanos(between.toNanos());
            }
        }
    }

    /** @param failure also one that names it as a cause, or as what it has suppressed, as failures of commits do */
    public static boolean seenIn(Throwable failure) {
        return seenIn(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean seenIn(Throwable failure, Set<Throwable> seen) {
        return failure != null && seen.add(failure) && (failure instanceof SQLException error && isAway(error) || seenIn(failure.getCause(), seen)
                || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> seenIn(suppressed, seen)));
    }

    private static boolean isAway(SQLException error) {
        return error instanceof SQLTransientConnectionException || String.valueOf(error.getSQLState()).startsWith(CONNECTION)
                || CANNOT_WORK.contains(error.getErrorCode()) || CANNOT_WRITE.contains(error.getErrorCode())
                || NO_CONNECTION.matcher(String.valueOf(error.getMessage())).find();
    }
}
