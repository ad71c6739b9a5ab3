package unknot.booking.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.booking.FreeTime;
import unknot.booking.SessionTime;
import unknot.shared.PersonName;
import unknot.shared.web.Typed;

/**
 * An offered time as a radio button.
 *
 * @param value what the form sends: {@code 2027-01-12T16:30;2}, the last being the therapist
 * @param closesGap whether the visit would leave nothing of a gap in the therapist's day
 * @param key the digit that chooses it, or empty
 */
public record SlotChoice(String value, String when, String who, int hue, String key, boolean chosen, LocalDate date, LocalTime time,
        long practitionerId, int minutes, boolean closesGap) {

    /** What the form sends for a time typed into the fields beside the list. */
    public static final String OTHER = "other";
    private static final int KEYS = 3;

    static SlotChoice of(FreeTime free, int index, boolean chosen, int minutes, Words words) {
        String key = index < KEYS ? Integer.toString(index + 1) : "";
        return new SlotChoice(value(free), words.unnamed(free),
                Stream.of(words.clockName(free), PersonName.first(free.practitionerName()), free.roomName()).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")), free.hue(), key, chosen,
                free.date(), free.time(), free.practitionerId(), minutes, free.closesGap());
    }

    static String value(FreeTime free) {
        return value(free.date(), free.time(), free.practitionerId());
    }

    static String value(LocalDate date, LocalTime time, long practitionerId) {
        return date + "T" + time + ";" + practitionerId;
    }

    /** The time that a value stands for; empty for anything that is none. */
    static Optional<SessionTime> read(String value) {
        String[] parts = Typed.text(value).split("[T;]", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<LocalDate> date = CalendarAddress.day(parts[0]);
        Optional<LocalTime> time = Typed.time(parts[1]);
        Optional<Long> practitioner = Typed.id(parts[2]);
        return date.isEmpty() || time.isEmpty() || practitioner.isEmpty() ? Optional.empty()
                : Optional.of(new SessionTime(date.get(), time.get(), practitioner.get()));
    }
}
