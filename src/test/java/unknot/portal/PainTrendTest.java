package unknot.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.portal.PainTrend.Direction;

class PainTrendTest {

    private static PainTrend trend(String numbers) {
        return PainTrend.of(Stream.of(numbers.split(" ")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({ "5, TOO_FEW", "0, TOO_FEW", "0 0 0, NO_PAIN",
            // Two points, or three tenths.
            "7 5, BETTER", "3 2, BETTER", "10 9, A_LITTLE_BETTER", "4 3, A_LITTLE_BETTER", "7 6 5, BETTER", "1 0, BETTER",
            "5 5, SAME", "6 3 6, SAME", "5 6, WORSE", "0 1, WORSE", "2 0 9, WORSE" })
    void theDirectionIsThatFromTheFirstNumberToTheLast(String numbers, Direction direction) {
        assertThat(trend(numbers).direction()).isEqualTo(direction);
    }

    @Test
    void withoutNumbersThereIsNone() {
        assertThat(PainTrend.of(List.of())).isEqualTo(new PainTrend(Direction.NO_NUMBERS, null, null, null));
        assertThat(PainTrend.of(List.of()).roseAgain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "8 3 6, true", "6 3 6, true", "8 4 5, false", "8 6 4, false", "3 2 6, false", "5, false" })
    void whatWasLowerInBetweenIsSaid(String numbers, boolean rose) {
        assertThat(trend(numbers).roseAgain()).isEqualTo(rose);
    }
}
