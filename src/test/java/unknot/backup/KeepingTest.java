package unknot.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void aYearOfNightsLeavesDaysWeeksAndMonths() {
        Keeping keeping = new Keeping(7, 5, 12);
        Set<Instant> folder = new HashSet<>();
        for (LocalDate day = LocalDate.of(2026, 1, 1); !day.isAfter(LocalDate.of(2027, 3, 10)); day = day.plusDays(1)) {
            folder.add(night(day.toString()));
            folder.retainAll(keeping.kept(folder, LONDON));
        }

        assertThat(folder.stream().sorted(Comparator.reverseOrder())).containsExactlyElementsOf(Stream.of(
                "2027-03-10", "2027-03-09", "2027-03-08", "2027-03-07", "2027-03-06", "2027-03-05", "2027-03-04",
                // Sundays, and the last days of months.
                "2027-02-28", "2027-02-21", "2027-02-14", "2027-01-31", "2026-12-31", "2026-11-30", "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30",
                "2026-05-31", "2026-04-30").map(KeepingTest::night).toList());
    }

    @Test
    void aServerThatWasOffForAMonthFindsWhatItLeft() {
        Keeping keeping = new Keeping(3, 0, 0);
        List<Instant> folder = List.of(night("2027-01-09"), night("2027-01-10"), night("2027-02-20"));

        assertThat(keeping.kept(folder, LONDON)).containsExactlyInAnyOrderElementsOf(folder);
    }

    @Test
    void ofOneDayTheLastIsKeptByTheClinicsClock() {
        // Half past midnight in London is still the day before by UTC.
        Instant evening = Instant.parse("2027-06-10T20:00:00Z");
        Instant afterMidnight = Instant.parse("2027-06-10T23:30:00Z");
        Instant morning = Instant.parse("2027-06-11T08:00:00Z");

        assertThat(new Keeping(2, 0, 0).kept(List.of(evening, afterMidnight, morning), LONDON)).containsExactlyInAnyOrder(evening, morning);
    }

    @Test
    void nothingIsKeptOfNoneAndLessThanADayIsRefused() {
        assertThat(new Keeping(1, 0, 0).kept(List.of(), LONDON)).isEmpty();
        assertThatThrownBy(() -> new Keeping(0, 5, 12)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant night(String day) {
        return Instant.parse(day + "T02:30:00Z");
    }
}
