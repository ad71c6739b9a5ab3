package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** A supervisor's signature beneath a student's. As final as the note itself; the database holds that. */
@Entity
@Table(name = "note_cosignature")
public class Cosignature implements EncryptedRow {

    public static final int LONGEST_REMARK = 2_000;

    @Id
    private long noteId;
    private long practitionerId;
    private String signedBy;
    private String signedRole;
    private Instant signedAt;
    @Encrypted
    private String remark;

    protected Cosignature() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.ofNote(noteId);
    }

    @Override
    public String rowName() {
        return String.valueOf(noteId);
    }

    Cosignature(SoapNote note, long practitionerId, String remark, Instant signedAt, String signedBy, String signedRole) {
        if (!note.signedAsStudent()) {
            throw new IllegalStateException("only what a student has signed is co-signed");
        }
        this.noteId = note.id();
        this.practitionerId = practitionerId;
        this.remark = remark;
        this.signedAt = signedAt;
        this.signedBy = signedBy;
        this.signedRole = signedRole;
    }

    public long practitionerId() {
        return practitionerId;
    }

    /** Who it was, as they were called then. */
    public String signedBy() {
        return signedBy;
    }

    public String signedRole() {
        return signedRole;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** Never null; mostly empty. */
    public String remark() {
        return remark;
    }
}
