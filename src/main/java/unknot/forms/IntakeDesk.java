package unknot.forms;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import unknot.charting.ListKeeping;
import unknot.charting.NoteStatus;
import unknot.charting.RecordOpenings;
import unknot.charting.SafetyAnswer;
import unknot.charting.SafetyCheck;
import unknot.charting.SafetyTold;
import unknot.charting.SafetyTopic;

/**
 * What becomes of answers: a therapist looks at them, and with that they are known. What was said about safety counts until a signed note has asked
 * again; nothing is copied.
 */
@ApplicationScoped
public class IntakeDesk implements SafetyTold {

    /** A therapist asked since this form was looked at. */
    private static final String ASKED_SINCE = "exists (select 1 from SafetyCheck c join SoapNote n on n.id = c.noteId where c.clientId = f.clientId and n.status = :signed"
            + " and c.askedAt > f.lookedAt)";

    @Inject
    EntityManager entities;
    @Inject
    RecordOpenings openings;
    @Inject
    FormFilling filling;
    @Inject
    ListKeeping lists;
    @Inject
    Clock clock;

    /**
     * A sent form with what was known before.
     *
     * @param safety what was said about safety, in the therapist's words
     * @param known what the latest signed note says about safety; null where none asked
     * @param contact whom to call so far; null for nobody
     */
    public record Intake(FormSheet sheet, List<SafetyAnswer> safety, Asked known, EmergencyContact contact) {
    }

    /** What a signed note says about safety: answers, and words that may be empty. */
    public record Asked(Instant at, List<SafetyAnswer> answers, String words) {
    }

    /** A sent form; empty while it is not sent, or where the record is not open to this therapist. */
    @Transactional
    public Optional<Intake> intake(long formId, long practitionerId) {
        return openings.query("select f from ClientForm f where f.id = :form and " + RecordOpenings.open("f.clientId"), ClientForm.class, practitionerId)
                .setParameter("form", formId).getResultStream().findFirst().filter(ClientForm::sent).map(form -> {
            FormSheet sheet = filling.sheet(form);
            return new Intake(sheet, safety(sheet), lastAsked(form.clientId()).orElse(null), entities.find(EmergencyContact.class, form.clientId()));
        });
    }

    private Optional<Asked> lastAsked(long clientId) {
        return entities.createQuery("select c from SafetyCheck c join SoapNote n on n.id = c.noteId join n.appointment v where c.clientId = :client and n.status = :signed"
                + " and c.askedAt is not null order by v.startsAt desc, c.noteId desc", SafetyCheck.class).setParameter("client", clientId).setParameter("signed", NoteStatus.SIGNED)
                .setMaxResults(1).getResultStream().findFirst().map(check -> new Asked(check.askedAt(), check.answers(), check.words()));
    }

    /** What was ticked of the questions about safety, as the list has it now; one that is retired, too. */
    List<SafetyAnswer> safety(FormSheet sheet) {
        Map<String, SafetyTopic> topics = lists.topics().stream().collect(Collectors.toMap(SafetyTopic::code, Function.identity()));
        return sheet.questions().stream().filter(question -> question.kind() == QuestionKind.SAFETY).map(sheet::to).flatMap(List::stream)
                .map(given -> topics.get(given.code())).filter(topic -> topic != null).map(SafetyTopic::answer).distinct().toList();
    }

    /** A therapist has looked at it: whoever was first. What is in it is known from now on. */
    public void look(long formId, long practitionerId, String name) {
        QuarkusTransaction.requiringNew().run(() -> {
            // The row's lock: the second of two finds that it was looked at.
            entities.createNativeQuery("SELECT id FROM client_form WHERE id = :id FOR UPDATE").setParameter("id", formId).getResultList();
            ClientForm form = entities.find(ClientForm.class, formId);
            if (form.lookedAt() == null) {
                form.lookedAtBy(practitionerId, name, clock.instant());
                keepContact(filling.sheet(form));
            }
        });
    }

    private void keepContact(FormSheet sheet) {
        List<Given> given = sheet.questions().stream().filter(question -> question.kind() == QuestionKind.CONTACT).map(sheet::to).filter(parts -> !parts.isEmpty())
                .findFirst().orElse(List.of());
        if (!given.isEmpty()) {
            EmergencyContact contact = Optional.ofNullable(entities.find(EmergencyContact.class, sheet.clientId())).orElseGet(() -> new EmergencyContact(sheet.clientId()));
            contact.become(part(given, Given.NAME), part(given, Given.PHONE), part(given, Given.RELATION), clock.instant());
            entities.persist(contact);
        }
    }

    private static String part(List<Given> given, String part) {
        return given.stream().filter(one -> one.code().equals(part)).map(Given::words).findFirst().orElse("");
    }

    @Transactional
    public Optional<EmergencyContact> contact(long clientId) {
        return Optional.ofNullable(entities.find(EmergencyContact.class, clientId));
    }

    /** A sent form that nobody has looked at. */
    public record Unread(long formId, long clientId, String clientName, String name, Instant sentAt) {
    }

    /** Those of clients whom this therapist sees next or saw last, the oldest first: one statement. */
    @Transactional
    public List<Unread> toLookAt(long practitionerId) {
        return openings.query("select new unknot.forms.IntakeDesk$Unread(f.id, k.id, concat(k.givenName, ' ', k.familyName), q.name, f.sentAt)"
                + " from ClientForm f join Client k on k.id = f.clientId join Questionnaire q on q.id = f.questionnaireId where f.sentAt is not null and f.lookedAt is null"
                + " and exists (select 1 from Appointment a where a.client.id = f.clientId and a.practitioner.id = :practitioner) and " + RecordOpenings.open("f.clientId") + " order by f.sentAt, f.id", Unread.class, practitionerId)
                .setParameter("practitioner", practitionerId).getResultList();
    }

    @Override
    @Transactional
    public Optional<Told> of(long clientId) {
        return entities.createQuery("select f from ClientForm f where f.clientId = :client and f.lookedAt is not null and not " + ASKED_SINCE
                + " and exists (select 1 from Question q where q.editionId = f.editionId and q.kind = :safety) order by f.sentAt desc, f.id desc", ClientForm.class)
                .setParameter("client", clientId).setParameter("signed", NoteStatus.SIGNED).setParameter("safety", QuestionKind.SAFETY).setMaxResults(1).getResultStream().findFirst()
                .map(form -> new Told(form.lookedAt(), safety(filling.sheet(form))));
    }

    @Override
    @Transactional
    public Set<Long> saying(Collection<Long> clientIds) {
        return clientIds.isEmpty() ? Set.of() : new HashSet<>(entities.createQuery("select distinct f.clientId from ClientForm f join f.answers a, Question q"
                + " where f.clientId in :clients and q.id = a.questionId and q.kind = :safety and a.code <> :none and f.sentAt is not null and not " + ASKED_SINCE, Long.class)
                .setParameter("clients", clientIds).setParameter("safety", QuestionKind.SAFETY).setParameter("none", Given.NONE).setParameter("signed", NoteStatus.SIGNED)
                .getResultList());
    }
}
