package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.Optional;
import unknot.schedule.AbsenceDesk.Closed;
import unknot.schedule.Closure;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** Closed days as they were typed. Without a last day it is one day. */
public class ClosureForm extends StoredForm {

    static final int LONGEST_NAME = 120;

    @FormParam("name")
    String name;
    @FormParam("place")
    String place;
    @FormParam("first-day")
    String firstDay;
    @FormParam("last-day")
    String lastDay;
    @FormParam("confirmed")
    String confirmed;

    static ClosureForm of(Closure closure) {
        ClosureForm form = new ClosureForm();
        form.name = closure.name();
        form.place = closure.location() == null ? "" : String.valueOf(closure.location().id());
        form.firstDay = closure.firstDay().toString();
        form.lastDay = closure.lastDay().toString();
        form.on(closure.version());
        return form;
    }

    /** Checks every field, says in {@code errors} what is wrong, and gives the closed days when nothing is. */
    Closed read(FormErrors errors, ScheduleMessages words) {
        String readName = NameTyped.read(name, LONGEST_NAME, errors, words);
        Optional<LocalDate> first = DayTyped.read("first-day", firstDay, errors, words);
        Optional<LocalDate> last = lastDay().isEmpty() ? first : DayTyped.read("last-day", lastDay, errors, words);
        Optional<Long> placeId = Typed.id(place);
        if (placeId.isEmpty() && !place().isEmpty()) {
            errors.add("place", words.error_place());
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            errors.add("last-day", words.error_until());
        }
        return errors.isEmpty() ? new Closed(placeId.orElse(null), first.get(), last.get(), readName) : null;
    }

    public String name() {
        return Typed.text(name);
    }

    public String place() {
        return Typed.text(place);
    }

    public String firstDay() {
        return Typed.text(firstDay);
    }

    public String lastDay() {
        return Typed.text(lastDay);
    }
}
