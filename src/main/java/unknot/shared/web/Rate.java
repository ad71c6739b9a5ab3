package unknot.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often somebody may come: so many at once, then one in each stretch of time. Who comes is known by a name, such as a network's.
 *
 * <p>Of each it is kept when all would be as if they had never come; whoever comes puts that off by one stretch.
 */
final class Rate {

    /** So many names are kept before those that do not matter any more are forgotten. */
    private static final int MANY = 10_000;

    private final Duration each;
    private final Duration atOnce;
    private final Map<String, Instant> free = new ConcurrentHashMap<>();

    Rate(int atOnce, Duration each) {
        this.each = each;
        this.atOnce = each.multipliedBy(atOnce);
    }

    /** @return how long to wait; zero or less for whoever may come, and only then it counts */
    Duration come(String name, Instant now) {
        if (free.size() > MANY) {
            free.values().removeIf(at -> at.isBefore(now));
        }
        Duration[] wait = new Duration[1];
        free.compute(name, (same, known) -> {
            Instant from = known == null || known.isBefore(now) ? now : known;
            wait[0] = Duration.between(now, from.plus(each)).minus(atOnce);
            return wait[0].isNegative() || wait[0].isZero() ? from.plus(each) : known;
        });
        return wait[0];
    }
}
