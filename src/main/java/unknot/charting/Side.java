package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** The side of the client, never of the drawing. */
public enum Side implements Coded {

    /** The client's left. */
    LEFT("left"),
    /** The client's right. */
    RIGHT("right"),
    /** On the line between them. */
    MIDLINE("midline");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Side> {
        Column() {
            super(Side.class);
        }
    }
}
