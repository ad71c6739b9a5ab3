package unknot.shared;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Writes a table as RFC 4180 has it. Spreadsheets take a field that begins like a formula for one: such a field gets an apostrophe before it,
 * which they show as the sign of a text.
 */
public final class CsvTable {

    /** So that spreadsheets read the letters right. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Also as East Asian keyboards type it, and behind what is not seen. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^(\\t|\\r|[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private final Appendable out;

    public CsvTable(Appendable out, String... names) throws IOException {
        this.out = out;
        out.append(BYTE_ORDER_MARK);
        row((Object[]) names);
    }

    /** @param fields null for nothing */
    public void row(Object... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            out.append(i == 0 ? "" : ",").append(field(fields[i]));
        }
        out.append("\r\n");
    }

    private static String field(Object field) {
        if (field == null) {
            return "";
        }
        String text = field.toString();
        String safe = field instanceof String && LIKE_A_FORMULA.matcher(text).find() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
