package unknot.lifecycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;
import unknot.shared.Collisions;

/** An act on whole records, in a transaction of its own, which an expected no rolls back. */
final class Attempt {

    private static final int TRIES = 3;

    private Attempt() {
    }

    private static final class No extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Enum<?> outcome;

        No(Enum<?> outcome) {
            super(outcome.name());
            this.outcome = outcome;
        }
    }

    /** Ends the act in its middle with this outcome. */
    static RuntimeException no(Enum<?> outcome) {
        return new No(outcome);
    }

    static void refuseUnless(boolean holds, Enum<?> outcome) {
        if (!holds) {
            throw no(outcome);
        }
    }

    /**
     * @param taken the outcome where somebody else has taken a key just before
     * @param busy  the outcome where somebody else is at work with the same rows, and goes on being so
     */
    static <T extends Enum<T>> T answer(Supplier<T> act, T taken, T busy) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(act::get);
            } catch (No no) {
                return busy.getDeclaringClass().cast(no.outcome);
            } catch (RuntimeException failure) {
                if (Collisions.keyTaken(failure)) {
                    return taken;
                }
                if (!Collisions.worthAnotherTry(failure) && !Collisions.stale(failure)) {
                    throw failure;
                }
            }
        }
        return busy;
    }
}
