package unknot.api;

import java.time.LocalDate;
import java.util.Optional;
import unknot.shared.web.Typed;

/** Reads what stands behind the question mark of an address. */
final class Query {

    private final FieldErrors errors = new FieldErrors();

    /** An id that has to be there. */
    long id(String field, String typed) {
        errors.require(!Typed.blank(typed), field, "missing", "An id is needed here.");
        Long id = idOrNull(field, typed);
        return id == null ? 0 : id;
    }

    /** An id, or null for none. */
    Long idOrNull(String field, String typed) {
        Optional<Long> id = Typed.id(typed).filter(number -> number > 0);
        errors.require(Typed.blank(typed) || id.isPresent(), field, "unreadable", "An id is a whole number from 1.");
        return id.orElse(null);
    }

    LocalDate date(String field, String typed, LocalDate otherwise) {
        Optional<LocalDate> date = Typed.date(typed).filter(day -> Times.isOfThisWorld(day.getYear()));
        errors.require(Typed.blank(typed) || date.isPresent(), field, "unreadable", "A date such as 2027-01-12.");
        return date.orElse(otherwise);
    }

    /** Days, 1 to 31. */
    int days(String field, String typed, int otherwise) {
        Optional<Integer> days = Typed.whole(typed).filter(number -> number >= 1 && number <= 31);
        errors.require(Typed.blank(typed) || days.isPresent(), field, "out-of-range", "A whole number from 1 to 31.");
        return days.orElse(otherwise);
    }

    FieldErrors errors() {
        return errors;
    }
}
