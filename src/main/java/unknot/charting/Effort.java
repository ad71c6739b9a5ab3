package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** Who moves the joint. */
public enum Effort implements Coded {

    /** The client. */
    ACTIVE("active"),
    /** The therapist, the client rests. */
    PASSIVE("passive");

    private final String code;

    Effort(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Effort> {
        Column() {
            super(Effort.class);
        }
    }
}
