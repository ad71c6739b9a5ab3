package unknot.forms;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import unknot.shared.Collisions;

/** Where the owner writes what clients are asked to agree to. Other words are another edition; what was signed keeps its own. */
@ApplicationScoped
public class ConsentTexts {

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    /** What came of a change. */
    public enum Outcome {
        DONE, NAME_TAKEN,
        /** Somebody else has changed it since the page was opened. */
        STALE
    }

    /**
     * What the owner says of a text.
     *
     * @param name 1 to {@link ConsentText#LONGEST_NAME} characters
     * @param words 1 to {@link ConsentEdition#LONGEST_WORDS} characters, paragraphs with an empty line between
     * @param months 1 to {@link ConsentEdition#MOST_MONTHS}; null for as long as it is not withdrawn
     * @param asksAgain whether who has agreed to other words is asked again
     */
    public record Details(String name, String words, Integer months, boolean asksAgain, boolean active) {
    }

    /** A text with what is asked now. */
    public record Written(ConsentText text, ConsentEdition edition) {
    }

    /** By kind, retired ones too: one statement. */
    @Transactional
    public List<Written> all() {
        return entities.createQuery("select t, e from ConsentText t join ConsentEdition e on e.id = t.editionId", Object[].class).getResultStream()
                .map(row -> new Written((ConsentText) row[0], (ConsentEdition) row[1])).sorted(Comparator.comparing((Written written) -> written.text().kind())
                        .thenComparing(written -> written.text().id())).toList();
    }

    @Transactional
    public Optional<Written> one(long id) {
        return all().stream().filter(written -> written.text().id() == id).findFirst();
    }

    public Outcome add(ConsentKind kind, Details details, String by) {
        return outcome(() -> {
            ConsentText text = new ConsentText(kind);
            text.become(details.name(), details.active());
            entities.persist(text);
            publish(text, 1, details, by);
            return Outcome.DONE;
        });
    }

    /** @param version the one that the page was opened on */
    public Outcome change(long id, int version, Details details, String by) {
        return outcome(() -> {
            Written now = one(id).orElseThrow();
            if (now.text().version() != version) {
                return Outcome.STALE;
            }
            now.text().become(details.name(), details.active());
            if (!now.edition().words().equals(details.words()) || !Objects.equals(now.edition().months(), details.months())) {
                publish(now.text(), now.edition().number() + 1, details, by);
            }
            return Outcome.DONE;
        });
    }

    private void publish(ConsentText text, int number, Details details, String by) {
        ConsentEdition edition = new ConsentEdition(text, number, details.words(), details.months(), details.asksAgain(), by, clock.instant());
        entities.persist(edition);
        text.ask(edition);
    }

    private static Outcome outcome(Supplier<Outcome> change) {
        try {
            return QuarkusTransaction.requiringNew().call(change::get);
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure)) {
                return Outcome.NAME_TAKEN;
            }
            if (Collisions.stale(failure) || Collisions.worthAnotherTry(failure)) {
                return Outcome.STALE;
            }
            throw failure;
        }
    }
}
