package unknot.forms;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import unknot.shared.Collisions;

/** Where the owner writes questions. A change is made in the edition that is being written; clients are asked it once it is published. */
@ApplicationScoped
public class QuestionnaireDesk {

    private static final int STEP = 10;

    @Inject
    EntityManager entities;
    @Inject
    FormFilling filling;
    @Inject
    Clock clock;

    /** What came of a change. Anything but {@link #DONE} left everything as it was. */
    public enum Outcome {
        DONE, NAME_TAKEN,
        /** Somebody else has changed it since the page was opened. */
        STALE,
        /** An edition without questions asks nothing. */
        EMPTY
    }

    /**
     * A questionnaire with its questions.
     *
     * @param asked the edition that clients are asked now; null before the first
     * @param writing the edition that is being written; null for none
     * @param questions of the one that is being written, else of the one that is asked
     * @param inHand how many clients have begun it and not sent it
     */
    public record Book(Questionnaire questionnaire, Edition asked, Edition writing, List<Question> questions, long inHand) {
    }

    /** By name, retired ones too. */
    @Transactional
    public List<Questionnaire> all() {
        return entities.createQuery("select q from Questionnaire q order by q.name", Questionnaire.class).getResultList();
    }

    @Transactional
    public Optional<Book> book(long id) {
        return Optional.ofNullable(entities.find(Questionnaire.class, id)).map(questionnaire -> {
            Edition asked = questionnaire.editionId() == null ? null : entities.find(Edition.class, questionnaire.editionId());
            Edition writing = writing(id).orElse(null);
            Edition shown = writing != null ? writing : asked;
            return new Book(questionnaire, asked, writing, shown == null ? List.of() : filling.questions(shown.id()),
                    entities.createQuery("select count(f) from ClientForm f where f.questionnaireId = :id and f.unsent = true and f.savedAt is not null", Long.class)
                            .setParameter("id", id).getSingleResult());
        });
    }

    private Optional<Edition> writing(long questionnaireId) {
        return entities.createQuery("select e from Edition e where e.questionnaireId = :id and e.number = :writing", Edition.class)
                .setParameter("id", questionnaireId).setParameter("writing", Edition.IN_WRITING).getResultStream().findFirst();
    }

    /** A new questionnaire with nothing in it; empty where the name is taken. */
    public Optional<Long> add(String name) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Questionnaire questionnaire = new Questionnaire(name);
                entities.persist(questionnaire);
                entities.persist(new Edition(questionnaire));
                return Optional.of(questionnaire.id());
            });
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** @param version the one that the page was opened on */
    public Outcome change(long id, int version, String name, boolean beforeFirstVisit, boolean byMail, boolean active) {
        return outcome(() -> {
            Questionnaire questionnaire = entities.find(Questionnaire.class, id);
            if (questionnaire.version() != version) {
                return Outcome.STALE;
            }
            questionnaire.become(name, beforeFirstVisit, byMail, active);
            return Outcome.DONE;
        });
    }

    /** Begins another edition with the questions of now, unless one is being written. */
    public void write(long id) {
        outcome(() -> {
            Questionnaire questionnaire = entities.find(Questionnaire.class, id);
            if (writing(id).isEmpty()) {
                Edition edition = new Edition(questionnaire);
                entities.persist(edition);
                filling.questions(questionnaire.editionId()).forEach(question -> entities.persist(question.into(edition.id())));
            }
            return Outcome.DONE;
        });
    }

    /** Gives up the edition that is being written, where another one is asked. */
    public Outcome giveUp(long id, int version) {
        return inWriting(id, version, edition -> {
            if (entities.find(Questionnaire.class, id).editionId() == null) {
                return Outcome.EMPTY;
            }
            filling.questions(edition.id()).forEach(entities::remove);
            entities.flush();
            entities.remove(edition);
            return Outcome.DONE;
        });
    }

    /** At the end. @param version of the edition that is being written; as everywhere below */
    public Outcome add(long id, int version, Question.Details details) {
        return questions(id, version, (edition, all) -> entities.persist(new Question(edition.id(), (all.size() + 1) * STEP, details)));
    }

    public Outcome change(long id, int version, long questionId, Question.Details details) {
        return questions(id, version, (edition, all) -> all.stream().filter(question -> question.id() == questionId).forEach(question -> question.become(details)));
    }

    /** It is asked no more from the next edition on; answers that were given keep it. */
    public Outcome remove(long id, int version, long questionId) {
        return questions(id, version, (edition, all) -> all.stream().filter(question -> question.id() == questionId).forEach(entities::remove));
    }

    /** One place up, or down. */
    public Outcome move(long id, int version, long questionId, boolean up) {
        return questions(id, version, (edition, all) -> {
            List<Question> order = new ArrayList<>(all);
            int at = order.stream().map(Question::id).toList().indexOf(questionId);
            int to = up ? at - 1 : at + 1;
            if (at >= 0 && to >= 0 && to < order.size()) {
                order.add(to, order.remove(at));
            }
            order.forEach(question -> question.stand((order.indexOf(question) + 1) * STEP));
        });
    }

    /** Clients are asked it from now on. What they have begun stays with the questions it was begun on. */
    public Outcome publish(long id, int version, String by) {
        return inWriting(id, version, edition -> {
            if (filling.questions(edition.id()).isEmpty()) {
                return Outcome.EMPTY;
            }
            Integer last = entities.createQuery("select max(e.number) from Edition e where e.questionnaireId = :id", Integer.class).setParameter("id", id).getSingleResult();
            edition.publish(last + 1, by, clock.instant());
            entities.find(Questionnaire.class, id).ask(edition);
            return Outcome.DONE;
        });
    }

    private interface Writing {
        void change(Edition edition, List<Question> all);
    }

    private Outcome questions(long id, int version, Writing writing) {
        return inWriting(id, version, edition -> {
            // Of two who change questions of one edition at once, one is told.
            entities.lock(edition, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            writing.change(edition, filling.questions(edition.id()));
            return Outcome.DONE;
        });
    }

    private Outcome inWriting(long id, int version, Function<Edition, Outcome> change) {
        return outcome(() -> writing(id).filter(edition -> edition.version() == version).map(change).orElse(Outcome.STALE));
    }

    private static Outcome outcome(Supplier<Outcome> change) {
        try {
            return QuarkusTransaction.requiringNew().call(change::get);
        } catch (RuntimeException failure) {
            if (Collisions.stale(failure) || Collisions.worthAnotherTry(failure)) {
                return Outcome.STALE;
            }
            if (Collisions.keyTaken(failure)) {
                return Outcome.NAME_TAKEN;
            }
            throw failure;
        }
    }
}
