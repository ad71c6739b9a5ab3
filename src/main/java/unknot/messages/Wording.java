package unknot.messages;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a message, with placeholders such as {@code {name}}, or filled in.
 *
 * @param text the same as a text message; null for a kind that is an e-mail alone
 */
public record Wording(String subject, String body, String text) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    public Wording(String subject, String body) {
        this(subject, body, null);
    }

    /**
     * Puts values in place of the placeholders, once: what stands in braces in a value stays. A line of which a placeholder has no value
     * is left out.
     */
    public Wording filled(Map<String, String> values) {
        return new Wording(inLine(subject, values), inLines(body, values) + "\n", text == null ? null : inLines(text, values));
    }

    private static String inLine(String line, Map<String, String> values) {
        return PLACEHOLDER.matcher(line).replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
    }

    private static String inLines(String lines, Map<String, String> values) {
        return Arrays.stream(lines.split("\n", -1)).map(line -> missesAny(line, values) ? null : inLine(line, values)).filter(Objects::nonNull)
                .collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static boolean missesAny(String line, Map<String, String> values) {
        return PLACEHOLDER.matcher(line).results().anyMatch(found -> value(values, found.group(1)).isEmpty());
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNullElse(values.get(name), "");
    }
}
