package unknot.charting.web;

import jakarta.ws.rs.FormParam;
import java.util.LinkedHashSet;
import java.util.List;
import unknot.charting.Preset;
import unknot.shared.web.FormErrors;

/** A preset as it was typed. */
public class PresetTyped extends ListedForm {

    @FormParam("muscle")
    List<String> muscles;

    static PresetTyped of(Preset preset) {
        PresetTyped form = new PresetTyped();
        form.fill(preset, preset.name());
        form.muscles = preset.muscles();
        return form;
    }

    /** Says in {@code errors} what is wrong with it. */
    Preset.Details read(FormErrors errors, ListMessages words) {
        if (muscles().isEmpty()) {
            errors.add("muscle", words.error_no_muscle());
        }
        return new Preset.Details(text("name", name, Preset.LONGEST_NAME, errors, words), List.copyOf(new LinkedHashSet<>(muscles())));
    }

    List<String> muscles() {
        return muscles == null ? List.of() : muscles;
    }
}
