package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What an answer about safety asks of the therapist. */
public enum SafetyKind implements Coded {

    /** No treatment today unless there is a reason for it, and somebody else is to look first. */
    STOP("stop"),
    /** Not at this place of the body. */
    NOT_HERE("not-here"),
    /** Lighter, shorter or otherwise with care. */
    CARE("care");

    private final String code;

    SafetyKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<SafetyKind> {
        Column() {
            super(SafetyKind.class);
        }
    }
}
