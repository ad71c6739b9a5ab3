package unknot.forms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A questionnaire in the hands of a client: begun, saved as it goes, sent. What was sent never changes, which the database holds. */
@Entity
public class ClientForm {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(updatable = false)
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
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "form_id", insertable = false, updatable = false)
    private List<FormAnswer> answers = new ArrayList<>();
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
        answers.removeIf(answer -> given.stream().noneMatch(answer::isFor));
        given.forEach(this::keep);
        // Always later than before: whatever of the answers has changed, this is another version.
        this.savedAt = savedAt == null || now.isAfter(savedAt) ? now : savedAt.plus(1, ChronoUnit.MICROS);
    }

    private void keep(Given given) {
        answers.stream().filter(answer -> answer.isFor(given)).findFirst().ifPresentOrElse(answer -> answer.become(this, given), () -> answers.add(new FormAnswer(this, given)));
    }

    void send(Instant now) {
        mustBeUnsent();
        this.sentAt = now;
        this.unsent = null;
    }

    /** Asks something newer. The answers are gone; those that go with it are kept once this has reached the database, which knows the questions. */
    void ask(long newEditionId) {
        mustBeUnsent();
        this.editionId = newEditionId;
        answers.clear();
    }

    void carryOver(Collection<Given> given) {
        mustBeUnsent();
        given.forEach(this::keep);
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
        return answers.stream().map(FormAnswer::given).sorted(Comparator.comparingLong(Given::questionId).thenComparingInt(Given::position)).toList();
    }

    public int version() {
        return version;
    }
}
