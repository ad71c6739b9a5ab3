package unknot.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A questionnaire as it was published at a time, which never changes, or the one that is being written. */
@Entity
@Table(name = "questionnaire_edition")
public class Edition {

    /** What an edition is called that is not published. */
    static final int IN_WRITING = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long questionnaireId;
    private int number;
    private Instant publishedAt;
    private String publishedBy;
    @Version
    private int version;

    protected Edition() {
    }

    Edition(Questionnaire questionnaire) {
        this.questionnaireId = questionnaire.id();
        this.number = IN_WRITING;
    }

    void publish(int asNumber, String by, Instant now) {
        this.number = asNumber;
        this.publishedAt = now;
        this.publishedBy = by;
    }

    public long id() {
        return id;
    }

    long questionnaireId() {
        return questionnaireId;
    }

    public int number() {
        return number;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }

    public int version() {
        return version;
    }
}
