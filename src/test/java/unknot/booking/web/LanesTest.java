package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are five minutes; a visit is written as "name:row+span". */
class LanesTest {

    private static Grid.Visit visit(String written) {
        String[] parts = written.split("[:+]");
        return new Grid.Visit(0, "", Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), 0, false, 1, "booked", "", parts[0], "", "", "", "", "",
                false, false, null);
    }

    private static List<String> placed(String... visits) {
        return Lanes.of(Arrays.stream(visits).map(LanesTest::visit).toList(),
                together -> new Grid.More(together.get(0).row(), 0, "+" + together.size(), "", together)).stream()
                .map(block -> block.visit() != null ? block.visit().client() + block.visit().lane()
                        : block.more().count() + block.more().visits().stream().map(Grid.Visit::client).toList())
                .toList();
    }

    @Test
    void aVisitAloneHasTheWholeWidth() {
        assertThat(placed("a:1+12")).containsExactly("a0");
    }

    @Test
    void visitsThatTouchDoNotOverlap() {
        assertThat(placed("a:1+12", "b:13+12")).containsExactly("a0", "b0");
    }

    @Test
    void twoAtATimeStandSideBySide() {
        assertThat(placed("a:1+12", "b:7+6", "c:13+12")).containsExactly("a1", "b2", "c0");
    }

    @Test
    void aChainOfTwoAtATimeNeedsNoList() {
        assertThat(placed("a:1+12", "b:7+12", "c:13+12")).containsExactly("a1", "b2", "c1");
    }

    @Test
    void beyondTwoTheOthersBecomeAList() {
        assertThat(placed("a:1+12", "b:4+6", "c:7+12")).containsExactly("a1", "+2[b, c]");
        assertThat(placed("a:1+12", "b:1+12", "c:1+12", "d:1+12")).containsExactly("a1", "+3[b, c, d]");
    }

    @Test
    void aListHoldsOnlyThoseThatMeet() {
        assertThat(placed("a:1+24", "b:2+4", "c:3+4", "d:20+4")).containsExactly("a1", "+2[b, c]", "d2");
    }

    @Test
    void nobodyIsLost() {
        assertThat(placed()).isEmpty();
    }
}
