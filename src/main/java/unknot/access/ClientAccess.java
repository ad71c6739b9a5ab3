package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import unknot.shared.Collisions;

/**
 * Gives clients the way into their own pages. For the front desk: {@code give(long clientId, String name, String email)} returns an
 * {@link Outcome} that is either {@link Given}, whose password is shown once and kept nowhere, or {@link Refused}.
 */
@ApplicationScoped
public class ClientAccess {

    @Inject
    Accounts accounts;
    @Inject
    EntityManager entities;

    public sealed interface Outcome permits Given, Refused {
    }

    /** @param password for the client's first sign-in, such as {@code harbour-lantern-otter-482193}: readable here and never again */
    public record Given(String email, String password) implements Outcome {
    }

    public record Refused(Reason reason) implements Outcome {
    }

    public enum Reason {
        /** No client has this id. */
        UNKNOWN_CLIENT,
        /** The client signs in already, with whatever address. */
        HAS_ACCESS,
        /** Not an e-mail address. */
        UNREADABLE_EMAIL,
        /** Somebody's account has this address. */
        EMAIL_TAKEN
    }

    /** Whether this client has an account, switched off or not. */
    public boolean has(long clientId) {
        return QuarkusTransaction.joiningExisting().call(() -> accounts.count("clientId", clientId) > 0);
    }

    /** Opens an account with a password of our making. */
    public Outcome give(long clientId, String name, String email) {
        if (!EmailAddress.plausible(email)) {
            return new Refused(Reason.UNREADABLE_EMAIL);
        }
        String password = FirstPassword.next();
        String hash = Passwords.hash(password);
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Reason reason = reasonAgainst(clientId, email);
                if (reason != null) {
                    return new Refused(reason);
                }
                accounts.persistAndFlush(new Account(email, hash, name, Role.CLIENT, null, clientId));
                return new Given(Account.normalized(email), password);
            });
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure)) {
                return new Refused(Reason.EMAIL_TAKEN);
            }
            throw failure;
        }
    }

    private Reason reasonAgainst(long clientId, String email) {
        // The row's lock lets two at the desk give this client one account, not two.
        List<?> locked = entities.createNativeQuery("SELECT id FROM client WHERE id = :id FOR UPDATE").setParameter("id", clientId).getResultList();
        if (locked.isEmpty()) {
            return Reason.UNKNOWN_CLIENT;
        }
        if (has(clientId)) {
            return Reason.HAS_ACCESS;
        }
        return accounts.taken(email) ? Reason.EMAIL_TAKEN : null;
    }
}
