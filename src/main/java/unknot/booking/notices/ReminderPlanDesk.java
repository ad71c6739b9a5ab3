package unknot.booking.notices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalTime;
import java.util.List;
import unknot.shared.Collisions;

/** Reads and changes when clients are reminded. */
@ApplicationScoped
public class ReminderPlanDesk {

    @Inject
    EntityManager entities;

    /** What the settings show. */
    public record Shown(List<Integer> hours, LocalTime quietFrom, LocalTime quietUntil, int version) {
    }

    public Shown shown() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            ReminderPlan plan = plan();
            return new Shown(plan.hours(), plan.quietFrom(), plan.quietUntil(), plan.version());
        });
    }

    private ReminderPlan plan() {
        return entities.find(ReminderPlan.class, ReminderPlan.ONLY);
    }

    /** @return false where somebody else has changed it since that version */
    public boolean change(int version, List<Integer> hours, LocalTime quietFrom, LocalTime quietUntil) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                ReminderPlan plan = plan();
                if (plan.version() != version) {
                    return false;
                }
                entities.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                plan.change(hours, quietFrom, quietUntil);
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
