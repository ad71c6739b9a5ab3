package unknot.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import unknot.booking.AppointmentStatus;

/** Which forms a client has before them, and which they have sent. */
@ApplicationScoped
public class ClientForms {

    @Inject
    EntityManager entities;
    @Inject
    ConsentDesk consents;

    /**
     * A questionnaire that waits for a client.
     *
     * @param formId null where nothing was begun
     * @param begun whether something was answered
     */
    public record Waiting(long questionnaireId, Long formId, String name, boolean begun) {
    }

    /** What the home page asks for. @param consents names of texts to sign */
    public record AtHome(List<Waiting> forms, List<String> consents) {
    }

    /** A form that was sent. @param lookedAt null while no therapist has looked at it */
    public record Sent(long formId, long questionnaireId, String name, Instant sentAt, Instant lookedAt, String lookedBy) {
    }

    /** Three statements. */
    @Transactional
    public AtHome atHome(long clientId) {
        return new AtHome(waiting(clientId), consents.beforeVisit(clientId));
    }

    /** What the client was asked and has not sent, and what everybody is asked before the first visit. Two statements. */
    @Transactional
    public List<Waiting> waiting(long clientId) {
        List<Waiting> waiting = new ArrayList<>(entities.createQuery("select new unknot.forms.ClientForms$Waiting(q.id, f.id, q.name, f.savedAt is not null)"
                + " from ClientForm f join Questionnaire q on q.id = f.questionnaireId where f.clientId = :client and f.unsent = true order by f.id", Waiting.class)
                .setParameter("client", clientId).getResultList());
        waiting.addAll(entities.createQuery("select new unknot.forms.ClientForms$Waiting(q.id, null, q.name, false) from Questionnaire q where q.active = true"
                + " and q.beforeFirstVisit = true and q.editionId is not null and not exists (select 1 from ClientForm f where f.clientId = :client and f.questionnaireId = q.id)"
                + " and exists (select 1 from Appointment a where a.client.id = :client and a.status not in (:cancelled, :missed))"
                + " and not exists (select 1 from Appointment a where a.client.id = :client and a.status = :completed) order by q.id", Waiting.class)
                .setParameter("client", clientId).setParameter("cancelled", AppointmentStatus.CANCELLED).setParameter("missed", AppointmentStatus.NO_SHOW)
                .setParameter("completed", AppointmentStatus.COMPLETED).getResultList());
        return waiting;
    }

    /** The newest first: one statement. */
    @Transactional
    public List<Sent> sent(long clientId) {
        return entities.createQuery("select new unknot.forms.ClientForms$Sent(f.id, q.id, q.name, f.sentAt, f.lookedAt, f.lookedBy)"
                + " from ClientForm f join Questionnaire q on q.id = f.questionnaireId where f.clientId = :client and f.sentAt is not null"
                + " order by f.sentAt desc, f.id desc", Sent.class).setParameter("client", clientId).getResultList();
    }

    /** What anybody may answer, by name. */
    @Transactional
    public List<Questionnaire> offered() {
        return entities.createQuery("select q from Questionnaire q where q.active = true and q.editionId is not null order by q.name", Questionnaire.class).getResultList();
    }
}
