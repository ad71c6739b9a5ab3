package unknot.charting.web;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.charting.web.MarkedCharts.MarkedChart;
import unknot.charting.web.MarkedCharts.Patch;
import unknot.charting.web.NoteView.Marker;
import unknot.paper.Lettering;
import unknot.paper.StillPictures;

/** Drawings of the body for documents: whole in themselves, without style sheets and text, which makers of PDFs and servers lack. */
@ApplicationScoped
class PaperCharts {

    private static final double NUMBER_SIZE = 17;
    private static final double PATCH_NUMBER_SIZE = 13;
    private static final double LETTER_SIZE = 20;

    @Inject
    StillPictures pictures;
    @Inject
    Lettering lettering;

    /** @param name of the view and its knots, for who cannot see it */
    record PaperChart(String view, String name, RawString body, List<NoGoView.Area> areas, List<PaperPatch> patches, List<PaperMarker> markers, String left, String right) {
    }

    /** @param number its outline */
    record PaperMarker(String state, String x, String y, String number) {
    }

    /** @param number of the knot, its outline */
    record PaperPatch(String points, String number) {
    }

    List<PaperChart> of(List<MarkedChart> charts) {
        return charts.stream().map(this::paper).toList();
    }

    private PaperChart paper(MarkedChart chart) {
        String name = chart.name() + ": " + Stream.of(chart.areas().stream().map(NoGoView.Area::words), chart.markers().stream().map(Marker::label),
                chart.patches().stream().map(Patch::words)).flatMap(said -> said).collect(Collectors.joining("; "));
        return new PaperChart(chart.view(), name, pictures.inside(chart.picture()), chart.areas(), chart.patches().stream().map(this::patch).toList(), chart.markers().stream().map(this::marker).toList(),
                lettering.path(chart.left(), 84, 34, LETTER_SIZE), lettering.path(chart.right(), 316, 34, LETTER_SIZE));
    }

    private PaperPatch patch(Patch patch) {
        return new PaperPatch(patch.points(), lettering.path(String.valueOf(patch.number()), patch.label().x(), patch.label().y(), PATCH_NUMBER_SIZE));
    }

    private PaperMarker marker(Marker marker) {
        double x = Double.parseDouble(marker.x());
        double y = Double.parseDouble(marker.y());
        return new PaperMarker(marker.state(), marker.x(), marker.y(), lettering.path(String.valueOf(marker.number()), x, y, NUMBER_SIZE));
    }
}
