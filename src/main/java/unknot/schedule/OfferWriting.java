package unknot.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import unknot.shared.Collisions;

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
            if (Collisions.keyTaken(failure)) {
                return Change.Answer.NAME_TAKEN;
            }
            if (Collisions.stale(failure)) {
                return Change.Answer.STALE;
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
