package unknot.messages;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.shared.Collisions;
import unknot.shared.Language;

/** The words of every kind of message: the standard ones of the room that writes it, or the clinic's own. */
@ApplicationScoped
public class Wordings {

    @Any
    @Inject
    Instance<MessageKinds> rooms;
    @Inject
    EntityManager entities;

    /**
     * The words of a kind as they are now.
     *
     * @param version for {@link #change}; 0 while nobody has changed them
     */
    public record Current(Wording words, boolean own, int version) {
    }

    public List<MessageKind> kinds() {
        return rooms.stream().flatMap(room -> room.kinds().stream()).toList();
    }

    public Optional<MessageKind> kind(String code) {
        return kinds().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /**
     * What is written to somebody.
     *
     * @param values for the placeholders; null or empty for one that has nothing to say
     * @throws IllegalArgumentException for a kind or a placeholder that is not known
     */
    public Wording say(String code, Language language, Map<String, String> values) {
        MessageKind kind = kind(code).orElseThrow(() -> new IllegalArgumentException(code));
        values.keySet().stream().filter(name -> !kind.knows(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(name);
        });
        return current(kind, language).words().filled(values);
    }

    public Current current(MessageKind kind, Language language) {
        OwnWording own = QuarkusTransaction.joiningExisting().call(() -> entities.find(OwnWording.class, OwnWording.Key.of(kind, language)));
        Wording standard = kind.standard().apply(language);
        return own == null ? new Current(standard, false, 0) : new Current(own.words(standard), own.isOwn(), own.version() + 1);
    }

    /** The languages in which a kind has words of the clinic's own, as {@code visit-booked/de}. */
    public Set<String> own() {
        return QuarkusTransaction.joiningExisting().call(() -> entities.createQuery("from OwnWording", OwnWording.class).getResultStream()
                .filter(OwnWording::isOwn).map(own -> own.key().kind() + "/" + own.key().language()).collect(Collectors.toSet()));
    }

    /**
     * @param words that keep to {@link WordingRules}; null for the standard ones
     * @return false where somebody else has changed them since that version
     */
    public boolean change(MessageKind kind, Language language, int version, Wording words) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                OwnWording.Key key = OwnWording.Key.of(kind, language);
                OwnWording known = entities.find(OwnWording.class, key);
                if ((known == null ? 0 : known.version() + 1) != version) {
                    return false;
                }
                OwnWording own = known == null ? new OwnWording(key) : known;
                own.say(words);
                entities.persist(own);
                entities.flush();
                return true;
            });
        } catch (RuntimeException failure) {
            if (Collisions.stale(failure) || Collisions.keyTaken(failure)) {
                return false;
            }
            throw failure;
        }
    }
}
