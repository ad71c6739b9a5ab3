package unknot.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that a server makes one copy of a client's record at a time: it is work, and pressing again makes it no faster. */
@ApplicationScoped
public class Exports {

    /** An answer that nobody fetched never ends; what is older counts as over. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<Long, Instant> underWay = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    /** @return whether one may be made now; then it is to be ended */
    public boolean begin(long clientId) {
        Instant now = clock.instant();
        underWay.values().removeIf(begun -> begun.plus(LONGEST).isBefore(now));
        return underWay.putIfAbsent(clientId, now) == null;
    }

    public void end(long clientId) {
        underWay.remove(clientId);
    }
}
