package unknot.charting.web;

import java.util.List;
import unknot.charting.web.NoteView.Option;

/**
 * What was measured and tested, on the page of a draft.
 *
 * @param rows those of the last visit included, empty until they are measured again
 * @param quick movements of the joints near the knots; {@code others} all the rest
 */
record ExaminationView(List<Row> rows, List<Choice> quick, List<Choice> others, List<TestRow> tests, TestRow blankTest) {

    /**
     * A movement.
     *
     * @param last its last measurement in words, or empty
     * @param change from before to after, or empty; {@code gain} whether it moves further now
     */
    record Row(String ref, String movement, String side, String name, List<Option> efforts, String before, String after, String last,
            String change, boolean gain, String usual, String error) {
    }

    record Choice(String code, String name) {
    }

    record TestRow(String ref, String name, List<Option> sides, List<Option> results, String words, String error) {
    }

    /** A movement on a signed note. */
    record SignedRow(String name, String effort, String last, String before, String after, String change, String usual) {
    }

    record SignedTest(String name, String result, String words) {
    }
}
