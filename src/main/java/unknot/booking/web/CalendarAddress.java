package unknot.booking.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import unknot.shared.web.Typed;

/**
 * Where one is in the calendar: the view, the day and what is shown of it. Every link and form of the page carries it on.
 *
 * @param who ids of the therapists shown; empty for all
 * @param of whose week is shown; null for the first therapist's
 * @param place the id of the place shown; null for the first
 * @param rooms whether the day has a column for each room instead of each therapist
 */
public record CalendarAddress(View view, LocalDate date, List<Long> who, Long of, Long place, boolean rooms, Colours colours) {

    /** Beyond these a date is a slip of the finger, and databases and calendars disagree. */
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final Pattern QUERY = Pattern.compile("(&[a-z]+=([A-Za-z0-9+*._-]|%[0-9A-F]{2})*+)*+");
    /** Longer ones no page has; a pattern with parts that come again goes deeper with each. */
    private static final int LONGEST_QUERY = 1000;
    private static final int MOST_SHOWN = 50;
    private static final String ROOMS = "rooms";

    /** As it stands in the browser's address bar. */
    static class Asked {
        @PathParam("view")
        String view;
        @QueryParam("date")
        String date;
        @QueryParam("who")
        List<String> who;
        @QueryParam("of")
        String of;
        @QueryParam("place")
        String place;
        @QueryParam("columns")
        String columns;
        @QueryParam("colours")
        String colours;

        /** @param otherwise the date where none can be read */
        CalendarAddress address(LocalDate otherwise) {
            return new CalendarAddress(View.of(view), day(date).orElse(otherwise), ids(who == null ? List.of() : who), Typed.id(of).orElse(null),
                    Typed.id(place).orElse(null), ROOMS.equals(columns), Colours.of(colours));
        }
    }

    /** A part of the address, for the forms that lead to another one. */
    public record Part(String name, String value) {
    }

    /**
     * The place that a form was sent from.
     *
     * @param path as {@link #path()} gives it, or a date alone; of anything else what can be read
     * @param today the date where none can be read
     */
    static CalendarAddress parse(String path, LocalDate today) {
        String[] halves = Typed.text(path).split("\\?", 2);
        List<Part> parts = new ArrayList<>();
        for (String pair : halves.length < 2 ? new String[0] : halves[1].split("&")) {
            String[] sides = pair.split("=", 2);
            parts.add(new Part(sides[0], sides.length < 2 ? "" : sides[1]));
        }
        Asked asked = new Asked();
        asked.view = halves[0].replace("/", "");
        asked.date = halves.length < 2 ? halves[0] : value(parts, "date");
        asked.who = parts.stream().filter(part -> part.name.equals("who")).map(Part::value).toList();
        asked.of = value(parts, "of");
        asked.place = value(parts, "place");
        asked.columns = value(parts, "columns");
        asked.colours = value(parts, "colours");
        return asked.address(today);
    }

    private static String value(List<Part> parts, String name) {
        return parts.stream().filter(part -> part.name.equals(name)).map(Part::value).findFirst().orElse("");
    }

    /** A date that the calendar can show. */
    static Optional<LocalDate> day(String typed) {
        return Typed.date(typed).filter(CalendarAddress::inRange);
    }

    private static List<Long> ids(List<String> typed) {
        return typed.stream().flatMap(id -> Typed.id(id).stream()).distinct().limit(MOST_SHOWN).toList();
    }

    private static boolean inRange(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    boolean shows(long practitioner) {
        return who.isEmpty() || who.contains(practitioner);
    }

    public CalendarAddress on(LocalDate other) {
        return new CalendarAddress(view, inRange(other) ? other : date, who, of, place, rooms, colours);
    }

    public CalendarAddress in(View other) {
        return new CalendarAddress(other, date, who, of, place, rooms, colours);
    }

    CalendarAddress ofTherapist(long practitioner) {
        return new CalendarAddress(View.WEEK, date, who, practitioner, place, rooms, colours);
    }

    CalendarAddress byRoom(boolean byRoom) {
        return new CalendarAddress(view, date, who, of, place, byRoom, colours);
    }

    CalendarAddress coloured(Colours by) {
        return new CalendarAddress(view, date, who, of, place, rooms, by);
    }

    /** Another place has other therapists: who was shown is forgotten. */
    CalendarAddress at(long otherPlace) {
        return new CalendarAddress(view, date, List.of(), null, otherPlace, rooms, colours);
    }

    /** The path alone, where forms lead that bring {@link #parts()} along. */
    public String action() {
        return "/" + view.code();
    }

    /** Where the month beside the view learns how full its days are. */
    String loadsPath() {
        return action() + "/loads" + path().substring(action().length());
    }

    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("date", date.toString()));
        who.forEach(id -> parts.add(new Part("who", id.toString())));
        if (of != null) {
            parts.add(new Part("of", of.toString()));
        }
        if (place != null) {
            parts.add(new Part("place", place.toString()));
        }
        if (rooms) {
            parts.add(new Part("columns", ROOMS));
        }
        if (colours != Colours.THERAPIST) {
            parts.add(new Part("colours", colours.code()));
        }
        return parts;
    }

    /** What a form keeps that sets the part of this name itself. */
    public List<Part> partsBut(String name) {
        return parts().stream().filter(part -> !part.name.equals(name)).toList();
    }

    /** This place without a panel. */
    public String path() {
        return action() + parts().stream().map(part -> part.name + "=" + part.value).collect(Collectors.joining("&", "?", ""));
    }

    /** This place with parameters, given as name, value, name, value; blank values are left out. */
    public String with(String... namesAndValues) {
        return path() + query(namesAndValues);
    }

    /** Parameters to put behind a path, given as name, value, name, value; blank values are left out. */
    static String query(String... namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            if (!Typed.blank(namesAndValues[index + 1])) {
                query.append('&').append(namesAndValues[index]).append('=')
                        .append(URLEncoder.encode(namesAndValues[index + 1], StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    /** Whether it is what {@link #query} gives. */
    static boolean isQuery(String text) {
        return text.length() <= LONGEST_QUERY && QUERY.matcher(text).matches();
    }

    public String book() {
        return with("panel", "book");
    }

    public String waitList() {
        return with("panel", "wait-list");
    }

    public String visit(long id) {
        return path() + "&visit=" + id;
    }
}
