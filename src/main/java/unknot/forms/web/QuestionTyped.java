package unknot.forms.web;

import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unknot.forms.Answering;
import unknot.forms.Question;
import unknot.forms.QuestionKind;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A question as the owner has typed it. */
public class QuestionTyped {

    private static final int FEWEST_CHOICES = 2;

    @FormParam("version")
    String version;
    @FormParam("wording")
    String wording;
    @FormParam("hint")
    String hint;
    @FormParam("kind")
    String kind;
    @FormParam("choices")
    String choices;
    @FormParam("required")
    String required;

    static QuestionTyped of(Question question, int version) {
        QuestionTyped typed = new QuestionTyped();
        typed.version = String.valueOf(version);
        typed.wording = question.wording();
        typed.hint = question.hint();
        typed.kind = question.kind().code();
        typed.choices = String.join("\n", question.choices());
        typed.required = question.required() ? "yes" : null;
        return typed;
    }

    static QuestionTyped fresh(int version) {
        QuestionTyped typed = new QuestionTyped();
        typed.version = String.valueOf(version);
        return typed;
    }

    /** Says in {@code errors} what is wrong with it. */
    Question.Details read(FormErrors errors, FormSettingMessages words) {
        if (!Typed.visible(wording())) {
            errors.add("wording", words.wording_missing());
        }
        line("wording", wording(), Question.LONGEST_WORDING, errors, words);
        line("hint", hint(), Question.LONGEST_WORDING, errors, words);
        Optional<QuestionKind> read = errors.wanted("kind", Coded.find(QuestionKind.class, kind), words.kind_missing());
        List<String> lines = read.filter(QuestionKind::hasChoices).map(has -> lines()).orElse(List.of());
        if (read.filter(QuestionKind::hasChoices).isPresent() && lines.size() < FEWEST_CHOICES) {
            errors.add("choices", words.choices_missing());
        }
        line("choices", String.join("\n", lines), Question.LONGEST_CHOICES, errors, words);
        lines.stream().filter(choice -> Typed.length(choice) > Answering.LONGEST_LINE).findFirst()
                .ifPresent(choice -> errors.add("choices", words.too_long(Typed.length(choice), Answering.LONGEST_LINE)));
        return new Question.Details(read.orElse(null), wording(), hint(), required(), lines);
    }

    private static void line(String field, String typed, int longest, FormErrors errors, FormSettingMessages words) {
        if (Typed.length(typed) > longest) {
            errors.add(field, words.too_long(Typed.length(typed), longest));
        }
    }

    private List<String> lines() {
        return Arrays.stream(choices().split("\n")).map(Typed::line).filter(Typed::visible).distinct().toList();
    }

    int readVersion() {
        return Typed.version(version);
    }

    public String version() {
        return Typed.text(version);
    }

    public String wording() {
        return Typed.line(wording);
    }

    public String hint() {
        return Typed.line(hint);
    }

    public String kind() {
        return Typed.text(kind);
    }

    public String choices() {
        return Typed.text(choices);
    }

    public boolean required() {
        return "yes".equals(required);
    }
}
