package unknot.clients;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a birth date the ways people write and say one; the day comes before the month. */
public final class BirthDates {

    private static final List<DateTimeFormatter> WRITTEN = Stream.of("uuuu-M-d", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d MMM uuuu", "d MMMM uuuu")
            .map(BirthDates::strict).toList();

    private BirthDates() {
    }

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** {@code 14/3/84}: the latest such year that is not after {@code today}. */
    private static List<DateTimeFormatter> shortYears(LocalDate today) {
        return Stream.of("d/M/", "d.M.", "d-M-", "d MMM ").map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive()
                .appendPattern(pattern).appendValueReduced(ChronoField.YEAR, 2, 2, today.minusYears(99).getYear()).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT)).toList();
    }

    /** The date, or empty for text that is none. */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        String text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        return Stream.concat(WRITTEN.stream(), shortYears(today).stream()).flatMap(format -> parsed(text, format)).findFirst();
    }

    private static Stream<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException another) {
            return Stream.empty();
        }
    }
}
