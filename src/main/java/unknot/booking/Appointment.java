package unknot.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.Room;
import unknot.schedule.Service;

/** A visit: who comes to whom, where, when and for what. It changes only by the transitions below, which refuse what cannot be. */
@Entity
public class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "client_id")
    private Client client;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practitioner_id")
    private Practitioner practitioner;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private Room room;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    private Service service;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private CourseOfCare course;
    private Instant startsAt;
    private Instant endsAt;
    private AppointmentStatus status;
    private Instant bookedAt;
    private String bookedBy;
    private Instant arrivedAt;
    private Instant completedAt;
    private Instant cancelledAt;
    private String cancellationReason;
    @Version
    private int version;

    protected Appointment() {
    }

    /**
     * @param course the course this is a session of; null for a single visit
     * @param bookedBy the display name of who booked it
     */
    public Appointment(Client client, Practitioner practitioner, Room room, Service service, CourseOfCare course,
            Instant startsAt, Instant bookedAt, String bookedBy) {
        this.client = client;
        this.practitioner = practitioner;
        this.room = room;
        this.service = service;
        this.course = course;
        this.startsAt = startsAt;
        this.endsAt = startsAt.plus(service.length());
        this.status = AppointmentStatus.BOOKED;
        this.bookedAt = bookedAt;
        this.bookedBy = bookedBy;
    }

    /** Moves a booked visit, keeping its length. */
    public void move(Practitioner newPractitioner, Room newRoom, Instant newStart) {
        require(status == AppointmentStatus.BOOKED, "only a booked visit moves");
        Duration length = Duration.between(startsAt, endsAt);
        this.practitioner = newPractitioner;
        this.room = newRoom;
        this.startsAt = newStart;
        this.endsAt = newStart.plus(length);
    }

    public boolean canMove() {
        return status == AppointmentStatus.BOOKED;
    }

    public boolean canArrive() {
        return status == AppointmentStatus.BOOKED;
    }

    public boolean canComplete() {
        return status == AppointmentStatus.BOOKED || status == AppointmentStatus.ARRIVED;
    }

    /** A client who has not come by the start has not come. */
    public boolean canBeNoShow(Instant now) {
        return status == AppointmentStatus.BOOKED && !now.isBefore(startsAt);
    }

    public boolean canCancel() {
        return status == AppointmentStatus.BOOKED || status == AppointmentStatus.ARRIVED;
    }

    public void arrive(Instant now) {
        require(canArrive(), "only a booked visit arrives");
        this.status = AppointmentStatus.ARRIVED;
        this.arrivedAt = now;
    }

    public void complete(Instant now) {
        require(canComplete(), "only a booked or arrived visit is completed");
        this.status = AppointmentStatus.COMPLETED;
        this.completedAt = now;
    }

    public void markNoShow(Instant now) {
        require(canBeNoShow(now), "only a booked visit whose start has passed is a no-show");
        this.status = AppointmentStatus.NO_SHOW;
    }

    /** @param reason why, in a few words; never blank */
    public void cancel(String reason, Instant now) {
        require(canCancel(), "only a coming visit is cancelled");
        require(reason != null && !reason.isBlank(), "a cancellation has a reason");
        this.status = AppointmentStatus.CANCELLED;
        this.cancelledAt = now;
        this.cancellationReason = reason;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException(rule);
        }
    }

    public Long id() {
        return id;
    }

    public Client client() {
        return client;
    }

    public Practitioner practitioner() {
        return practitioner;
    }

    public Room room() {
        return room;
    }

    public Service service() {
        return service;
    }

    public CourseOfCare course() {
        return course;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public AppointmentStatus status() {
        return status;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public String bookedBy() {
        return bookedBy;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public String cancellationReason() {
        return cancellationReason;
    }

    public int version() {
        return version;
    }
}
