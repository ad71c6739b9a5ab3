package unknot.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last link of the chain at some moment: whoever has kept it elsewhere can tell later that nothing before it is missing. */
public record Head(long position, byte[] hash) {

    static final Head NONE = new Head(0, new byte[32]);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** What {@link #toString} has written. */
    public static Optional<Head> read(String written) {
        Matcher found = WRITTEN.matcher(written);
        return found.matches() ? Optional.of(new Head(Long.parseLong(found.group(1)), HexFormat.of().parseHex(found.group(2)))) : Optional.empty();
    }

    /** As in {@code 1234:9f86d0…}, with all 64 digits. */
    @Override
    public String toString() {
        return position + ":" + HexFormat.of().formatHex(hash);
    }
}
