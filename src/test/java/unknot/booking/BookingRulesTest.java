package unknot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.booking.BookingRules.Wish;
import unknot.schedule.Practitioner;
import unknot.schedule.Service;
import unknot.schedule.WorkingHours;
import unknot.shared.ClinicTime;

class BookingRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final ClinicTime LONDON = at("2027-01-11T08:00:00Z", "Europe/London");

    private final Practitioner ines = new Practitioner("Ines Calder", 1, null);
    private final List<WorkingHours> mornings = List.of(new WorkingHours(ines, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 30)),
            new WorkingHours(ines, DayOfWeek.MONDAY, LocalTime.of(13, 15), LocalTime.of(17, 30)));

    private static ClinicTime at(String now, String zone) {
        return new ClinicTime(ZoneId.of(zone), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private Wish wish(LocalDate date, String time, int minutes) {
        return new Wish(ines, new Service("Knot session", minutes), minutes, date, LocalTime.parse(time), mornings, LONDON);
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
        assertThat(BookingRules.startsWithinReach(wish(MONDAY.plusMonths(18), "09:00", 30))).isEmpty();
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
