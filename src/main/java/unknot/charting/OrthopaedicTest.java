package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A test that was done at a visit. */
@Entity
public class OrthopaedicTest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private SoapNote note;
    private int position;
    private String name;
    private Side side;
    private TestResult result;
    private String words;

    protected OrthopaedicTest() {
    }

    OrthopaedicTest(SoapNote note, int position, Trial trial) {
        this.note = note;
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
