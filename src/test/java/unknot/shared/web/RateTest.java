package unknot.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final Instant NOW = Instant.parse("2027-01-11T08:00:00Z");

    private final Rate rate = new Rate(3, Duration.ofSeconds(10));

    @Test
    void someComeAtOnceThenOneInEachStretch() {
        for (int i = 0; i < 3; i++) {
            assertThat(rate.come("a", NOW)).isLessThanOrEqualTo(Duration.ZERO);
        }
        assertThat(rate.come("a", NOW)).isEqualTo(Duration.ofSeconds(10));
        assertThat(rate.come("a", NOW.plusSeconds(4))).isEqualTo(Duration.ofSeconds(6));
        assertThat(rate.come("a", NOW.plusSeconds(10))).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(rate.come("a", NOW.plusSeconds(10))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whoIsRefusedWaitsNoLongerForHavingAsked() {
        for (int i = 0; i < 50; i++) {
            rate.come("a", NOW);
        }
        assertThat(rate.come("a", NOW.plusSeconds(10))).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void nobodyElseWaits() {
        for (int i = 0; i < 50; i++) {
            rate.come("a", NOW);
        }
        assertThat(rate.come("b", NOW)).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void afterALongTimeItIsAsAtFirst() {
        for (int i = 0; i < 3; i++) {
            rate.come("a", NOW);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(rate.come("a", NOW.plusSeconds(60))).isLessThanOrEqualTo(Duration.ZERO);
        }
        assertThat(rate.come("a", NOW.plusSeconds(60))).isPositive();
    }
}
