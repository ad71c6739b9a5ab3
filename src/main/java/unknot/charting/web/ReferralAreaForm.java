package unknot.charting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unknot.charting.BodyChart;
import unknot.charting.DrawnArea;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.charting.NoteSheets.ListedKnot;
import unknot.shared.web.FormErrors;

/** Where a knot's pain spreads: the field {@code knot-R-referral} lists the areas, each as {@link DrawnArea#parse} reads it. */
record ReferralAreaForm(NoteForm form) {

    private static String field(String ref) {
        return "knot-" + ref + "-referral";
    }

    void put(String ref, List<DrawnArea> areas) {
        areas.forEach(area -> form.add(field(ref), area.written()));
    }

    /** What was sent, each area once. */
    List<String> sent(String ref) {
        return form.all(field(ref)).stream().map(String::strip).distinct().toList();
    }

    /** Of all knots together. */
    Stream<String> sent() {
        return form.refs("knot").stream().flatMap(ref -> sent(ref).stream()).distinct();
    }

    List<DrawnArea> read(String ref, FormErrors errors, ChartMessages words, BodyChart chart) {
        List<Optional<DrawnArea>> areas = sent(ref).stream().map(area -> DrawnArea.parse(area, chart)).toList();
        if (areas.size() > KnotEntry.MOST_AREAS) {
            errors.add(field(ref), words.referral_too_many(KnotEntry.MOST_AREAS));
        } else if (areas.stream().anyMatch(Optional::isEmpty)) {
            errors.add(field(ref), words.referral_no_area());
        }
        return areas.stream().flatMap(Optional::stream).toList();
    }

    /** Takes the areas over that an earlier visit drew. */
    void same(String ref, List<ListedKnot> listed) {
        String id = form.first("knot-" + ref + "-id");
        listed.stream().filter(knot -> String.valueOf(knot.knot().id()).equals(id) && knot.referred() != null).findFirst()
                .ifPresent(knot -> put(ref, knot.referred().areas()));
    }

    /** @param area the one that goes, as it was sent */
    void remove(String ref, String area) {
        List<String> rest = new ArrayList<>(sent(ref));
        rest.remove(area);
        form.fields().put(field(ref), rest);
    }
}
