package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What a technique was done with. */
public enum Tool implements Coded {

    /** One thumb or both. */
    THUMBS("thumbs"),
    /** Fingertips. */
    FINGERS("fingers"),
    /** The fist's. */
    KNUCKLES("knuckles"),
    /** Its point or its flat side. */
    ELBOW("elbow"),
    /** Broad, for large muscles. */
    FOREARM("forearm"),
    /** A massage ball. */
    BALL("ball"),
    /** A stick or another hand tool. */
    STICK("stick"),
    /** A roller. */
    ROLLER("roller");

    private final String code;

    Tool(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Tool> {
        Column() {
            super(Tool.class);
        }
    }
}
