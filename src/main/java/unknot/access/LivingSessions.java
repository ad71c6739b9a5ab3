package unknot.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Who is signed in where, and ending it. */
@ApplicationScoped
public class LivingSessions {

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    /** @param here whether it is the one that asks; {@code lastSeen} is exact to the minute */
    public record Living(long id, Browser browser, Instant since, Instant lastSeen, boolean here) {
    }

    /** The account's sessions, the one that asks first and then by their last use. @param token of the session that asks; null for none of them */
    @Transactional
    public List<Living> of(long accountId, String token) {
        byte[] here = token == null ? null : SecretToken.hash(token);
        return entities.createQuery("from SignInSession s where s.account.id = :account and s.lastSeenAt > :alive order by s.lastSeenAt desc", SignInSession.class)
                .setParameter("account", accountId).setParameter("alive", clock.instant().minus(SignInDesk.IDLE)).getResultStream()
                .map(session -> new Living(session.id(), Browser.of(session.browser()), session.signedInAt(), session.lastSeenAt(), session.isOpenedBy(here)))
                .sorted((one, other) -> Boolean.compare(other.here(), one.here())).toList();
    }

    /** Ends one of the account's sessions; one that has ended already or is somebody else's stays as it is. */
    @Transactional
    public void end(long accountId, long id) {
        entities.createQuery("delete from SignInSession s where s.account.id = :account and s.id = :id").setParameter("account", accountId).setParameter("id", id).executeUpdate();
    }

    /** Signs the account out everywhere, also where only a code was missing. */
    @Transactional
    public void endAll(long accountId) {
        endOthers(accountId, null);
    }

    /** @param token of the session that stays; null for none */
    @Transactional
    public void endOthers(long accountId, String token) {
        entities.createQuery("delete from SignInSession s where s.account.id = :account and s.tokenHash <> :here").setParameter("account", accountId)
                .setParameter("here", token == null ? new byte[0] : SecretToken.hash(token)).executeUpdate();
        entities.createQuery("delete from HalfSession h where h.account.id = :account").setParameter("account", accountId).executeUpdate();
    }
}
