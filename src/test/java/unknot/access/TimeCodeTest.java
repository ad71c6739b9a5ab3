package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {

    /** "12345678901234567890" of RFC 6238, appendix B, in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130" })
    void isAsTheStandardSays(long second, String code) {
        assertThat(TimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void countsOneStepEitherWayAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_800_000_015L);
        long step = 60_000_000L;
        assertThat(TimeCode.stepOf(SECRET, TimeCode.at(SECRET, now), now)).contains(step);
        assertThat(TimeCode.stepOf(SECRET, TimeCode.at(SECRET, now.minusSeconds(30)), now)).contains(step - 1);
        assertThat(TimeCode.stepOf(SECRET, TimeCode.at(SECRET, now.plusSeconds(30)), now)).contains(step + 1);
        assertThat(TimeCode.stepOf(SECRET, TimeCode.at(SECRET, now.minusSeconds(60)), now)).isEmpty();
        assertThat(TimeCode.stepOf(SECRET, TimeCode.at(SECRET, now.plusSeconds(60)), now)).isEmpty();
        assertThat(TimeCode.stepOf(SECRET, "", now)).isEmpty();
    }

    @Test
    void aSecretIsFreshAndOfItsLettersAlone() {
        assertThat(TimeCode.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(TimeCode.newSecret());
    }
}
