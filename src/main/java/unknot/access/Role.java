package unknot.access;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What an account may do. Pages name the codes in {@code @RolesAllowed}. */
public enum Role implements Coded {

    /** Books, moves and checks in; never sees clinical text. */
    FRONT_DESK(Role.DESK),
    /** All of the front desk's, and the settings. */
    OWNER(Role.OWNS),
    /** Treats and records. */
    THERAPIST(Role.TREATS),
    /** Sees the own visits and record. */
    CLIENT(Role.IS_TREATED);

    public static final String DESK = "front-desk";
    public static final String OWNS = "owner";
    public static final String TREATS = "therapist";
    public static final String IS_TREATED = "client";

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Role> {
        Column() {
            super(Role.class);
        }
    }
}
