package unknot.booking.notices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import unknot.access.SecretToken;
import unknot.audit.Deeds;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.booking.CalendarChange.What;
import unknot.clients.Client;
import unknot.messages.Outbox;
import unknot.messages.TextMessages;
import unknot.shared.ClinicTime;
import unknot.shared.Collisions;
import unknot.shared.ThisClinic;

/**
 * Reminds clients of coming visits. Each time of the plan is decided once for each visit, by the key of {@code visit_reminder}: either a
 * message goes into the outbox in the transaction that writes the row, or the row says that none was needed.
 */
@ApplicationScoped
public class Reminders implements StopLinks {

    /** Quiet hours bring a reminder forward by less than a day. */
    private static final Duration BROUGHT_FORWARD = Duration.ofHours(25);
    private static final Logger LOG = Logger.getLogger(Reminders.class);

    @Inject
    EntityManager entities;
    @Inject
    Deeds deeds;
    @Inject
    Appointments appointments;
    @Inject
    ReminderPlanDesk plans;
    @Inject
    NoticeLetters letters;
    @Any
    @Inject
    Instance<StopLinks> links;
    @Inject
    Outbox outbox;
    @Inject
    TextMessages texts;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /** Decides every reminder that is due now. */
    @Scheduled(every = "{unknot.messages.remind-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void remindDue() {
        ReminderPlanDesk.Shown plan = plans.shown();
        if (plan.hours().isEmpty() || !outbox.isOpen() && !texts.isSet()) {
            return;
        }
        for (long visit : QuarkusTransaction.requiringNew().call(() -> dueNow(plan))) {
            remind(visit, plan);
        }
    }

    /** A visit, as much of it as says when its reminders are due. */
    record Coming(long id, Instant startsAt, String zone) {
    }

    /** Visits with a reminder that is due and was not decided yet: a statement for each time of the plan, and no more until one is due. */
    private List<Long> dueNow(ReminderPlanDesk.Shown plan) {
        Instant now = clock.instant();
        return plan.hours().stream().flatMap(hours -> entities.createQuery("select a.id, a.startsAt, l.zone from Appointment a join a.room r join r.location l"
                + " join a.client c where a.startsAt > :now and a.startsAt <= :reach and a.status in :coming and (c.email is not null or c.carersEmail is not null or c.byText = true) and c.reminded = true and c.restrictedAt is null"
                + " and not exists (select 1 from VisitReminder v where v.appointmentId = a.id and v.startsAt = a.startsAt and v.hoursBefore = :hours)"
                + " order by a.startsAt", Coming.class)
                .setParameter("now", now).setParameter("reach", now.plus(Duration.ofHours(hours)).plus(BROUGHT_FORWARD))
                .setParameter("coming", List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED)).setParameter("hours", hours.shortValue())
                .getResultStream().filter(visit -> !due(visit.startsAt, ZoneId.of(visit.zone), hours, plan).isAfter(now)).map(Coming::id)).distinct().toList();
    }

    private void remind(long appointmentId, ReminderPlanDesk.Shown plan) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                // The row's lock: who cancels or moves the visit now waits, or was first.
                entities.createNativeQuery("SELECT id FROM appointment WHERE id = :id FOR UPDATE").setParameter("id", appointmentId).getResultList();
                appointments.whole(appointmentId).ifPresent(visit -> decide(visit, plan));
                entities.flush();
            });
        } catch (RuntimeException failure) {
            if (!Collisions.keyTaken(failure) && !Collisions.worthAnotherTry(failure)) {
                throw failure;
            }
            // Another server has reminded in this moment, or the database was busy: the next look finds what is left.
            LOG.debugf("The reminder of visit %d was decided elsewhere", appointmentId);
        }
    }

    private void decide(Appointment visit, ReminderPlanDesk.Shown plan) {
        Instant now = clock.instant();
        boolean wordPending = Optional.ofNullable(entities.find(ClientNotice.class, visit.id())).map(ClientNotice::dueAt).isPresent();
        if (wordPending || !visit.startsAt().isAfter(now) || !letters.canRemind(visit.client()) || !visit.client().reminded()
                || !visit.status().coming()) {
            return;
        }
        List<Integer> decided = entities.createQuery("select r.hoursBefore from VisitReminder r where r.appointmentId = :visit and r.startsAt = :start", Short.class)
                .setParameter("visit", visit.id()).setParameter("start", visit.startsAt()).getResultStream().map(Short::intValue).toList();
        List<Integer> due = plan.hours().stream().filter(hours -> !decided.contains(hours) && !due(visit, hours, plan).isAfter(now)).toList();
        if (due.isEmpty()) {
            return;
        }
        // Of several that fell due while nobody looked the last is enough; who booked or moved after it was due has just been told.
        int last = due.get(due.size() - 1);
        boolean sends = !due(visit, last, plan).isBefore(lastTold(visit)) && decided.stream().noneMatch(hours -> hours < last);
        String key = sends ? SecretToken.next() : null;
        due.forEach(hours -> entities.persist(new VisitReminder(visit, hours, sends && hours == last ? SecretToken.hash(key) : null)));
        if (sends) {
            outbox.put(letters.reminder(visit, key));
        }
    }

    private Instant due(Appointment visit, int hours, ReminderPlanDesk.Shown plan) {
        return due(visit.startsAt(), visit.room().location().zone(), hours, plan);
    }

    private Instant due(Instant start, ZoneId zone, int hours, ReminderPlanDesk.Shown plan) {
        ClinicTime time = clinic.time().in(zone);
        LocalDateTime due = ReminderTimes.due(time.local(start), hours, plan.quietFrom(), plan.quietUntil());
        return time.instant(due.toLocalDate(), due.toLocalTime());
    }

    /** When the visit came to where it is. */
    private Instant lastTold(Appointment visit) {
        Instant moved = entities.createQuery("select max(c.happenedAt) from CalendarChange c where c.appointmentId = :visit and c.what in :placing", Instant.class)
                .setParameter("visit", visit.id()).setParameter("placing", List.of(What.BOOKED, What.MOVED))
                .getSingleResult();
        return moved == null ? visit.bookedAt() : moved;
    }

    /** Whether the client of the visit that this link came with is written to about visits unasked; empty for a link that never was. */
    public Optional<Boolean> reminded(String key) {
        return QuarkusTransaction.joiningExisting().call(() -> client(key).map(Client::reminded));
    }

    /** Reminds the client of the visit that this link came with from now on, or no more. */
    public boolean remind(String key, boolean wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Client> client = client(key);
            client.ifPresent(known -> {
                known.remind(wanted);
                deeds.of(known.id(), known.id());
            });
            return client.isPresent();
        });
    }

    private Optional<Client> client(String key) {
        return key == null ? Optional.empty()
                : links.stream().flatMap(link -> link.visitOf(key).stream()).findFirst().map(visit -> appointments.whole(visit).orElseThrow().client());
    }

    @Override
    public Optional<Long> visitOf(String key) {
        return entities.createQuery("select r.appointmentId from VisitReminder r where r.stopHash = :hash", Long.class).setParameter("hash", SecretToken.hash(key))
                .getResultStream().findFirst();
    }
}
