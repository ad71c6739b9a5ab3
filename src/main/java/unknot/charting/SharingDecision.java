package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a client sees a part of a note from now on, or does not. Kept for good; the database holds that, too. */
@Entity
@Immutable
public class SharingDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long noteId;
    private SharedPart part;
    private boolean shared;
    private long practitionerId;
    private String decidedBy;
    private Instant decidedAt;

    protected SharingDecision() {
    }

    SharingDecision(SoapNote note, SharedPart part, boolean shared, String decidedBy, Instant decidedAt) {
        this.noteId = note.id();
        this.part = part;
        this.shared = shared;
        this.practitionerId = note.practitionerId();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    public long noteId() {
        return noteId;
    }

    public SharedPart part() {
        return part;
    }

    public boolean shared() {
        return shared;
    }

    /** As they were called then. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
