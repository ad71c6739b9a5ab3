package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** How hard the hands worked. */
public enum Pressure implements Coded {

    /** As on the skin. */
    LIGHT("light"),
    /** Into the muscle, comfortable. */
    MODERATE("moderate"),
    /** At the edge of comfortable. */
    FIRM("firm"),
    /** Beyond it, agreed with the client. */
    DEEP("deep");

    private final String code;

    Pressure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Pressure> {
        Column() {
            super(Pressure.class);
        }
    }
}
