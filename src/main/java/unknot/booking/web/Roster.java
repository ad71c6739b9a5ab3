package unknot.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import unknot.schedule.Timetable;
import unknot.shared.ClinicTime;

/**
 * Who works when at a place, day by day, and who is away although the hours say otherwise.
 *
 * @param place whose clock and rooms are shown
 * @param time by that clock
 * @param off by therapist
 */
record Roster(Timetable timetable, Timetable.Place place, ClinicTime time, Map<Long, List<Off>> off, List<Closed> closures, BookingMessages messages) {

    /** @param note what the staff's calendar says of it, or null */
    record Off(long practitionerId, Instant from, Instant to, String note) {
    }

    /** @param placeId null for all places */
    record Closed(Long placeId, LocalDate first, LocalDate last, String name) {
        boolean covers(long place, LocalDate day) {
            return (placeId == null || placeId == place) && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** A stretch of a day in minutes after midnight. */
    record Span(int from, int to, String words) {
        int minutes() {
            return to - from;
        }

        int overlap(Span other) {
            return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
        }
    }

    /**
     * A therapist's day.
     *
     * @param worked by start, without overlaps
     * @param away by start, without overlaps, each with why
     */
    record Day(List<Span> worked, List<Span> away) {

        /** How much is worked and not away. */
        long minutes() {
            long minutes = 0;
            for (Span span : worked) {
                minutes += span.minutes();
                for (Span gone : away) {
                    minutes -= span.overlap(gone);
                }
            }
            return minutes;
        }
    }

    /** Whether there is a place to choose. */
    boolean severalPlaces() {
        return timetable.places().values().stream().filter(Timetable.Place::offered).count() > 1;
    }

    /** The ids of the place's rooms; one that is none's where it has none yet. */
    List<Long> rooms() {
        List<Long> rooms = timetable.rooms().values().stream().filter(room -> room.placeId() == place.id()).map(Timetable.RoomAt::id).sorted().toList();
        return rooms.isEmpty() ? List.of(-1L) : rooms;
    }

    Day day(Timetable.Therapist therapist, LocalDate date) {
        List<Span> worked = new ArrayList<>();
        List<Span> away = new ArrayList<>();
        for (Timetable.Hours hours : therapist.hours()) {
            if (therapist.offered() && hours.on(date)) {
                if (hours.placeId() == place.id()) {
                    worked.add(new Span(minute(hours.starts()), minute(hours.ends()), ""));
                } else {
                    Timetable.Place other = timetable.places().get(hours.placeId());
                    ClinicTime there = time.in(other.zone());
                    add(away, date, there.instant(date, hours.starts()), there.instant(date, hours.ends()), messages.away_at(other.name()));
                }
            }
        }
        for (Off gap : off.getOrDefault(therapist.id(), List.of())) {
            add(away, date, gap.from, gap.to, gap.note == null ? messages.away() : messages.away_because(gap.note));
        }
        closure(date).ifPresent(closed -> away.add(new Span(0, Rows.MIDNIGHT, closed.name)));
        return new Day(joined(worked), joined(away));
    }

    /** The closure of the place on that day. */
    java.util.Optional<Closed> closure(LocalDate date) {
        return closures.stream().filter(closed -> closed.covers(place.id(), date)).findFirst();
    }

    /** Adds what of the stretch lies on the date. */
    private void add(List<Span> spans, LocalDate date, Instant from, Instant to, String words) {
        LocalDateTime starts = time.local(from);
        LocalDateTime ends = time.local(to);
        if (!starts.toLocalDate().isAfter(date) && ends.isAfter(date.atStartOfDay())) {
            spans.add(new Span(starts.toLocalDate().isBefore(date) ? 0 : minute(starts.toLocalTime()),
                    ends.toLocalDate().isAfter(date) ? Rows.MIDNIGHT : minute(ends.toLocalTime()), words));
        }
    }

    private static List<Span> joined(List<Span> spans) {
        spans.sort(Comparator.comparing(Span::from));
        List<Span> joined = new ArrayList<>(spans.size());
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean touches = last != null && (span.from < last.to || span.from == last.to && span.words.equals(last.words));
            if (!touches) {
                joined.add(span);
            } else if (span.to > last.to || !span.words.equals(last.words)) {
                joined.set(joined.size() - 1, new Span(last.from, Math.max(last.to, span.to), span.minutes() > last.minutes() ? span.words : last.words));
            }
        }
        return joined;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
