package unknot.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import unknot.booking.BookingDesk.No;
import unknot.booking.CalendarChange.What;
import unknot.booking.SlotClaims.Ticks;
import unknot.shared.Location;

/**
 * Undoes the last change of a visit: a new visit is called off, a moved one goes back, a cancelled one gets its time again. One that goes
 * back to where the therapist was overbooked on purpose does so for the same reason.
 */
@ApplicationScoped
public class Undoing {

    @Inject
    EntityManager entities;
    @Inject
    BookingDesk desk;
    @Inject
    Appointments appointments;

    /**
     * What is to be undone.
     *
     * @param version of the visit after it
     * @param reason why the therapist was overbooked where a moved visit came from; null where nobody was
     */
    private record Last(CalendarChange change, int version, ZoneId zoneBefore, String reason) {
    }

    /** The number of the visit's last change, if that can be undone. */
    public Optional<Long> last(long appointmentId) {
        return changes(appointmentId).stream().findFirst().filter(Undoing::undoable).map(CalendarChange::id);
    }

    /** The number of the visit's last change, if it was made by {@code who} at that moment or later and can be undone. */
    Optional<Long> lastBy(String who, Instant since, long appointmentId) {
        return changes(appointmentId).stream().findFirst()
                .filter(change -> undoable(change) && change.who().equals(who) && !change.happenedAt().isBefore(since)).map(CalendarChange::id);
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
            case MOVED -> desk.move(appointmentId, last.version, back(last), by, visit -> refuseOverNewcomers(visit, changeId));
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
        return new BookingDesk.Move(change.fromPractitionerId(), null, start.toLocalDate(), start.toLocalTime(), minutes, last.reason);
    }

    /** The reason was given for those who were there, not for who came into the time since. Done once the visit has its time again. */
    private void refuseOverNewcomers(long visitId, long changeId) {
        Appointment visit = appointments.findById(visitId);
        long newcomers = ((Number) at(visit.practitioner().id(), Ticks.of(visit.occupiedFrom(), visit.occupiedTo()), "SELECT COUNT(*) FROM slot_claim c"
                + " LEFT JOIN calendar_change h ON h.appointment_id = c.appointment_id AND h.id > :change"
                + " AND (h.what IN ('booked', 'moved') OR h.from_status = 'cancelled')",
                " AND (c.appointment_id <> :visit AND h.id IS NOT NULL OR c.hold_id IS NOT NULL) LOCK IN SHARE MODE")
                .setParameter("change", changeId).setParameter("visit", visitId).getSingleResult()).longValue();
        if (newcomers > 0) {
            throw new No(Refusal.PRACTITIONER_TAKEN);
        }
    }

    private Query at(long practitionerId, Ticks ticks, String select, String more) {
        return entities.createNativeQuery(select + " WHERE c.resource_kind = 'P' AND c.resource_id = :practitioner AND c.tick BETWEEN :first AND :last" + more)
                .setParameter("practitioner", practitionerId).setParameter("first", ticks.first()).setParameter("last", ticks.last());
    }

    /** The visit's own reason where it was before the change, else that of somebody who is there. */
    private String reasonBefore(Appointment visit, CalendarChange change) {
        if (change.what() != What.MOVED) {
            return null;
        }
        return entities.createQuery("select c.reason from CalendarChange c where c.appointmentId = :visit and c.id < :change and c.what in :placing"
                + " order by c.id desc", String.class).setParameter("visit", visit.id()).setParameter("change", change.id())
                .setParameter("placing", List.of(What.BOOKED, What.MOVED)).setMaxResults(1).getResultStream().filter(Objects::nonNull).findFirst()
                .orElseGet(() -> reasonOfOthers(visit, change));
    }

    private String reasonOfOthers(Appointment visit, CalendarChange change) {
        Ticks ticks = Ticks.of(change.fromStartsAt().minusSeconds(60L * visit.prepareMinutes()),
                change.fromEndsAt().plusSeconds(60L * visit.cleanUpMinutes()));
        List<?> reasons = at(change.fromPractitionerId(), ticks, "SELECT a.overlap_reason FROM slot_claim c JOIN appointment a ON a.id = c.appointment_id",
                " AND a.id <> :visit AND a.overlap_reason IS NOT NULL ORDER BY a.id DESC LIMIT 1").setParameter("visit", visit.id()).getResultList();
        return reasons.isEmpty() ? null : (String) reasons.get(0);
    }

    private Optional<Last> lastOf(long appointmentId) {
        List<CalendarChange> changes = changes(appointmentId);
        return changes.isEmpty() ? Optional.empty() : appointments.findByIdOptional(appointmentId).map(visit -> {
            // Before the last change the visit was where the one before it had put it.
            Long placeBefore = changes.get(changes.size() - 1).locationId();
            return new Last(changes.get(0), visit.version(), entities.find(Location.class, placeBefore).zone(),
                    reasonBefore(visit, changes.get(0)));
        });
    }

    /** The last two changes of the visit, the newest first. */
    private List<CalendarChange> changes(long appointmentId) {
        return entities.createQuery("from CalendarChange c where c.appointmentId = :visit order by c.id desc", CalendarChange.class)
                .setParameter("visit", appointmentId).setMaxResults(2).getResultList();
    }
}
