package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import unknot.audit.Act;
import unknot.audit.Deeds;

/** Chooses and changes one's own password, and ends one's other sessions. */
@ApplicationScoped
public class PasswordDesk {

    /** For so long after following a link the password may be replaced without knowing it: that is how a forgotten one is. */
    private static final Duration LINK_COUNTS_FOR = Duration.ofHours(1);

    @Inject
    EntityManager entities;
    @Inject
    EntryDesk entry;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;

    /** How a change ended. */
    public enum Change {
        DONE,
        /** The present password was asked for and is another. */
        WRONG_PRESENT
    }

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

    /** Every other session of the account ends, and links on their way stop working. */
    public Change change(String token, String presentPassword, String newPassword) {
        Optional<String> asked = QuarkusTransaction.requiringNew().call(() -> Optional.of(session(token)).filter(session -> present(session).asked())
                .map(session -> session.account().passwordHash()));
        if (asked.isPresent() && !Passwords.matches(presentPassword, asked.get())) {
            QuarkusTransaction.requiringNew().run(() -> {
                deeds.is(Act.SIGN_IN_FAILED);
                deeds.count();
            });
            return Change.WRONG_PRESENT;
        }
        // Slow on purpose, so not within the transaction.
        String hash = Passwords.hash(newPassword);
        QuarkusTransaction.requiringNew().run(() -> {
            Account account = session(token).account();
            account.choosePassword(hash);
            entry.endLinksOf(account);
            endOthers(account, token);
        });
        return Change.DONE;
    }

    /** Signs the account out everywhere but here. */
    public void endOthers(String token) {
        QuarkusTransaction.requiringNew().run(() -> endOthers(session(token).account(), token));
    }

    private void endOthers(Account account, String token) {
        entities.createQuery("delete from SignInSession s where s.account = :account and s.tokenHash <> :here").setParameter("account", account)
                .setParameter("here", SecretToken.hash(token)).executeUpdate();
    }
}
