package unknot.charting.web;

import unknot.charting.Amendment;
import unknot.charting.Amendment.Said;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** An amendment as strings, with what is wrong of it. */
record AmendmentForm(String reason, String words, FormErrors errors) {

    static AmendmentForm empty() {
        return new AmendmentForm("", "", new FormErrors());
    }

    static AmendmentForm typed(String reason, String words, ChartingMessages messages) {
        AmendmentForm form = new AmendmentForm(Typed.line(reason), Typed.text(words).replace("\r\n", "\n"), new FormErrors());
        form.check("words", form.words, Amendment.LONGEST_WORDS, messages.amendment_words_missing(), messages);
        form.check("reason", form.reason, Amendment.LONGEST_REASON, messages.amendment_reason_missing(), messages);
        return form;
    }

    private void check(String field, String text, int longest, String missing, ChartingMessages messages) {
        int length = Typed.length(text);
        if (!Typed.visible(text)) {
            errors.add(field, missing);
        } else if (length > longest) {
            errors.add(field, messages.too_long(length, longest));
        }
    }

    /** The field to begin with: the first that something is wrong of, or the first of all. */
    public String focus() {
        return errors.isEmpty() ? "words" : errors.byField().keySet().iterator().next();
    }

    Said said() {
        return new Said(reason, words);
    }
}
