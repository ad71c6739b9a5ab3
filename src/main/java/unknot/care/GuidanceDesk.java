package unknot.care;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import unknot.shared.Collisions;

/** Where the clinic's guidance on courses is read and changed. */
@ApplicationScoped
public class GuidanceDesk {

    @Inject
    EntityManager entities;

    @Transactional
    public CourseGuidance guidance() {
        return entities.find(CourseGuidance.class, CourseGuidance.ONLY);
    }

    /** @return false where somebody else has changed it since that version */
    public boolean change(int version, String acute, String chronic) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                CourseGuidance guidance = guidance();
                if (guidance.version() != version) {
                    return false;
                }
                guidance.say(acute, chronic);
                return true;
            });
        } catch (RuntimeException failure) {
            if (Collisions.stale(failure)) {
                return false;
            }
            throw failure;
        }
    }
}
