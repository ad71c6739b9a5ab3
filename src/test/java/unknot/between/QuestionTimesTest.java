package unknot.between;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTimesTest {

    private static final LocalDateTime TEN = LocalDateTime.parse("2027-01-15T10:00");

    @ParameterizedTest
    @CsvSource({"-20, 21:00, 08:00, 2027-01-14T14:00", "-12, 21:00, 08:00, 2027-01-14T21:00", "26, 21:00, 08:00, 2027-01-16T12:00",
            "36, 21:00, 08:00, 2027-01-17T08:00", "45, 21:00, 08:00, 2027-01-17T08:00", "26, 12:00, 14:00, 2027-01-16T14:00", "36, 08:00, 08:00, 2027-01-16T22:00",
            "28, 12:00, 14:00, 2027-01-16T14:00", "29, 12:00, 14:00, 2027-01-16T15:00"})
    void beforeAVisitTheyComeEarlierThanTheQuietHoursAndAfterItLater(int hours, LocalTime from, LocalTime until, LocalDateTime due) {
        assertThat(QuestionTimes.due(TEN, hours, from, until)).isEqualTo(due);
    }
}
