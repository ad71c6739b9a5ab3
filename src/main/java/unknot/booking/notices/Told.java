package unknot.booking.notices;

import jakarta.persistence.Converter;
import java.time.Instant;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/**
 * What a client knows of a visit, or would know if told now.
 *
 * @param startsAt null unless it is booked
 * @param practitionerId null unless it is booked
 */
record Told(Knows knows, Instant startsAt, Long practitionerId) {

    static final Told NOTHING = new Told(Knows.NOTHING, null, null);
    static final Told CANCELLED = new Told(Knows.CANCELLED, null, null);

    enum Knows implements Coded {
        NOTHING("nothing"),
        BOOKED("booked"),
        CANCELLED("cancelled");

        private final String code;

        Knows(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Converter(autoApply = true)
        static class Column extends CodedColumn<Knows> {
            Column() {
                super(Knows.class);
            }
        }
    }

    /** What there is to know of a visit in this state; a status of the day itself changes nothing for the client. */
    static Told of(AppointmentStatus status, Instant startsAt, Long practitionerId) {
        return status == AppointmentStatus.CANCELLED ? CANCELLED : new Told(Knows.BOOKED, startsAt, practitionerId);
    }

    static Told of(Appointment visit) {
        return of(visit.status(), visit.startsAt(), visit.practitioner().id());
    }

    /** Whether who knows this needs no word about a visit of that state: who never heard of it does not hear that it is off either. */
    boolean covers(Told state) {
        return equals(state) || knows == Knows.NOTHING && state.knows == Knows.CANCELLED;
    }
}
