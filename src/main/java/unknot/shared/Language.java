package unknot.shared;

import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A language in which clients are written to. Pages are English. */
public enum Language implements Coded {

    ENGLISH("en", "English", Locale.UK, "EEE d MMM", "EEEE d MMMM"),
    GERMAN("de", "Deutsch", Locale.GERMANY, "EEE, d. MMM", "EEEE, d. MMMM");

    private final String code;
    private final String ownName;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter longDay;

    Language(String code, String ownName, Locale locale, String shortDay, String longDay) {
        this.code = code;
        this.ownName = ownName;
        this.shortDay = DateTimeFormatter.ofPattern(shortDay, locale);
        this.longDay = DateTimeFormatter.ofPattern(longDay, locale);
    }

    /** The language's tag (BCP 47). */
    @Override
    public String code() {
        return code;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code Tue 19 Jan}. */
    public String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    /** {@code Tuesday 19 January}. */
    public String longDay(LocalDate date) {
        return longDay.format(date);
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<Language> {
        Column() {
            super(Language.class);
        }
    }
}
