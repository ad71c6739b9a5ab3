package unknot.messages;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** The way a message goes. */
public enum Channel implements Coded {

    EMAIL("email"),
    /** To a mobile phone. */
    TEXT("text");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Channel> {
        Column() {
            super(Channel.class);
        }
    }
}
