package unknot.booking.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import unknot.shared.web.Typed;

/**
 * Where one is in the calendar: the day and whose columns are shown. Every link of the page carries it on.
 *
 * @param who ids of the therapists shown; empty for all
 */
public record DayAddress(LocalDate date, List<Long> who) {

    /** Beyond these a date is a slip of the finger, and databases and calendars disagree. */
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    static DayAddress read(LocalDate date, List<String> who) {
        List<Long> ids = who == null ? List.of() : who.stream().flatMap(id -> Typed.id(id).stream()).distinct().limit(50).toList();
        return new DayAddress(date, ids);
    }

    static boolean shows(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    public DayAddress on(LocalDate other) {
        return new DayAddress(shows(other) ? other : date, who);
    }

    /** The day without a panel. */
    public String path() {
        StringBuilder path = new StringBuilder("/day?date=").append(date);
        who.forEach(id -> path.append("&who=").append(id));
        return path.toString();
    }

    /** The day with parameters, given as name, value, name, value; blank values are left out. */
    public String with(String... namesAndValues) {
        StringBuilder path = new StringBuilder(path());
        for (int index = 0; index < namesAndValues.length; index += 2) {
            if (!Typed.blank(namesAndValues[index + 1])) {
                path.append('&').append(namesAndValues[index]).append('=')
                        .append(URLEncoder.encode(namesAndValues[index + 1], StandardCharsets.UTF_8));
            }
        }
        return path.toString();
    }

    public String book() {
        return with("panel", "book");
    }

    public String visit(long id) {
        return with("visit", Long.toString(id));
    }
}
