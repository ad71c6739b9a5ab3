package unknot.schedule.web;

import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A line of text as it was typed. */
final class NameTyped {

    private NameTyped() {
    }

    /** The name without control characters and surrounding blanks; what is wrong with it is said in {@code errors}. */
    static String read(String typed, int longest, FormErrors errors, ScheduleMessages words) {
        String name = clean(typed);
        if (name.codePoints().noneMatch(NameTyped::visible)) {
            errors.add("name", words.error_name_missing());
        } else if (name.codePointCount(0, name.length()) > longest) {
            errors.add("name", words.error_name_long(longest));
        }
        return name;
    }

    /** A line that may be left out; null when it was. */
    static String readOptional(String field, String typed, int longest, FormErrors errors, ScheduleMessages words) {
        String line = clean(typed);
        if (line.codePointCount(0, line.length()) > longest) {
            errors.add(field, words.error_name_long(longest));
        }
        return line.codePoints().anyMatch(NameTyped::visible) ? line : null;
    }

    private static String clean(String typed) {
        return Typed.text(typed == null ? null : typed.replaceAll("\\p{Cntrl}", " "));
    }

    private static boolean visible(int character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character) && Character.getType(character) != Character.FORMAT;
    }
}
