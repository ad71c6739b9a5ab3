package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A therapist opened the record of a client who is not theirs, and said why. The database keeps it as it is. */
@Entity
@Immutable
public class RecordOpening {

    /** How long the record stays open to them. */
    public static final Duration LASTS = Duration.ofHours(24);
    public static final int LONGEST_REASON = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long clientId;
    private long practitionerId;
    private long accountId;
    private String reason;
    private Instant openedAt;
    private Instant closesAt;

    protected RecordOpening() {
    }

    RecordOpening(long clientId, long practitionerId, long accountId, String reason, Instant now) {
        this.clientId = clientId;
        this.practitionerId = practitionerId;
        this.accountId = accountId;
        this.reason = reason;
        this.openedAt = now;
        this.closesAt = now.plus(LASTS);
    }

    public String reason() {
        return reason;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closesAt() {
        return closesAt;
    }
}
