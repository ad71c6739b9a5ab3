package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import unknot.charting.Activity;
import unknot.charting.AreaWords;
import unknot.charting.BodyChart;
import unknot.charting.BodyChart.Place;
import unknot.charting.BodyWords;
import unknot.charting.ChartView;
import unknot.charting.DrawnArea;
import unknot.charting.DrawnArea.Label;
import unknot.charting.Knot;
import unknot.charting.web.NoteView.Marker;

/** Draws knots on still pictures of the body. */
@ApplicationScoped
class MarkedCharts {

    @Inject
    ChartingMessages words;
    @Inject
    ChartMessages charted;
    @Inject
    AreaWords areaWords;
    @Inject
    BodyWords body;
    @Inject
    NoteViews views;
    @Inject
    BodyChart chart;

    /**
     * A view of the body with its knots.
     *
     * @param picture see {@link BodyChart#picture}
     * @param areas where the client must not be treated
     * @param patches where the pain of knots spreads
     * @param left what is on the left of the drawing: seen from behind the client's left
     */
    record MarkedChart(String view, String picture, String name, String left, String right, List<Marker> markers, List<NoGoView.Area> areas,
            List<Patch> patches) {
    }

    /**
     * Where a knot's pain spreads.
     *
     * @param number of the knot, written at {@code label}
     */
    record Patch(int number, String points, Label label, String words) {
    }

    /** A knot as it is to be drawn. */
    record Spot(Knot knot, int number, Activity state, List<DrawnArea> referral) {
    }

    /** The views that have a knot, the back first. */
    List<MarkedChart> of(List<Spot> spots) {
        return of(spots, List.of());
    }

    /** The views that have a knot, a patch or an area. */
    List<MarkedChart> of(List<Spot> spots, List<NoGoView.Area> areas) {
        return BodyChart.VIEWS.stream().map(view -> of(view, spots, areas.stream().filter(area -> area.view().equals(view.code())).toList()))
                .filter(chart -> !chart.markers().isEmpty() || !chart.areas().isEmpty() || !chart.patches().isEmpty()).toList();
    }

    private MarkedChart of(ChartView view, List<Spot> spots, List<NoGoView.Area> areas) {
        return new MarkedChart(view.code(), BodyChart.picture(view), words.chart(body.view(view.code())), body.view_start(view.code()),
                body.view_end(view.code()), spots.stream().filter(spot -> chart.where(spot.knot()).view() == view).map(this::marker).toList(), areas,
                spots.stream().flatMap(spot -> spot.referral().stream().filter(area -> area.view() == view).map(area -> patch(spot, area))).toList());
    }

    private Patch patch(Spot spot, DrawnArea area) {
        return new Patch(spot.number(), area.polygon(), area.label(), charted.knot_refers(spot.number(), areaWords.of(area)));
    }

    private Marker marker(Spot spot) {
        Knot knot = spot.knot();
        Place place = chart.where(knot);
        return views.marker(String.valueOf(knot.id()), spot.number(), chart.muscle(knot.muscle()).orElseThrow(), knot.side(), spot.state(),
                place.x(), place.y());
    }
}
