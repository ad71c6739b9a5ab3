package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import unknot.charting.Activity;
import unknot.charting.BodyChart;
import unknot.charting.ChartView;
import unknot.charting.Knot;
import unknot.charting.web.NoteView.Marker;

/** Draws knots on still pictures of the body. */
@ApplicationScoped
class MarkedCharts {

    @Inject
    ChartingMessages words;
    @Inject
    NoteViews views;
    @Inject
    BodyChart chart;

    /** A view of the body with its knots; {@code left} is the letter on the left of the drawing: seen from behind it is the client's left. */
    record MarkedChart(String view, String name, String left, String right, List<Marker> markers) {
    }

    /** A knot as it is to be drawn. */
    record Spot(Knot knot, int number, Activity state) {
    }

    /** The views that have a knot, the back first. */
    List<MarkedChart> of(List<Spot> spots) {
        return Stream.of(ChartView.BACK, ChartView.FRONT).map(view -> of(view, spots)).filter(chart -> !chart.markers().isEmpty()).toList();
    }

    private MarkedChart of(ChartView view, List<Spot> spots) {
        boolean front = view == ChartView.FRONT;
        return new MarkedChart(view.code(), words.chart(front), front ? "R" : "L", front ? "L" : "R",
                spots.stream().filter(spot -> spot.knot().view() == view).map(this::marker).toList());
    }

    private Marker marker(Spot spot) {
        Knot knot = spot.knot();
        return views.marker(String.valueOf(knot.id()), spot.number(), chart.muscle(knot.muscle()).orElseThrow(), knot.side(), spot.state(),
                knot.x(), knot.y());
    }
}
