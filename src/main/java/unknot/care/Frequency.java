package unknot.care;

import jakarta.persistence.Converter;
import java.time.LocalDate;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** How often the sessions of a course are meant to happen. */
public enum Frequency implements Coded {

    TWICE_WEEKLY("twice-weekly"),
    WEEKLY("weekly"),
    FORTNIGHTLY("fortnightly"),
    /** Every four weeks, so that the weekday stays. */
    MONTHLY("monthly");

    private final String code;

    Frequency(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The day on which the session after one on {@code date} would fall; {@code sessionsBefore} counts those before it in the course. */
    public LocalDate next(LocalDate date, int sessionsBefore) {
        return switch (this) {
            // Three days, then four: the same two weekdays every week.
            case TWICE_WEEKLY -> date.plusDays(sessionsBefore % 2 == 1 ? 3 : 4);
            case WEEKLY -> date.plusWeeks(1);
            case FORTNIGHTLY -> date.plusWeeks(2);
            case MONTHLY -> date.plusWeeks(4);
        };
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Frequency> {
        Column() {
            super(Frequency.class);
        }
    }
}
