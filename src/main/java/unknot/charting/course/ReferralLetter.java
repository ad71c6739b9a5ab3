package unknot.charting.course;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** A letter that asks somebody else to look at the client. Signed as it is written, and final. */
@Entity
@Immutable
public class ReferralLetter implements EncryptedRow {

    public static final int LONGEST_RECIPIENT = 200;
    public static final int LONGEST_WORDS = 8_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long courseId;
    private long practitionerId;
    private String signedBy;
    private Instant signedAt;
    @Encrypted
    private String recipient;
    @Encrypted
    private String words;
    private byte[] saidHash;

    protected ReferralLetter() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.ofCourse(courseId);
    }

    @Override
    public String rowName() {
        return courseId + "." + HexFormat.of().formatHex(saidHash);
    }

    /** @param mark by which recipient and words are known again */
    ReferralLetter(long courseId, long practitionerId, String signedBy, Instant signedAt, String recipient, String words, byte[] mark) {
        this.courseId = courseId;
        this.practitionerId = practitionerId;
        this.signedBy = signedBy;
        this.signedAt = signedAt;
        this.recipient = recipient;
        this.words = words;
        this.saidHash = mark;
    }

    public Long id() {
        return id;
    }

    public long courseId() {
        return courseId;
    }

    public String signedBy() {
        return signedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String recipient() {
        return recipient;
    }

    public String words() {
        return words;
    }
}
