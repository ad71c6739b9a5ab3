package unknot.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import unknot.shared.Location;

/** Undoes the last change of a visit: a new visit is called off, a moved one goes back, a cancelled one gets its time again. */
@ApplicationScoped
public class Undoing {

    @Inject
    EntityManager entities;
    @Inject
    BookingDesk desk;
    @Inject
    Appointments appointments;

    /** What is to be undone, and the version of the visit after it. */
    private record Last(CalendarChange change, int version, ZoneId zoneBefore) {
    }

    /** The number of the visit's last change, if that can be undone. */
    public Optional<Long> last(long appointmentId) {
        return changes(appointmentId).stream().findFirst().filter(Undoing::undoable).map(CalendarChange::id);
    }

    /**
     * @param changeId the change that was seen; refused when there was another since
     * @param reason why the visit is off where a booking is undone
     */
    public Outcome undo(long appointmentId, long changeId, String reason, Actor by) {
        Optional<Last> found = QuarkusTransaction.requiringNew().call(() -> lastOf(appointmentId));
        if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN_APPOINTMENT, List.of());
        }
        Last last = found.get();
        if (last.change.id() != changeId) {
            return new Outcome.Refused(Refusal.CHANGED_MEANWHILE, List.of());
        }
        return switch (last.change.what()) {
            case BOOKED -> desk.cancel(appointmentId, last.version, reason, CalledOffBy.CLINIC, by);
            case MOVED -> desk.move(appointmentId, last.version, back(last), by);
            case CANCELLED -> desk.takeBack(appointmentId, last.version, by);
            default -> new Outcome.Refused(Refusal.NOT_FROM_THIS_STATUS, List.of());
        };
    }

    private static boolean undoable(CalendarChange change) {
        return switch (change.what()) {
            case BOOKED, MOVED, CANCELLED -> true;
            default -> false;
        };
    }

    private static BookingDesk.Move back(Last last) {
        CalendarChange change = last.change;
        LocalDateTime start = LocalDateTime.ofInstant(change.fromStartsAt(), last.zoneBefore);
        int minutes = (int) Duration.between(change.fromStartsAt(), change.fromEndsAt()).toMinutes();
        return new BookingDesk.Move(change.fromPractitionerId(), null, start.toLocalDate(), start.toLocalTime(), minutes, null);
    }

    private Optional<Last> lastOf(long appointmentId) {
        List<CalendarChange> changes = changes(appointmentId);
        return changes.isEmpty() ? Optional.empty() : appointments.findByIdOptional(appointmentId).map(visit -> {
            // Before the last change the visit was where the one before it had put it.
            Long placeBefore = changes.get(changes.size() - 1).locationId();
            return new Last(changes.get(0), visit.version(), entities.find(Location.class, placeBefore).zone());
        });
    }

    /** The last two changes of the visit, the newest first. */
    private List<CalendarChange> changes(long appointmentId) {
        return entities.createQuery("from CalendarChange c where c.appointmentId = :visit order by c.id desc", CalendarChange.class)
                .setParameter("visit", appointmentId).setMaxResults(2).getResultList();
    }
}
