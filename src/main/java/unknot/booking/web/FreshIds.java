package unknot.booking.web;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which ids of a growing table are new. Rows appear when their transaction commits and not in the order of their ids,
 * so the last few looks are looked over again.
 */
final class FreshIds {

    private final int looksAgain;
    private final Deque<Long> highest = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();

    /**
     * @param from ids up to this one are no longer looked for
     * @param visible what is seen already of those above
     * @param looksAgain for how many looks an id may come late
     */
    FreshIds(long from, Collection<Long> visible, int looksAgain) {
        this.looksAgain = looksAgain;
        this.highest.add(from);
        fresh(visible);
    }

    /** The next look has to read everything above this id. */
    long above() {
        return highest.peekFirst();
    }

    /** Those not seen before, of what is visible above {@link #above()}. */
    List<Long> fresh(Collection<Long> visible) {
        List<Long> fresh = visible.stream().filter(seen::add).toList();
        highest.addLast(Math.max(highest.peekLast(), visible.stream().mapToLong(Long::longValue).max().orElse(0)));
        while (highest.size() > looksAgain) {
            highest.removeFirst();
        }
        seen.removeIf(id -> id <= above());
        return fresh;
    }
}
