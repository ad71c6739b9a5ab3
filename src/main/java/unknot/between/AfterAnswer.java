package unknot.between;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import unknot.booking.Appointment;

/** How a client was after a visit. Whoever answers anew adds another one, of which the last counts; none ever changes. */
@Entity
public class AfterAnswer {

    /** From this on it is more than what a treatment usually leaves behind. */
    static final byte STRONG = 7;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long appointmentId;
    @Column(updatable = false)
    private long clientId;
    private QuestionKind kind;
    private short number;
    private byte score;
    private SinceLast since;
    private Instant toldAt;

    protected AfterAnswer() {
    }

    /** @param score 0 to 10; {@code since} against before the visit, or null */
    public record Told(int score, SinceLast since) {

        public boolean strong() {
            return score >= STRONG || since == SinceLast.WORSE;
        }
    }

    /** @param number counts what was told of this kind for the visit, from 1 */
    AfterAnswer(Appointment visit, QuestionKind kind, int number, Told told, Instant toldAt) {
        this.appointmentId = visit.id();
        this.clientId = visit.client().id();
        this.kind = kind;
        this.number = (short) number;
        this.score = (byte) told.score();
        this.since = told.since();
        this.toldAt = toldAt;
    }

    public Told told() {
        return new Told(score, since);
    }

    QuestionKind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    Instant toldAt() {
        return toldAt;
    }
}
