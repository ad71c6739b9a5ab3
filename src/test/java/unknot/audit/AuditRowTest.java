package unknot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditRowTest {

    private static final byte[] FIRST = Head.NONE.hash();

    private static AuditRow row(String... columns) {
        return new AuditRow(1, Arrays.asList(columns));
    }

    /** Reckoned with another program, from the description alone. */
    @Test
    void theSealIsWhatItsDescriptionSays() {
        AuditRow row = row("1", "2027-01-11T08:00:00.000000", "7", "Zoë", "owner", null, "127.0.0.1", null, "signed-in", "sign-in", null);
        assertThat(HexFormat.of().formatHex(row.seal(FIRST))).isEqualTo("1cb97f94c1473aa709d462dc353361ca92c633336f7e0a1ad942ac8b683aaa4f");
    }

    @Test
    void nothingMovesFromOneColumnToTheNextUnseen() {
        List<AuditRow> rows = List.of(row("ab", "c"), row("a", "bc"), row("abc", ""), row("abc", null), row("abc"));
        assertThat(rows.stream().map(row -> HexFormat.of().formatHex(row.seal(FIRST)))).doesNotHaveDuplicates();
    }

    @Test
    void theSealDependsOnTheOneBefore() {
        AuditRow row = row("1");
        assertThat(row.seal(row.seal(FIRST))).isNotEqualTo(row.seal(FIRST));
    }

    @Test
    void anEndIsReadAsItIsWritten() {
        Head head = new Head(1234, row("1").seal(FIRST));
        assertThat(Head.read(head.toString()).orElseThrow().toString()).isEqualTo(head.toString());
        assertThat(Head.read("1234:abc")).isEmpty();
        assertThat(Head.read("")).isEmpty();
    }
}
