package unknot.schedule.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unknot.schedule.TherapistDetails.Stretch;
import unknot.schedule.WorkingHours;
import unknot.shared.ClinicTime;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/**
 * Working hours as strings: sets of hours, each with a first day {@code from-S} and a last {@code until-S}, blank for always. The hours of
 * weekday D (1 is Monday) in it are {@code hours-S-D-N-starts}, {@code -ends} and {@code -place}, N from 0.
 */
public final class HoursForm {

    /** More than anybody plans ahead; others are not read. */
    private static final int MOST_SETS = 24;
    /** More than a day can need; others are not read. */
    private static final int MOST_STRETCHES = 12;
    private static final int STRETCHES = 2;
    private static final int STEP = 5;
    private static final Pattern OF_SET = Pattern.compile("(?:from|until|hours)-(\\d{1,2})(?:-.*)?");
    private static final String PLACE = "-place";
    private static final String DRAW = "draw";
    private static final String ADD_FROM = "add-from";
    private static final String REMOVE = "remove-";

    private final MultivaluedMap<String, String> fields;
    private final LocalDate today;

    /**
     * Hours that hold together.
     *
     * @param fromWords the first day in words, or null where it is always or unreadable; {@code untilWords}, the last
     * @param over whether they held in the past only
     */
    public record HoursSet(int number, String from, String until, String fromWords, String untilWords, boolean over, List<Day> week) {

        public String fromKey() {
            return "from-" + number;
        }

        public String untilKey() {
            return "until-" + number;
        }
    }

    /** A weekday of a set. */
    public record Day(String key, DayOfWeek weekday, String name, List<Hours> stretches) {
    }

    /** A stretch as typed; {@code number} counts from 1. */
    public record Hours(String key, int number, String starts, String ends, String place) {
        boolean blank() {
            return starts.isEmpty() && ends.isEmpty();
        }
    }

    private record Read(int set, String field, Stretch stretch) {
    }

