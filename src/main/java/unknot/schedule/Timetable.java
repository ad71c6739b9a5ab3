package unknot.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the clinic offers and when, without who has taken it: a copy of the settings that never changes. Plain, so that
 * everything that depends on it alone can be tried without a database.
 *
 * @param places by id, as are the others; those no longer offered included
 * @param closures those that were not over when the copy was made
 */
public record Timetable(BookingPolicy.Values policy, Map<Long, Place> places, Map<Long, RoomAt> rooms, Map<Long, Treatment> services,
        Map<Long, Therapist> therapists, List<ClosedDays> closures) {

    public record Place(long id, String name, ZoneId zone, boolean offered) {
    }

    public record RoomAt(long id, String name, long placeId, boolean offered) {
    }

    /**
     * A service.
     *
     * @param rooms the ids of those it fits into; empty for all
     */
    public record Treatment(long id, String name, int minutes, int prepareMinutes, int cleanUpMinutes, boolean offered, boolean online,
            Set<Long> rooms) {

        public boolean fits(RoomAt room) {
            return rooms.isEmpty() || rooms.contains(room.id());
        }
    }

    /**
     * A therapist.
     *
     * @param usualRoom its id, or null
     * @param services the ids of those offered
     * @param off what is off, by start; none that was over when the copy was made
     */
    public record Therapist(long id, String name, int hue, boolean offered, Long usualRoom, Set<Long> services, List<Hours> hours,
            List<Off> off) {

        Therapist working(List<Hours> others) {
            return new Therapist(id, name, hue, offered, usualRoom, services, others, off);
        }
    }

    /** @param validUntil the last day */
    public record Hours(long placeId, DayOfWeek weekday, LocalTime starts, LocalTime ends, LocalDate validFrom, LocalDate validUntil) {

        public boolean on(LocalDate day) {
            return weekday == day.getDayOfWeek() && !day.isBefore(validFrom) && !day.isAfter(validUntil);
        }
    }

    public record Off(Instant from, Instant to) {
    }

    /** @param placeId the place, or null for all; {@code last} is still closed */
    public record ClosedDays(Long placeId, LocalDate first, LocalDate last, String name) {

        public boolean covers(long place, LocalDate day) {
            return (placeId == null || placeId == place) && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Time that can be worked at a place without a pause: from {@code opens} and before {@code closes}. */
    public record Stretch(long placeId, Instant opens, Instant closes) {

        public boolean holds(Instant from, Instant to) {
            return !from.isBefore(opens) && !to.isAfter(closes);
        }
    }

    /** Therapists who can be booked for a service, by hue and name. */
    public List<Therapist> offering(long serviceId) {
        return therapists.values().stream().filter(therapist -> therapist.offered() && therapist.services().contains(serviceId))
                .sorted(Comparator.comparing(Therapist::hue).thenComparing(Therapist::name).thenComparing(Therapist::id)).toList();
    }

    /** Offered rooms at a place that a service fits into, by id. */
    public List<RoomAt> fitting(Treatment service, long placeId) {
        return rooms.values().stream().filter(room -> room.offered() && room.placeId() == placeId && service.fits(room))
                .sorted(Comparator.comparing(RoomAt::id)).toList();
    }

    /** The closure that covers a day at a place, if any. */
    public Optional<ClosedDays> closed(long placeId, LocalDate day) {
        return closures.stream().filter(closure -> closure.covers(placeId, day)).findFirst();
    }

    /**
     * When a therapist can work on a day: the hours of that weekday by the clock of each place, without closures and time off,
     * stretches that touch made one. Sorted by start.
     */
    public List<Stretch> open(Therapist therapist, LocalDate day) {
        List<Stretch> open = new ArrayList<>();
        for (Hours hours : therapist.hours()) {
            Place place = places.get(hours.placeId());
            if (hours.on(day) && place.offered() && closed(place.id(), day).isEmpty()) {
                add(open, day, hours, place);
            }
        }
        open.sort(Comparator.comparing(Stretch::opens));
        return without(therapist.off(), joined(open));
    }

    /** Whether a therapist can work at a place for the whole of a time, in one stretch. */
    public boolean open(Therapist therapist, long placeId, Instant from, Instant to) {
        return open(therapist, LocalDate.ofInstant(from, places.get(placeId).zone())).stream()
                .anyMatch(stretch -> stretch.placeId() == placeId && stretch.holds(from, to));
    }

    /** The moments at which the place's clock shows a time within the hours: two stretches where it is put back or on in between. */
    private static void add(List<Stretch> open, LocalDate day, Hours hours, Place place) {
        ZoneRules rules = place.zone().getRules();
        LocalDateTime starts = day.atTime(hours.starts());
        LocalDateTime ends = day.atTime(hours.ends());
        ZoneOffset before = rules.getOffset(day.atStartOfDay());
        ZoneOffset after = rules.getOffset(day.plusDays(1).atStartOfDay());
        if (before.equals(after)) {
            open.add(new Stretch(place.id(), starts.toInstant(before), ends.toInstant(before)));
            return;
        }
        Instant change = rules.nextTransition(day.atStartOfDay().toInstant(before).minusSeconds(1)).getInstant();
        add(open, place, starts.toInstant(before), earlier(ends.toInstant(before), change));
        add(open, place, later(starts.toInstant(after), change), ends.toInstant(after));
    }

    private static void add(List<Stretch> open, Place place, Instant opens, Instant closes) {
        if (opens.isBefore(closes)) {
            open.add(new Stretch(place.id(), opens, closes));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static List<Stretch> joined(List<Stretch> sorted) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : sorted) {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.placeId() == stretch.placeId() && !stretch.opens().isAfter(last.closes())) {
                Instant closes = later(last.closes(), stretch.closes());
                joined.set(joined.size() - 1, new Stretch(last.placeId(), last.opens(), closes));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    private static List<Stretch> without(List<Off> off, List<Stretch> stretches) {
        List<Stretch> left = stretches;
        for (Off gap : off) {
            List<Stretch> next = new ArrayList<>();
            for (Stretch stretch : left) {
                if (!gap.from().isBefore(stretch.closes()) || !stretch.opens().isBefore(gap.to())) {
                    next.add(stretch);
                    continue;
                }
                if (stretch.opens().isBefore(gap.from())) {
                    next.add(new Stretch(stretch.placeId(), stretch.opens(), gap.from()));
                }
                if (gap.to().isBefore(stretch.closes())) {
                    next.add(new Stretch(stretch.placeId(), gap.to(), stretch.closes()));
                }
            }
            left = next;
        }
        return left;
    }

    /** The length of a service with what it needs before and after. */
    public static Duration whole(Treatment service) {
        return Duration.ofMinutes((long) service.prepareMinutes() + service.minutes() + service.cleanUpMinutes());
    }
}
