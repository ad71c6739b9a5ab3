package unknot.charting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import unknot.charting.Amendment.Said;
import unknot.shared.Collisions;
import unknot.vault.KeyOwner;
import unknot.vault.Vault;

/** Where signed notes are amended, by the therapist who signed alone. */
@ApplicationScoped
public class NoteAmending {

    @Inject
    SoapNotes notes;
    @Inject
    Amendments amendments;
    @Inject
    Vault vault;
    @Inject
    Clock clock;

    /**
     * Adds to a signed note. What the note's amendments say already is not added again, so a form that is sent twice is one amendment.
     *
     * @param name of who signs; {@code role} in words, kept with the amendment
     * @return false where this therapist has no such signed note
     */
    public boolean amend(long noteId, long practitionerId, Said said, String name, String role) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> add(noteId, practitionerId, said, name, role));
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure)) {
                return true;
            }
            throw failure;
        }
    }

    private boolean add(long noteId, long practitionerId, Said said, String name, String role) {
        Optional<SoapNote> note = notes.findByIdOptional(noteId)
                .filter(stored -> stored.practitionerId() == practitionerId && stored.signed());
        byte[] mark = note.map(found -> vault.mark(KeyOwner.ofNote(noteId), said.whole())).orElse(null);
        if (note.isPresent() && !amendments.says(note.get(), mark)) {
            amendments.persistAndFlush(new Amendment(note.get(), said, mark, clock.instant(), name, role));
        }
        return note.isPresent();
    }
}
