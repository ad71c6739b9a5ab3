package unknot.charting.web;

import java.util.List;
import unknot.charting.web.MarkedCharts.MarkedChart;

/** What the page of a client's knots shows; the strings are ready to read. */
record KnotsView(long clientId, String name, String initials, String summary, List<Card> open, List<Card> resolved, OverTime overTime) {

    /**
     * A knot with its history.
     *
     * @param first the first value of pain on pressure; {@code last} the last one; null where nobody asked
     * @param about since when it is open and how often it came back
     * @param says the line's values in words
     */
    record Card(int number, String state, String muscle, String side, Sparkline line, Integer first, Integer last, String stateWords,
            String about, String says, List<Row> rows) {
    }

    record Row(String day, long noteId, String therapist, boolean anotherExaminer, String state, String tenderness, String pain,
            String treatment, String refersTo) {
    }

    /** The body as it was known after one of the visits; {@code visits} has the newest first. */
    record OverTime(List<Visit> visits, String words, List<MarkedChart> charts) {
    }

    record Visit(long noteId, String day, String label, boolean shown) {
    }
}
