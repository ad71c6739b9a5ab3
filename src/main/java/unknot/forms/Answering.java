package unknot.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an answer must be like. Saving asks for what can be read alone, sending for what the clinic wants to know as well. */
public final class Answering {

    public static final int LONGEST_LINE = 300;
    public static final int MOST_PLACES = 20;
    private static final int MOST = 10;

    private Answering() {
    }

    /** What is wrong with an answer. */
    public enum Wrong {
        MISSING, TOO_LONG, NOT_OFFERED, TOO_MANY_PLACES, NONE_AND_SOME, NO_NAME, NO_PHONE
    }

    /**
     * Why what was given cannot be kept.
     *
     * @param topics codes that safety may name
     */
    public static Optional<Wrong> unreadable(Question question, List<Given> given, Set<String> topics) {
        int longest = question.kind() == QuestionKind.LONG ? Given.LONGEST : LONGEST_LINE;
        if (given.stream().anyMatch(one -> one.words().codePointCount(0, one.words().length()) > longest)) {
            return Optional.of(Wrong.TOO_LONG);
        }
        if (given.size() > MOST_PLACES && question.kind() == QuestionKind.BODY) {
            return Optional.of(Wrong.TOO_MANY_PLACES);
        }
        return given.stream().allMatch(one -> offered(question, one, topics)) ? Optional.empty() : Optional.of(Wrong.NOT_OFFERED);
    }

    private static boolean offered(Question question, Given given, Set<String> topics) {
        return switch (question.kind()) {
            case ONE_OF, MANY_OF -> question.choices().contains(given.words());
            case SCALE -> given.code().matches("[0-9]|" + MOST);
            case YES_NO -> Set.of(Given.YES, Given.NO).contains(given.code());
            case SAFETY -> given.code().equals(Given.NONE) || topics.contains(given.code());
            default -> true;
        };
    }

    /** What is missing before it can be sent. */
    public static Optional<Wrong> unsendable(Question question, List<Given> given) {
        if (given.isEmpty()) {
            return question.required() ? Optional.of(Wrong.MISSING) : Optional.empty();
        }
        return switch (question.kind()) {
            case SAFETY -> given.size() > 1 && given.stream().anyMatch(one -> one.code().equals(Given.NONE)) ? Optional.of(Wrong.NONE_AND_SOME) : Optional.empty();
            case CONTACT -> !has(given, Given.NAME) ? Optional.of(Wrong.NO_NAME) : !has(given, Given.PHONE) ? Optional.of(Wrong.NO_PHONE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean has(List<Given> given, String part) {
        return given.stream().anyMatch(one -> one.code().equals(part));
    }
}
