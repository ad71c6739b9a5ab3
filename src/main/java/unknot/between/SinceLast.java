package unknot.between;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** How the complaint has become since the last visit, as the client says. */
public enum SinceLast implements Coded {

    BETTER("better"),
    SAME("same"),
    WORSE("worse");

    private final String code;

    SinceLast(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<SinceLast> {
        Column() {
            super(SinceLast.class);
        }
    }
}
