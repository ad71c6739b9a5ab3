package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import unknot.shared.Collisions;
import unknot.shared.EmailAddress;

/** Gives people their way in: an account with a first password, shown once and kept nowhere. */
@ApplicationScoped
public class AccountDesk {

    @Inject
    Accounts accounts;
    @Inject
    EntityManager entities;

    public sealed interface Outcome permits Given, Refused {
    }

    /** @param password for the first sign-in, such as {@code harbour-lantern-otter-482193}: readable here and never again */
    public record Given(String name, String email, String password) implements Outcome {
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

    public Outcome giveFrontDesk(String name, String email) {
        return give(name, email, () -> null, hash -> new Account(email, hash, name, Role.FRONT_DESK, null, null));
    }

    /**
     * @param practitioner asked within the same transaction for the id of the therapist whose account it is, so that a refused address
     *            leaves no therapist behind
     */
    public Outcome giveTherapist(String name, String email, Supplier<Long> practitioner) {
        return give(name, email, () -> null, hash -> new Account(email, hash, name, Role.THERAPIST, practitioner.get(), null));
    }

    public Outcome giveClient(long clientId, String name, String email) {
        return give(name, email, () -> reasonAgainst(clientId), hash -> new Account(email, hash, name, Role.CLIENT, null, clientId));
    }

    private Reason reasonAgainst(long clientId) {
        // The row's lock lets two at the desk give this client one account, not two.
        List<?> locked = entities.createNativeQuery("SELECT id FROM client WHERE id = :id FOR UPDATE").setParameter("id", clientId).getResultList();
        return locked.isEmpty() ? Reason.UNKNOWN_CLIENT : hasClient(clientId) ? Reason.HAS_ACCESS : null;
    }

    private Outcome give(String name, String email, Supplier<Reason> against, Function<String, Account> account) {
        if (!EmailAddress.plausible(email)) {
            return new Refused(Reason.UNREADABLE_EMAIL);
        }
        String password = FirstPassword.next();
        // Slow on purpose, so not within the transaction.
        String hash = Passwords.hash(password);
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Reason reason = against.get();
                if (reason != null || accounts.taken(email)) {
                    return new Refused(reason == null ? Reason.EMAIL_TAKEN : reason);
                }
                accounts.persistAndFlush(account.apply(hash));
                return new Given(name, Account.normalized(email), password);
            });
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure)) {
                return new Refused(Reason.EMAIL_TAKEN);
            }
            throw failure;
        }
    }

    /** Whether this client has an account, switched off or not. */
    public boolean hasClient(long clientId) {
        return QuarkusTransaction.joiningExisting().call(() -> accounts.count("clientId", clientId) > 0);
    }

    /** Lets a therapist's account carry the therapist's new name. */
    public void renameTherapist(long practitionerId, String name) {
        QuarkusTransaction.joiningExisting().run(() -> accounts.list("practitionerId", practitionerId).forEach(account -> account.rename(name)));
    }

    /** The accounts of the front desk and the owners that can sign in, by name. */
    public List<Account> atTheDesk() {
        return accounts.list("role in ?1 and active = true order by displayName", List.of(Role.FRONT_DESK, Role.OWNER));
    }
}
