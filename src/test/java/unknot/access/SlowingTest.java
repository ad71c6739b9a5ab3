package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowingTest {

    @ParameterizedTest
    @CsvSource({"0,PT0S", "4,PT0S", "5,PT10S", "6,PT20S", "7,PT40S", "11,PT10M40S", "12,PT15M", "13,PT15M", "1000000,PT15M"})
    void eachWrongOneBeyondTheFreeOnesDoublesTheWaitUpToAQuarterOfAnHour(int wrong, Duration wait) {
        assertThat(Slowing.after(wrong, 4)).isEqualTo(wait);
    }
}
