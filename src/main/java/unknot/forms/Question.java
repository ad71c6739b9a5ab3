package unknot.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** A question of one edition. Once that is published it never changes; the same question in the next edition is another row of the same line. */
@Entity
public class Question {

    public static final int LONGEST_WORDING = 300;
    public static final int LONGEST_CHOICES = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long editionId;
    @Column(columnDefinition = "CHAR(36)")
    private String line;
    private int position;
    private QuestionKind kind;
    private String wording;
    private String hint;
    private boolean required;
    private String choices;

    protected Question() {
    }

    /**
     * What the clinic says of it.
     *
     * @param wording 1 to {@link #LONGEST_WORDING} characters; {@code hint} up to as many
     * @param choices for the kinds that have some, else none
     */
    public record Details(QuestionKind kind, String wording, String hint, boolean required, List<String> choices) {
    }

    Question(long editionId, int position, Details details) {
        this.editionId = editionId;
        this.line = UUID.randomUUID().toString();
        this.position = position;
        become(details);
    }

    void become(Details details) {
        this.kind = details.kind();
        this.wording = details.wording();
        this.hint = details.hint();
        this.required = details.required();
        this.choices = String.join("\n", details.choices());
    }

    /** The same question for another edition. */
    Question into(long otherEditionId) {
        Question copy = new Question(otherEditionId, position, details());
        copy.line = line;
        return copy;
    }

    void stand(int newPosition) {
        this.position = newPosition;
    }

    public Details details() {
        return new Details(kind, wording, hint, required, choices());
    }

    public long id() {
        return id;
    }

    long editionId() {
        return editionId;
    }

    String line() {
        return line;
    }

    int position() {
        return position;
    }

    public QuestionKind kind() {
        return kind;
    }

    public String wording() {
        return wording;
    }

    public String hint() {
        return hint;
    }

    public boolean required() {
        return required;
    }

    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split("\n"));
    }
}
