package unknot.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The times that one therapist or room is taken, as stretches that neither touch nor overlap. Seconds since 1970; from is taken, to is
 * free again.
 */
final class TakenTimes {

    static final TakenTimes NONE = new TakenTimes(new long[0], new long[0]);

    private final long[] from;
    private final long[] to;

    private TakenTimes(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    record Stretch(long from, long to) {
    }

    /** @param stretches in any order; they may overlap */
    static TakenTimes of(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        stretches.stream().sorted(Comparator.comparingLong(Stretch::from)).forEach(stretch -> {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && stretch.from <= last.to) {
                joined.set(joined.size() - 1, new Stretch(last.from, Math.max(last.to, stretch.to)));
            } else {
                joined.add(stretch);
            }
        });
        return new TakenTimes(joined.stream().mapToLong(Stretch::from).toArray(), joined.stream().mapToLong(Stretch::to).toArray());
    }

    boolean free(long start, long end) {
        int next = firstEndingAfter(start);
        return next == from.length || from[next] >= end;
    }

    /** The last end that is not after {@code at}, or {@code otherwise} where there is none. */
    long endBefore(long at, long otherwise) {
        int next = firstEndingAfter(at);
        return next == 0 ? otherwise : to[next - 1];
    }

    /** The first start that is not before {@code at}, or {@code otherwise} where there is none. */
    long startAfter(long at, long otherwise) {
        int next = firstEndingAfter(at);
        while (next < from.length && from[next] < at) {
            next++;
        }
        return next == from.length ? otherwise : from[next];
    }

    private int firstEndingAfter(long at) {
        int low = 0;
        int high = to.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
