package unknot.schedule.web;

import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A line of text as it was typed. */
final class NameTyped {

    private NameTyped() {
    }

    /** The name without control characters and surrounding blanks; what is wrong with it is said in {@code errors}. */
    static String read(String typed, int longest, FormErrors errors, ScheduleMessages words) {
        String name = Typed.line(typed);
        if (!Typed.visible(name)) {
            errors.add("name", words.error_name_missing());
        } else if (Typed.length(name) > longest) {
            errors.add("name", words.error_name_long(longest));
        }
        return name;
    }

    /** A line that may be left out; null when it was. */
    static String readOptional(String field, String typed, int longest, FormErrors errors, ScheduleMessages words) {
        String line = Typed.line(typed);
        if (Typed.length(line) > longest) {
            errors.add(field, words.error_name_long(longest));
        }
        return Typed.visible(line) ? line : null;
    }
}
