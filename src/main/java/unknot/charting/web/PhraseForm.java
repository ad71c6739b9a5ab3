package unknot.charting.web;

import jakarta.ws.rs.FormParam;
import java.util.Locale;
import unknot.charting.NoteTemplate;
import unknot.charting.Snippet;
import unknot.charting.SoapNote;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A snippet or a template as it was typed. */
public final class PhraseForm {

    @FormParam("shortcut")
    public String shortcut;
    @FormParam("words")
    public String words;
    @FormParam("part")
    public String part;
    @FormParam("name")
    public String name;
    @FormParam("everybody")
    public String everybody;
    @FormParam("subjective")
    public String subjective;
    @FormParam("objective")
    public String objective;
    @FormParam("assessment")
    public String assessment;
    @FormParam("plan")
    public String plan;

    static PhraseForm of(Snippet.Text text) {
        PhraseForm form = new PhraseForm();
        form.shortcut = text.shortcut();
        form.words = text.words();
        form.part = text.part();
        return form;
    }

    static PhraseForm of(NoteTemplate.Text text) {
        PhraseForm form = new PhraseForm();
        form.name = text.name();
        form.everybody = text.forEverybody() ? "true" : null;
        form.subjective = text.parts().subjective();
        form.objective = text.parts().objective();
        form.assessment = text.parts().assessment();
        form.plan = text.parts().plan();
        return form;
    }

    /** What can be kept, as far as {@code errors} is empty afterwards. */
    Snippet.Text snippet(FormErrors errors, PhraseMessages phrases, ChartingMessages charting) {
        String typed = Typed.text(shortcut).toLowerCase(Locale.ROOT).replaceFirst("^;", "");
        if (!typed.matches("[a-z0-9-]{1,20}")) {
            errors.add("shortcut", phrases.shortcut_form());
        }
        String text = lines("words", words, Snippet.LONGEST_WORDS, errors, charting).strip();
        if (text.isEmpty()) {
            errors.add("words", phrases.words_missing());
        }
        String under = Typed.orNull(part);
        if (under != null && !NoteForm.PARTS.contains(under)) {
            errors.add("part", charting.not_a_choice());
        }
        return new Snippet.Text(typed, text, under);
    }

    /** What can be kept, as far as {@code errors} is empty afterwards. */
    NoteTemplate.Text template(FormErrors errors, PhraseMessages phrases, ChartingMessages charting) {
        String called = Typed.line(name);
        if (called.isEmpty()) {
            errors.add("name", phrases.name_missing());
        } else if (Typed.length(called) > NoteTemplate.LONGEST_NAME) {
            errors.add("name", charting.too_long(Typed.length(called), NoteTemplate.LONGEST_NAME));
        }
        SoapNote.Parts parts = new SoapNote.Parts(part("subjective", subjective, errors, charting), part("objective", objective, errors, charting),
                part("assessment", assessment, errors, charting), part("plan", plan, errors, charting));
        if (parts.equals(new SoapNote.Parts("", "", "", ""))) {
            errors.add("subjective", phrases.parts_missing());
        }
        return new NoteTemplate.Text(called, "true".equals(everybody), parts);
    }

    private static String part(String field, String typed, FormErrors errors, ChartingMessages charting) {
        String text = lines(field, typed, NoteTemplate.LONGEST_PART, errors, charting);
        return text.isBlank() ? "" : text;
    }

    private static String lines(String field, String typed, int longest, FormErrors errors, ChartingMessages charting) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n");
        if (Typed.length(text) > longest) {
            errors.add(field, charting.too_long(Typed.length(text), longest));
        }
        return text;
    }
}
