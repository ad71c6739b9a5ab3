package unknot.between;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import unknot.booking.Appointment;

/** A question about a visit where it stood then, decided once: a message was sent, or none was needed. */
@Entity
@IdClass(VisitQuestion.Key.class)
class VisitQuestion {

    record Key(Long appointmentId, Instant startsAt, String kind) implements Serializable {
    }

    @Id
    private Long appointmentId;
    @Id
    private Instant startsAt;
    /** A converted attribute cannot be part of an id: the code of the kind. */
    @Id
    private String kind;
    @Column(columnDefinition = "BINARY(32)")
    private byte[] keyHash;

    protected VisitQuestion() {
    }

    /** @param keyHash of the key in the message's link, or null where no message was needed */
    VisitQuestion(Appointment visit, QuestionKind kind, byte[] keyHash) {
        this.appointmentId = visit.id();
        this.startsAt = visit.startsAt();
        this.kind = kind.code();
        this.keyHash = keyHash;
    }

    long appointmentId() {
        return appointmentId;
    }

    /** The code of a {@link QuestionKind}. */
    String kind() {
        return kind;
    }
}