    HoursForm(MultivaluedMap<String, String> fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    /** @param stored in the order of validity, weekday and start */
    void fill(List<WorkingHours> stored) {
        int set = -1;
        WorkingHours last = null;
        int number = 0;
        for (WorkingHours stretch : stored) {
            boolean sameSet = last != null && last.validFrom().equals(stretch.validFrom()) && last.validUntil().equals(stretch.validUntil());
            set = sameSet ? set : set + 1;
            number = sameSet && last.weekday() == stretch.weekday() ? number + 1 : 0;
            String key = "hours-" + set + "-" + stretch.weekday().getValue() + "-" + number;
            fields.putSingle("from-" + set, stretch.validFrom().equals(WorkingHours.ALWAYS) ? "" : stretch.validFrom().toString());
            fields.putSingle("until-" + set, stretch.validUntil().equals(WorkingHours.FOREVER) ? "" : stretch.validUntil().toString());
            fields.putSingle(key + "-starts", stretch.starts().toString());
            fields.putSingle(key + "-ends", stretch.ends().toString());
            fields.putSingle(key + PLACE, String.valueOf(stretch.location().id()));
            last = stretch;
        }
    }

    /** Whether the form was sent to add a set of hours or to take one away, not to be saved. */
    boolean redraws() {
        return fields.containsKey(DRAW);
    }

    /** Adds or takes away a set of hours, as the button that was pressed says. Nothing is saved. */
    void redraw(FormErrors errors, ScheduleMessages words) {
        String draw = text(DRAW);
        if (draw.startsWith(REMOVE)) {
            Typed.whole(draw.substring(REMOVE.length())).ifPresent(set -> fields.keySet().removeIf(field -> isOf(set, field)));
            return;
        }
        Optional<LocalDate> from = DayTyped.possible(text(ADD_FROM));
        if (from.isEmpty()) {
            errors.add(ADD_FROM, words.error_date());
            return;
        }
        int number = sets().stream().mapToInt(HoursSet::number).max().orElse(-1) + 1;
        if (number == MOST_SETS) {
            errors.add(ADD_FROM, words.error_sets(MOST_SETS));
            return;
        }
        addFrom(from.get(), number);
        fields.remove(ADD_FROM);
    }

    /** The hours that would hold on {@code day} end the day before it; a copy of them holds from then on, until others do. */
    private void addFrom(LocalDate day, int number) {
        List<HoursSet> before = sets();
        HoursSet model = before.get(before.size() - 1);
        LocalDate next = null;
        for (HoursSet set : before) {
            LocalDate from = Typed.date(set.from).orElse(WorkingHours.ALWAYS);
            LocalDate until = Typed.date(set.until).orElse(WorkingHours.FOREVER);
            if (from.isBefore(day) && !until.isBefore(day)) {
                model = set;
                fields.putSingle("until-" + set.number, day.minusDays(1).toString());
            } else if (from.isAfter(day) && (next == null || from.isBefore(next))) {
                next = from;
            }
        }
        fields.putSingle("from-" + number, day.toString());
        fields.putSingle("until-" + number, next == null ? "" : next.minusDays(1).toString());
        for (Day weekday : model.week) {
            for (Hours hours : weekday.stretches) {
                String key = "hours-" + number + "-" + weekday.weekday.getValue() + "-" + (hours.number - 1);
                fields.putSingle(key + "-starts", hours.starts);
                fields.putSingle(key + "-ends", hours.ends);
                fields.putSingle(key + PLACE, hours.place);
            }
        }
    }

    /** @param places their clocks by id; the first is taken where none was chosen */
    List<Stretch> read(Map<Long, ZoneId> places, FormErrors errors, ScheduleMessages words) {
        List<Read> all = new ArrayList<>();
        for (HoursSet set : sets()) {
            Optional<LocalDate> from = readDay(set.fromKey(), set.from, WorkingHours.ALWAYS, errors, words);
            Optional<LocalDate> until = readDay(set.untilKey(), set.until, WorkingHours.FOREVER, errors, words);
            if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
                errors.add(set.untilKey(), words.error_until());
                until = Optional.empty();
            }
            for (Day day : set.week) {
                for (Hours hours : day.stretches) {
                    if (!hours.blank()) {
                        Optional<Stretch> stretch = readStretch(day, hours, places, from, until, errors, words);
                        stretch.ifPresent(read -> all.add(new Read(set.number, day.key, read)));
                    }
                }
            }
        }
        refuseOverlaps(all, errors, words);
        return all.stream().map(Read::stretch).toList();
    }

    private static Optional<LocalDate> readDay(String field, String typed, LocalDate blank, FormErrors errors, ScheduleMessages words) {
        return typed.isEmpty() ? Optional.of(blank) : DayTyped.read(field, typed, errors, words);
    }

    /** Empty after an error, and where the set's days are in error. */
    private static Optional<Stretch> readStretch(Day day, Hours hours, Map<Long, ZoneId> places, Optional<LocalDate> from, Optional<LocalDate> until,
            FormErrors errors, ScheduleMessages words) {
        if (hours.starts.isEmpty() || hours.ends.isEmpty()) {
            errors.add(day.key, words.error_hours_half());
            return Optional.empty();
        }
        Optional<LocalTime> starts = time(hours.starts);
        Optional<LocalTime> ends = time(hours.ends);
        if (starts.isEmpty() || ends.isEmpty()) {
            errors.add(day.key, words.error_hours_unreadable(starts.isEmpty() ? hours.starts : hours.ends));
            return Optional.empty();
        }
        Long place = hours.place.isEmpty() ? places.keySet().iterator().next() : Typed.id(hours.place).filter(places::containsKey).orElse(null);
        if (starts.get().getMinute() % STEP != 0 || ends.get().getMinute() % STEP != 0) {
            errors.add(day.key, words.error_hours_step());
        } else if (!starts.get().isBefore(ends.get())) {
            errors.add(day.key, words.error_hours_backward(starts.get(), ends.get()));
        } else if (place == null) {
            errors.add(day.key, words.error_hours_place());
        } else if (from.isPresent() && until.isPresent()) {
            return Optional.of(new Stretch(place, places.get(place), day.weekday, starts.get(), ends.get(), from.get(), until.get()));
        }
        return Optional.empty();
    }

