package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Words that are added to the parts of a note at once. */
@Entity
public class NoteTemplate {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_PART = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Long practitionerId;
    private String name;
    private boolean forEverybody;
    private String subjective;
    private String objective;
    private String assessment;
    private String plan;

    protected NoteTemplate() {
    }

    /** @param forEverybody whether the clinic's other therapists are offered it, too */
    public record Text(String name, boolean forEverybody, SoapNote.Parts parts) {
    }

    NoteTemplate(long practitionerId, Text text) {
        this.practitionerId = practitionerId;
        becomes(text);
    }

    final void becomes(Text text) {
        this.name = text.name();
        this.forEverybody = text.forEverybody();
        this.subjective = text.parts().subjective();
        this.objective = text.parts().objective();
        this.assessment = text.parts().assessment();
        this.plan = text.parts().plan();
    }

    public Long id() {
        return id;
    }

    /** Whether it is this therapist's to change. */
    public boolean belongsTo(long practitioner) {
        return practitionerId != null && practitionerId == practitioner;
    }

    public Text text() {
        return new Text(name, forEverybody, new SoapNote.Parts(subjective, objective, assessment, plan));
    }
}
