package unknot.charting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.booking.Appointment;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** The record of one visit: a draft until it is signed, and never changed after. The database holds that too. */
@Entity
public class SoapNote implements EncryptedRow {

    /** Characters in each of the four parts: what a TEXT column holds if every character takes four bytes. */
    public static final int LONGEST_PART = 16_000;
    public static final int LONGEST_HOME_CARE_WORDS = 500;
    /** A body has more, a visit has no time for them. */
    public static final int MOST_KNOTS = 60;
    public static final int MOST_MINUTES = 240;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "appointment_id")
    private Appointment appointment;
    /** Known without reading the visit. */
    @Column(name = "appointment_id", insertable = false, updatable = false)
    private Long appointmentId;
    @Column(updatable = false)
    private long clientId;
    private long practitionerId;
    private NoteStatus status;
    private Integer painBefore;
    private Integer painAfter;
    @Encrypted
    private String subjective;
    @Encrypted
    private String objective;
    @Encrypted
    private String assessment;
    @Encrypted
    private String plan;
    @Encrypted
    private String homeCareWords;
    private boolean objectiveFollows;
    private boolean planFollows;
    @Encrypted
    private String objectiveAside;
    @Encrypted
    private String planAside;
    private Instant startedAt;
    private Instant savedAt;
    private Instant signedAt;
    private String signedBy;
    private String signedRole;
    private boolean signedAsStudent;
    @Version
    private int version;
    @OneToMany(mappedBy = "note", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<KnotFinding> findings = new ArrayList<>();
    @OneToMany(mappedBy = "note", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<TechniqueUse> techniques = new ArrayList<>();
    @OneToMany(mappedBy = "note", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<RangeOfMotion> motions = new ArrayList<>();
    @OneToMany(mappedBy = "note", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<OrthopaedicTest> trials = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "note_home_care", joinColumns = @JoinColumn(name = "note_id"))
    @Column(name = "home_care")
    private Set<String> homeCare = new LinkedHashSet<>();

    protected SoapNote() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.client(clientId);
    }

    @Override
    public String rowName() {
        return String.valueOf(appointmentId);
    }

    /** An empty draft. */
    public SoapNote(Appointment appointment, Instant startedAt) {
        this.appointment = appointment;
        this.appointmentId = appointment.id();
        this.clientId = appointment.client().id();
        this.practitionerId = appointment.practitioner().id();
        this.status = NoteStatus.DRAFT;
        this.subjective = "";
        this.objective = "";
        this.assessment = "";
        this.plan = "";
        this.homeCareWords = "";
        this.startedAt = startedAt;
        this.savedAt = startedAt;
    }

    /** What was said and thought; never null, each at most {@link #LONGEST_PART} characters. */
    public record Parts(String subjective, String objective, String assessment, String plan) {
    }

    public void write(Parts parts) {
        write(parts, SelfWriting.BY_HAND);
    }

    /** @param writing which of the parts were written from the taps */
    void write(Parts parts, SelfWriting writing) {
        requireDraft();
        this.objectiveFollows = writing.objective().follows();
        this.planFollows = writing.plan().follows();
        this.objectiveAside = writing.objective().aside();
        this.planAside = writing.plan().aside();
        this.subjective = parts.subjective();
        this.objective = parts.objective();
        this.assessment = parts.assessment();
        this.plan = parts.plan();
    }

    /** @param before pain on arrival, 0 to 10, or null; {@code after} likewise on leaving */
    public void painWas(Integer before, Integer after) {
        requireDraft();
        this.painBefore = before;
        this.painAfter = after;
    }

    /** Puts a knot on this visit's list, not assessed yet; a knot that is there already stays as it is. */
    public KnotFinding list(Knot knot) {
        requireDraft();
        return findingOf(knot).orElseGet(() -> {
            KnotFinding finding = new KnotFinding(this, knot);
            findings.add(finding);
            return finding;
        });
    }

    public void assess(Knot knot, Palpation felt) {
        list(knot).assess(felt);
    }

    /** @param areas where the knot's pain spreads, all that was drawn at this visit */
    public void refers(Knot knot, List<DrawnArea> areas) {
        list(knot).refersTo(areas);
    }

    /** Whether the knot appeared at this visit. */
    boolean found(Knot knot) {
        return id != null && knot.foundInNote() == id;
    }

    /** Takes a knot and what was done to it off this visit. */
    void strike(Knot knot) {
        requireDraft();
        findings.removeIf(finding -> finding.knot() == knot);
        techniques.removeIf(use -> use.knot() == knot);
    }

    public void treat(Knot knot, Treatment treatment) {
        add(new Use(knot, null, treatment));
    }

    public void treat(BodyArea area, Treatment treatment) {
        add(new Use(null, area, treatment));
    }

    /** A technique's use by its values: on a knot or over an area, the other is null. */
    record Use(Knot knot, BodyArea area, Treatment treatment) {

        static Use of(TechniqueUse use) {
            return new Use(use.knot(), use.area(), use.treatment());
        }
    }

    /** Replaces all that was done; nothing is written when it is the same. */
    void treated(List<Use> uses) {
        requireDraft();
        if (!techniques.stream().map(Use::of).toList().equals(uses)) {
            techniques.clear();
            uses.forEach(this::add);
        }
    }

    private void add(Use use) {
        requireDraft();
        techniques.add(new TechniqueUse(this, nextPosition(), use.knot(), use.area(), use.treatment()));
    }

    /** Of all techniques together, as far as somebody counted. */
    int treatedMinutes() {
        return techniques.stream().map(TechniqueUse::minutes).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    private int nextPosition() {
        return techniques.isEmpty() ? 1 : techniques.get(techniques.size() - 1).position() + 1;
    }

    /** Replaces all that was measured and tested; nothing is written of what is the same. @param said of each movement, by its code */
    void examined(Examination examination, Map<String, Movement.Said> said) {
        requireDraft();
        List<Motion> newMotions = examination.motions().stream().map(Examination.Measured::motion).toList();
        if (!motions().equals(newMotions) || motions.stream().anyMatch(row -> !row.said().equals(said.get(row.motion().movement())))) {
            motions.clear();
            newMotions.forEach(motion -> motions.add(new RangeOfMotion(this, motions.size() + 1, motion, said.get(motion.movement()))));
        }
        List<Trial> newTrials = examination.trials().stream().map(Examination.Tested::trial).toList();
        if (!trials().equals(newTrials)) {
            trials.clear();
            newTrials.forEach(trial -> trials.add(new OrthopaedicTest(this, trials.size() + 1, trial)));
        }
    }

    public List<Motion> motions() {
        return motions.stream().map(RangeOfMotion::motion).toList();
    }

    /** What is said of the movements that were measured, by code. */
    Map<String, Movement.Said> saidOfMotions() {
        return motions.stream().collect(Collectors.toMap(row -> row.motion().movement(), RangeOfMotion::said, (one, same) -> one));
    }

    public List<Trial> trials() {
        return trials.stream().map(OrthopaedicTest::trial).toList();
    }

    Examination examination() {
        return new Examination(motions.stream().map(row -> new Examination.Measured(String.valueOf(row.position()), row.motion())).toList(),
                trials.stream().map(row -> new Examination.Tested(String.valueOf(row.position()), row.trial())).toList());
    }

    /** @param codes of {@link HomeCare}; {@code words} of the therapist's own, never null */
    public void advise(Collection<String> codes, String words) {
        requireDraft();
        homeCare.retainAll(codes);
        homeCare.addAll(codes);
        this.homeCareWords = words;
    }

    public void saved(Instant now) {
        requireDraft();
        this.savedAt = now;
    }

    /** Makes it final. What was changed before must have reached the database: it refuses whatever comes later. */
    public void sign(String name, String role, boolean asStudent, Instant now) {
        requireDraft();
        // Words that were put away are no part of what is signed.
        this.objectiveAside = "";
        this.planAside = "";
        this.status = NoteStatus.SIGNED;
        this.savedAt = now;
        this.signedAt = now;
        this.signedBy = name;
        this.signedRole = role;
        this.signedAsStudent = asStudent;
    }

    private void requireDraft() {
        if (status != NoteStatus.DRAFT) {
            throw new IllegalStateException("a signed note never changes");
        }
    }

    private Optional<KnotFinding> findingOf(Knot knot) {
        return findings.stream().filter(finding -> finding.knot() == knot).findFirst();
    }

    /**
     * Whether nothing of substance was recorded: no text, no knot looked at, nothing done. Scores alone are not a visit, nor is what
     * was written from them.
     */
    public boolean empty() {
        return subjective.isBlank() && (objectiveFollows || objective.isBlank()) && assessment.isBlank() && (planFollows || plan.isBlank())
                && techniques.isEmpty() && motions.isEmpty() && trials.isEmpty()
                && findings.stream().noneMatch(finding -> finding.activity().assessed() || !finding.referral().isEmpty());
    }

    public Long id() {
        return id;
    }

    public Appointment appointment() {
        return appointment;
    }

    public long clientId() {
        return clientId;
    }

    public long practitionerId() {
        return practitionerId;
    }

    public boolean signed() {
        return status == NoteStatus.SIGNED;
    }

    public Integer painBefore() {
        return painBefore;
    }

    public Integer painAfter() {
        return painAfter;
    }

    public Parts parts() {
        return new Parts(subjective, objective, assessment, plan);
    }

    public SelfWriting selfWriting() {
        return new SelfWriting(new SelfWriting.Part(objectiveFollows, text(objectiveAside)), new SelfWriting.Part(planFollows, text(planAside)));
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }

    public List<KnotFinding> findings() {
        return findings;
    }

    public List<TechniqueUse> techniques() {
        return techniques;
    }

    /** Codes of {@link HomeCare}. */
    public Set<String> homeCare() {
        return homeCare;
    }

    public String homeCareWords() {
        return homeCareWords;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String signedBy() {
        return signedBy;
    }

    /** Whether whoever signed was supervised then. */
    public boolean signedAsStudent() {
        return signedAsStudent;
    }

    /** What the signer was, in words. */
    public String signedRole() {
        return signedRole;
    }

    public int version() {
        return version;
    }
}
