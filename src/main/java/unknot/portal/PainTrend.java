package unknot.portal;

import java.util.Collections;
import java.util.List;

/**
 * Where the pain of a course goes, from the numbers of arriving.
 *
 * @param first the first number, 0 to 10, or null without any; {@code last} and {@code lowest} likewise
 */
public record PainTrend(Direction direction, Integer first, Integer last, Integer lowest) {

    /** Two points, or three tenths, are what people notice; less can be the day. */
    private static final int NOTICED = 2;
    private static final double NOTICED_SHARE = 0.3;

    public enum Direction {
        /** Nobody noted a number. */
        NO_NUMBERS,
        /** One number is no direction. */
        TOO_FEW,
        /** Never any pain. */
        NO_PAIN,
        /** So much less that people notice. */
        BETTER,
        /** Less, by so little that it can be chance. */
        A_LITTLE_BETTER,
        SAME,
        /** More, by however little: nobody is told that more pain is nothing. */
        WORSE
    }

    /** @param arriving in the order of time, without those that nobody noted */
    public static PainTrend of(List<Integer> arriving) {
        if (arriving.isEmpty()) {
            return new PainTrend(Direction.NO_NUMBERS, null, null, null);
        }
        int first = arriving.get(0);
        int last = arriving.get(arriving.size() - 1);
        return new PainTrend(direction(arriving, first, last), first, last, Collections.min(arriving));
    }

    private static Direction direction(List<Integer> arriving, int first, int last) {
        if (arriving.size() == 1) {
            return Direction.TOO_FEW;
        }
        if (arriving.stream().allMatch(pain -> pain == 0)) {
            return Direction.NO_PAIN;
        }
        int less = first - last;
        if (less > 0) {
            return less >= NOTICED || less >= first * NOTICED_SHARE ? Direction.BETTER : Direction.A_LITTLE_BETTER;
        }
        return less == 0 ? Direction.SAME : Direction.WORSE;
    }

    /** Whether it was lower in between by so much that people notice, and is higher again. */
    public boolean roseAgain() {
        return direction != Direction.WORSE && lowest != null && last - lowest >= NOTICED;
    }
}
