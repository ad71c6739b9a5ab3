package unknot.access;

import java.time.Duration;

/** How long the next try has to wait: ten seconds after the first one too many, then twice as long each time, never longer than a quarter of an hour. */
final class Slowing {

    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    private Slowing() {
    }

    /** @param wrong in a row; so many as {@code free} cost nothing */
    static Duration after(int wrong, int free) {
        if (wrong <= free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(10L << Math.min(MOST_DOUBLINGS, wrong - free - 1));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
