package unknot.booking.web;

import java.util.Locale;
import unknot.shared.Coded;

/** What the colour of a visit tells. A word or a sign always says it too. */
public enum Colours implements Coded {
    THERAPIST, SERVICE, STATUS;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Colours of(String code) {
        return Coded.find(Colours.class, code).orElse(THERAPIST);
    }
}
