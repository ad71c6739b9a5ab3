package unknot.charting.web;

import java.util.LinkedHashSet;
import java.util.Set;
import unknot.charting.Safety;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** The fields of a note about safety: {@code safety} lists the topics; the others begin with {@code safety-}. */
record SafetyForm(NoteForm form) {

    static final String TOPICS = "safety";
    static final String ASKED = "safety-asked";
    static final String WORDS = "safety-words";
    static final String REASON = "safety-reason";

    void put(Safety safety) {
        form.fields().remove(TOPICS);
        safety.topics().forEach(topic -> form.add(TOPICS, topic));
        form.put(ASKED, safety.asked() ? "true" : "");
        form.put(WORDS, safety.words());
        form.put(REASON, safety.reason());
    }

    /** Whether anything of it was sent. Words kept by a browser since before the question existed have nothing, and change nothing. */
    boolean sent() {
        return form.fields().keySet().stream().anyMatch(field -> field.equals(TOPICS) || field.startsWith("safety-"));
    }

    boolean asked() {
        return "true".equals(form.first(ASKED));
    }

    Set<String> topics() {
        return new LinkedHashSet<>(form.all(TOPICS));
    }

    /** Null where nothing of it was sent. */
    Safety read(FormErrors errors, ChartingMessages words) {
        return !sent() ? null
                : new Safety(asked(), topics(), line(WORDS, Safety.LONGEST_WORDS, errors, words), line(REASON, Safety.LONGEST_REASON, errors, words));
    }

    private String line(String name, int longest, FormErrors errors, ChartingMessages words) {
        String line = Typed.line(form.first(name));
        int length = Typed.length(line);
        if (length > longest) {
            errors.add(name, words.too_long(length, longest));
        }
        return line;
    }
}
