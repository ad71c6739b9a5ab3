package unknot.forms;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import unknot.audit.Deeds;
import unknot.shared.Collisions;

/**
 * Where clients answer. What is begun stays with the edition it was begun on, so that nothing changes under somebody's hands, until the client takes the
 * answers over to the questions of now.
 */
@ApplicationScoped
public class FormFilling {

    @Inject
    EntityManager entities;
    @Inject
    Deeds deeds;
    @Inject
    Clock clock;

    /** What came of saving or sending. */
    public enum Outcome {
        DONE,
        /** It was sent before; what was sent then counts. */
        SENT_BEFORE,
        /** It was saved elsewhere since the page was opened. */
        STALE
    }

    /** Begins answering, or finds what was begun; empty where the questionnaire asks nobody. */
    public Optional<Long> begin(long clientId, long questionnaireId) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> begun(clientId, questionnaireId));
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure) || Collisions.worthAnotherTry(failure)) {
                return QuarkusTransaction.requiringNew().call(() -> begun(clientId, questionnaireId));
            }
            throw failure;
        }
    }

    private Optional<Long> begun(long clientId, long questionnaireId) {
        Optional<Long> known = entities.createQuery("select f.id from ClientForm f where f.clientId = :client and f.questionnaireId = :questionnaire and f.unsent = true",
                Long.class).setParameter("client", clientId).setParameter("questionnaire", questionnaireId).getResultStream().findFirst();
        return known.or(() -> Optional.ofNullable(entities.find(Questionnaire.class, questionnaireId)).filter(Questionnaire::asks).map(asked -> {
            ClientForm form = new ClientForm(clientId, asked, clock.instant());
            entities.persist(form);
            deeds.of(clientId, form.id());
            return form.id();
        }));
    }

    /** A form of this client; empty for anybody else's. Four statements. */
    @Transactional
    public Optional<FormSheet> of(long clientId, long formId) {
        return found(clientId, formId).map(this::sheet);
    }

    private Optional<ClientForm> found(long clientId, long formId) {
        return Optional.ofNullable(entities.find(ClientForm.class, formId)).filter(form -> form.clientId() == clientId);
    }

    FormSheet sheet(ClientForm form) {
        Questionnaire questionnaire = entities.find(Questionnaire.class, form.questionnaireId());
        return new FormSheet(form.id(), form.clientId(), questionnaire.name(), form.version(), !form.sent() && form.editionId() != questionnaire.editionId(), form.savedAt(),
                form.sentAt(), form.lookedAt(), form.lookedBy(), questions(form.editionId()), form.answers());
    }

    List<Question> questions(long editionId) {
        return entities.createQuery("select q from Question q where q.editionId = :edition order by q.position, q.id", Question.class)
                .setParameter("edition", editionId).getResultList();
    }

    /** Keeps what was answered so far. @param version the one that the page was opened on */
    public Outcome save(long clientId, long formId, int version, Collection<Given> given) {
        return written(clientId, formId, version, form -> form.save(given, clock.instant()));
    }

    /** Sends it to the clinic; from then on it never changes. */
    public Outcome send(long clientId, long formId, int version, Collection<Given> given) {
        return written(clientId, formId, version, form -> {
            form.save(given, clock.instant());
            // The database lets nothing into a form that was sent.
            entities.flush();
            form.send(clock.instant());
        });
    }

    /** Asks what the clinic asks now. Answers to questions that are still asked in the same way stay; the others go. */
    public Outcome carryOver(long clientId, long formId, int version) {
        return written(clientId, formId, version, form -> {
            Questionnaire questionnaire = entities.find(Questionnaire.class, form.questionnaireId());
            Map<String, Question> now = questions(questionnaire.editionId()).stream().collect(Collectors.toMap(Question::line, Function.identity()));
            Map<Long, Question> before = questions(form.editionId()).stream().collect(Collectors.toMap(Question::id, Function.identity()));
            List<Given> kept = form.answers().stream().filter(given -> sameQuestion(before.get(given.questionId()), now, given))
                    .map(given -> new Given(now.get(before.get(given.questionId()).line()).id(), given.position(), given.code(), given.words())).toList();
            form.ask(questionnaire.editionId());
            entities.flush();
            form.carryOver(kept);
        });
    }

    private static boolean sameQuestion(Question before, Map<String, Question> now, Given given) {
        Question same = now.get(before.line());
        return same != null && same.kind() == before.kind() && (!same.kind().hasChoices() || same.choices().contains(given.words()));
    }

    private Outcome written(long clientId, long formId, int version, Consumer<ClientForm> change) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                ClientForm form = found(clientId, formId).orElseThrow();
                if (form.sent() || form.version() != version) {
                    return form.sent() ? Outcome.SENT_BEFORE : Outcome.STALE;
                }
                change.accept(form);
                return Outcome.DONE;
            });
        } catch (RuntimeException failure) {
            if (Collisions.stale(failure) || Collisions.keyTaken(failure) || Collisions.worthAnotherTry(failure)) {
                return QuarkusTransaction.requiringNew().call(() -> found(clientId, formId).orElseThrow().sent()) ? Outcome.SENT_BEFORE : Outcome.STALE;
            }
            throw failure;
        }
    }
}
