package unknot.charting;

import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** A part of a note that its client sees or not. */
public enum SharedPart implements Coded {

    /** The numbers of arriving and leaving. */
    PAIN("pain", true),
    /** Where it hurt, on the body and in words, and what was done. */
    CHART("chart", true),
    HOME_CARE("home-care", true),
    SUBJECTIVE("subjective", false),
    OBJECTIVE("objective", false),
    ASSESSMENT("assessment", false),
    PLAN("plan", false),
    /** All of them, also those that are still to come: one may put right what another says. */
    AMENDMENTS("amendments", false);

    private final String code;
    private final boolean atFirst;

    SharedPart(String code, boolean atFirst) {
        this.code = code;
        this.atFirst = atFirst;
    }

    @Override
    public String code() {
        return code;
    }

    /** What is shared as long as nobody decides. */
    static Set<SharedPart> atFirst() {
        return Arrays.stream(values()).filter(part -> part.atFirst).collect(Collectors.toCollection(() -> EnumSet.noneOf(SharedPart.class)));
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<SharedPart> {
        Column() {
            super(SharedPart.class);
        }
    }
}
