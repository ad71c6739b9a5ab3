package unknot.forms;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What a consent is about. */
public enum ConsentKind implements Coded {

    /** Being treated at all. */
    GENERAL("general"),
    /** What the clinic keeps and who sees it. */
    PRIVACY("privacy"),
    /** An area of the body that nobody touches without being allowed to; each is asked for by itself. */
    SENSITIVE("sensitive");

    private final String code;

    ConsentKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether everybody is asked for it; the others are given where they are needed. */
    public boolean expected() {
        return this != SENSITIVE;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<ConsentKind> {
        Column() {
            super(ConsentKind.class);
        }
    }
}
