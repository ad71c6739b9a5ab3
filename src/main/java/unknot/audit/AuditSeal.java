package unknot.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A link of the chain: which row is at this place, and a hash over it and the link before. */
@Entity
class AuditSeal {

    /** From 1, without gaps. */
    @Id
    private long position;
    private long eventId;
    @Column(columnDefinition = "BINARY(32)")
    private byte[] hash;
    private Instant sealedAt;

    protected AuditSeal() {
    }

    AuditSeal(long position, long eventId, byte[] hash, Instant sealedAt) {
        this.position = position;
        this.eventId = eventId;
        this.hash = hash;
        this.sealedAt = sealedAt;
    }
}
