package unknot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unknot.booking.BookingRules.Wish;
import unknot.booking.SlotSearch.Candidate;
import unknot.booking.SlotSearch.Needs;
import unknot.schedule.BookingPolicy;
import unknot.schedule.TestTimetable;
import unknot.schedule.Timetable;
import unknot.schedule.Timetable.ClosedDays;
import unknot.schedule.Timetable.Hours;
import unknot.schedule.Timetable.Off;
import unknot.schedule.Timetable.Therapist;
import unknot.shared.ClinicTime;

/**
 * What is offered against a second, slow reading of the same schedule that walks it minute by minute: thousands of random weeks, in
 * zones from UTC-11 to UTC+14, around both changes of the clock, the leap day and the end of the year.
 */
class SlotSearchTest {

    private static final List<String> ZONES = List.of("Europe/London", "America/New_York", "Australia/Lord_Howe", "Australia/Sydney",
            "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Africa/Casablanca", "America/St_Johns", "UTC");
    private static final List<LocalDate> WEEKS = List.of(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 10, 29), LocalDate.of(2027, 3, 12),
            LocalDate.of(2027, 11, 5), LocalDate.of(2027, 4, 2), LocalDate.of(2027, 10, 1), LocalDate.of(2028, 2, 27),
            LocalDate.of(2027, 12, 29), LocalDate.of(2027, 6, 10));
    private static final int SCHEDULES_A_BATCH = 100;
    private static final int DAYS = 4;

    /** A random schedule: one therapist at one place, with visits, time off and closures. */
    private static final class Schedule {
        final Random random;
        final LocalDate first;
        final ZoneId zone;
        final int minutes;
        final int prepare;
        final int cleanUp;
        final int grid;
        final Instant now;
        final List<TakenTimes.Stretch> visits = new ArrayList<>();
        final Timetable timetable;
        final Therapist therapist;

        Schedule(long seed) {
            random = new Random(seed);
            first = WEEKS.get(random.nextInt(WEEKS.size()));
            zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            minutes = 5 * (1 + random.nextInt(24));
            prepare = random.nextBoolean() ? 0 : 5 * random.nextInt(5);
            cleanUp = random.nextBoolean() ? 0 : 5 * random.nextInt(5);
            grid = List.of(5, 10, 15, 20, 30, 60).get(random.nextInt(6));
            Instant start = first.atStartOfDay(zone).toInstant();
            now = start.plusSeconds(60L * random.nextInt(24 * 60));
            TestTimetable known = new TestTimetable().place(1, zone.getId()).room(1, 1).service(1, minutes, prepare, cleanUp)
                    .policy(new BookingPolicy.Values(grid, 548, 120, 60, false, 10, 24, false, 3));
            for (DayOfWeek weekday : DayOfWeek.values()) {
                TreeSet<Integer> edges = new TreeSet<>();
                for (int i = random.nextInt(4) * 2; i > 0; i--) {
                    edges.add(5 * random.nextInt(24 * 12));
                }
                while (edges.size() > 1) {
                    known.hours(1, 1, weekday, clock(edges.pollFirst()), clock(edges.pollFirst()));
                }
            }
            known.hours(1, 1, DayOfWeek.MONDAY, "23:50", "23:55");
            for (int i = random.nextInt(3); i > 0; i--) {
                Instant from = start.plusSeconds(300L * random.nextInt(DAYS * 288));
                known.off(1, from, from.plusSeconds(300L * (1 + random.nextInt(60))));
            }
            if (random.nextInt(4) == 0) {
                LocalDate closed = first.plusDays(random.nextInt(DAYS));
                known.closed(random.nextBoolean() ? null : 1L, closed, closed);
            }
            for (int i = random.nextInt(12); i > 0; i--) {
                long from = start.getEpochSecond() + 300L * random.nextInt(DAYS * 288);
                visits.add(new TakenTimes.Stretch(from, from + 300L * (1 + random.nextInt(24))));
            }
            timetable = known.timetable();
            therapist = timetable.therapists().get(1L);
        }

        private static String clock(int minuteOfDay) {
            return LocalTime.ofSecondOfDay(minuteOfDay * 60L).toString();
        }

        List<Candidate> offered(LocalDate day) {
            return new SlotSearch(timetable, new Needs(minutes, prepare, cleanUp), now, false).on(day, therapist, null, TakenTimes.of(visits));
        }

        Wish wish(LocalDate day, LocalTime time) {
            return Wish.of(timetable, therapist, timetable.services().get(1L), minutes, null, new SessionTime(day, time, 1), false,
                    new ClinicTime(ZoneOffset.UTC, Clock.fixed(now, ZoneOffset.UTC)));
        }

        /** Minute by minute, by the wall clock. */
        boolean canBeBooked(LocalDate day, LocalTime time) {
            if (zone.getRules().getValidOffsets(day.atTime(time)).isEmpty()) {
                return false;
            }
            long start = day.atTime(time).atZone(zone).withEarlierOffsetAtOverlap().toEpochSecond();
            boolean free = visits.stream().noneMatch(visit -> visit.from() < start + 60L * (minutes + cleanUp) && start - 60L * prepare < visit.to());
            return free && start > now.getEpochSecond()
                    && IntStream.range(0, minutes).allMatch(minute -> worked(Instant.ofEpochSecond(start + 60L * minute)));
        }

        private boolean worked(Instant minute) {
            LocalDateTime local = LocalDateTime.ofInstant(minute, zone);
            return therapist.hours().stream().anyMatch(hours -> covers(hours, local))
                    && timetable.closures().stream().noneMatch(closure -> closed(closure, local.toLocalDate()))
                    && therapist.off().stream().noneMatch(off -> off(off, minute));
        }

        private static boolean covers(Hours hours, LocalDateTime local) {
            return hours.weekday() == local.getDayOfWeek() && !local.toLocalTime().isBefore(hours.starts())
                    && local.toLocalTime().isBefore(hours.ends());
        }

        private static boolean closed(ClosedDays closure, LocalDate day) {
            return !day.isBefore(closure.first()) && !day.isAfter(closure.last());
        }

        private static boolean off(Off off, Instant minute) {
            return !minute.isBefore(off.from()) && minute.isBefore(off.to());
        }
    }

    static Stream<Integer> batches() {
        return IntStream.range(0, 40).boxed();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void exactlyTheGridTimesThatCanBeBookedAreOffered(int batch) {
        int offered = 0;
        for (int i = 0; i < SCHEDULES_A_BATCH; i++) {
            long seed = batch * 1_000_003L + i;
            Schedule schedule = new Schedule(seed);
            for (LocalDate day = schedule.first; day.isBefore(schedule.first.plusDays(DAYS)); day = day.plusDays(1)) {
                List<LocalTime> times = schedule.offered(day).stream().map(candidate -> candidate.local().toLocalTime()).toList();
                LocalDate date = day;
                List<LocalTime> expected = IntStream.range(0, 24 * 60 / schedule.grid)
                        .mapToObj(step -> LocalTime.ofSecondOfDay(60L * step * schedule.grid)).filter(time -> schedule.canBeBooked(date, time))
                        .collect(Collectors.toList());
                assertThat(times).as("seed %d on %s in %s", seed, day, schedule.zone).isEqualTo(expected);
                assertThat(times).as("seed %d", seed).allSatisfy(time -> assertThat(BookingRules.firstRefusal(schedule.wish(date, time))).isEmpty());
                offered += times.size();
            }
        }
        assertThat(offered).as("schedules with something to offer").isGreaterThan(SCHEDULES_A_BATCH);
    }

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private static List<Candidate> mornings(BookingPolicy.Values policy, boolean besideVisits, TakenTimes.Stretch... visits) {
        Timetable timetable = new TestTimetable().policy(policy).place(1, "Europe/London").service(1, 60, 0, 0)
                .hours(1, 1, DayOfWeek.MONDAY, "09:00", "13:00").timetable();
        return new SlotSearch(timetable, new Needs(60, 0, 0), Instant.parse("2027-01-11T00:00:00Z"), besideVisits).on(MONDAY,
                timetable.therapists().get(1L), null, TakenTimes.of(List.of(visits)));
    }

    private static TakenTimes.Stretch visit(String from, int minutes) {
        long start = Instant.parse("2027-01-11T" + from + ":00Z").getEpochSecond();
        return new TakenTimes.Stretch(start, start + Duration.ofMinutes(minutes).toSeconds());
    }

    private static List<String> times(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.local().toLocalTime().toString()).toList();
    }

    @Test
    void aTimeThatFillsTheWholeGapBesideAVisitClosesIt() {
        List<Candidate> found = mornings(TestTimetable.POLICY, false, visit("10:00", 60), visit("12:00", 60));
        assertThat(times(found)).containsExactly("09:00", "11:00");
        assertThat(found).allMatch(Candidate::closesGap);
    }

    @Test
    void aTimeThatLeavesSomethingOfTheGapDoesNot() {
        assertThat(times(mornings(TestTimetable.POLICY, false, visit("10:15", 60)).stream().filter(Candidate::closesGap).toList())).isEmpty();
    }

    @Test
    void onADayWithVisitsOnlyTimesNextToOneAreWantedWhereTheClinicSaysSo() {
        assertThat(times(mornings(TestTimetable.POLICY, true, visit("10:30", 30)))).containsExactly("09:30", "11:00");
        assertThat(times(mornings(TestTimetable.POLICY, true))).hasSize(13);
    }
}
