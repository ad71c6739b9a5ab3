package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of each note its client sees. The note's therapist decides, before signing and at any time after; nothing is seen before signing. */
@ApplicationScoped
public class NoteSharing {

    @Inject
    SoapNotes notes;
    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    /** @param shared what holds now; {@code decisions} of all times, the newest last */
    public record Sharing(Set<SharedPart> shared, List<SharingDecision> decisions) {

        static Sharing of(List<SharingDecision> decisions) {
            Set<SharedPart> shared = SharedPart.atFirst();
            for (SharingDecision decision : decisions) {
                if (decision.shared()) {
                    shared.add(decision.part());
                } else {
                    shared.remove(decision.part());
                }
            }
            return new Sharing(shared, decisions);
        }
    }

    /** One statement. */
    @Transactional
    public Sharing of(long noteId) {
        return of(List.of(noteId)).get(noteId);
    }

    /** Of each of these notes: one statement. */
    Map<Long, Sharing> of(Collection<Long> noteIds) {
        Map<Long, List<SharingDecision>> decisions = new HashMap<>();
        noteIds.forEach(note -> decisions.put(note, new ArrayList<>()));
        if (!noteIds.isEmpty()) {
            entities.createQuery("select d from SharingDecision d where d.noteId in :notes order by d.id", SharingDecision.class)
                    .setParameter("notes", noteIds).getResultStream().forEach(decision -> decisions.get(decision.noteId()).add(decision));
        }
        Map<Long, Sharing> sharing = new HashMap<>();
        decisions.forEach((note, made) -> sharing.put(note, Sharing.of(made)));
        return sharing;
    }

    /**
     * Shares just these parts; what holds already is not decided again.
     *
     * @param name of the therapist, as of now
     * @return false for a note that is not this therapist's
     */
    @Transactional
    public boolean share(long noteId, long practitionerId, String name, Set<SharedPart> wanted) {
        SoapNote note = notes.findById(noteId);
        if (note == null || note.practitionerId() != practitionerId) {
            return false;
        }
        Set<SharedPart> shared = of(noteId).shared();
        for (SharedPart part : SharedPart.values()) {
            if (shared.contains(part) != wanted.contains(part)) {
                entities.persist(new SharingDecision(note, part, wanted.contains(part), name, clock.instant()));
            }
        }
        return true;
    }
}
