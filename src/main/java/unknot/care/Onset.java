package unknot.care;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** How long the complaint has been there; it guides how many sessions are planned. */
public enum Onset implements Coded {

    /** New: usually 1 to 3 sessions. */
    ACUTE("acute"),
    /** Long-standing or deeply embedded: usually 3 to 6. */
    CHRONIC("chronic");

    private final String code;

    Onset(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Onset> {
        Column() {
            super(Onset.class);
        }
    }
}
