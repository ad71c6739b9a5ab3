package unknot.booking.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Puts visits that overlap side by side. Two halves of a column can be read, thirds cannot: where more than two meet, the first
 * lane is shown and the others become a list that opens.
 */
final class Lanes {

    private final List<Grid.Block> blocks = new ArrayList<>();
    private final Function<List<Grid.Visit>, Grid.More> list;

    private Lanes(Function<List<Grid.Visit>, Grid.More> list) {
        this.list = list;
    }

    /**
     * @param inOrder the visits of one column, by their start
     * @param list makes the list that opens
     * @return by their start
     */
    static List<Grid.Block> of(List<Grid.Visit> inOrder, Function<List<Grid.Visit>, Grid.More> list) {
        Lanes lanes = new Lanes(list);
        clusters(inOrder).forEach(lanes::place);
        lanes.blocks.sort(Comparator.comparing(Grid.Block::row));
        return lanes.blocks;
    }

    private void place(List<Grid.Visit> cluster) {
        if (cluster.size() == 1) {
            blocks.add(new Grid.Block(cluster.get(0), null));
            return;
        }
        List<Grid.Visit> others = new ArrayList<>();
        int firstLaneEnds = 0;
        for (Grid.Visit visit : cluster) {
            if (visit.row() >= firstLaneEnds) {
                blocks.add(new Grid.Block(visit.inLane(1), null));
                firstLaneEnds = end(visit);
            } else {
                others.add(visit);
            }
        }
        for (List<Grid.Visit> together : clusters(others)) {
            blocks.add(together.size() == 1 ? new Grid.Block(together.get(0).inLane(2), null) : new Grid.Block(null, list.apply(together)));
        }
    }

    /** Groups in which each visit overlaps another one. */
    private static List<List<Grid.Visit>> clusters(List<Grid.Visit> inOrder) {
        List<List<Grid.Visit>> clusters = new ArrayList<>();
        int end = 0;
        for (Grid.Visit visit : inOrder) {
            if (visit.row() >= end) {
                clusters.add(new ArrayList<>(1));
            }
            clusters.get(clusters.size() - 1).add(visit);
            end = Math.max(end, end(visit));
        }
        return clusters;
    }

    static int end(Grid.Visit visit) {
        return visit.row() + visit.span();
    }
}
