package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** Whether something was felt under the fingers. */
public enum Sign implements Coded {

    /** It was felt. */
    PRESENT("present"),
    /** It was looked for and not felt. */
    ABSENT("absent"),
    /** Nobody looked for it. Always a valid answer. */
    NOT_ASSESSED("not-assessed");

    private final String code;

    Sign(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Sign> {
        Column() {
            super(Sign.class);
        }
    }
}
