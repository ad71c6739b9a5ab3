package unknot.forms;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** How a question is answered. */
public enum QuestionKind implements Coded {

    /** A line of text. */
    SHORT("short"),
    /** Some lines of text. */
    LONG("long"),
    /** Yes or no. */
    YES_NO("yes-no"),
    /** One of the question's choices. */
    ONE_OF("one-of"),
    /** Any of the question's choices. */
    MANY_OF("many-of"),
    /** A whole number from 0 to 10. */
    SCALE("scale"),
    /** Places on the body chart. */
    BODY("body"),
    /** What of the clinic's questions about safety applies, or none of it. */
    SAFETY("safety"),
    /** Somebody to call: name, phone, and who it is. */
    CONTACT("contact");

    private final String code;

    QuestionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the clinic says what can be chosen. */
    public boolean hasChoices() {
        return this == ONE_OF || this == MANY_OF;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<QuestionKind> {
        Column() {
            super(QuestionKind.class);
        }
    }
}
