package unknot.charting.course;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** What the client wants to reach with a course, and the measure by which everybody sees whether it is reached. */
@Entity
public class CourseGoal implements EncryptedRow {

    public static final int LONGEST_WORDS = 200;
    public static final int LONGEST_MEASURE = 60;
    /** More than these nobody pursues at once. */
    public static final int MOST = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long courseId;
    private long practitionerId;
    @Encrypted
    private String words;
    @Encrypted
    private String measure;
    private BigDecimal startValue;
    private BigDecimal targetValue;
    private Instant setAt;
    private Instant endedAt;
    @Version
    private int version;

    protected CourseGoal() {
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.ofCourse(courseId);
    }

    @Override
    public String rowName() {
        return courseId + "." + ChronoUnit.MICROS.between(Instant.EPOCH, setAt);
    }

    /**
     * A goal by its values.
     *
     * @param words what the client wants to be able to do, at most {@link #LONGEST_WORDS} characters
     * @param measure what is counted, with its unit, at most {@link #LONGEST_MEASURE} characters
     * @param start the measure today; {@code target} another number; both with one decimal, up to 99999
     */
    public record Values(String words, String measure, BigDecimal start, BigDecimal target) {
    }

    CourseGoal(long courseId, long practitionerId, Values values, Instant setAt) {
        this.courseId = courseId;
        this.practitionerId = practitionerId;
        this.words = values.words();
        this.measure = values.measure();
        this.startValue = values.start();
        this.targetValue = values.target();
        this.setAt = setAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Gives it up; once is enough. */
    void end(Instant now) {
        this.endedAt = endedAt == null ? now : endedAt;
    }

    /** Whether a value is the target or beyond it, seen from the start. */
    public boolean reachedBy(BigDecimal value) {
        return targetValue.compareTo(startValue) > 0 ? value.compareTo(targetValue) >= 0 : value.compareTo(targetValue) <= 0;
    }

    public Long id() {
        return id;
    }

    public long courseId() {
        return courseId;
    }

    public String words() {
        return words;
    }

    public String measure() {
        return measure;
    }

    public BigDecimal start() {
        return startValue;
    }

    public BigDecimal target() {
        return targetValue;
    }

    public Instant setAt() {
        return setAt;
    }

    /** Whether it is still pursued. */
    public boolean pursued() {
        return endedAt == null;
    }
}
