package unknot.charting;

import java.util.Set;

/**
 * What a note says about safety.
 *
 * @param asked whether the client was asked at this visit
 * @param topics codes of {@link SafetyTopic}: what the answer was yes to
 * @param words what else is to be known, at most {@link #LONGEST_WORDS} characters
 * @param reason why the client is treated although an answer says stop, at most {@link #LONGEST_REASON} characters
 */
public record Safety(boolean asked, Set<String> topics, String words, String reason) {

    public static final int LONGEST_WORDS = 300;
    public static final int LONGEST_REASON = 500;
    /** Where nobody was ever asked. */
    public static final Safety UNKNOWN = new Safety(false, Set.of(), "", "");
    /** Asked, and there is nothing. */
    public static final Safety NOTHING = new Safety(true, Set.of(), "", "");
}
