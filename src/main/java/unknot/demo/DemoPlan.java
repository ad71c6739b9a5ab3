package unknot.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The demo clinic's calendar around a day: three months of past visits, four weeks of coming ones. Plain Java and a fixed seed:
 * the same day gives the same plan, and no therapist, room or client is in two places at once.
 */
final class DemoPlan {

    static final int PAST_DAYS = 91;
    static final int COMING_DAYS = 28;

    /** A therapist as planned: {@code room} is the usual one, an index like the services. */
    record Therapist(String name, int hue, int room, List<Integer> services, Map<DayOfWeek, List<Stretch>> week) {
    }

    record Stretch(LocalTime starts, LocalTime ends) {
        boolean holds(LocalTime from, LocalTime to) {
            return !from.isBefore(starts) && !to.isAfter(ends);
        }
    }

    /**
     * A service.
     *
     * @param cleanUp minutes after it
     * @param pounds its price
     */
    record Offer(String name, int minutes, int cleanUp, int pounds, boolean online, String description) {
    }

    /** Days off after {@code today}, by index of the therapist; {@code first} and {@code last} count from it. */
    record DaysOff(int therapist, int first, int last, String note) {
    }

    /** A course of care; {@code client}, {@code therapist} and {@code service} are indexes. Not a record: it and its visits know each other. */
    static final class Course {
        private final int client;
        private final int therapist;
        private final int service;
        private final Complaint complaint;
        private final int sessions;
        private final int everyDays;
        private final LocalDate opened;
        private final List<Visit> visits = new ArrayList<>();

        private Course(int client, int therapist, int service, Complaint complaint, int sessions, int everyDays, LocalDate opened) {
            this.client = client;
            this.therapist = therapist;
            this.service = service;
            this.complaint = complaint;
            this.sessions = sessions;
            this.everyDays = everyDays;
            this.opened = opened;
        }

        int client() {
            return client;
        }

        int therapist() {
            return therapist;
        }

        int service() {
            return service;
        }

        Complaint complaint() {
            return complaint;
        }

        int sessions() {
            return sessions;
        }

        int everyDays() {
            return everyDays;
        }

        LocalDate opened() {
            return opened;
        }

        List<Visit> visits() {
            return visits;
        }
    }

    /** A visit; client, therapist, service and room are indexes. */
    record Visit(int client, int therapist, int service, int room, Course course, LocalDateTime starts, LocalDateTime ends) {

        /** When therapist and room are free again. */
        LocalDateTime cleaned() {
            return ends.plusMinutes(SERVICES.get(service).cleanUp());
        }

        boolean overlaps(LocalDateTime from, LocalDateTime to) {
            return starts.isBefore(to) && from.isBefore(cleaned());
        }
    }

    static final List<String> ROOMS = List.of("Quay", "Lantern", "Tide");
    static final List<Offer> SERVICES = List.of(
            new Offer("Focus 30", 30, 5, 38, true, "One knot, half an hour: for what came back since last time."),
            new Offer("Maintenance 45", 45, 5, 52, false, "Between courses, to keep what was gained."),
            new Offer("Knot session", 60, 5, 64, true, "The usual session: finding the knots and treating them."),
            new Offer("First visit", 75, 5, 78, true, "We listen, look for the knots together and treat the worst of them."),
            new Offer("Deep tissue 90", 90, 5, 92, false, "Slow, deep work for large areas such as back and hips."),
            new Offer("Sports recovery 60", 60, 5, 66, false, "After a race or a hard week of training."));

    /** Beyond most of what is booked, and past the coming sessions of the client whose sign-in the demo offers. */
    static final DaysOff OFF = new DaysOff(1, 16, 18, "Course on the shoulder");
    /** One day, counted from today. */
    static final int CLOSED_DAY = 22;
    static final String CLOSED_NAME = "New floor in the treatment rooms";

    private static final Stretch MORNING = stretch("09:00", "12:45");
    private static final Stretch AFTERNOON = stretch("13:30", "17:30");
    private static final Stretch LATE = stretch("12:00", "16:00");
    private static final Stretch EVENING = stretch("16:30", "20:00");

    static final List<Therapist> THERAPISTS = List.of(
            new Therapist("Ines Calder", 1, 0, List.of(0, 1, 2, 3, 4), week(List.of(MORNING, AFTERNOON), List.of(stretch("10:00", "14:00")), 0)),
            new Therapist("Tomas Wren", 2, 1, List.of(0, 1, 2, 3, 4, 5), week(List.of(stretch("10:00", "14:00"), stretch("14:45", "19:00")), List.of(stretch("10:00", "15:00")), 7)),
            new Therapist("Priya Maddox", 3, 2, List.of(0, 1, 2, 3), week(List.of(stretch("08:00", "12:00"), stretch("12:30", "15:30")), List.of(stretch("09:00", "13:00")), 1)),
            new Therapist("Jonah Ferreira", 4, 2, List.of(0, 2, 3, 4, 5), week(List.of(LATE, EVENING), List.of(stretch("12:00", "17:00")), 2)));

    /** The first of the clients is the one whose sign-in the demo offers. */
    static final int SHOWN_CLIENT = 0;
    /** The second has never been here: somebody to book a first course for. */
    private static final int NEW_CLIENT = 1;

    final List<Course> courses = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    private final LocalDate today;
    private final Random random = new Random(20);

    private DemoPlan(LocalDate today) {
        this.today = today;
    }

