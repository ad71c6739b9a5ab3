package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import unknot.charting.AreaWords;
import unknot.charting.BodyChart;
import unknot.charting.DrawnArea;
import unknot.charting.NoteSheets.ListedKnot;
import unknot.charting.NoteSheets.Referred;
import unknot.charting.web.ReferralAreaView.Area;
import unknot.charting.web.ReferralAreaView.Was;
import unknot.shared.ThisClinic;

/** Draws and tells where the pain of knots spreads. */
@ApplicationScoped
class ReferralAreaViews {

    @Inject
    ChartMessages words;
    @Inject
    AreaWords areas;
    @Inject
    BodyChart chart;
    @Inject
    ThisClinic clinic;

    /** @param known null for a knot that was found just now */
    ReferralAreaView draft(String ref, NoteForm form, ListedKnot known) {
        List<Area> drawn = new ReferralAreaForm(form).sent(ref).stream()
                .map(sent -> DrawnArea.parse(sent, chart).map(this::area).orElseGet(() -> new Area(sent, "", "", words.referral_unreadable()))).toList();
        return new ReferralAreaView(ref, drawn, known == null || known.referred() == null ? null : was(known.referred()));
    }

    private Was was(Referred referred) {
        return new Was(words.referred_on(clinic.time().shortDay(referred.at()), areas.of(referred.areas())), referred.areas().stream().map(this::area).toList());
    }

    private Area area(DrawnArea area) {
        return new Area(area.written(), area.view().code(), area.polygon(), areas.of(area));
    }

    /** What each area that was sent covers, for a script that has just drawn it. */
    Map<String, String> words(NoteForm form) {
        return new ReferralAreaForm(form).sent().collect(Collectors.toMap(Function.identity(), this::words));
    }

    private String words(String sent) {
        Optional<DrawnArea> area = DrawnArea.parse(sent, chart);
        return area.map(areas::of).orElseGet(words::referral_unreadable);
    }

    /** Empty where nothing was drawn. */
    String told(List<DrawnArea> drawn) {
        return drawn.isEmpty() ? "" : words.refers(areas.of(drawn));
    }
}
