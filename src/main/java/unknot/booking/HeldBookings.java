package unknot.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import unknot.schedule.Timetables;

/** The times that visitors hold. {@link BookingDesk#hold} begins a hold and {@link BookingDesk#bookHeld} makes it a visit. */
@ApplicationScoped
public class HeldBookings implements PanacheRepository<HeldBooking> {

    @Inject
    SlotClaims claims;
    @Inject
    Timetables timetables;
    @Inject
    Clock clock;

    /** A hold with all it names. */
    public Optional<HeldBooking> whole(long id) {
        return find("select h from HeldBooking h join fetch h.service join fetch h.practitioner join fetch h.room r join fetch r.location"
                + " where h.id = ?1", id).firstResultOptional();
    }

    /** Lets a hold that has not run out begin anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void renew(HeldBooking hold) {
        Instant now = clock.instant();
        if (hold.holds(now)) {
            hold.holdUntil(now.plus(timetables.current().policy().hold()));
        }
    }

    /** Gives the time back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(HeldBooking hold) {
        Instant now = clock.instant();
        if (hold.holds(now)) {
            hold.holdUntil(now);
        }
        if (hold.appointmentId() == null) {
            claims.releaseHold(hold.id());
        }
    }
}
