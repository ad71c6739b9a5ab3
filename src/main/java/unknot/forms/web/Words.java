package unknot.forms.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import unknot.forms.Answering;
import unknot.forms.Given;
import unknot.forms.Question;
import unknot.forms.QuestionKind;

/** Says what is wrong with an answer. */
@ApplicationScoped
class Words {

    @Inject
    FormMessages messages;

    String wrong(Answering.Wrong wrong, Question question) {
        return switch (wrong) {
            case MISSING -> question.kind() == QuestionKind.SAFETY ? messages.safety_missing(messages.none()) : messages.missing();
            case TOO_LONG -> messages.too_long(question.kind() == QuestionKind.LONG ? Given.LONGEST : Answering.LONGEST_LINE);
            case NOT_OFFERED -> messages.not_offered();
            case TOO_MANY_PLACES -> messages.too_many_places(Answering.MOST_PLACES);
            case NONE_AND_SOME -> messages.none_and_some();
            case NO_NAME -> messages.no_name();
            case NO_PHONE -> messages.no_phone();
        };
    }

    String besideTheBody() {
        return messages.beside_the_body();
    }

    String choosePlace() {
        return messages.choose_place();
    }
}
