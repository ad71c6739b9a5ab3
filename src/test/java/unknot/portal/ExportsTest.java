package unknot.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private static final Instant NOON = Instant.parse("2027-01-11T12:00:00Z");

    private final Exports exports = new Exports();

    ExportsTest() {
        at(NOON);
    }

    private void at(Instant moment) {
        exports.clock = Clock.fixed(moment, ZoneOffset.UTC);
    }

    @Test
    void oneAtATimeForEachClient() {
        assertThat(exports.begin(1)).isTrue();
        assertThat(exports.begin(1)).isFalse();
        assertThat(exports.begin(2)).isTrue();
        exports.end(1);
        assertThat(exports.begin(1)).isTrue();
    }

    @Test
    void whatNobodyFetchedIsOverSomeTime() {
        exports.begin(1);
        at(NOON.plus(Duration.ofMinutes(5)));
        assertThat(exports.begin(1)).isFalse();
        at(NOON.plus(Duration.ofMinutes(6)));
        assertThat(exports.begin(1)).isTrue();
    }
}
