package unknot.charting.web;

import jakarta.ws.rs.FormParam;
import unknot.charting.SafetyKind;
import unknot.charting.SafetyTopic;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A question about safety as it was typed. */
public class TopicTyped extends ListedForm {

    /** The field with which a warning is confirmed. */
    static final String SURE = "sure";

    @FormParam("kind")
    String kind;
    @FormParam("asked")
    String asked;
    @FormParam(SURE)
    String sure;

    static TopicTyped of(SafetyTopic topic) {
        TopicTyped form = new TopicTyped();
        form.fill(topic, topic.name());
        form.kind = topic.kind().code();
        form.asked = topic.askedAs();
        return form;
    }

    /** Says in {@code errors} what is wrong with it. */
    SafetyTopic.Details read(FormErrors errors, ListMessages words) {
        String readName = text("name", name, SafetyTopic.LONGEST_NAME, errors, words);
        int length = Typed.length(asked());
        if (length > SafetyTopic.LONGEST_ASKED) {
            errors.add("asked", words.error_long(length, SafetyTopic.LONGEST_ASKED));
        }
        return new SafetyTopic.Details(errors.wanted("kind", Coded.find(SafetyKind.class, kind), words.error_kind()).orElse(null), readName, asked());
    }

    /** What is confirmed: this meaning of this line as it is stored. Whoever chooses another one, or meets another change, is asked anew. */
    public String seal() {
        return version() + " " + kind() + " " + offered();
    }

    boolean sure() {
        return seal().equals(sure);
    }

    public String asked() {
        return Typed.line(asked);
    }

    public String kind() {
        return Typed.text(kind);
    }
}
