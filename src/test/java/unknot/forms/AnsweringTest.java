package unknot.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unknot.forms.Answering.Wrong;

class AnsweringTest {

    private static Question question(QuestionKind kind, boolean required) {
        return new Question(1, 1, new Question.Details(kind, "?", "", required, kind.hasChoices() ? List.of("Sitting", "Lifting") : List.of()));
    }

    private static List<Given> codes(String... codes) {
        return Stream.of(codes).map(code -> new Given(7, 0, code, "")).toList();
    }

    private static List<Given> words(String... words) {
        return Stream.of(words).map(one -> new Given(7, 0, "", one)).toList();
    }

    @Test
    void whatTheClinicWantsToKnowMustBeAnsweredBeforeSendingAndNotBefore() {
        Question question = question(QuestionKind.LONG, true);
        assertThat(Answering.unreadable(question, List.of(), Set.of())).isEmpty();
        assertThat(Answering.unsendable(question, List.of())).contains(Wrong.MISSING);
        assertThat(Answering.unsendable(question(QuestionKind.LONG, false), List.of())).isEmpty();
    }

    @Test
    void textHasABoundInCharactersThatPeopleSee() {
        assertThat(Answering.unreadable(question(QuestionKind.SHORT, false), words("🙂".repeat(300)), Set.of())).isEmpty();
        assertThat(Answering.unreadable(question(QuestionKind.SHORT, false), words("x".repeat(301)), Set.of())).contains(Wrong.TOO_LONG);
        assertThat(Answering.unreadable(question(QuestionKind.LONG, false), words("x".repeat(2000)), Set.of())).isEmpty();
        assertThat(Answering.unreadable(question(QuestionKind.LONG, false), words("x".repeat(2001)), Set.of())).contains(Wrong.TOO_LONG);
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        assertThat(Answering.unreadable(question(QuestionKind.MANY_OF, false), words("Sitting", "Lifting"), Set.of())).isEmpty();
        assertThat(Answering.unreadable(question(QuestionKind.ONE_OF, false), words("Flying"), Set.of())).contains(Wrong.NOT_OFFERED);
        assertThat(Answering.unreadable(question(QuestionKind.SCALE, false), codes("10"), Set.of())).isEmpty();
        assertThat(Answering.unreadable(question(QuestionKind.SCALE, false), codes("11"), Set.of())).contains(Wrong.NOT_OFFERED);
        assertThat(Answering.unreadable(question(QuestionKind.SCALE, false), codes("-1"), Set.of())).contains(Wrong.NOT_OFFERED);
        assertThat(Answering.unreadable(question(QuestionKind.YES_NO, false), codes("maybe"), Set.of())).contains(Wrong.NOT_OFFERED);
        assertThat(Answering.unreadable(question(QuestionKind.SAFETY, false), codes("fever"), Set.of("burn"))).contains(Wrong.NOT_OFFERED);
    }

    @Test
    void safetyIsAnsweredBySomethingOrByNothingNotByBoth() {
        Question question = question(QuestionKind.SAFETY, true);
        assertThat(Answering.unsendable(question, codes(Given.NONE))).isEmpty();
        assertThat(Answering.unsendable(question, codes("fever", "burn"))).isEmpty();
        assertThat(Answering.unsendable(question, codes("fever", Given.NONE))).contains(Wrong.NONE_AND_SOME);
    }

    @Test
    void aContactHasANameAndANumber() {
        Question question = question(QuestionKind.CONTACT, false);
        assertThat(Answering.unsendable(question, List.of())).isEmpty();
        assertThat(Answering.unsendable(question, codes(Given.NAME))).contains(Wrong.NO_PHONE);
        assertThat(Answering.unsendable(question, codes(Given.PHONE))).contains(Wrong.NO_NAME);
        assertThat(Answering.unsendable(question, codes(Given.NAME, Given.PHONE))).isEmpty();
    }
}
