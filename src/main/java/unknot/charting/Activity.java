package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What pressing a knot did at a visit. */
public enum Activity implements Coded {

    /** Pressing it brings on a symptom that the client knows. */
    ACTIVE("active"),
    /** It is tender, and pressing it brings on nothing the client knows. */
    LATENT("latent"),
    /** It is gone. The knot is closed until it is checked again. */
    RESOLVED("resolved"),
    /** Nobody looked at it at this visit. Always a valid answer. */
    NOT_ASSESSED("not-assessed");

    private final String code;

    Activity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether somebody looked. */
    public boolean assessed() {
        return this != NOT_ASSESSED;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Activity> {
        Column() {
            super(Activity.class);
        }
    }
}
