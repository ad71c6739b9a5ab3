package unknot.between;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import unknot.access.SecretToken;
import unknot.audit.Deeds;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.shared.Coded;

/** Where clients tell by a link how they are after a visit. */
@ApplicationScoped
public class AfterDesk {

    /** An answer later than this tells of something else. */
    private static final Duration SORENESS_OPEN = Duration.ofDays(7);
    private static final Duration PAIN_OPEN = Duration.ofDays(14);

    @Inject
    EntityManager entities;
    @Inject
    Appointments appointments;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;

    /**
     * What is asked by a link.
     *
     * @param open whether it can be answered, also anew
     * @param told what was answered last; null for nothing yet
     */
    public record Sheet(long appointmentId, QuestionKind kind, boolean open, String givenName, String phone, AfterAnswer.Told told) {
    }

    /** Empty for a link that never was. */
    @Transactional
    public Optional<Sheet> ofKey(String key) {
        return question(key).map(question -> {
            Appointment visit = appointments.whole(question.appointmentId()).orElseThrow();
            QuestionKind kind = kind(question);
            return new Sheet(visit.id(), kind, open(visit, kind), visit.client().givenName(), visit.room().location().phone(),
                    last(visit, kind).map(AfterAnswer::told).orElse(null));
        });
    }

    private Optional<VisitQuestion> question(String key) {
        return key == null ? Optional.empty()
                : entities.createQuery("from VisitQuestion q where q.keyHash = :hash and q.kind <> :other", VisitQuestion.class)
                        .setParameter("hash", SecretToken.hash(key)).setParameter("other", QuestionKind.CHECK_IN.code()).getResultStream().findFirst();
    }

    private static QuestionKind kind(VisitQuestion question) {
        return Coded.find(QuestionKind.class, question.kind()).orElseThrow();
    }

    private boolean open(Appointment visit, QuestionKind kind) {
        return visit.status() != AppointmentStatus.CANCELLED && clock.instant().isBefore(visit.startsAt().plus(span(kind)));
    }

    /** How long after the start of a visit this can be answered. */
    static Duration span(QuestionKind kind) {
        return kind == QuestionKind.SORENESS ? SORENESS_OPEN : PAIN_OPEN;
    }

    private Optional<AfterAnswer> last(Appointment visit, QuestionKind kind) {
        return entities.createQuery("from AfterAnswer a where a.appointmentId = :visit and a.kind = :kind order by a.number desc", AfterAnswer.class)
                .setParameter("visit", visit.id()).setParameter("kind", kind).setMaxResults(1).getResultStream().findFirst();
    }

    /** Keeps the answer; the same once more adds nothing. @return false where it is too late, or for a link that never was */
    public boolean tell(String key, AfterAnswer.Told told) {
        return QuarkusTransaction.requiringNew().call(() -> question(key).map(question -> {
            // The row's lock: of two at once the second sees the first.
            entities.createNativeQuery("SELECT id FROM appointment WHERE id = :id FOR UPDATE").setParameter("id", question.appointmentId()).getResultList();
            Appointment visit = appointments.whole(question.appointmentId()).orElseThrow();
            QuestionKind kind = kind(question);
            Optional<AfterAnswer> last = last(visit, kind);
            int number = last.map(AfterAnswer::number).orElse(0) + 1;
            boolean open = open(visit, kind) && number <= CheckInDesk.MOST;
            if (open && last.filter(before -> before.told().equals(told)).isEmpty()) {
                deeds.of(visit.client().id(), visit.id());
                entities.persist(new AfterAnswer(visit, kind, number, told, clock.instant()));
            }
            return open;
        }).orElse(false));
    }
}
