package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** What a therapist puts right after signing: shown beneath the note, and as final as the note is. The database holds that too. */
@Entity
@Immutable
@Table(name = "note_amendment")
public class Amendment implements EncryptedRow {

    public static final int LONGEST_REASON = 300;
    /** As long as one part of a note, and for the same cause. */
    public static final int LONGEST_WORDS = SoapNote.LONGEST_PART;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long noteId;
    private long practitionerId;
    private String signedBy;
    private String signedRole;
    private Instant writtenAt;
    @Encrypted
    private String reason;
    @Encrypted
    private String words;
    private byte[] saidHash;

    protected Amendment() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.ofNote(noteId);
    }

    @Override
    public String rowName() {
        return noteId + "." + HexFormat.of().formatHex(saidHash);
    }

    /** @param mark by which what is said is known again */
    Amendment(SoapNote note, Said said, byte[] mark, Instant writtenAt, String signedBy, String signedRole) {
        if (!note.signed()) {
            throw new IllegalStateException("only a signed note is amended");
        }
        this.noteId = note.id();
        this.practitionerId = note.practitionerId();
        this.signedBy = signedBy;
        this.signedRole = signedRole;
        this.writtenAt = writtenAt;
        this.reason = said.reason();
        this.words = said.words();
        this.saidHash = mark;
    }

    /**
     * What an amendment says; neither is blank.
     *
     * @param reason why, at most {@link #LONGEST_REASON} characters
     * @param words what is put right, at most {@link #LONGEST_WORDS} characters
     */
    public record Said(String reason, String words) {

        /** The same for the same reason and words alone: a reason has no zero character, so nothing can move from one to the other. */
        String whole() {
            return reason + '\0' + words;
        }
    }

    public long noteId() {
        return noteId;
    }

    /** Who wrote it, as they were called then. */
    public String signedBy() {
        return signedBy;
    }

    public String signedRole() {
        return signedRole;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String reason() {
        return reason;
    }

    public String words() {
        return words;
    }
}
