package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** What clients do with their visits without the desk: move and cancel them as far as the clinic lets them, and undo what they just did. */
@ApplicationScoped
public class OwnVisits {

    /** So long a client may undo what they did, however near the visit is. */
    public static final Duration UNDO = Duration.ofMinutes(3);

    @Inject
    Appointments appointments;
    @Inject
    BookingDesk desk;
    @Inject
    Undoing undoing;
    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;

    /** Who has to act. */
    public enum Change {
        /** The client may move and cancel it. */
        FREE,
        /** It is too near, or a service that is not booked online: the client is to call. */
        CALL,
        /** It is over, cancelled or has begun. */
        OVER
    }

    /**
     * A visit and what its client may do with it now.
     *
     * @param movable whether it can be moved without the desk
     * @param undo the number of the client's own change that can be undone, or null
     */
    public record Own(Appointment visit, Change change, boolean movable, Long undo) {
    }

    /** A visit of this client; empty for anybody else's. */
    @Transactional
    public Optional<Own> of(long clientId, long appointmentId, Actor by) {
        return appointments.whole(appointmentId).filter(visit -> visit.client().id().equals(clientId)).map(visit -> {
            Change change = change(visit);
            Instant since = clinic.time().now().minus(UNDO);
            return new Own(visit, change, change == Change.FREE && bookedOnline(visit), undoing.lastBy(by.name(), since, appointmentId).orElse(null));
        });
    }

    private Change change(Appointment visit) {
        ClinicTime time = clinic.time();
        if (!visit.status().coming() || !visit.startsAt().isAfter(time.now())) {
            return Change.OVER;
        }
        return time.now().isAfter(visit.startsAt().minus(timetables.current().policy().lateNotice())) ? Change.CALL : Change.FREE;
    }

    private boolean bookedOnline(Appointment visit) {
        Timetable.Treatment service = timetables.current().services().get(visit.service().id());
        return service != null && service.offered() && service.online();
    }

    /** @param version the version that was seen */
    public Outcome move(long clientId, long appointmentId, int version, SessionTime to, Actor by) {
        return doing(clientId, appointmentId, by, own -> own.movable, own -> desk.move(appointmentId, version, BookingDesk.Move.online(to), by));
    }

    /** @param version the version that was seen */
    public Outcome cancel(long clientId, long appointmentId, int version, String reason, Actor by) {
        return doing(clientId, appointmentId, by, own -> own.change == Change.FREE,
                own -> desk.cancel(appointmentId, version, reason, CalledOffBy.CLIENT, by));
    }

    /** @param changeId the client's own change that was seen */
    public Outcome undo(long clientId, long appointmentId, long changeId, String reason, Actor by) {
        return doing(clientId, appointmentId, by, own -> own.undo != null && own.undo == changeId, own -> undoing.undo(appointmentId, changeId, reason, by));
    }

    /** What is allowed is looked at first: the version, or the change, that the desk then asks for is of before that look. */
    private Outcome doing(long clientId, long appointmentId, Actor by, Function<Own, Boolean> allowed, Function<Own, Outcome> act) {
        Optional<Own> own = of(clientId, appointmentId, by);
        if (own.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN_APPOINTMENT, List.of());
        }
        if (allowed.apply(own.get())) {
            return act.apply(own.get());
        }
        return new Outcome.Refused(own.get().change == Change.OVER ? Refusal.NOT_FROM_THIS_STATUS : Refusal.TOO_LATE, List.of());
    }
}
