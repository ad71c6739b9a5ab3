package unknot.schedule.web;

import unknot.shared.web.FormErrors;

/**
 * What a form says beside what was typed into it.
 *
 * @param meets the visits to be looked at before it is saved, or null
 */
public record Again(FormErrors errors, Meets meets) {

    static Again fresh() {
        return new Again(new FormErrors(), null);
    }

    static Again with(FormErrors errors) {
        return new Again(errors, null);
    }
}
