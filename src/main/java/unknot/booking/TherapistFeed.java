package unknot.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** That a therapist's visits can be subscribed to, and by which key. */
@Entity
@Table(name = "calendar_feed")
class TherapistFeed {

    @Id
    private Long practitionerId;
    @Column(columnDefinition = "BINARY(32)")
    private byte[] keyHash;
    private boolean initials;
    private Instant madeAt;
    @Version
    private int version;

    protected TherapistFeed() {
    }

    TherapistFeed(long practitionerId) {
        this.practitionerId = practitionerId;
    }

    /** A new key; the one before opens nothing any more. */
    void open(byte[] newKeyHash, boolean withInitials, Instant now) {
        this.keyHash = newKeyHash;
        this.initials = withInitials;
        this.madeAt = now;
    }

    Long practitionerId() {
        return practitionerId;
    }

    boolean initials() {
        return initials;
    }

    Instant madeAt() {
        return madeAt;
    }
}
