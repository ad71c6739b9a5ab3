package unknot.charting.files;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import unknot.charting.files.AttachedFile.Who;

/** That a client sees a photo or document from now on, or does not. Kept for good; the database holds that, too. */
@Entity
@Immutable
public class FileSharingDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long fileId;
    private boolean shared;
    private long practitionerId;
    private String decidedBy;
    private Instant decidedAt;

    protected FileSharingDecision() {
    }

    FileSharingDecision(AttachedFile file, boolean shared, Who by, Instant decidedAt) {
        this.fileId = file.id();
        this.shared = shared;
        this.practitionerId = by.practitionerId();
        this.decidedBy = by.name();
        this.decidedAt = decidedAt;
    }
}