    private static void refuseOverlaps(List<Read> all, FormErrors errors, ScheduleMessages words) {
        for (int i = 0; i < all.size(); i++) {
            Read one = all.get(i);
            all.subList(0, i).stream().filter(other -> one.stretch.overlaps(other.stretch)).findFirst().ifPresent(other -> errors.add(one.field,
                    one.set == other.set && one.stretch.weekday() == other.stretch.weekday() ? words.error_hours_overlap()
                            : words.error_hours_overlap_other(name(other.stretch.weekday()), other.stretch.starts(), other.stretch.ends())));
        }
    }

    /** {@code 09:30}, and {@code 9:30} as people write it. */
    private static Optional<LocalTime> time(String typed) {
        return typed.matches("\\d:\\d\\d") ? Typed.time("0" + typed) : typed.matches("\\d\\d:\\d\\d") ? Typed.time(typed) : Optional.empty();
    }

    /** The sets in the order of their numbers; one to write in where there is none. */
    public List<HoursSet> sets() {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String field : fields.keySet()) {
            Matcher of = OF_SET.matcher(field);
            if (of.matches() && Integer.parseInt(of.group(1)) < MOST_SETS) {
                numbers.add(Integer.parseInt(of.group(1)));
            }
        }
        if (numbers.isEmpty()) {
            numbers.add(0);
        }
        return numbers.stream().map(this::set).toList();
    }

    private static boolean isOf(int set, String field) {
        Matcher of = OF_SET.matcher(field);
        return of.matches() && Integer.parseInt(of.group(1)) == set;
    }

    private HoursSet set(int number) {
        String from = text("from-" + number);
        String until = text("until-" + number);
        String usualPlace = fields.keySet().stream().filter(field -> field.endsWith(PLACE) && isOf(number, field)).sorted().map(this::text)
                .filter(place -> !place.isEmpty()).findFirst().orElse("");
        List<Day> week = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            week.add(day("hours-" + number + "-" + weekday.getValue(), weekday, usualPlace));
        }
        return new HoursSet(number, from, until, Typed.date(from).map(ClinicTime::date).orElse(null),
                Typed.date(until).map(ClinicTime::date).orElse(null), Typed.date(until).map(day -> day.isBefore(today)).orElse(false), week);
    }

    /** Always with a blank stretch to write in, at the place of the one before. */
    private Day day(String key, DayOfWeek weekday, String usualPlace) {
        List<Hours> stretches = new ArrayList<>();
        int used = 0;
        String place = usualPlace;
        for (int i = 0; i < MOST_STRETCHES; i++) {
            String stretch = key + "-" + i;
            place = text(stretch + PLACE).isEmpty() ? place : text(stretch + PLACE);
            Hours hours = new Hours(stretch, i + 1, text(stretch + "-starts"), text(stretch + "-ends"), place);
            stretches.add(hours);
            used = hours.blank() ? used : i + 1;
        }
        return new Day(key, weekday, name(weekday), stretches.subList(0, Math.min(MOST_STRETCHES, Math.max(STRETCHES, used + 1))));
    }

    private static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private String text(String field) {
        return Typed.text(fields.getFirst(field));
    }

    boolean at(String placeId) {
        return fields.keySet().stream().anyMatch(field -> field.startsWith("hours-") && field.endsWith(PLACE) && text(field).equals(placeId));
    }

    /** The date of hours to be added, as typed. */
    public String addFrom() {
        return text(ADD_FROM);
    }
}
