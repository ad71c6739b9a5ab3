package unknot.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** Browsers with which somebody has signed in before. Being known opens nothing; what strangers try elsewhere just does not slow them. */
@ApplicationScoped
public class KnownDevices {

    /** As long as browsers keep a cookie at most. */
    public static final Duration KEPT = Duration.ofDays(400);

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    /** @param email as accounts have it */
    boolean knows(String device, String email) {
        return device != null && entities.createNativeQuery("SELECT 1 FROM known_device d JOIN account a ON a.id = d.account_id"
                + " WHERE d.token_hash = :token AND a.email = :email AND a.active = TRUE").setParameter("token", SecretToken.hash(device)).setParameter("email", email)
                .getResultList().size() == 1;
    }

    /**
     * Within the caller's transaction. One browser keeps one token, whoever signs in with it; one that we did not give is not taken.
     *
     * @return the token for its cookie
     */
    String remember(String device, long accountId) {
        boolean ours = device != null && !entities.createNativeQuery("SELECT 1 FROM known_device WHERE token_hash = :token LIMIT 1")
                .setParameter("token", SecretToken.hash(device)).getResultList().isEmpty();
        String token = ours ? device : SecretToken.next();
        entities.createNativeQuery("INSERT INTO known_device (token_hash, account_id, seen_at) VALUES (:token, :account, :now) ON DUPLICATE KEY UPDATE seen_at = :now")
                .setParameter("token", SecretToken.hash(token)).setParameter("account", accountId).setParameter("now", clock.instant()).executeUpdate();
        return token;
    }
}
