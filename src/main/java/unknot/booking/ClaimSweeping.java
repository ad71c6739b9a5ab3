package unknot.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes claims on the past every night: only the future needs them, and the table stays as small as the calendar ahead. */
@ApplicationScoped
class ClaimSweeping {

    /** Small enough not to hold up a booking. */
    private static final int AT_ONCE = 5_000;

    @Inject
    SlotClaims claims;
    @Inject
    Clock clock;

    @Scheduled(cron = "0 17 3 * * ?")
    void sweep() {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        while (QuarkusTransaction.requiringNew().call(() -> claims.sweepBefore(yesterday, AT_ONCE)) == AT_ONCE) {
            Thread.onSpinWait();
        }
    }
}
