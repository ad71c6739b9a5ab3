package unknot.forms;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import unknot.booking.AppointmentStatus;

/** Writes to clients before their first visit, where the owner wants that: once, whatever is booked later and however many servers look. */
@ApplicationScoped
public class FirstAsking {

    /** So long a booking can be undone; nobody is written to before. */
    private static final Duration UNDOABLE = Duration.ofMinutes(3);

    @Inject
    EntityManager entities;
    @Inject
    FormAsking asking;
    @Inject
    AnswerMessages words;
    @Inject
    Clock clock;

    @Scheduled(every = "{unknot.messages.remind-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void askDue() {
        if (asking.isOpen()) {
            QuarkusTransaction.requiringNew().call(this::due).forEach(client -> asking.ask(client, key(client), words.by_itself()));
        }
    }

    /** The same on every server. */
    private static String key(long clientId) {
        return UUID.nameUUIDFromBytes(("first visit of " + clientId).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Who comes for the first time, has an address and was never asked: one statement. */
    private List<Long> due() {
        Instant now = clock.instant();
        return entities.createQuery("select distinct k.id from Appointment a join a.client k where a.startsAt > :now and a.bookedAt <= :certain and a.status in :coming"
                + " and (k.email is not null or k.carersEmail is not null) and not exists (select 1 from FormRequest r where r.clientId = k.id)"
                + " and not exists (select 1 from Appointment b where b.client = k and b.status = :completed)"
                + " and exists (select 1 from Questionnaire q where q.active = true and q.beforeFirstVisit = true and q.byMail = true and q.editionId is not null"
                + " and not exists (select 1 from ClientForm f where f.clientId = k.id and f.questionnaireId = q.id and f.sentAt is not null)) order by k.id", Long.class)
                .setParameter("now", now).setParameter("certain", now.minus(UNDOABLE)).setParameter("coming", List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED))
                .setParameter("completed", AppointmentStatus.COMPLETED).getResultList();
    }
}
