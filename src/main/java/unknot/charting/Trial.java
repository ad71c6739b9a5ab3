package unknot.charting;

/**
 * An orthopaedic test as it came out.
 *
 * @param name as therapists call it
 * @param side or null
 * @param words of the therapist's own, never null
 */
public record Trial(String name, Side side, TestResult result, String words) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_WORDS = 500;
}
