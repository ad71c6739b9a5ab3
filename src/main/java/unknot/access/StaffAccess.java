package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import unknot.shared.Collisions;

/** Gives those who work in the clinic their way in: an account with a first password, shown once and kept nowhere. */
@ApplicationScoped
public class StaffAccess {

    @Inject
    Accounts accounts;

    public sealed interface Outcome permits Given, Refused {
    }

    /** @param password for the first sign-in, such as {@code harbour-lantern-otter-482193}: readable here and never again */
    public record Given(String name, String email, String password) implements Outcome {
    }

    public record Refused(Reason reason) implements Outcome {
    }

    public enum Reason {
        /** Not an e-mail address. */
        UNREADABLE_EMAIL,
        /** Somebody's account has this address. */
        EMAIL_TAKEN
    }

    public Outcome giveFrontDesk(String name, String email) {
        return give(name, email, Role.FRONT_DESK, () -> null);
    }

    /**
     * @param practitioner asked within the same transaction for the id of the therapist whose account it is, so that a refused address
     *            leaves no therapist behind; null for others
     */
    public Outcome give(String name, String email, Role role, Supplier<Long> practitioner) {
        if (!EmailAddress.plausible(email)) {
            return new Refused(Reason.UNREADABLE_EMAIL);
        }
        String password = FirstPassword.next();
        String hash = Passwords.hash(password);
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (accounts.taken(email)) {
                    return new Refused(Reason.EMAIL_TAKEN);
                }
                accounts.persistAndFlush(new Account(email, hash, name, role, practitioner.get(), null));
                return new Given(name, Account.normalized(email), password);
            });
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure)) {
                return new Refused(Reason.EMAIL_TAKEN);
            }
            throw failure;
        }
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
