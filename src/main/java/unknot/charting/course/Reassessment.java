package unknot.charting.course;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** A look at the course as a whole, with its decision. Final, as the database holds; what turns out differently is decided anew. */
@Entity
@Immutable
public class Reassessment implements EncryptedRow {

    public static final int LONGEST_WORDS = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long courseId;
    private long practitionerId;
    private String signedBy;
    private Instant decidedAt;
    private short sessionsDone;
    private Decision decision;
    @Encrypted
    private String words;
    private int courseVersion;

    protected Reassessment() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.ofCourse(courseId);
    }

    @Override
    public String rowName() {
        return courseId + "." + courseVersion;
    }

    Reassessment(long courseId, int courseVersion, long practitionerId, String signedBy, Instant decidedAt, int sessionsDone, Decision decision,
            String words) {
        this.courseId = courseId;
        this.courseVersion = courseVersion;
        this.practitionerId = practitionerId;
        this.signedBy = signedBy;
        this.decidedAt = decidedAt;
        this.sessionsDone = (short) sessionsDone;
        this.decision = decision;
        this.words = words;
    }

    long courseId() {
        return courseId;
    }

    public String signedBy() {
        return signedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public int sessionsDone() {
        return sessionsDone;
    }

    public Decision decision() {
        return decision;
    }

    /** May be empty. */
    public String words() {
        return words;
    }
}
