package unknot.forms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawn signature: lines of whole-numbered points on a field of {@link #WIDTH} by {@link #HEIGHT}, as SVG has them in path data. Nothing else gets in.
 *
 * @param path such as {@code M10 20L12 25L17 24}; empty for none
 */
public record Signature(String path) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;
    public static final int LONGEST = 6000;
    public static final Signature NONE = new Signature("");
    /** A point right after the one before it; a line begins with one that another follows. */
    private static final Pattern POINT = Pattern.compile("\\G(?:L|M(?=[^M]*L))(\\d{1,3}) (\\d{1,3})");

    /** Empty for what is no such drawing; nothing drawn is {@link #NONE}. */
    public static Optional<Signature> parse(String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.of(NONE);
        }
        return typed.length() <= LONGEST && typed.startsWith("M") && onTheField(typed) ? Optional.of(new Signature(typed)) : Optional.empty();
    }

    /** Point by point: a pattern for all of them at once would run out of stack before it is through a long signature. */
    private static boolean onTheField(String path) {
        Matcher point = POINT.matcher(path);
        int end = 0;
        while (point.find() && Integer.parseInt(point.group(1)) <= WIDTH && Integer.parseInt(point.group(2)) <= HEIGHT) {
            end = point.end();
        }
        return end == path.length();
    }

    public boolean drawn() {
        return !path.isEmpty();
    }
}
