package unknot.booking;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** How soon somebody on the wait list should come, the most urgent first. */
public enum Urgency implements Coded {

    URGENT("urgent"),
    SOON("soon"),
    WHENEVER("whenever");

    private final String code;

    Urgency(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Urgency> {
        Column() {
            super(Urgency.class);
        }
    }
}
