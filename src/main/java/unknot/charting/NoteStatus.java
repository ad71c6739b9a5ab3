package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** Whether a note can still change. */
public enum NoteStatus implements Coded {

    /** It is being written and changes with every save. */
    DRAFT("draft"),
    /** It is final: the database refuses every change. */
    SIGNED("signed");

    private final String code;

    NoteStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<NoteStatus> {
        Column() {
            super(NoteStatus.class);
        }
    }
}
