package unknot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.schedule.TherapistDetails.Stretch;

class StretchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "the same day and time | MONDAY 09:00-12:00 Europe/London | MONDAY 11:55-15:00 Europe/London | true",
            "one after the other | MONDAY 09:00-12:00 Europe/London | MONDAY 12:00-15:00 Europe/London | false",
            "other days | MONDAY 09:00-12:00 Europe/London | TUESDAY 09:00-12:00 Europe/London | false",
            "one ends before the other begins | MONDAY 09:00-12:00 Europe/London 2027-01-01 2027-01-31 | MONDAY 09:00-12:00 Europe/London 2027-02-01 2027-12-31 | false",
            "they meet on one Monday | MONDAY 09:00-12:00 Europe/London 2027-01-01 2027-02-01 | MONDAY 09:00-12:00 Europe/London 2027-02-01 2027-12-31 | true",
            "the days they share have no Monday | MONDAY 09:00-12:00 Europe/London 2027-01-01 2027-02-03 | MONDAY 09:00-12:00 Europe/London 2027-02-02 2027-12-31 | false",
            "an hour apart on the wall, at once in truth | MONDAY 09:00-12:00 Europe/London | MONDAY 12:30-15:00 Europe/Paris | true",
            "at once on the wall, apart in truth | MONDAY 11:00-12:00 Europe/London | MONDAY 11:30-12:00 Europe/Paris | false",
            "Sunday evening there is Monday morning here | MONDAY 08:00-10:00 Pacific/Auckland | SUNDAY 19:00-21:00 Europe/London | true",
            "the same start twice is not kept twice | MONDAY 09:00-10:00 Pacific/Auckland | MONDAY 09:00-10:00 Europe/London | true",
    })
    void hoursOverlapWhenNobodyCouldWorkBoth(String why, String one, String other, boolean overlaps) {
        assertThat(stretch(one).overlaps(stretch(other))).as(why).isEqualTo(overlaps);
        assertThat(stretch(other).overlaps(stretch(one))).as(why + ", the other way round").isEqualTo(overlaps);
    }

    private static Stretch stretch(String words) {
        String[] parts = words.split(" ");
        String[] times = parts[1].split("-");
        return new Stretch(1, ZoneId.of(parts[2]), DayOfWeek.valueOf(parts[0]), LocalTime.parse(times[0]), LocalTime.parse(times[1]),
                parts.length > 3 ? LocalDate.parse(parts[3]) : WorkingHours.ALWAYS, parts.length > 3 ? LocalDate.parse(parts[4]) : WorkingHours.FOREVER);
    }
}
