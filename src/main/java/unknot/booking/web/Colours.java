package unknot.booking.web;

import java.util.Arrays;
import java.util.Locale;

/** What the colour of a visit tells. A word or a sign always says it too. */
public enum Colours {
    THERAPIST, SERVICE, STATUS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Colours of(String code) {
        return Arrays.stream(values()).filter(colours -> colours.code().equals(code)).findFirst().orElse(THERAPIST);
    }
}