    static DemoPlan around(LocalDate today) {
        DemoPlan plan = new DemoPlan(today);
        plan.planTheShownClient();
        for (int client = NEW_CLIENT + 1; client < DemoPeople.CLIENTS.size(); client++) {
            plan.planClient(client);
        }
        plan.visits.sort(Comparator.comparing(Visit::starts).thenComparing(Visit::therapist));
        return plan;
    }

    /** One finished course and one in the middle, the next visit in two days: everything that a client's pages can show. */
    private void planTheShownClient() {
        Course back = open(SHOWN_CLIENT, 0, Complaint.LOW_BACK, 4, 7, today.minusDays(80));
        for (int session = 0; session < 4; session++) {
            place(back, today.minusDays(80).plusDays(7L * session), LocalTime.of(11, 15), 3);
        }
        Course neck = open(SHOWN_CLIENT, 0, Complaint.NECK_AND_SHOULDER, 4, 7, today.minusDays(13));
        for (int session = 0; session < 4; session++) {
            place(neck, today.minusDays(12).plusDays(7L * session), LocalTime.of(11, 15), 1);
        }
    }

    private void planClient(int client) {
        int therapist = client % THERAPISTS.size();
        LocalDate day = today.minusDays(PAST_DAYS - random.nextInt(20));
        // Who starts a course until today has its coming sessions booked; the time beyond fills up from there.
        while (!day.isAfter(today.plusDays(4))) {
            Complaint complaint = Complaint.values()[random.nextInt(Complaint.values().length)];
            int sessions = complaint.chronic ? 4 + random.nextInt(3) : 2 + random.nextInt(2);
            int everyDays = complaint.chronic && client % 3 == 0 ? 7 : 3 + random.nextInt(2);
            Course course = open(client, therapist, complaint, sessions, everyDays, day);
            LocalTime around = LocalTime.of(9 + random.nextInt(10), 15 * random.nextInt(4));
            for (int session = 0; session < sessions && !day.isAfter(today.plusDays(COMING_DAYS)); session++) {
                place(course, day, around, 4);
                day = day.plusDays(everyDays);
            }
            day = day.plusDays(2 + random.nextInt(5));
        }
    }

    private Course open(int client, int therapist, Complaint complaint, int sessions, int everyDays, LocalDate opened) {
        List<Integer> offered = THERAPISTS.get(therapist).services();
        int service = client % 5 == 4 && offered.contains(4) ? 4 : 2;
        Course course = new Course(client, therapist, service, complaint, sessions, everyDays, opened);
        courses.add(course);
        return course;
    }

    /** Books a session on the first day from {@code day} that has a free time, the one nearest to {@code around}. */
    private void place(Course course, LocalDate day, LocalTime around, int daysToTry) {
        Therapist therapist = THERAPISTS.get(course.therapist());
        int minutes = SERVICES.get(course.service()).minutes();
        for (LocalDate date = day; date.isBefore(day.plusDays(daysToTry)); date = date.plusDays(1)) {
            if (away(course.therapist(), date)) {
                continue;
            }
            List<LocalTime> starts = new ArrayList<>();
            for (Stretch stretch : therapist.week().get(date.getDayOfWeek())) {
                for (LocalTime start = stretch.starts(); stretch.holds(start, start.plusMinutes(minutes)); start = start.plusMinutes(15)) {
                    starts.add(start);
                }
            }
            starts.sort(Comparator.comparing((LocalTime start) -> Math.abs(start.toSecondOfDay() - around.toSecondOfDay()))
                    .thenComparing(Comparator.naturalOrder()));
            for (LocalTime start : starts) {
                if (take(course, date.atTime(start), date.atTime(start).plusMinutes(minutes))) {
                    return;
                }
            }
        }
    }

    private boolean away(int therapist, LocalDate date) {
        return date.equals(today.plusDays(CLOSED_DAY)) || (therapist == OFF.therapist && !date.isBefore(today.plusDays(OFF.first))
                && !date.isAfter(today.plusDays(OFF.last)));
    }

    private boolean take(Course course, LocalDateTime from, LocalDateTime to) {
        LocalDateTime clean = to.plusMinutes(SERVICES.get(course.service()).cleanUp());
        List<Visit> others = visits.stream().filter(visit -> visit.overlaps(from, clean)).toList();
        if (others.stream().anyMatch(visit -> visit.therapist() == course.therapist() || visit.client() == course.client())) {
            return false;
        }
        int usual = THERAPISTS.get(course.therapist()).room();
        for (int offset = 0; offset < ROOMS.size(); offset++) {
            int room = (usual + offset) % ROOMS.size();
            if (others.stream().noneMatch(visit -> visit.room() == room)) {
                Visit visit = new Visit(course.client(), course.therapist(), course.service(), room, course, from, to);
                visits.add(visit);
                course.visits().add(visit);
                return true;
            }
        }
        return false;
    }

    /** The same hours from Monday to Friday, shorter ones at the weekend, one weekday off (0 for none). */
    private static Map<DayOfWeek, List<Stretch>> week(List<Stretch> weekday, List<Stretch> weekend, int dayOff) {
        Map<DayOfWeek, List<Stretch>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.getValue() == dayOff ? List.of() : day.getValue() >= 6 ? weekend : weekday);
        }
        return week;
    }

    private static Stretch stretch(String starts, String ends) {
        return new Stretch(LocalTime.parse(starts), LocalTime.parse(ends));
    }
}
