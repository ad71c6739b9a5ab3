package unknot.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unknot.schedule.Timetable.ClosedDays;
import unknot.schedule.Timetable.Hours;
import unknot.schedule.Timetable.Off;
import unknot.schedule.Timetable.Place;
import unknot.schedule.Timetable.RoomAt;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetable.Treatment;

/** Builds a timetable without a database. Therapists offer every service. */
public final class TestTimetable {

    public static final BookingPolicy.Values POLICY = new BookingPolicy.Values(15, 548, 120, 60, false, 10, 24, false, 3);

    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Long, RoomAt> rooms = new HashMap<>();
    private final Map<Long, Treatment> services = new HashMap<>();
    private final Map<Long, List<Hours>> hours = new HashMap<>();
    private final Map<Long, List<Off>> off = new HashMap<>();
    private final List<ClosedDays> closures = new ArrayList<>();
    private BookingPolicy.Values policy = POLICY;

    public TestTimetable policy(BookingPolicy.Values values) {
        policy = values;
        return this;
    }

    public TestTimetable place(long id, String zone) {
        places.put(id, new Place(id, "Place " + id, ZoneId.of(zone), true));
        return this;
    }

    public TestTimetable room(long id, long place) {
        rooms.put(id, new RoomAt(id, "Room " + id, place, true));
        return this;
    }

    public TestTimetable service(long id, int minutes, int prepare, int cleanUp) {
        services.put(id, new Treatment(id, "Service " + id, minutes, prepare, cleanUp, true, true, Set.of()));
        return this;
    }

    public TestTimetable hours(long therapist, long place, DayOfWeek weekday, String starts, String ends) {
        hours.computeIfAbsent(therapist, id -> new ArrayList<>()).add(
                new Hours(place, weekday, LocalTime.parse(starts), LocalTime.parse(ends), WorkingHours.ALWAYS, WorkingHours.FOREVER));
        return this;
    }

    public TestTimetable off(long therapist, Instant from, Instant to) {
        off.computeIfAbsent(therapist, id -> new ArrayList<>()).add(new Off(from, to));
        return this;
    }

    public TestTimetable closed(Long place, LocalDate first, LocalDate last) {
        closures.add(new ClosedDays(place, first, last, "Closed"));
        return this;
    }

    public Timetable timetable() {
        Map<Long, Therapist> therapists = new HashMap<>();
        hours.forEach((id, week) -> therapists.put(id, new Therapist(id, "Therapist " + id, 1, true, null, new HashSet<>(services.keySet()), week,
                off.getOrDefault(id, List.of()))));
        return new Timetable(policy, places, rooms, services, therapists, closures);
    }
}
