package unknot.schedule.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import unknot.schedule.Practitioner;
import unknot.schedule.TherapistDetails;
import unknot.schedule.TherapistDetails.Stretch;
import unknot.schedule.WorkingHours;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A therapist as strings. The hours of weekday D (1 is Monday) are {@code hours-D-N-starts} and {@code hours-D-N-ends}, N from 0. */
public final class TherapistForm {

    private static final int STRETCHES = 3;
    /** More than a day can need; others are not read. */
    private static final int MOST_STRETCHES = 12;
    private static final int STEP = 5;

    private final MultivaluedMap<String, String> fields;

    /** A weekday of the form. */
    public record Day(String key, String name, List<Hours> stretches) {
    }

    /** A stretch as typed; {@code number} counts from 1. */
    public record Hours(String key, int number, String starts, String ends) {
        boolean blank() {
            return starts.isEmpty() && ends.isEmpty();
        }
    }

    private TherapistForm(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    static TherapistForm typed(MultivaluedMap<String, String> fields) {
        return new TherapistForm(fields);
    }

    static TherapistForm of(Practitioner therapist, List<WorkingHours> hours) {
        TherapistForm form = new TherapistForm(new MultivaluedHashMap<>());
        form.fields.putSingle("name", therapist.name());
        form.fields.putSingle("hue", String.valueOf(therapist.hue()));
        form.fields.putSingle("room", therapist.usualRoom() == null ? "" : String.valueOf(therapist.usualRoom().id()));
        therapist.services().forEach(service -> form.fields.add("service", String.valueOf(service.id())));
        form.fields.putSingle("offered", therapist.active() ? "yes" : "");
        form.on(therapist.version());
        int[] next = new int[DayOfWeek.values().length + 1];
        hours.forEach(stretch -> {
            int day = stretch.weekday().getValue();
            String key = "hours-" + day + "-" + next[day]++;
            form.fields.putSingle(key + "-starts", stretch.starts().toString());
            form.fields.putSingle(key + "-ends", stretch.ends().toString());
        });
        return form;
    }

    /** Lets the form be sent again on this version. */
    void on(int version) {
        fields.putSingle("version", String.valueOf(version));
    }

    /** Checks every field, says in {@code errors} what is wrong, and gives the details when nothing is. */
    TherapistDetails read(FormErrors errors, ScheduleMessages words) {
        String name = NameTyped.read(name(), TherapistDetails.LONGEST_NAME, errors, words);
        int hue = Typed.whole(hue()).orElse(0);
        if (hue < 1 || hue > TherapistDetails.HUES) {
            errors.add("hue", words.error_hue());
        }
        Optional<Long> roomId = Typed.id(room());
        if (roomId.isEmpty() && !room().isEmpty()) {
            errors.add("room", words.error_room());
        }
        Set<Long> serviceIds = readServices(errors, words);
        List<Stretch> stretches = new ArrayList<>();
        week().forEach(day -> stretches.addAll(readDay(day, errors, words)));
        return errors.isEmpty() ? new TherapistDetails(name, hue, roomId.orElse(null), serviceIds, offered(), stretches) : null;
    }

    private Set<Long> readServices(FormErrors errors, ScheduleMessages words) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String typed : fields.getOrDefault("service", List.of())) {
            Typed.id(typed).ifPresentOrElse(ids::add, () -> errors.add("service", words.error_service()));
        }
        return ids;
    }

    private static List<Stretch> readDay(Day day, FormErrors errors, ScheduleMessages words) {
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(day.key().substring("hours-".length())));
        List<Stretch> stretches = new ArrayList<>();
        for (Hours hours : day.stretches()) {
            if (!hours.blank()) {
                readStretch(weekday, hours, day.key(), errors, words).ifPresent(stretches::add);
            }
        }
        stretches.sort(Comparator.comparing(Stretch::starts));
        for (int i = 1; i < stretches.size(); i++) {
            if (stretches.get(i).starts().isBefore(stretches.get(i - 1).ends())) {
                errors.add(day.key(), words.error_hours_overlap());
            }
        }
        return stretches;
    }

    private static Optional<Stretch> readStretch(DayOfWeek weekday, Hours hours, String field, FormErrors errors, ScheduleMessages words) {
        if (hours.starts().isEmpty() || hours.ends().isEmpty()) {
            errors.add(field, words.error_hours_half());
            return Optional.empty();
        }
        Optional<LocalTime> starts = time(hours.starts());
        Optional<LocalTime> ends = time(hours.ends());
        if (starts.isEmpty() || ends.isEmpty()) {
            errors.add(field, words.error_hours_unreadable(starts.isEmpty() ? hours.starts() : hours.ends()));
            return Optional.empty();
        }
        if (starts.get().getMinute() % STEP != 0 || ends.get().getMinute() % STEP != 0) {
            errors.add(field, words.error_hours_step());
        } else if (!starts.get().isBefore(ends.get())) {
            errors.add(field, words.error_hours_backward(starts.get(), ends.get()));
        }
        return Optional.of(new Stretch(weekday, starts.get(), ends.get()));
    }

    /** {@code 09:30}, and {@code 9:30} as people write it. */
    private static Optional<LocalTime> time(String typed) {
        return typed.matches("\\d:\\d\\d") ? Typed.time("0" + typed) : typed.matches("\\d\\d:\\d\\d") ? Typed.time(typed) : Optional.empty();
    }

    int readVersion() {
        return Typed.whole(version()).orElse(-1);
    }

    private String text(String field) {
        return Typed.text(fields.getFirst(field));
    }

    public String name() {
        return text("name");
    }

    public String hue() {
        return text("hue");
    }

    public String room() {
        return text("room");
    }

    public boolean offered() {
        return "yes".equals(text("offered"));
    }

    public boolean offers(String serviceId) {
        return fields.getOrDefault("service", List.of()).contains(serviceId);
    }

    public String version() {
        return text("version");
    }

    /** The seven days, each with at least three stretches to write in. */
    public List<Day> week() {
        List<Day> week = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            String key = "hours-" + weekday.getValue();
            List<Hours> stretches = new ArrayList<>();
            for (int i = 0; i < MOST_STRETCHES; i++) {
                Hours hours = new Hours(key + "-" + i, i + 1, text(key + "-" + i + "-starts"), text(key + "-" + i + "-ends"));
                if (i < STRETCHES || !hours.blank()) {
                    stretches.add(hours);
                }
            }
            week.add(new Day(key, weekday.getDisplayName(TextStyle.FULL, Locale.UK), stretches));
        }
        return week;
    }
}
