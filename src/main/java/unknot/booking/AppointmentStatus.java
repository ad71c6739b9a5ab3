package unknot.booking;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** Where a visit stands. */
public enum AppointmentStatus implements Coded {

    /** The time is taken and the client is expected. */
    BOOKED("booked"),
    /** The client has said that they will come. */
    CONFIRMED("confirmed"),
    /** The client is in the clinic. */
    ARRIVED("arrived"),
    /** The session has begun. */
    IN_SESSION("in-session"),
    /** The session has taken place. */
    COMPLETED("completed"),
    /** The client did not come. The time stays taken, since it has passed. */
    NO_SHOW("no-show"),
    /** Called off, with a reason. The time is free again. */
    CANCELLED("cancelled");

    private final String code;

    AppointmentStatus(String code) {
        this.code = code;
    }

    /** Still to come: it can be moved, and the client is not here yet. */
    public boolean coming() {
        return this == BOOKED || this == CONFIRMED;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<AppointmentStatus> {
        Column() {
            super(AppointmentStatus.class);
        }
    }
}
