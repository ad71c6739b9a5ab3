package unknot.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.UnaryOperator;
import unknot.audit.AuditLog.Event;

/**
 * What the present request does. It begins with what its address says; a desk that knows more adds it before its transaction ends. Outside of
 * a request, where the clinic's own clockwork is at work, all of this does nothing.
 */
@ApplicationScoped
public class Deeds {

    @Inject
    Deed deed;
    @Inject
    AuditLog log;
    @Inject
    TransactionManager manager;
    @Inject
    TransactionSynchronizationRegistry transactions;

    /** Who asks, and from where. @param accountId null for a visitor; {@code tokenId} null for people */
    public void begin(Long accountId, String role, Long tokenId, String from) {
        know(event -> new Event(accountId, role, tokenId, from, null, null, null, null));
    }

    /** What the request's address is for. */
    public void isFor(Act act, RecordPart part, Long clientId, Long partId) {
        know(event -> event.doing(act, part).of(clientId, partId));
    }

    /** What it has turned out to be. */
    public void is(Act act) {
        know(event -> event.act() == null ? event : event.doing(act, event.part()));
    }

    /** Who it is, or whose account was tried. */
    public void by(long accountId, String role) {
        know(event -> event.by(accountId, role));
    }

    /** Whose part it is and which, where the address does not say. */
    public void of(Long clientId, Long partId) {
        know(event -> event.partId() == null ? event.of(clientId, partId) : event);
    }

    /** Something counts, whether or not it changes anything: the present transaction gets a row. {@link ChangesSeen} calls this for whatever is written. */
    public void count() {
        if (inRequest() && transactions.getTransactionKey() != null) {
            attend();
            transactions.putResource(Deeds.class, true);
        }
    }

    /**
     * The present transaction has begun to work. No observer of its beginning: those of a program that was restarted within the same Java, as
     * while developing, are still told of the transactions of the next.
     */
    void attend() {
        if (event().act() == null || transactions.getTransactionKey() == null || transactions.getResource(LastThing.class) != null) {
            return;
        }
        transactions.putResource(LastThing.class, true);
        try {
            manager.getTransaction().registerSynchronization(new LastThing());
        } catch (RollbackException over) {
            // Nothing of it will stay.
        } catch (SystemException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What is known by now. */
    Event event() {
        return inRequest() ? deed.event() : Event.NOTHING;
    }

    private void know(UnaryOperator<Event> more) {
        if (inRequest()) {
            deed.becomes(more.apply(deed.event()));
        }
    }

    private static boolean inRequest() {
        return Arc.container().requestContext().isActive();
    }

    /** The row is the last thing of its transaction, so that all that the desk has said is in it, and change and row are there together or not at all. */
    private final class LastThing implements Synchronization {

        private Event added;

        @Override
        public void beforeCompletion() {
            log.flush();
            if (transactions.getResource(Deeds.class) != null && !deed.isWritten()) {
                added = event();
                log.add(added);
            }
            log.letGo();
        }

        @Override
        public void afterCompletion(int status) {
            if (added != null && status == Status.STATUS_COMMITTED && inRequest()) {
                deed.wasWritten(added);
            }
        }
    }
}
