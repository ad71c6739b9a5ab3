package unknot.booking;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** Whose wish it was to call a visit off. */
public enum CalledOffBy implements Coded {

    CLIENT("client"),
    CLINIC("clinic");

    private final String code;

    CalledOffBy(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<CalledOffBy> {
        Column() {
            super(CalledOffBy.class);
        }
    }
}
