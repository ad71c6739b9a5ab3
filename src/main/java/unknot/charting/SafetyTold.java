package unknot.charting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What clients have said about safety outside a visit, as long as no therapist has asked them since. The room that asks them answers; this one
 * does not know how they asked.
 */
public interface SafetyTold {

    /**
     * What a therapist has looked at.
     *
     * @param at when it was looked at
     * @param answers none where the client said that nothing applies
     */
    record Told(Instant at, List<SafetyAnswer> answers) {
    }

    /** Empty where nothing was said, nobody has looked at it, or a signed note has asked since: two statements at most. */
    Optional<Told> of(long clientId);

    /** Those who have said yes to something, whether or not somebody has looked at it: one statement. */
    Set<Long> saying(Collection<Long> clientIds);
}
