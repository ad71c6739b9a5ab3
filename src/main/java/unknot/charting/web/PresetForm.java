package unknot.charting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.charting.Activity;
import unknot.charting.NoteSheets.ListedKnot;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.Preset;
import unknot.charting.Side;
import unknot.charting.Sign;
import unknot.charting.web.NoteView.PresetChoice;
import unknot.shared.Coded;

/** Lists the muscles of a preset on a note, and takes them off again as long as nobody has said anything of them. */
final class PresetForm {

    private static final List<String> NUMBERS = List.of("tenderness", "pain", "pain-after");

    private final NoteForm form;
    private final NoteSheet sheet;
    private final Map<String, ListedKnot> listed;

    PresetForm(NoteForm form, NoteSheet sheet) {
        this.form = form;
        this.sheet = sheet;
        this.listed = sheet.knots().stream().collect(Collectors.toMap(knot -> String.valueOf(knot.knot().id()), Function.identity()));
    }

    /** Adds a row for each of its muscles that is not on the list, on the chosen side or on both. */
    void add(String code) {
        List<Side> sides = Coded.find(Side.class, form.first("preset-side")).map(List::of).orElse(List.of(Side.LEFT, Side.RIGHT));
        Set<String> there = refs().map(this::place).collect(Collectors.toSet());
        sheet.presets().stream().filter(preset -> preset.active() && preset.code().equals(code)).map(Preset::muscles).flatMap(List::stream).forEach(muscle -> {
            for (Side side : sides) {
                if (there.add(muscle + " " + side.code())) {
                    String ref = "preset" + form.refs("knot").size();
                    form.add("knot", ref);
                    form.put("knot-" + ref + "-muscle", muscle);
                    form.put("knot-" + ref + "-side", side.code());
                    form.put("knot-" + ref + "-preset", code);
                }
            }
        });
    }

    void removeUntouched(String code) {
        untouched(code).forEach(ref -> form.put("knot-" + ref + "-removed", "true"));
    }

    List<PresetChoice> choices() {
        return sheet.presets().stream().map(preset -> new PresetChoice(preset.code(), preset.name(), preset.muscles().size(), untouched(preset.code()).size(), preset.active()))
                .toList();
    }

    private List<String> untouched(String code) {
        return refs().filter(ref -> code.equals(preset(ref)) && untouchedRow("knot-" + ref + "-")).toList();
    }

    private Stream<String> refs() {
        return new ArrayList<>(form.refs("knot")).stream().filter(ref -> !"true".equals(form.first("knot-" + ref + "-removed")));
    }

    private String preset(String ref) {
        ListedKnot known = listed.get(form.first("knot-" + ref + "-id"));
        return known == null ? form.first("knot-" + ref + "-preset") : Objects.requireNonNullElse(known.preset(), "");
    }

    private String place(String ref) {
        ListedKnot known = listed.get(form.first("knot-" + ref + "-id"));
        return known == null ? form.first("knot-" + ref + "-muscle") + " " + form.first("knot-" + ref + "-side")
                : known.knot().muscle() + " " + known.knot().side().code();
    }

    private boolean untouchedRow(String name) {
        return unsaid(name + "activity", Activity.NOT_ASSESSED) && unsaid(name + "twitch", Sign.NOT_ASSESSED) && unsaid(name + "band", Sign.NOT_ASSESSED)
                && NUMBERS.stream().allMatch(field -> form.first(name + field).isBlank()) && form.all(name + "technique").isEmpty();
    }

    private boolean unsaid(String field, Coded nothing) {
        return form.first(field).isEmpty() || form.first(field).equals(nothing.code());
    }
}
