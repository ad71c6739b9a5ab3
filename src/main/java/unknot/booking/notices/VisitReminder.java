package unknot.booking.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import unknot.booking.Appointment;

/** A time of the reminder plan that was decided for a visit where it stood then: a message was sent, or none was needed. */
@Entity
@IdClass(VisitReminder.Key.class)
class VisitReminder {

    record Key(Long appointmentId, Instant startsAt, Short hoursBefore) implements Serializable {
    }

    @Id
    private Long appointmentId;
    @Id
    private Instant startsAt;
    @Id
    private Short hoursBefore;
    @Column(columnDefinition = "BINARY(32)")
    private byte[] stopHash;

    protected VisitReminder() {
    }

    /** @param stopHash of the key in the message's link, or null where no message was needed */
    VisitReminder(Appointment visit, int hoursBefore, byte[] stopHash) {
        this.appointmentId = visit.id();
        this.startsAt = visit.startsAt();
        this.hoursBefore = (short) hoursBefore;
        this.stopHash = stopHash;
    }

    Long appointmentId() {
        return appointmentId;
    }
}
