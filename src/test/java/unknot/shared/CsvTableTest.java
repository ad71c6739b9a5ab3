package unknot.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static String row(Object... fields) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvTable(out, "a", "b").row(fields);
        assertThat(out).startsWith("\uFEFF\"a\",\"b\"\r\n");
        return out.substring(10);
    }

    @Test
    void quotesLinesAndCommasStayWithinTheirField() throws IOException {
        assertThat(row("said \"no\", twice", "one\r\ntwo")).isEqualTo("\"said \"\"no\"\", twice\",\"one\r\ntwo\"\r\n");
    }

    @Test
    void nothingIsAnEmptyFieldAndANumberStaysOne() throws IOException {
        assertThat(row(null, -3)).isEqualTo(",\"-3\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+44 7700", "-2", "@SUM(A1)", "\t=1", "\r=1", " =cmd|' /C calc'!A0", "\n=1", "\uFF1D1+1", "\uFF20SUM(A1)", "\u00A0=1", "\uFEFF=1", "\u200B+1" })
    void whatASpreadsheetWouldRunIsMarkedAsText(String formula) throws IOException {
        assertThat(row(formula, "x")).isEqualTo("\"'" + formula + "\",\"x\"\r\n");
    }

    @Test
    void anyOtherTextStaysAsItIs() throws IOException {
        assertThat(row("", "5 - 3 = 2")).isEqualTo("\"\",\"5 - 3 = 2\"\r\n");
    }
}
