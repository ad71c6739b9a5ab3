package unknot.charting.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import unknot.charting.BodyChart;
import unknot.charting.BodyChart.Place;
import unknot.charting.ChartView;
import unknot.charting.NoteSheets.ListedKnot;
import unknot.charting.Side;
import unknot.shared.Coded;

/** Adds a knot to a form at the same place on the other side of the body, without a script. */
final class KnotMirror {

    private KnotMirror() {
    }

    /** @param ref of the knot that is copied; nothing is added for one on the midline or one that nobody knows */
    static void add(NoteForm form, String ref, List<ListedKnot> listed, BodyChart chart) {
        String id = form.first("knot-" + ref + "-id");
        listed.stream().filter(knot -> String.valueOf(knot.knot().id()).equals(id)).map(ListedKnot::place).findFirst()
                .or(() -> sent(form, "knot-" + ref + "-", chart)).flatMap(chart::mirrored).ifPresent(place -> put(form, place));
    }

    private static Optional<Place> sent(NoteForm form, String name, BodyChart chart) {
        Optional<Side> side = Coded.find(Side.class, form.first(name + "side"));
        Optional<ChartView> view = Coded.find(ChartView.class, form.first(name + "view"));
        String share = "[01](\\.[0-9]{1,8})?";
        if (side.isEmpty() || view.isEmpty() || !form.first(name + "x").matches(share) || !form.first(name + "y").matches(share)) {
            return side.flatMap(there -> chart.usualPlace(form.first(name + "muscle"), there));
        }
        return Optional.of(new Place(form.first(name + "muscle"), side.get(), view.get(), new BigDecimal(form.first(name + "x")),
                new BigDecimal(form.first(name + "y"))));
    }

    private static void put(NoteForm form, Place place) {
        form.add("knot", "mirrored");
        form.put("knot-mirrored-muscle", place.muscle());
        form.put("knot-mirrored-side", place.side().code());
        form.put("knot-mirrored-view", place.view().code());
        form.put("knot-mirrored-x", place.x().toPlainString());
        form.put("knot-mirrored-y", place.y().toPlainString());
    }
}
