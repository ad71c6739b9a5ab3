package unknot.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import unknot.schedule.Practitioner;
import unknot.schedule.Room;
import unknot.schedule.Service;

/** A time that a visitor of the public pages is about to book. Nobody else gets it until the hold has run out. */
@Entity
public class HeldBooking {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    private Service service;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practitioner_id")
    private Practitioner practitioner;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private Room room;
    private Instant startsAt;
    private Instant endsAt;
    private short prepareMinutes;
    private short cleanUpMinutes;
    private Instant heldAt;
    private Instant heldUntil;
    private Long appointmentId;
    @Version
    private int version;

    protected HeldBooking() {
    }

    HeldBooking(Service service, Practitioner practitioner, Room room, Instant startsAt, Instant endsAt, int prepareMinutes, int cleanUpMinutes,
            Instant now, Instant until) {
        this.service = service;
        this.practitioner = practitioner;
        this.room = room;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.prepareMinutes = (short) prepareMinutes;
        this.cleanUpMinutes = (short) cleanUpMinutes;
        this.heldAt = now;
        this.heldUntil = until;
    }

    /** Whether the time is kept. */
    public boolean holds(Instant now) {
        return appointmentId == null && now.isBefore(heldUntil);
    }

    void holdUntil(Instant until) {
        this.heldUntil = until;
    }

    void became(Appointment visit) {
        this.appointmentId = visit.id();
    }

    public Long id() {
        return id;
    }

    public Service service() {
        return service;
    }

    public Practitioner practitioner() {
        return practitioner;
    }

    public Room room() {
        return room;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    int prepareMinutes() {
        return prepareMinutes;
    }

    int cleanUpMinutes() {
        return cleanUpMinutes;
    }

    public Instant heldUntil() {
        return heldUntil;
    }

    /** The visit that came of it, or null. */
    public Long appointmentId() {
        return appointmentId;
    }
}
