package unknot.between;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import unknot.shared.Collisions;

/** Reads and changes what clients are asked between their visits. */
@ApplicationScoped
public class AskingPlanDesk {

    @Inject
    EntityManager entities;

    public record Shown(AskingPlan.Said said, int version) {
    }

    public Shown shown() {
        return QuarkusTransaction.joiningExisting().call(() -> new Shown(plan().said(), plan().version()));
    }

    private AskingPlan plan() {
        return entities.find(AskingPlan.class, AskingPlan.ONLY);
    }

    /** @return false where somebody else has changed it since that version */
    public boolean change(int version, AskingPlan.Said said) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                AskingPlan plan = plan();
                if (plan.version() != version) {
                    return false;
                }
                plan.become(said);
                entities.flush();
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
