package unknot.onlinebooking.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import unknot.booking.FreeTime;
import unknot.booking.SessionTime;
import unknot.shared.web.Typed;

/** A time as the value of a radio button: {@code 2027-01-21T17:45;4}, the last being the therapist. */
final class SlotValue {

    private SlotValue() {
    }

    static String of(FreeTime free) {
        return free.date() + "T" + free.time() + ";" + free.practitionerId();
    }

    /** Empty for anything that is no such value. */
    static Optional<SessionTime> read(String value) {
        String[] parts = Typed.text(value).split("[T;]", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<LocalDate> date = Typed.date(parts[0]).filter(day -> day.getYear() > 1900 && day.getYear() < 9999);
        Optional<LocalTime> time = Typed.time(parts[1]);
        return date.flatMap(day -> time.flatMap(at -> Typed.id(parts[2]).map(who -> new SessionTime(day, at, who))));
    }
}
