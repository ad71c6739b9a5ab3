package unknot.forms;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A questionnaire in the hands of a client: begun, saved as it goes, sent. What was sent never changes, which the database holds. */
@Entity
public class ClientForm {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long clientId;
    private long questionnaireId;
    private long editionId;
    private Instant begunAt;
    private Instant savedAt;
    private Instant sentAt;
    private Boolean unsent;
    private Instant lookedAt;
    private Long practitionerId;
    private String lookedBy;
    @ElementCollection
    @CollectionTable(name = "form_answer", joinColumns = @JoinColumn(name = "form_id"))
    private Set<Given> answers = new LinkedHashSet<>();
    @Version
    private int version;

    protected ClientForm() {
    }

    ClientForm(long clientId, Questionnaire questionnaire, Instant now) {
        this.clientId = clientId;
        this.questionnaireId = questionnaire.id();
        this.editionId = questionnaire.editionId();
        this.begunAt = now;
        this.unsent = true;
    }

    void save(Collection<Given> given, Instant now) {
        mustBeUnsent();
        answers.retainAll(given);
        answers.addAll(given);
        this.savedAt = now;
    }

    void send(Instant now) {
        mustBeUnsent();
        this.sentAt = now;
        this.unsent = null;
    }

    /** Asks something newer; the answers go with it, in the new questions' names. */
    void carryOver(long newEditionId, Collection<Given> given) {
        mustBeUnsent();
        this.editionId = newEditionId;
        answers.clear();
        answers.addAll(given);
    }

    private void mustBeUnsent() {
        if (sent()) {
            throw new IllegalStateException("what was sent never changes");
        }
    }

    /** A therapist has looked at it; the first one counts. */
    void lookedAtBy(long practitioner, String name, Instant now) {
        if (!sent() || lookedAt != null) {
            throw new IllegalStateException("looked at once, after it was sent");
        }
        this.practitionerId = practitioner;
        this.lookedBy = name;
        this.lookedAt = now;
    }

    public long id() {
        return id;
    }

    public long clientId() {
        return clientId;
    }

    public long questionnaireId() {
        return questionnaireId;
    }

    long editionId() {
        return editionId;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** Null while nothing was answered. */
    public Instant savedAt() {
        return savedAt;
    }

    public boolean sent() {
        return sentAt != null;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Null while no therapist has looked at it. */
    public Instant lookedAt() {
        return lookedAt;
    }

    public String lookedBy() {
        return lookedBy;
    }

    public List<Given> answers() {
        return answers.stream().sorted(Comparator.comparingLong(Given::questionId).thenComparingInt(Given::position)).toList();
    }

    public int version() {
        return version;
    }
}
