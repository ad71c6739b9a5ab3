package unknot.charting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** What a client answered about safety at a visit; once the visit's note is signed it never changes, which the database holds. */
@Entity
public class SafetyCheck implements EncryptedRow {

    @Id
    private long noteId;
    @Column(updatable = false)
    private long clientId;
    private long practitionerId;
    private Instant askedAt;
    @Encrypted
    private String words;
    @Encrypted
    private String reason;
    @ElementCollection
    @CollectionTable(name = "safety_answer", joinColumns = @JoinColumn(name = "note_id"))
    private Set<SafetyAnswer> answers = new LinkedHashSet<>();

    protected SafetyCheck() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.client(clientId);
    }

    @Override
    public String rowName() {
        return String.valueOf(noteId);
    }

    SafetyCheck(SoapNote note) {
        this.noteId = note.id();
        this.clientId = note.clientId();
        this.practitionerId = note.practitionerId();
        this.words = "";
        this.reason = "";
    }

    /** @param now becomes the time of asking, unless the same answers were confirmed at this visit before */
    void answer(Safety safety, Collection<SafetyAnswer> newAnswers, Instant now) {
        boolean same = safety.topics().equals(topics()) && safety.words().equals(words);
        askedAt = !safety.asked() ? null : askedAt == null || !same ? now : askedAt;
        words = safety.words();
        reason = safety.reason();
        answers.retainAll(newAnswers);
        answers.addAll(newAnswers);
    }

    public long noteId() {
        return noteId;
    }

    public long clientId() {
        return clientId;
    }

    public long practitionerId() {
        return practitionerId;
    }

    /** Null while nobody has asked at this visit. */
    public Instant askedAt() {
        return askedAt;
    }

    public String words() {
        return words;
    }

    public String reason() {
        return reason;
    }

    /** What asks most of the therapist comes first. */
    public List<SafetyAnswer> answers() {
        return answers.stream().sorted(Comparator.comparing(SafetyAnswer::kind).thenComparing(SafetyAnswer::name)).toList();
    }

    /** Codes of {@link SafetyTopic}. */
    public Set<String> topics() {
        return answers.stream().map(SafetyAnswer::topic).collect(Collectors.toUnmodifiableSet());
    }

    public boolean saysStop() {
        return answers.stream().anyMatch(answer -> answer.kind() == SafetyKind.STOP);
    }

    Safety safety() {
        return new Safety(askedAt != null, topics(), words, reason);
    }
}
