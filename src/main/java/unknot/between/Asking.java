package unknot.between;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import unknot.access.SecretToken;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.booking.notices.ReminderPlanDesk;
import unknot.booking.notices.StopLinks;
import unknot.charting.NoteStatus;
import unknot.messages.Outbox;
import unknot.messages.PublicAddress;
import unknot.shared.ClinicTime;
import unknot.shared.Collisions;
import unknot.shared.ThisClinic;

/**
 * Asks clients by message how they are, before and after their visits. Each question is decided once for each visit, by the key of
 * {@code visit_question}: either a message goes into the outbox in the transaction that writes the row, or the row says that none was needed.
 */
@ApplicationScoped
public class Asking implements StopLinks {

    /** Quiet hours move a question by less than a day. */
    private static final Duration MOVED = Duration.ofHours(25);
    /** What nobody asked for so long, since the server was off, is not asked any more. */
    private static final Duration TOO_LATE = Duration.ofHours(48);
    /** Who comes so soon is asked there. */
    private static final Duration TOO_SOON = Duration.ofHours(1);
    private static final List<AppointmentStatus> COMING = List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED);
    private static final List<AppointmentStatus> CAME = List.of(AppointmentStatus.ARRIVED, AppointmentStatus.IN_SESSION, AppointmentStatus.COMPLETED);
    private static final Logger LOG = Logger.getLogger(Asking.class);

    @Inject
    EntityManager entities;
    @Inject
    Appointments appointments;
    @Inject
    AskingPlanDesk plans;
    @Inject
    ReminderPlanDesk quiet;
    @Inject
    QuestionLetters letters;
    @Inject
    Outbox outbox;
    @Inject
    PublicAddress address;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /** What is asked now, and the hours in which nobody is written to. */
    private record Question(QuestionKind kind, int hours, ReminderPlanDesk.Shown quiet) {

        boolean before() {
            return hours < 0;
        }
    }

    /** Decides every question that is due now. */
    @Scheduled(every = "{unknot.messages.remind-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void askDue() {
        if (!outbox.isOpen() || !address.isSet()) {
            return;
        }
        AskingPlan.Said said = plans.shown().said();
        ReminderPlanDesk.Shown quietHours = quiet.shown();
        Arrays.stream(QuestionKind.values()).filter(kind -> said.hours(kind) != null).map(kind -> new Question(kind, said.hours(kind), quietHours))
                .forEach(question -> QuarkusTransaction.requiringNew().call(() -> dueNow(question)).forEach(visit -> ask(visit, question)));
    }

    /** A visit, as much of it as says when its questions are due. */
    record Near(long id, Instant startsAt, String zone) {
    }

    /** Visits about which this is due and was not decided yet: one statement. */
    private List<Long> dueNow(Question question) {
        Instant now = clock.instant();
        Duration hours = Duration.ofHours(question.hours);
        return entities.createQuery("select a.id, a.startsAt, l.zone from Appointment a join a.room r join r.location l join a.client c"
                + " where a.startsAt > :from and a.startsAt <= :to and (a.status in :stands or :after = true and a.status in :coming"
                + " and exists (select 1 from SoapNote n where n.appointment = a and n.status = :signed)) and (c.email is not null or c.carersEmail is not null) and c.reminded = true and c.restrictedAt is null"
                + " and not exists (select 1 from VisitQuestion q where q.appointmentId = a.id and q.startsAt = a.startsAt and q.kind = :kind)"
                + " order by a.startsAt", Near.class)
                .setParameter("from", question.before() ? now : now.minus(hours).minus(MOVED).minus(TOO_LATE)).setParameter("to", now.minus(hours).plus(MOVED))
                .setParameter("stands", question.before() ? COMING : CAME).setParameter("after", !question.before()).setParameter("coming", COMING)
                .setParameter("signed", NoteStatus.SIGNED).setParameter("kind", question.kind.code())
                .getResultStream().filter(visit -> !due(visit.startsAt, ZoneId.of(visit.zone), question).isAfter(now)).map(Near::id).toList();
    }

    private void ask(long appointmentId, Question question) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                // The row's lock: who cancels or moves the visit now waits, or was first.
                entities.createNativeQuery("SELECT id FROM appointment WHERE id = :id FOR UPDATE").setParameter("id", appointmentId).getResultList();
                appointments.whole(appointmentId).ifPresent(visit -> decide(visit, question));
                entities.flush();
            });
        } catch (RuntimeException failure) {
            if (!Collisions.keyTaken(failure) && !Collisions.worthAnotherTry(failure)) {
                throw failure;
            }
            // Another server has asked in this moment, or the database was busy: the next look finds what is left.
            LOG.debugf("The question %s of visit %d was decided elsewhere", question.kind.code(), appointmentId);
        }
    }

    private void decide(Appointment visit, Question question) {
        boolean stands = question.before() ? visit.status().coming() : visit.status() != AppointmentStatus.CANCELLED && visit.status() != AppointmentStatus.NO_SHOW;
        boolean known = entities.find(VisitQuestion.class, new VisitQuestion.Key(visit.id(), visit.startsAt(), question.kind.code())) != null;
        if (known || !stands || visit.client().writtenTo() == null || !visit.client().reminded()
                || due(visit.startsAt(), visit.room().location().zone(), question).isAfter(clock.instant()) || wordPending(visit)) {
            return;
        }
        boolean sends = question.before() ? wantsToKnow(visit) : timely(visit, question);
        String key = sends ? SecretToken.next() : null;
        entities.persist(new VisitQuestion(visit, question.kind, sends ? SecretToken.hash(key) : null));
        if (sends) {
            outbox.put(letters.asks(question.kind, visit, key));
        }
    }

    /** Whether the client is still to hear of the visit itself. */
    private boolean wordPending(Appointment visit) {
        return entities.createQuery("select count(n) from ClientNotice n where n.appointmentId = :visit and n.dueAt is not null", Long.class)
                .setParameter("visit", visit.id()).getSingleResult() > 0;
    }

    private boolean wantsToKnow(Appointment visit) {
        return clock.instant().isBefore(visit.startsAt().minus(TOO_SOON))
                && entities.createQuery("select count(c) from CheckIn c where c.appointmentId = :visit", Long.class).setParameter("visit", visit.id()).getSingleResult() == 0;
    }

    /** Nobody is asked about a visit after the next one, or long after. */
    private boolean timely(Appointment visit, Question question) {
        return due(visit.startsAt(), visit.room().location().zone(), question).plus(TOO_LATE).isAfter(clock.instant())
                && entities.createQuery("select count(a) from Appointment a where a.client = :client and a.startsAt > :start and a.startsAt <= :now"
                        + " and a.status <> :cancelled", Long.class).setParameter("client", visit.client()).setParameter("start", visit.startsAt())
                        .setParameter("now", clock.instant()).setParameter("cancelled", AppointmentStatus.CANCELLED).getSingleResult() == 0;
    }

    private Instant due(Instant start, ZoneId zone, Question question) {
        ClinicTime time = clinic.time().in(zone);
        LocalDateTime due = QuestionTimes.due(time.local(start), question.hours, question.quiet.quietFrom(), question.quiet.quietUntil());
        return time.instant(due.toLocalDate(), due.toLocalTime());
    }

    @Override
    public Optional<Long> visitOf(String key) {
        return entities.createQuery("select q.appointmentId from VisitQuestion q where q.keyHash = :hash", Long.class).setParameter("hash", SecretToken.hash(key))
                .getResultStream().findFirst();
    }
}
