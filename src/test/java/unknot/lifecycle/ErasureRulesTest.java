package unknot.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErasureRulesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "false, false, -", "true, true, -", "true, false, NOT_THEIRS", "false, true, TOO_YOUNG" })
    void grownUpsAskThemselvesAndForChildrenSomebodyElseDoes(boolean forAnother, boolean child, ErasureRules.MayNot why) {
        assertThat(ErasureRules.mayNotAsk(forAnother, child).orElse(null)).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "0, 0, -", "1, 0, COMING_VISITS", "0, 1, UNSIGNED_NOTES", "2, 3, COMING_VISITS" })
    void whatWouldBeOutOfReachComesFirst(long visits, long notes, ErasureDesk.Outcome why) {
        assertThat(ErasureRules.mayNotRestrict(visits, notes).orElse(null)).isEqualTo(why);
    }
}
