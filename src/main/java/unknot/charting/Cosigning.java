package unknot.charting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import unknot.shared.Collisions;

/** Where a supervisor co-signs what a student has signed. */
@ApplicationScoped
public class Cosigning {

    @Inject
    SoapNotes notes;
    @Inject
    Cosignatures cosignatures;
    @Inject
    Amendments amendments;
    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    public enum Answer {
        /** Now, or by the same therapist with the same remark before. */
        DONE,
        /** There is no such note that waits for this therapist. */
        UNKNOWN,
        /** It is co-signed already; nothing was added. */
        ALREADY,
        /** The note was amended after it was read. */
        AMENDED_SINCE
    }

    /**
     * Co-signs a note.
     *
     * @param amendmentsRead how many amendments the note had when it was read
     * @param remark never null, at most {@link Cosignature#LONGEST_REMARK} characters
     * @param name of who co-signs; {@code role} in words, kept with the signature
     */
    public Answer cosign(long noteId, long practitionerId, int amendmentsRead, String remark, String name, String role) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> add(noteId, practitionerId, amendmentsRead, remark, name, role));
        } catch (RuntimeException failure) {
            // On a cluster of databases the lock does not reach the other nodes.
            if (Collisions.keyTaken(failure)) {
                return QuarkusTransaction.requiringNew().call(() -> add(noteId, practitionerId, amendmentsRead, remark, name, role));
            }
            throw failure;
        }
    }

    private Answer add(long noteId, long practitionerId, int amendmentsRead, String remark, String name, String role) {
        // One after another: of two tabs the second finds what the first has signed.
        entities.createNativeQuery("select id from soap_note where id = :id for update").setParameter("id", noteId).getResultList();
        SoapNote note = notes.findById(noteId);
        if (note == null || !note.signedAsStudent()) {
            return Answer.UNKNOWN;
        }
        Cosignatures.State state = cosignatures.of(note);
        if (state.given() != null) {
            return state.given().practitionerId() != practitionerId ? Answer.UNKNOWN : state.given().remark().equals(remark) ? Answer.DONE : Answer.ALREADY;
        }
        if (!state.waitsFor(practitionerId)) {
            return Answer.UNKNOWN;
        }
        if (amendments.of(note).size() != amendmentsRead) {
            return Answer.AMENDED_SINCE;
        }
        cosignatures.persistAndFlush(new Cosignature(note, practitionerId, remark, clock.instant(), name, role));
        return Answer.DONE;
    }
}
