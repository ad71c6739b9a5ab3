package unknot.shared.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads what was typed into a form. Nothing here throws: what cannot be read is empty. */
public final class Typed {

    private Typed() {
    }

    /** Stripped text; the empty string for a missing field. */
    public static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    /** Stripped text, or null for nothing typed. */
    public static String orNull(String typed) {
        return blank(typed) ? null : typed.strip();
    }

    /** A line: stripped text without control characters. */
    public static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** Whether a person would see anything of it. */
    public static boolean visible(String text) {
        return text.codePoints().anyMatch(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT);
    }

    /** How many characters there are, however Java stores them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A date as {@code 2027-01-12}, as browsers send it. */
    public static Optional<LocalDate> date(String typed) {
        try {
            return blank(typed) ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** A time as {@code 09:30}. */
    public static Optional<LocalTime> time(String typed) {
        try {
            return blank(typed) ? Optional.empty() : Optional.of(LocalTime.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** A whole number in decimal digits with an optional sign. */
    public static Optional<Integer> whole(String typed) {
        try {
            return blank(typed) ? Optional.empty() : Optional.of(Integer.parseInt(typed.strip()));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The version that a page was opened on; one that never was when it cannot be read, so that it is refused as stale. */
    public static int version(String typed) {
        return whole(typed).orElse(-1);
    }

    public static Optional<Long> id(String typed) {
        try {
            return blank(typed) ? Optional.empty() : Optional.of(Long.parseLong(typed.strip()));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
