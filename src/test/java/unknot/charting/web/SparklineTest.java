package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.charting.web.Sparkline.Dot;
import unknot.charting.web.Sparkline.Value;

class SparklineTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    private static Value after(int days, int value) {
        return new Value(DAY.plusDays(days), value, false);
    }

    @Test
    void daysGoFromLeftToRightAndPainFromBottomToTop() {
        Sparkline line = Sparkline.of(List.of(after(0, 10), after(7, 5), after(28, 0)));
        assertThat(line.points()).isEqualTo("8.0,6.0 51.5,28.0 182.0,50.0");
        assertThat(line.dots()).extracting(Dot::radius).containsExactly("3.2", "3.2", "5");
    }

    @Test
    void oneValueIsADotAndNoLine() {
        assertThat(Sparkline.of(List.of(after(0, 4))).points()).isEmpty();
        assertThat(Sparkline.of(List.of(after(0, 4))).dots()).extracting(Dot::x).containsExactly("182.0");
        assertThat(Sparkline.of(List.of()).dots()).isEmpty();
    }

    @Test
    void twoOnOneDayStandSideBySide() {
        assertThat(Sparkline.of(List.of(after(0, 4), after(0, 2))).points()).isEqualTo("8.0,32.4 182.0,41.2");
    }
}
