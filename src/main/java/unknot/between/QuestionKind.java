package unknot.between;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What a client is asked about a visit by a message. */
public enum QuestionKind implements Coded {

    /** How they are, before they come. */
    CHECK_IN("check-in"),
    /** How sore they are, a day or two after. */
    SORENESS("soreness"),
    /** How their pain is, some days after. */
    PAIN("pain");

    private final String code;

    QuestionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<QuestionKind> {
        Column() {
            super(QuestionKind.class);
        }
    }
}
