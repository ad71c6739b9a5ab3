package unknot.booking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts visits that overlap side by side. Two halves of a column can be read, thirds cannot: where more than two meet, the first
 * lane is shown and the others become a list that opens.
 */
record Lanes(List<Grid.Visit> visits, List<Grid.More> more) {

    /**
     * @param inOrder the visits of one column, by their start
     * @param words of a list that opens, such as "2 more visits", by what is in it
     */
    static Lanes of(List<Grid.Visit> inOrder, Function<List<Grid.Visit>, String> words) {
        Lanes lanes = new Lanes(new ArrayList<>(inOrder.size()), new ArrayList<>());
        for (List<Grid.Visit> cluster : clusters(inOrder)) {
            lanes.place(cluster, words);
        }
        return lanes;
    }

    private void place(List<Grid.Visit> cluster, Function<List<Grid.Visit>, String> words) {
        if (cluster.size() == 1) {
            visits.add(cluster.get(0));
            return;
        }
        List<Grid.Visit> others = new ArrayList<>();
        int firstLaneEnds = 0;
        for (Grid.Visit visit : cluster) {
            if (visit.row() >= firstLaneEnds) {
                visits.add(visit.inLane(1));
                firstLaneEnds = end(visit);
            } else {
                others.add(visit);
            }
        }
        for (List<Grid.Visit> together : clusters(others)) {
            if (together.size() == 1) {
                visits.add(together.get(0).inLane(2));
            } else {
                int row = together.get(0).row();
                int end = together.stream().mapToInt(Lanes::end).max().orElseThrow();
                more.add(new Grid.More(row, end - row, "+" + together.size(), words.apply(together), together));
            }
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

    private static int end(Grid.Visit visit) {
        return visit.row() + visit.span();
    }
}
