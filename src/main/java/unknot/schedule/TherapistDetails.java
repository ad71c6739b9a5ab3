package unknot.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * What the settings say of a therapist.
 *
 * @param hue 1 to {@link #HUES}
 * @param roomId the usual room, or null
 * @param offered whether new visits may be booked
 * @param supervisorId whose student this is, or null
 * @param week the stretches worked, none overlapping another
 */
public record TherapistDetails(String name, int hue, Long roomId, Set<Long> serviceIds, boolean offered, Long supervisorId, List<Stretch> week) {

    public static final int LONGEST_NAME = 120;
    public static final int HUES = 8;

    /**
     * Working time of a weekday by the clock of a place, in steps of five minutes.
     *
     * @param from the first day it holds; {@code until}, the last
     */
    public record Stretch(long placeId, ZoneId zone, DayOfWeek weekday, LocalTime starts, LocalTime ends, LocalDate from, LocalDate until) {

        /**
         * Whether there is a week in which nobody could work both: at two places with different clocks too, as the clocks go in the first
         * week that has both.
         */
        public boolean overlaps(Stretch other) {
            LocalDate first = from.isAfter(other.from) ? from : other.from;
            LocalDate last = until.isBefore(other.until) ? until : other.until;
            if (first.isAfter(last)) {
                return false;
            }
            if (weekday == other.weekday && (starts.equals(other.starts) || zone.equals(other.zone))) {
                return starts.isBefore(other.ends) && other.starts.isBefore(ends)
                        && !first.with(TemporalAdjusters.nextOrSame(weekday)).isAfter(last);
            }
            LocalDate day = first.with(TemporalAdjusters.nextOrSame(weekday));
            return !day.isAfter(last) && List.of(day.minusDays(1), day, day.plusDays(1)).stream()
                    .anyMatch(otherDay -> otherDay.getDayOfWeek() == other.weekday && meets(day, other, otherDay));
        }

        private boolean meets(LocalDate day, Stretch other, LocalDate otherDay) {
            return day.atTime(starts).atZone(zone).isBefore(otherDay.atTime(other.ends).atZone(other.zone))
                    && otherDay.atTime(other.starts).atZone(other.zone).isBefore(day.atTime(ends).atZone(zone));
        }
    }
}
