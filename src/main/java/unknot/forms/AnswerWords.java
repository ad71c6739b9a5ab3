package unknot.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells what was answered. */
@ApplicationScoped
public class AnswerWords {

    @Inject
    AnswerMessages words;

    /** One line for each thing that was answered; empty where nothing was. */
    public List<String> lines(Question question, List<Given> given) {
        return switch (question.kind()) {
            case SCALE -> given.stream().map(one -> words.of_ten(one.code())).toList();
            case YES_NO -> given.stream().map(one -> one.code().equals(Given.YES) ? words.yes() : words.no()).toList();
            case SAFETY -> given.stream().map(one -> one.code().equals(Given.NONE) ? words.none() : one.words()).toList();
            default -> given.stream().map(Given::words).toList();
        };
    }
}
