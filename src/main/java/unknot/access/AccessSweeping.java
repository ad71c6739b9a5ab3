package unknot.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes every night the sessions that have ended by themselves, links long over, and what was tried. */
@ApplicationScoped
class AccessSweeping {

    /** A used link is still told from one that never was. */
    private static final Duration LINKS_KEPT = Duration.ofDays(30);

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    @Scheduled(cron = "0 47 3 * * ?")
    @Transactional
    void sweep() {
        Instant now = clock.instant();
        entities.createQuery("delete from SignInSession s where s.lastSeenAt < :ended").setParameter("ended", now.minus(SignInDesk.IDLE)).executeUpdate();
        entities.createQuery("delete from PasswordTry t where t.wrongAt < :forgotten").setParameter("forgotten", now.minus(PasswordTries.REMEMBERED)).executeUpdate();
        entities.createNativeQuery("DELETE FROM known_device WHERE seen_at < :over").setParameter("over", now.minus(KnownDevices.KEPT)).executeUpdate();
        entities.createQuery("delete from HalfSession h where h.overAt < :now").setParameter("now", now).executeUpdate();
        entities.createQuery("delete from EntryLink l where l.overAt < :over").setParameter("over", now.minus(LINKS_KEPT)).executeUpdate();
    }
}
