package unknot.messages.web;

import jakarta.ws.rs.FormParam;
import unknot.messages.MessageKind;
import unknot.messages.Wording;
import unknot.messages.WordingProblem;
import unknot.messages.WordingRules;
import unknot.messages.Wordings;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** The words of a message as they were typed. */
public class WordingForm {

    @FormParam("version")
    String version;
    @FormParam("subject")
    String subject;
    @FormParam("body")
    String body;
    @FormParam("text")
    String text;

    static WordingForm of(Wordings.Current current) {
        WordingForm form = new WordingForm();
        form.version = Integer.toString(current.version());
        form.subject = current.words().subject();
        form.body = current.words().body();
        form.text = current.words().text();
        return form;
    }

    /** The words, whatever is wrong with them. */
    Wording words(boolean texted) {
        return new Wording(Typed.line(subject), lines(body), texted ? lines(text) : null);
    }

    /** Line ends as the database keeps them, and no other control characters. */
    private static String lines(String typed) {
        return Typed.text(typed).replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    }

    FormErrors check(MessageKind kind, Wording words, WordingMessages messages) {
        FormErrors errors = new FormErrors();
        for (WordingProblem problem : WordingRules.problems(kind, words)) {
            errors.add(field(problem.part()), switch (problem.what()) {
                case EMPTY -> messages.error_empty();
                case TOO_LONG -> messages.error_long(longest(problem.part()));
                case UNKNOWN -> messages.error_unknown(braced(problem.placeholder()), braced(problem.nearest()));
                case BROKEN -> messages.error_broken(braced(kind.placeholders().get(0).name()));
                case MISSING -> messages.error_missing(braced(problem.placeholder()));
            });
        }
        return errors;
    }

    static String braced(String name) {
        return "{" + name + "}";
    }

    private static String field(WordingProblem.Part part) {
        return switch (part) {
            case SUBJECT -> "subject";
            case BODY -> "body";
            case TEXT -> "text";
        };
    }

    private static int longest(WordingProblem.Part part) {
        return switch (part) {
            case SUBJECT -> WordingRules.LONGEST_SUBJECT;
            case BODY -> WordingRules.LONGEST_BODY;
            case TEXT -> WordingRules.LONGEST_TEXT;
        };
    }
}
