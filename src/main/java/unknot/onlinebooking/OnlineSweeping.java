package unknot.onlinebooking;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets every night who began a booking and did not confirm it, and where visitors came from. */
@ApplicationScoped
class OnlineSweeping {

    @Inject
    OnlineBookings bookings;
    @Inject
    OnlineSettings settings;
    @Inject
    Clock clock;

    @Scheduled(cron = "0 41 3 * * ?")
    @Transactional
    void sweep() {
        Instant over = clock.instant().minus(settings.linkLife()).minus(Duration.ofDays(1));
        bookings.delete("appointmentId is null and begunAt < ?1 and (linkSentAt is null or linkSentAt < ?1)", over);
        bookings.update("network = null where network is not null and begunAt < ?1", over);
    }
}
