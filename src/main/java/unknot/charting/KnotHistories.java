package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows knots through the signed notes. */
@ApplicationScoped
public class KnotHistories {

    @Inject
    SoapNotes notes;
    @Inject
    Clock clock;

    /** All knots that the client's signed notes name, in the order they were found: one statement. */
    public List<KnotHistory> of(long clientId) {
        // A note is begun on the day of its visit at the earliest, so no signed note's visit is further ahead.
        return before(List.of(clientId), clock.instant().plus(Duration.ofDays(2)));
    }

    /** The knots that signed notes of these clients' visits before that moment name, in the order they were found: one statement. */
    public List<KnotHistory> before(List<Long> clientIds, Instant moment) {
        Map<Knot, List<KnotFinding>> byKnot = new LinkedHashMap<>();
        notes.signedFindings(clientIds, moment)
                .forEach(finding -> byKnot.computeIfAbsent(finding.knot(), knot -> new ArrayList<>()).add(finding));
        return byKnot.entrySet().stream().map(entry -> new KnotHistory(entry.getKey(), entry.getValue())).toList();
    }
}
