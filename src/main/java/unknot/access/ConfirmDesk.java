package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import unknot.access.PasswordTries.Tried;
import unknot.access.SecondFactorDesk.Check;

/** Asks somebody who is signed in to show once more that it is they. Signing in shows it, too. */
@ApplicationScoped
public class ConfirmDesk {

    /** For so long, in this session, nobody is asked again. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    @Inject
    EntityManager entities;
    @Inject
    PasswordTries tries;
    @Inject
    SecondFactorDesk factors;
    @Inject
    Clock clock;

    /** How an account shows it. */
    public enum Way {
        PASSWORD,
        /** Without a password, a code of the second factor. */
        CODE,
        /** With neither, by signing in once more with a link from the mailbox. */
        LINK
    }

    /** @param token of the session that asks; null for none */
    @Transactional
    public boolean isFresh(String token) {
        return token != null && entities.createQuery("select count(s) from SignInSession s where s.tokenHash = :hash and s.confirmedAt > :since", Long.class)
                .setParameter("hash", SecretToken.hash(token)).setParameter("since", clock.instant().minus(LASTS)).getSingleResult() > 0;
    }

    @Transactional
    public Way way(long accountId) {
        return entities.find(Account.class, accountId).passwordHash() != null ? Way.PASSWORD : factors.state(accountId).on() ? Way.CODE : Way.LINK;
    }

    /** @return right where the session counts as confirmed from now on; slowed like signing in, and together with it */
    public Tried byPassword(String token, long accountId, String password, Origin from) {
        Account account = QuarkusTransaction.requiringNew().call(() -> entities.find(Account.class, accountId));
        Predicate<String> matches = hash -> hash != null && Passwords.matches(password, hash);
        Tried tried = tries.judge(account.email(), from, () -> matches.test(account.passwordHash()));
        if (tried.right()) {
            QuarkusTransaction.requiringNew().run(() -> {
                tries.forgive(account.email(), from);
                confirm(token);
            });
        }
        return tried;
    }

    /** With a code of the app, or a recovery code; each once. */
    public Check byCode(String token, long accountId, String code) {
        return factors.shows(accountId, code, () -> confirm(token));
    }

    private void confirm(String token) {
        entities.createQuery("update SignInSession s set s.confirmedAt = :now where s.tokenHash = :hash").setParameter("now", clock.instant())
                .setParameter("hash", SecretToken.hash(token)).executeUpdate();
    }
}
