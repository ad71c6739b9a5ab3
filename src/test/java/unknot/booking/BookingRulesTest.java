package unknot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import unknot.booking.BookingRules.Wish;
import unknot.schedule.TestTimetable;
import unknot.schedule.Timetable;
import unknot.shared.ClinicTime;

class BookingRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final ClinicTime LONDON = at("2027-01-11T08:00:00Z", "Europe/London");

    private final TestTimetable timetable = new TestTimetable().place(1, "Europe/London")
            .hours(1, 1, DayOfWeek.MONDAY, "09:00", "12:30").hours(1, 1, DayOfWeek.MONDAY, "13:15", "17:30");

    private static ClinicTime at(String now, String zone) {
        return new ClinicTime(ZoneId.of(zone), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private Wish wish(LocalDate date, String time, int minutes) {
        Timetable known = timetable.service(1, minutes, 0, 0).timetable();
        return Wish.of(known, known.therapists().get(1L), known.services().get(1L), minutes, null,
                new SessionTime(date, LocalTime.parse(time), 1), false, LONDON);
    }

    @Test
    void aVisitMayFillAStretchOfWorkToTheMinute() {
        assertThat(BookingRules.withinWorkingHours(wish(MONDAY, "09:00", 210))).isEmpty();
        assertThat(BookingRules.withinWorkingHours(wish(MONDAY, "09:00", 215))).contains(Refusal.OUTSIDE_WORKING_HOURS);
        assertThat(BookingRules.withinWorkingHours(wish(MONDAY, "08:55", 30))).contains(Refusal.OUTSIDE_WORKING_HOURS);
    }

    @Test
    void aVisitAcrossTheBreakIsRefused() {
        assertThat(BookingRules.withinWorkingHours(wish(MONDAY, "12:00", 90))).contains(Refusal.OUTSIDE_WORKING_HOURS);
    }

    @Test
    void aDayWithoutHoursIsClosed() {
        assertThat(BookingRules.withinWorkingHours(wish(MONDAY.plusDays(1), "10:00", 60))).contains(Refusal.OUTSIDE_WORKING_HOURS);
    }

    @Test
    void thisVeryMinuteIsPast() {
        assertThat(BookingRules.startsInTheFuture(wish(MONDAY, "08:00", 30))).contains(Refusal.IN_THE_PAST);
        assertThat(BookingRules.startsInTheFuture(wish(MONDAY, "08:05", 30))).isEmpty();
    }

    @Test
    void aMistypedYearIsTooFarAhead() {
        assertThat(BookingRules.startsWithinReach(wish(MONDAY.plusDays(548), "09:00", 30))).isEmpty();
        assertThat(BookingRules.startsWithinReach(wish(MONDAY.plusYears(100), "09:00", 30))).contains(Refusal.TOO_FAR_AHEAD);
    }

    @Test
    void timesAreOnTheFiveMinuteGrid() {
        assertThat(BookingRules.startsOnTheGrid(wish(MONDAY, "09:05", 30))).isEmpty();
        assertThat(BookingRules.startsOnTheGrid(wish(MONDAY, "09:07", 30))).contains(Refusal.OFF_GRID);
    }

    @Test
    void theHourSkippedInSpringCannotBeBooked() {
        assertThat(BookingRules.startsAtATimeThatExists(wish(LocalDate.of(2027, 3, 28), "01:30", 30))).contains(Refusal.SKIPPED_HOUR);
        assertThat(BookingRules.startsAtATimeThatExists(wish(LocalDate.of(2027, 3, 28), "02:00", 30))).isEmpty();
    }

    @Test
    void nineInTheMorningStaysNineAcrossBothChangesOfTheClock() {
        assertThat(LONDON.instant(LocalDate.of(2027, 3, 27), LocalTime.of(9, 0))).isEqualTo("2027-03-27T09:00:00Z");
        assertThat(LONDON.instant(LocalDate.of(2027, 3, 28), LocalTime.of(9, 0))).isEqualTo("2027-03-28T08:00:00Z");
        assertThat(LONDON.instant(LocalDate.of(2027, 10, 31), LocalTime.of(9, 0))).isEqualTo("2027-10-31T09:00:00Z");
        assertThat(LONDON.time(Instant.parse("2027-03-28T08:00:00Z"))).isEqualTo("09:00");
    }
}
