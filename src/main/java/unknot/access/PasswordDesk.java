package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import unknot.access.PasswordTries.Tried;

/** Chooses and changes one's own password. */
@ApplicationScoped
public class PasswordDesk {

    /** For so long after following a link the password may be replaced without knowing it: that is how a forgotten one is. */
    private static final Duration LINK_COUNTS_FOR = Duration.ofHours(1);

    @Inject
    EntityManager entities;
    @Inject
    Accounts accounts;
    @Inject
    EntryDesk entry;
    @Inject
    Clock clock;
    @Inject
    PasswordTries tries;
    @Inject
    LivingSessions sessions;

    /**
     * What there is to know before a change.
     *
     * @param has whether there is a password
     * @param asked whether it has to be told
     */
    public record Present(boolean has, boolean asked) {
    }

    /** @param token of the session that asks, whose holder the account is */
    public Present present(String token) {
        return QuarkusTransaction.requiringNew().call(() -> present(session(token)));
    }

    private Present present(SignInSession session) {
        boolean has = session.account().passwordHash() != null;
        boolean byLink = session.byLink() && session.signedInAt().plus(LINK_COUNTS_FOR).isAfter(clock.instant());
        return new Present(has, has && !byLink);
    }

    private SignInSession session(String token) {
        return entities.find(SignInSession.class, SecretToken.hash(token));
    }

    /**
     * Every other session of the account ends, and links on their way stop working.
     *
     * @return right for a change that was made; wrong or slowed where the present password was asked for
     */
    public Tried change(String token, String presentPassword, String newPassword, Origin from) {
        long id = QuarkusTransaction.requiringNew().call(() -> session(token).account().id());
        Optional<Account> asked = QuarkusTransaction.requiringNew().call(() -> Optional.of(session(token)).filter(session -> present(session).asked())
                .map(session -> entities.find(Account.class, id)));
        Tried tried = asked.map(account -> tries.judge(account.email(), from, () -> Passwords.matches(presentPassword, account.passwordHash())))
                .orElse(new Tried(true, Duration.ZERO));
        if (!tried.right()) {
            return tried;
        }
        // Slow on purpose, so not within the transaction.
        String hash = Passwords.hash(newPassword);
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = accounts.locked(id);
            // Signed out meanwhile, by another change perhaps: what this one was shown does not count any more.
            if (session(token) == null) {
                return new Tried(false, Duration.ZERO);
            }
            account.choosePassword(hash);
            entry.endLinksOf(account);
            tries.forgive(account.email(), from);
            sessions.endOthers(id, token);
            return tried;
        });
    }
}
