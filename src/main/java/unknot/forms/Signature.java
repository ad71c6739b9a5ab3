package unknot.forms;

import java.util.Optional;
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
    private static final Pattern WHOLE = Pattern.compile("(?:M\\d{1,3} \\d{1,3}(?:L\\d{1,3} \\d{1,3})+)+");
    private static final Pattern POINT = Pattern.compile("(\\d{1,3}) (\\d{1,3})");

    /** Empty for what is no such drawing; nothing drawn is {@link #NONE}. */
    public static Optional<Signature> parse(String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.of(NONE);
        }
        return typed.length() <= LONGEST && WHOLE.matcher(typed).matches() && onTheField(typed) ? Optional.of(new Signature(typed)) : Optional.empty();
    }

    private static boolean onTheField(String path) {
        return POINT.matcher(path).results().allMatch(found -> Integer.parseInt(found.group(1)) <= WIDTH && Integer.parseInt(found.group(2)) <= HEIGHT);
    }

    public boolean drawn() {
        return !path.isEmpty();
    }
}
