package unknot.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Turns the clinic's wall-clock times into instants and back; nothing else does.
 * A visit at 09:00 stays at 09:00 across a daylight-saving change, because dates are added to local times, not seconds to instants.
 */
public record ClinicTime(ZoneId zone, Clock clock) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    public LocalDate date(Instant instant) {
        return local(instant).toLocalDate();
    }

    /** The instant of a wall-clock time. In an autumn hour that happens twice, the first of the two. */
    public Instant instant(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** Whether the wall clock shows this time on that date: false in the spring hour that is skipped. */
    public boolean exists(LocalDate date, LocalTime time) {
        return !zone.getRules().getValidOffsets(LocalDateTime.of(date, time)).isEmpty();
    }

    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** {@code 09:00}. */
    public String time(Instant instant) {
        return TIME.format(local(instant));
    }

    /** {@code Tue 19 Jan}. */
    public String shortDay(Instant instant) {
        return SHORT_DAY.format(local(instant));
    }

    /** {@code Tuesday 19 January}. */
    public String longDay(LocalDate date) {
        return LONG_DAY.format(date);
    }

    /** {@code 14 Mar 1984}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 11 Jan 2027, 08:52}. */
    public String moment(Instant instant) {
        return date(date(instant)) + ", " + time(instant);
    }

    /** The same clock by the time of another place. */
    public ClinicTime in(ZoneId otherZone) {
        return new ClinicTime(otherZone, clock);
    }
}
