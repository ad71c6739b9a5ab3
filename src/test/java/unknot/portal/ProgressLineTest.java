package unknot.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.portal.ProgressLine.Stop;

class ProgressLineTest {

    private static Stop visit(Integer before, Integer after) {
        return new Stop("5 Jan", before, after, false);
    }

    private static final Stop PLANNED = new Stop("19 Jan", null, null, true);

    @Test
    void twoVisitsOfFourAreDrawnWithTheOthersToCome() {
        ProgressLine line = ProgressLine.of(List.of(visit(6, 4), visit(5, 2), PLANNED, PLANNED));
        assertThat(line.arrive()).isEqualTo("44,60 130,71");
        assertThat(line.leave()).isEqualTo("44,82 130,104");
        assertThat(line.planned()).containsExactly(216, 302);
        assertThat(line.dates()).extracting(ProgressLine.Label::text).containsExactly("5 Jan", "5 Jan", "19 Jan", "19 Jan");
    }

    @Test
    void theEndsOfTheScaleLieOnTheOuterLines() {
        ProgressLine line = ProgressLine.of(List.of(visit(10, 0)));
        assertThat(line.points()).extracting(ProgressLine.Point::y).containsExactly(16, 126);
        assertThat(line.points()).extracting(ProgressLine.Point::x).containsOnly(44);
    }

    @Test
    void aMissingNumberLeavesItsVisitOutOfThatLine() {
        ProgressLine line = ProgressLine.of(List.of(visit(6, null), visit(null, 3), visit(null, null), visit(4, 2)));
        assertThat(line.arrive()).isEqualTo("44,60 302,82");
        assertThat(line.leave()).isEqualTo("130,93 302,104");
        assertThat(line.points()).hasSize(4);
    }

    @Test
    void whereItGotWorseTheNumbersChangePlacesSoThatNeitherHidesTheOther() {
        List<ProgressLine.Point> worse = ProgressLine.of(List.of(visit(4, 6))).points();
        assertThat(worse.get(0).textY()).isGreaterThan(worse.get(0).y());
        assertThat(worse.get(1).textY()).isLessThan(worse.get(1).y());
    }

    @Test
    void theSameNumberIsWrittenOnce() {
        assertThat(ProgressLine.of(List.of(visit(5, 5))).points()).filteredOn(ProgressLine.Point::written).hasSize(1);
    }

    @Test
    void thirtyVisitsStayInTheDrawingAndTheirDatesDoNotRunIntoEachOther() {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            stops.add(visit(6, 4));
        }
        ProgressLine line = ProgressLine.of(stops);
        assertThat(line.points()).hasSize(60).allSatisfy(point -> assertThat(point.x()).isBetween(44, 302));
        for (int i = 1; i < line.dates().size(); i++) {
            assertThat(line.dates().get(i).x() - line.dates().get(i - 1).x()).isGreaterThanOrEqualTo(40);
        }
        assertThat(line.points()).filteredOn(ProgressLine.Point::written).extracting(ProgressLine.Point::x).containsOnly(44, 302);
    }
}
