package unknot.booking;

import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** One change of the calendar, written in its transaction and never altered: a visit's history, and what other screens are told. */
@Entity
public class CalendarChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Instant happenedAt;
    private What what;
    private Long appointmentId;
    private Long locationId;
    private String who;
    private AppointmentStatus fromStatus;
    private AppointmentStatus toStatus;
    private Instant fromStartsAt;
    private Instant toStartsAt;
    private Instant fromEndsAt;
    private Instant toEndsAt;
    private Long fromPractitionerId;
    private Long toPractitionerId;
    private String reason;

    /** What happened. */
    public enum What implements Coded {
        BOOKED("booked"),
        /** Another time, therapist or length. */
        MOVED("moved"),
        CANCELLED("cancelled"),
        /** Another status that is no cancellation. */
        STATUS("status"),
        /** A status was taken back; of a cancelled visit too. */
        TAKEN_BACK("taken-back"),
        /** Hours, time off, closures or anything else that the clinic offers; of no visit. */
        OFFER("offer");

        private final String code;

        What(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Converter(autoApply = true)
        static class Column extends CodedColumn<What> {
            Column() {
                super(What.class);
            }
        }
    }

    /** A visit as it stands. */
    record State(AppointmentStatus status, Instant startsAt, Instant endsAt, long practitionerId) {

        static State of(Appointment visit) {
            return new State(visit.status(), visit.startsAt(), visit.endsAt(), visit.practitioner().id());
        }
    }

    protected CalendarChange() {
    }

    /** @param before null for a visit that is new */
    CalendarChange(What what, long appointmentId, long locationId, State before, State after, String who, String reason, Instant now) {
        this.what = what;
        this.happenedAt = now;
        this.appointmentId = appointmentId;
        this.locationId = locationId;
        this.who = who;
        this.reason = reason;
        this.toStatus = after.status;
        this.toStartsAt = after.startsAt;
        this.toEndsAt = after.endsAt;
        this.toPractitionerId = after.practitionerId;
        if (before != null) {
            this.fromStatus = before.status;
            this.fromStartsAt = before.startsAt;
            this.fromEndsAt = before.endsAt;
            this.fromPractitionerId = before.practitionerId;
        }
    }

    /** Something else is offered from now on; of no visit and of every place. */
    static CalendarChange ofOffer(String who, Instant now) {
        CalendarChange change = new CalendarChange();
        change.what = What.OFFER;
        change.happenedAt = now;
        change.who = who;
        return change;
    }

    public Long id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public What what() {
        return what;
    }

    public Long appointmentId() {
        return appointmentId;
    }

    public Long locationId() {
        return locationId;
    }

    /** The display name of who did it. */
    public String who() {
        return who;
    }

    public AppointmentStatus fromStatus() {
        return fromStatus;
    }

    public AppointmentStatus toStatus() {
        return toStatus;
    }

    public Instant fromStartsAt() {
        return fromStartsAt;
    }

    public Instant toStartsAt() {
        return toStartsAt;
    }

    public Instant fromEndsAt() {
        return fromEndsAt;
    }

    public Instant toEndsAt() {
        return toEndsAt;
    }

    public Long fromPractitionerId() {
        return fromPractitionerId;
    }

    public Long toPractitionerId() {
        return toPractitionerId;
    }

    /** Of a cancellation or an overbooking; null otherwise. */
    public String reason() {
        return reason;
    }
}
