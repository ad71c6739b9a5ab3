package unknot.charting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** A test that was done at a visit. */
@Entity
public class OrthopaedicTest implements EncryptedRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private SoapNote note;
    /** Known without reading the note. */
    @Column(name = "note_id", insertable = false, updatable = false)
    private Long noteId;
    private int position;
    @Encrypted
    private String name;
    private Side side;
    private TestResult result;
    @Encrypted
    private String words;

    protected OrthopaedicTest() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.client(note.clientId());
    }

    @Override
    public String rowName() {
        return noteId + "." + position;
    }

    OrthopaedicTest(SoapNote note, int position, Trial trial) {
        this.note = note;
        this.noteId = note.id();
        this.position = position;
        this.name = trial.name();
        this.side = trial.side();
        this.result = trial.result();
        this.words = trial.words();
    }

    int position() {
        return position;
    }

    public Trial trial() {
        return new Trial(name, side, result, words);
    }
}
