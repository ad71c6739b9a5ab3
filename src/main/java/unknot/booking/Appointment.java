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
import java.util.Optional;
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
    @JoinColumn(name = "client_id", updatable = false)
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
    private short prepareMinutes;
    private short cleanUpMinutes;
    private String overlapReason;
    private String clientWords;
    private Instant confirmedAt;
    private Instant arrivedAt;
    private Instant startedAt;
    private Instant completedAt;
    private Instant noShowAt;
    private Instant cancelledAt;
    private String cancellationReason;
    private CalledOffBy cancelledBy;
    private Boolean cancelledLate;
    @Version
    private int version;

    protected Appointment() {
    }

    /**
     * @param course the course this is a session of; null for a single visit
     * @param startsAt when the client's time begins
     * @param minutes how long the client's time is
     * @param prepareMinutes what therapist and room need before it; {@code cleanUpMinutes}, after it
     * @param bookedBy the display name of who booked it
     */
    public Appointment(Client client, Practitioner practitioner, Room room, Service service, CourseOfCare course, Instant startsAt,
            int minutes, int prepareMinutes, int cleanUpMinutes, Instant bookedAt, String bookedBy) {
        this.client = client;
        this.practitioner = practitioner;
        this.room = room;
        this.service = service;
        this.course = course;
        this.startsAt = startsAt;
        this.endsAt = startsAt.plus(Duration.ofMinutes(minutes));
        this.prepareMinutes = (short) prepareMinutes;
        this.cleanUpMinutes = (short) cleanUpMinutes;
        this.status = AppointmentStatus.BOOKED;
        this.bookedAt = bookedAt;
        this.bookedBy = bookedBy;
    }

    /** Moves a coming visit, or makes it longer or shorter. */
    public void move(Practitioner newPractitioner, Room newRoom, Instant newStart, Instant newEnd) {
        require(canMove(), "only a coming visit moves");
        require(newStart.isBefore(newEnd), "a visit ends after it starts");
        this.practitioner = newPractitioner;
        this.room = newRoom;
        this.startsAt = newStart;
        this.endsAt = newEnd;
        this.overlapReason = null;
    }

    /** Says why the therapist has more than one visit at this time. */
    public void overlap(String reason) {
        require(reason != null && !reason.isBlank(), "an overlap has a reason");
        this.overlapReason = reason;
    }

    public boolean canMove() {
        return status.coming();
    }

    public boolean canConfirm() {
        return status == AppointmentStatus.BOOKED;
    }

    public boolean canArrive() {
        return status.coming();
    }

    public boolean canStart() {
        return status.coming() || status == AppointmentStatus.ARRIVED;
    }

    public boolean canComplete() {
        return status.coming() || status == AppointmentStatus.ARRIVED || status == AppointmentStatus.IN_SESSION;
    }

    /** A client who has not come by the start has not come. */
    public boolean canBeNoShow(Instant now) {
        return status.coming() && !now.isBefore(startsAt);
    }

    public boolean canCancel() {
        return status.coming() || status == AppointmentStatus.ARRIVED;
    }

    public void confirm(Instant now) {
        require(canConfirm(), "only a booked visit is confirmed");
        this.status = AppointmentStatus.CONFIRMED;
        this.confirmedAt = now;
    }

    public void arrive(Instant now) {
        require(canArrive(), "only a coming visit arrives");
        this.status = AppointmentStatus.ARRIVED;
        this.arrivedAt = now;
    }

    public void start(Instant now) {
        require(canStart(), "only a coming or arrived visit begins");
        this.status = AppointmentStatus.IN_SESSION;
        this.startedAt = now;
    }

    public void complete(Instant now) {
        require(canComplete(), "only a visit that is not over is completed");
        this.status = AppointmentStatus.COMPLETED;
        this.completedAt = now;
    }

    public void markNoShow(Instant now) {
        require(canBeNoShow(now), "only a coming visit whose start has passed is a no-show");
        this.status = AppointmentStatus.NO_SHOW;
        this.noShowAt = now;
    }

    /**
     * @param reason why, in a few words; never blank
     * @param late whether the clinic had less notice than it asks for
     */
    public void cancel(String reason, CalledOffBy by, boolean late, Instant now) {
        require(canCancel(), "only a coming visit is cancelled");
        require(reason != null && !reason.isBlank(), "a cancellation has a reason");
        this.status = AppointmentStatus.CANCELLED;
        this.cancelledAt = now;
        this.cancellationReason = reason;
        this.cancelledBy = by;
        this.cancelledLate = late;
    }

    /** When the visit came to its present status, if that can be taken back. */
    public Optional<Instant> statusSince() {
        return Optional.ofNullable(switch (status) {
            case BOOKED -> null;
            case CONFIRMED -> confirmedAt;
            case ARRIVED -> arrivedAt;
            case IN_SESSION -> startedAt;
            case COMPLETED -> completedAt;
            case NO_SHOW -> noShowAt;
            case CANCELLED -> cancelledAt;
        });
    }

    /** Takes the present status back, as if it had been a wrong click: the visit is again what it was before. */
    public void takeBack() {
        require(status != AppointmentStatus.BOOKED, "a booked visit has nothing to take back");
        switch (status) {
            case CONFIRMED -> confirmedAt = null;
            case ARRIVED -> arrivedAt = null;
            case IN_SESSION -> startedAt = null;
            case COMPLETED -> completedAt = null;
            case NO_SHOW -> noShowAt = null;
            default -> {
                cancelledAt = null;
                cancellationReason = null;
                cancelledBy = null;
                cancelledLate = null;
            }
        }
        this.status = startedAt != null ? AppointmentStatus.IN_SESSION : arrivedAt != null ? AppointmentStatus.ARRIVED
                : confirmedAt != null ? AppointmentStatus.CONFIRMED : AppointmentStatus.BOOKED;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException(rule);
        }
    }

    /** How calendars know a visit. The moment of booking keeps two installations apart, whose visits have the same numbers. */
    public static String calendarUid(long id, Instant bookedAt) {
        return "visit-" + id + "-" + bookedAt.toEpochMilli() + "@unknot";
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

    /** When therapist and room begin to be needed. */
    public Instant occupiedFrom() {
        return startsAt.minus(Duration.ofMinutes(prepareMinutes));
    }

    /** When therapist and room are free again. */
    public Instant occupiedTo() {
        return endsAt.plus(Duration.ofMinutes(cleanUpMinutes));
    }

    public int prepareMinutes() {
        return prepareMinutes;
    }

    public int cleanUpMinutes() {
        return cleanUpMinutes;
    }

    /** The length of the client's time. */
    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }

    /** @param words what the client wants the clinic to know of this visit, or null */
    void says(String words) {
        this.clientWords = words;
    }

    /** What the client wrote while booking without the desk; null for nothing. */
    public String clientWords() {
        return clientWords;
    }

    /** Why the therapist was overbooked on purpose; null where nobody did. */
    public String overlapReason() {
        return overlapReason;
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

    /** Who called it off; null where nobody did, or before this was recorded. */
    public CalledOffBy cancelledBy() {
        return cancelledBy;
    }

    public boolean cancelledLate() {
        return Boolean.TRUE.equals(cancelledLate);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public int version() {
        return version;
    }
}
