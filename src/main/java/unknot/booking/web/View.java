package unknot.booking.web;

import java.time.LocalDate;
import java.util.Locale;
import unknot.shared.Coded;

/** The ways to look at the calendar; each has an address of its own. */
public enum View implements Coded {
    /** One day, a column for each therapist or room. */
    DAY {
        @Override
        LocalDate step(LocalDate date, int steps) {
            return date.plusDays(steps);
        }
    },
    /** One therapist's week. */
    WEEK {
        @Override
        LocalDate step(LocalDate date, int steps) {
            return date.plusWeeks(steps);
        }
    },
    /** A list of {@link #AGENDA_DAYS} days. */
    AGENDA {
        @Override
        LocalDate step(LocalDate date, int steps) {
            return date.plusDays((long) steps * AGENDA_DAYS);
        }
    },
    /** How full each day of a month is. */
    MONTH {
        @Override
        LocalDate step(LocalDate date, int steps) {
            return date.plusMonths(steps);
        }
    };

    static final int AGENDA_DAYS = 7;
    /** Of the class that answers all of them. */
    static final String PATHS = "/{view:day|week|agenda|month}";

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The date that the arrows lead to. */
    abstract LocalDate step(LocalDate date, int steps);

    /** @param code one of {@link #PATHS}; anything else is the day */
    static View of(String code) {
        return Coded.find(View.class, code).orElse(DAY);
    }
}
