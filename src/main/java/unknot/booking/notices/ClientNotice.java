package unknot.booking.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** What the client was last told of a visit, and when the next word is due. */
@Entity
class ClientNotice {

    @Id
    private Long appointmentId;
    private Told.Knows toldStatus;
    private Instant toldStartsAt;
    private Long toldPractitionerId;
    private Instant dueAt;
    private int sequence;
    @Version
    private int version;

    protected ClientNotice() {
    }

    ClientNotice(long appointmentId, Told told) {
        this.appointmentId = appointmentId;
        know(told);
    }

    private void know(Told told) {
        this.toldStatus = told.knows();
        this.toldStartsAt = told.startsAt();
        this.toldPractitionerId = told.practitionerId();
    }

    Told told() {
        return new Told(toldStatus, toldStartsAt, toldPractitionerId);
    }

    /**
     * The visit has changed.
     *
     * @param due when the client is to be told; null when not at all, which does not take back that something was to be told anyway
     */
    void changed(Told state, Instant due) {
        if (told().covers(state)) {
            this.dueAt = null;
        } else if (due != null) {
            this.dueAt = due;
        } else if (dueAt == null) {
            know(state);
        }
    }

    /** Nothing more is to be told: the client knows this now, or knows it by other ways. */
    void settle(Told state) {
        know(told().covers(state) ? told() : state);
        this.dueAt = null;
    }

    /** @return the number of the message that tells it, from 0 */
    int tell(Told state) {
        settle(state);
        return sequence++;
    }

    Long appointmentId() {
        return appointmentId;
    }

    Instant dueAt() {
        return dueAt;
    }
}
