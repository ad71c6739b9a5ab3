package unknot.messages;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** How far a message has come. */
public enum MessageState implements Coded {

    /** It is to be sent, or to be tried again. */
    WAITING("waiting"),
    /** The mail server has taken it. */
    SENT("sent"),
    /** It was given up. */
    FAILED("failed");

    private final String code;

    MessageState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<MessageState> {
        Column() {
            super(MessageState.class);
        }
    }
}
