package unknot.charting.course;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What a reassessment decides. */
public enum Decision implements Coded {

    /** As planned. */
    CONTINUE("continue"),
    /** More or fewer sessions, or at other intervals. */
    CHANGE("change"),
    /** The course ends here. */
    DISCHARGE("discharge"),
    /** Somebody else is to look at it; the course stays open until it is ended. */
    REFER("refer");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Decision> {
        Column() {
            super(Decision.class);
        }
    }
}
