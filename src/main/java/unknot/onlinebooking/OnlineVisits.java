package unknot.onlinebooking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.booking.HeldBooking;
import unknot.booking.HeldBookings;
import unknot.booking.notices.VisitCalendar;
import unknot.schedule.Practitioner;
import unknot.schedule.Service;
import unknot.shared.ClinicTime;
import unknot.shared.Location;
import unknot.shared.ThisClinic;

/** Finds a visitor's booking by the token in the browser or in the link. */
@ApplicationScoped
public class OnlineVisits {

    @Inject
    OnlineBookings bookings;
    @Inject
    HeldBookings holds;
    @Inject
    Appointments appointments;
    @Inject
    VisitCalendar calendar;
    @Inject
    ThisClinic clinic;
    @Inject
    OnlineSettings settings;
    @Inject
    Clock clock;

    @Transactional
    public Optional<OnlineVisit> ofVisitor(String token) {
        return bookings.ofVisitor(token).map(this::shown);
    }

    @Transactional
    public Optional<OnlineVisit> ofLink(String token) {
        return bookings.ofLink(token).map(this::shown);
    }

    private OnlineVisit shown(OnlineBooking booking) {
        HeldBooking hold = holds.whole(booking.holdId()).orElseThrow();
        // A visit may have been moved since.
        Optional<Appointment> visit = Optional.ofNullable(booking.appointmentId()).flatMap(appointments::whole);
        return visit.map(known -> shown(booking, hold, known.service(), known.practitioner(), known.room().location(), known.startsAt(),
                known.endsAt(), known)).orElseGet(() -> shown(booking, hold, hold.service(), hold.practitioner(), hold.room().location(),
                        hold.startsAt(), hold.endsAt(), null));
    }

    private OnlineVisit shown(OnlineBooking booking, HeldBooking hold, Service service, Practitioner therapist, Location place, Instant starts,
            Instant ends, Appointment visit) {
        ClinicTime time = clinic.time().in(place.zone());
        Instant now = clock.instant();
        return new OnlineVisit(service.id(), service.name(), (int) Duration.between(starts, ends).toMinutes(), service.price(), therapist.id(),
                therapist.name(), place.id(), place.name(), place.address(), place.phone(), place.zone(), time.date(starts),
                time.local(starts).toLocalTime(), time.local(ends).toLocalTime(), hold.heldUntil(), hold.holds(now), booking.asked(),
                booking.asked() && booking.linkIsOver(now, settings.linkLife()), visit != null,
                visit != null && visit.status() == AppointmentStatus.CANCELLED, booking.details(), visit == null ? null : calendar.file(visit));
    }
}
