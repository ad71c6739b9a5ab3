package unknot.charting.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import unknot.charting.NoteStatus;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** What is said of a course at its end. A draft until it is signed, and never changed after. The database holds that too. */
@Entity
public class DischargeSummary implements EncryptedRow {

    public static final int LONGEST_WORDS = 12_000;

    @Id
    private long courseId;
    private long practitionerId;
    private NoteStatus status;
    @Encrypted
    private String words;
    private Instant savedAt;
    private Instant signedAt;
    private String signedBy;
    @Version
    private Integer version;

    protected DischargeSummary() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.ofCourse(courseId);
    }

    @Override
    public String rowName() {
        return String.valueOf(courseId);
    }

    DischargeSummary(long courseId, long practitionerId, String words, Instant now) {
        this.courseId = courseId;
        this.status = NoteStatus.DRAFT;
        write(practitionerId, words, now);
    }

    void write(long newPractitionerId, String newWords, Instant now) {
        requireDraft();
        this.practitionerId = newPractitionerId;
        this.words = newWords;
        this.savedAt = now;
    }

    void sign(String name, Instant now) {
        requireDraft();
        this.status = NoteStatus.SIGNED;
        this.signedAt = now;
        this.signedBy = name;
    }

    private void requireDraft() {
        if (signed()) {
            throw new IllegalStateException("a signed summary never changes");
        }
    }

    public boolean signed() {
        return status == NoteStatus.SIGNED;
    }

    public String words() {
        return words;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String signedBy() {
        return signedBy;
    }

    public int version() {
        return version;
    }
}
