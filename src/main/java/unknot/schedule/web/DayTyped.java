package unknot.schedule.web;

import java.time.LocalDate;
import java.util.Optional;
import unknot.schedule.WorkingHours;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A day as it was typed. */
final class DayTyped {

    private DayTyped() {
    }

    /** Empty after an error: for what is no date, and for one outside the years that hours can hold in. */
    static Optional<LocalDate> read(String field, String typed, FormErrors errors, ScheduleMessages words) {
        return errors.wanted(field, possible(typed), words.error_date());
    }

    static Optional<LocalDate> possible(String typed) {
        return Typed.date(typed).filter(day -> !day.isBefore(WorkingHours.ALWAYS) && !day.isAfter(WorkingHours.FOREVER));
    }
}
