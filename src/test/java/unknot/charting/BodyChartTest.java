package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyChart.Place;

class BodyChartTest {

    private final BodyChart chart = new BodyChart();

    @Test
    void everyMuscleHasAUsualPlaceOnTheBodyOnBothSides() {
        assertThat(chart.muscles()).hasSize(54);
        for (Muscle muscle : chart.muscles()) {
            for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
                Place place = chart.usualPlace(muscle.code(), side).orElseThrow(() -> new AssertionError(muscle.code()));
                assertThat(chart.contains(place.view(), place.x().doubleValue(), place.y().doubleValue())).as(muscle.code() + side).isTrue();
            }
        }
    }

    @Test
    void theClientsLeftIsOnTheLeftSeenFromBehindAndOnTheRightSeenFromTheFront() {
        assertThat(chart.usualPlace("infraspinatus", Side.LEFT).orElseThrow().x().doubleValue()).isLessThan(0.5);
        assertThat(chart.usualPlace("infraspinatus", Side.RIGHT).orElseThrow().x().doubleValue()).isGreaterThan(0.5);
        assertThat(chart.usualPlace("pectoralis-major", Side.LEFT).orElseThrow().x().doubleValue()).isGreaterThan(0.5);
    }

    @Test
    void aPointInTheMuscleStays() {
        Place usual = chart.usualPlace("infraspinatus", Side.LEFT).orElseThrow();
        assertThat(chart.place("infraspinatus", Side.LEFT, ChartView.BACK, usual.x().doubleValue(), usual.y().doubleValue())).contains(usual);
    }

    @Test
    void aFingerBesideTheBodyFindsTheNearestPlaceInTheMuscle() {
        // The middle deltoid is a sliver at the edge of the shoulder; 10 units outside is still meant.
        Place usual = chart.usualPlace("middle-deltoid", Side.LEFT).orElseThrow();
        double outside = usual.view() == ChartView.BACK ? 0.19 : 0.81;
        Optional<Place> place = chart.place("middle-deltoid", Side.LEFT, usual.view(), outside, 0.25);
        assertThat(place).isPresent();
        assertThat(place.get().x().doubleValue()).isNotEqualTo(outside);
    }

    @Test
    void aPlaceOffTheBodyIsNone() {
        assertThat(chart.contains(ChartView.BACK, 0.02, 0.02)).isFalse();
        assertThat(chart.place("infraspinatus", Side.LEFT, ChartView.BACK, 0.02, 0.02)).isEmpty();
        assertThat(chart.place("infraspinatus", Side.LEFT, ChartView.BACK, 1.5, 0.2)).isEmpty();
        assertThat(chart.place("infraspinatus", Side.LEFT, ChartView.BACK, Double.NaN, 0.2)).isEmpty();
    }

    @Test
    void aMuscleIsNotToBeFoundInAViewThatDoesNotShowIt() {
        assertThat(chart.place("pectoralis-major", Side.LEFT, ChartView.BACK, 0.4, 0.25)).isEmpty();
    }

    @Test
    void theMidlineIsOnlyWhereTheBodyIs() {
        assertThat(chart.usualPlace("multifidus", Side.MIDLINE)).hasValueSatisfying(place -> assertThat(place.x().doubleValue()).isEqualTo(0.5));
        assertThat(chart.usualPlace("gastrocnemius", Side.MIDLINE)).isEmpty();
    }

    @Test
    void aTapMeansTheSuperficialMuscle() {
        Place usual = chart.usualPlace("infraspinatus", Side.RIGHT).orElseThrow();
        assertThat(chart.muscleAt(ChartView.BACK, usual.x().doubleValue(), usual.y().doubleValue()).map(Muscle::code)).contains("infraspinatus");
        assertThat(chart.muscleAt(ChartView.BACK, 0.02, 0.02)).isEmpty();
    }
}
