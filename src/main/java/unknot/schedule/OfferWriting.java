package unknot.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

/** How every change of the offer is written: in a transaction of its own, because a refusal by the database is an answer here. */
@ApplicationScoped
class OfferWriting {

    @Inject
    EntityManager entities;
    @Inject
    Timetables timetables;
    @Inject
    Event<OfferChanged> changes;

    /**
     * One after another, so that what {@code work} looks at does not change before it writes, nor is a form that was sent twice written
     * twice.
     */
    Change write(String by, Supplier<Change> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                timetables.lock();
                Change change = work.get();
                entities.flush();
                if (change == Change.Answer.DONE) {
                    changed(by);
                }
                return change;
            });
        } catch (RuntimeException failure) {
            // On a cluster of databases the lock does not reach the other nodes: somebody there was faster.
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConstraintViolationException broken && broken.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                    return Change.Answer.NAME_TAKEN;
                }
                if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                    return Change.Answer.STALE;
                }
            }
            throw failure;
        }
    }

    /** Tells of a change that was written in the present transaction. */
    void changed(String by) {
        timetables.changed();
        changes.fire(new OfferChanged(by));
    }
}
