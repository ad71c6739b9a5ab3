package unknot.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    @Test
    void linesOnTheFieldAreASignatureAndNothingIsNone() {
        assertThat(Signature.parse("M0 0L600 200")).contains(new Signature("M0 0L600 200"));
        assertThat(Signature.parse("M10 20L12 25L17 24M40 40L50 50")).isPresent();
        assertThat(Signature.parse(null)).contains(Signature.NONE);
        assertThat(Signature.parse(" ")).contains(Signature.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "M10 20", "L10 20L12 25", "M10 20L601 25", "M10 20L12 201", "M10,20L12,25", "M10 20L12 25Z", "M10 20L12 25\"/><script>", "M-1 20L12 25", "M1.5 2L3 4", "m10 20l2 5" })
    void anythingElseIsNone(String typed) {
        assertThat(Signature.parse(typed)).isEmpty();
    }

    @Test
    void aDrawingHasABound() {
        String long6 = "M0 0" + "L600 200".repeat((Signature.LONGEST - 4) / 8);
        assertThat(Signature.parse(long6)).isPresent();
        assertThat(Signature.parse(long6 + "L600 200")).isEmpty();
    }

    /** The stack of a thread is no measure of a hand. */
    @Test
    void aLongSignatureIsReadWhole() {
        String longest = "M0 0" + "L0 0".repeat((Signature.LONGEST - 4) / 4);
        assertThat(Signature.parse(longest)).contains(new Signature(longest));
        assertThat(Signature.parse("M0 0L0 0".repeat(Signature.LONGEST / 8))).isPresent();
    }
}
