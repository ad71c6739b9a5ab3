package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What came of a technique, as the therapist felt it. */
public enum Response implements Coded {

    /** The band let go. */
    RELEASED("released"),
    /** Softer than before. */
    EASED("eased"),
    /** No difference. */
    UNCHANGED("unchanged"),
    /** Tighter or sorer than before. */
    WORSE("worse");

    private final String code;

    Response(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Response> {
        Column() {
            super(Response.class);
        }
    }
}
