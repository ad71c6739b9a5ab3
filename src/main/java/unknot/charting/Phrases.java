package unknot.charting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import unknot.shared.Collisions;

/** The snippets and templates of therapists. What is somebody else's is unknown to whoever would change it. */
@ApplicationScoped
public class Phrases {

    @Inject
    EntityManager entities;

    /** What came of keeping something. */
    public enum Kept {
        DONE,
        /** There is none of this therapist. */
        UNKNOWN,
        /** The therapist has another snippet of that shortcut. */
        SHORTCUT_TAKEN
    }

    /** The therapist's own, by shortcut: one statement. */
    @Transactional
    public List<Snippet> snippets(long practitionerId) {
        return entities.createQuery("select s from Snippet s where s.practitionerId = :me order by s.shortcut", Snippet.class)
                .setParameter("me", practitionerId).getResultList();
    }

    /** The therapist's own, then the clinic's: one statement. */
    @Transactional
    public List<NoteTemplate> templates(long practitionerId) {
        return entities.createQuery("select t from NoteTemplate t where t.practitionerId = :me or t.forEverybody = true"
                + " order by case when t.practitionerId = :me then 0 else 1 end, t.name, t.id", NoteTemplate.class)
                .setParameter("me", practitionerId).getResultList();
    }

    /** @param id null for a new one */
    public Kept keep(Long id, long practitionerId, Snippet.Text text) {
        return keyed(() -> {
            if (id == null) {
                entities.persist(new Snippet(practitionerId, text));
                return Kept.DONE;
            }
            Optional<Snippet> mine = snippets(practitionerId).stream().filter(snippet -> snippet.id().equals(id)).findFirst();
            mine.ifPresent(snippet -> snippet.becomes(text));
            return mine.isPresent() ? Kept.DONE : Kept.UNKNOWN;
        });
    }

    /** @param id null for a new one */
    public Kept keep(Long id, long practitionerId, NoteTemplate.Text text) {
        return keyed(() -> {
            if (id == null) {
                entities.persist(new NoteTemplate(practitionerId, text));
                return Kept.DONE;
            }
            Optional<NoteTemplate> mine = own(id, practitionerId);
            mine.ifPresent(template -> template.becomes(text));
            return mine.isPresent() ? Kept.DONE : Kept.UNKNOWN;
        });
    }

    @Transactional
    public boolean forgetSnippet(long id, long practitionerId) {
        return entities.createQuery("delete from Snippet s where s.id = :id and s.practitionerId = :me").setParameter("id", id)
                .setParameter("me", practitionerId).executeUpdate() == 1;
    }

    @Transactional
    public boolean forgetTemplate(long id, long practitionerId) {
        return entities.createQuery("delete from NoteTemplate t where t.id = :id and t.practitionerId = :me").setParameter("id", id)
                .setParameter("me", practitionerId).executeUpdate() == 1;
    }

    private Optional<NoteTemplate> own(long id, long practitionerId) {
        return Optional.ofNullable(entities.find(NoteTemplate.class, id)).filter(template -> template.belongsTo(practitionerId));
    }

    private static Kept keyed(Supplier<Kept> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure)) {
                return Kept.SHORTCUT_TAKEN;
            }
            throw failure;
        }
    }
}
