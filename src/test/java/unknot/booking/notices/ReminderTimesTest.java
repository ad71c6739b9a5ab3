package unknot.booking.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTimesTest {

    @ParameterizedTest
    @CsvSource({
            // A day before, the same time on the wall.
            "2027-01-15T10:00, 24, 21:00, 08:00, 2027-01-14T10:00",
            "2027-01-15T21:00, 24, 21:00, 08:00, 2027-01-14T21:00",
            "2027-01-15T20:59, 24, 21:00, 08:00, 2027-01-14T20:59",
            "2027-01-15T08:00, 24, 21:00, 08:00, 2027-01-14T08:00",
            // In the quiet hours: when they begin.
            "2027-01-15T07:45, 24, 21:00, 08:00, 2027-01-13T21:00",
            "2027-01-15T09:00, 2, 21:00, 08:00, 2027-01-14T21:00",
            "2027-01-15T23:30, 2, 21:00, 08:00, 2027-01-15T21:00",
            "2027-01-15T00:30, 24, 21:00, 08:00, 2027-01-13T21:00",
            // Quiet hours within a day, and none.
            "2027-01-15T14:00, 1, 12:00, 14:00, 2027-01-15T12:00",
            "2027-01-15T15:00, 1, 12:00, 14:00, 2027-01-15T14:00",
            "2027-01-15T03:00, 1, 00:00, 00:00, 2027-01-15T02:00",
            // Over a month's end.
            "2027-03-01T09:00, 336, 21:00, 08:00, 2027-02-15T09:00"
    })
    void aReminderIsDueByTheClockOnTheWall(LocalDateTime start, int hours, LocalTime from, LocalTime until, LocalDateTime due) {
        assertThat(ReminderTimes.due(start, hours, from, until)).isEqualTo(due);
    }
}
