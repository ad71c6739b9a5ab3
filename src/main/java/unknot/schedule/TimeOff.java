package unknot.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;

/** A stretch in which a therapist does not work although the hours say so. */
@Entity
public class TimeOff {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practitioner_id")
    private Practitioner practitioner;
    private Instant startsAt;
    private Instant endsAt;
    private String note;
    @Version
    private int version;

    protected TimeOff() {
    }

    /** @param note what the staff's calendar says of it, or null; clients never see it */
    public TimeOff(Practitioner practitioner, Instant startsAt, Instant endsAt, String note) {
        this.practitioner = practitioner;
        change(startsAt, endsAt, note);
    }

    public final void change(Instant newStart, Instant newEnd, String newNote) {
        this.startsAt = newStart;
        this.endsAt = newEnd;
        this.note = newNote;
    }

    public Long id() {
        return id;
    }

    public Practitioner practitioner() {
        return practitioner;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String note() {
        return note;
    }

    public int version() {
        return version;
    }
}
