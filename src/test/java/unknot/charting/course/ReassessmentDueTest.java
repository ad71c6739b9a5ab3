package unknot.charting.course;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.course.ReassessmentDue.FINAL;
import static unknot.charting.course.ReassessmentDue.MIDPOINT;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReassessmentDueTest {

    private static ReassessmentDue due(int planned, int done, Integer... decidedAfter) {
        return ReassessmentDue.of(planned, done, List.of(decidedAfter)).orElse(null);
    }

    @Test
    void halfWayAndAtTheEndTheCourseIsLookedAt() {
        assertThat(due(4, 1)).isNull();
        assertThat(due(4, 2)).isEqualTo(MIDPOINT);
        assertThat(due(4, 3)).isEqualTo(MIDPOINT);
        assertThat(due(4, 4)).isEqualTo(FINAL);
        assertThat(due(5, 2)).isNull();
        assertThat(due(5, 3)).isEqualTo(MIDPOINT);
    }

    @Test
    void whatIsDecidedIsNotAskedAgain() {
        assertThat(due(4, 3, 2)).isNull();
        assertThat(due(4, 4, 2)).isEqualTo(FINAL);
        assertThat(due(4, 4, 2, 4)).isNull();
        assertThat(due(4, 2, 1)).isEqualTo(MIDPOINT);
        // The plan was made longer at its end.
        assertThat(due(6, 4, 4)).isNull();
        assertThat(due(6, 6, 4)).isEqualTo(FINAL);
    }

    @Test
    void aCourseOfOneOrTwoHasNoMiddle() {
        assertThat(due(1, 0)).isNull();
        assertThat(due(1, 1)).isEqualTo(FINAL);
        assertThat(due(2, 1)).isNull();
        assertThat(due(2, 2)).isEqualTo(FINAL);
    }
}
