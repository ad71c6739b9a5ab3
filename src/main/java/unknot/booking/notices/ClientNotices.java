package unknot.booking.notices;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import unknot.booking.Appointment;
import unknot.booking.Appointments;
import unknot.booking.CalendarChange;
import unknot.booking.VisitChanged;
import unknot.messages.Outbox;
import unknot.schedule.Timetables;
import unknot.shared.Collisions;

/**
 * Tells clients of changes, but not before the time for undoing has passed. Then the visit is compared with what the client knows: one
 * message about the difference, or none. The notice is updated with the visit, the message written with the notice.
 */
@ApplicationScoped
public class ClientNotices implements PanacheRepositoryBase<ClientNotice, Long> {

    private static final Logger LOG = Logger.getLogger(ClientNotices.class);
    private static final int AT_ONCE = 200;

    @Inject
    Appointments appointments;
    @Inject
    Timetables timetables;
    @Inject
    NoticeLetters letters;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    /** When the client will be told of the visit as it stands, if so. */
    @Transactional
    public Optional<Instant> dueAt(long appointmentId) {
        return findByIdOptional(appointmentId).map(ClientNotice::dueAt);
    }

    void changed(@Observes VisitChanged event) {
        if (event.what() == CalendarChange.What.STATUS) {
            return;
        }
        CalendarChange change = getEntityManager().find(CalendarChange.class, event.changeId());
        ClientNotice notice = event.what() == CalendarChange.What.BOOKED ? begun(change)
                : findByIdOptional(event.appointmentId()).orElseGet(() -> begun(change));
        Instant due = event.tellClient() && outbox.isOpen() ? clock.instant().plus(timetables.current().policy().undo()) : null;
        notice.changed(Told.of(change.toStatus(), change.toStartsAt(), change.toPractitionerId()), due);
        persist(notice);
    }

    /** A visit that was booked before notices were kept: the client knows it as it was. */
    private static ClientNotice begun(CalendarChange change) {
        Told before = change.fromStatus() == null ? Told.NOTHING
                : Told.of(change.fromStatus(), change.fromStartsAt(), change.fromPractitionerId());
        return new ClientNotice(change.appointmentId(), before);
    }

    /** Writes the messages that are due now into the outbox. */
    @Scheduled(every = "{unknot.messages.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tellDue() {
        List<Long> due = QuarkusTransaction.requiringNew().call(() -> find("dueAt <= ?1 order by dueAt", clock.instant()).page(0, AT_ONCE).list()
                .stream().map(ClientNotice::appointmentId).toList());
        due.forEach(this::tell);
    }

    private void tell(long appointmentId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> appointments.whole(appointmentId).ifPresent(this::tell));
        } catch (RuntimeException failure) {
            if (!Collisions.stale(failure)) {
                throw failure;
            }
            // The visit was changed or another server told of it in this moment.
            LOG.debugf("The notice of visit %d was changed meanwhile", appointmentId);
        }
    }

    private void tell(Appointment visit) {
        ClientNotice notice = findById(visit.id());
        Instant now = clock.instant();
        if (notice.dueAt() == null || notice.dueAt().isAfter(now)) {
            return;
        }
        Told known = notice.told();
        Told state = Told.of(visit);
        boolean over = !visit.startsAt().isAfter(now);
        if (known.covers(state) || over || visit.client().writtenTo() == null || !outbox.isOpen()) {
            notice.settle(state);
        } else {
            outbox.put(letters.about(visit, known, notice.tell(state)));
        }
        // Now rather than at the commit, whose failure would be logged at length.
        flush();
    }
}
