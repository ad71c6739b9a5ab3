package unknot.schedule.web;

import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A name as it was typed. */
final class NameTyped {

    private NameTyped() {
    }

    /** The name without control characters and surrounding blanks; what is wrong with it is said in {@code errors}. */
    static String read(String typed, int longest, FormErrors errors, ScheduleMessages words) {
        String name = Typed.text(typed == null ? null : typed.replaceAll("\\p{Cntrl}", " "));
        if (name.codePoints().noneMatch(NameTyped::visible)) {
            errors.add("name", words.error_name_missing());
        } else if (name.codePointCount(0, name.length()) > longest) {
            errors.add("name", words.error_name_long(longest));
        }
        return name;
    }

    private static boolean visible(int character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character) && Character.getType(character) != Character.FORMAT;
    }
}
