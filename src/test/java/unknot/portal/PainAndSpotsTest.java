package unknot.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.charting.Activity;
import unknot.charting.ChartView;
import unknot.charting.ClientRecord.KnotSeen;
import unknot.charting.Side;

class PainAndSpotsTest {

    private static KnotSeen seen(Activity activity, Integer tenderness, Integer painOnPressure) {
        return new KnotSeen(1, "upper-trapezius", "Upper trapezius", "top of the shoulder", Side.RIGHT, ChartView.BACK, BigDecimal.valueOf(0.6),
                BigDecimal.valueOf(0.2), activity, tenderness, painOnPressure);
    }

    @Test
    void painIsCalledEasedOnlyWhenThereIsLessOfIt() {
        assertThat(PainChange.between(5, 2)).isEqualTo(PainChange.EASED);
        assertThat(PainChange.between(5, 5)).isEqualTo(PainChange.SAME);
        assertThat(PainChange.between(5, 6)).isEqualTo(PainChange.WORSE);
        assertThat(PainChange.between(0, 0)).isEqualTo(PainChange.NO_PAIN);
        assertThat(PainChange.between(5, null)).isEqualTo(PainChange.ARRIVING_ONLY);
        assertThat(PainChange.between(null, 0)).isEqualTo(PainChange.LEAVING_ONLY);
        assertThat(PainChange.between(null, null)).isEqualTo(PainChange.NOT_NOTED);
    }

    @Test
    void aSpotIsComparedWithHowItWasLast() {
        assertThat(SpotChange.of(seen(Activity.ACTIVE, 2, 7), null)).isEqualTo(SpotChange.FOUND_SETS_OFF);
        assertThat(SpotChange.of(seen(Activity.LATENT, 2, 7), null)).isEqualTo(SpotChange.FOUND_SORE);
        assertThat(SpotChange.of(seen(Activity.ACTIVE, 2, 5), seen(Activity.ACTIVE, 2, 7))).isEqualTo(SpotChange.EASIER);
        assertThat(SpotChange.of(seen(Activity.ACTIVE, 2, 8), seen(Activity.ACTIVE, 2, 7))).isEqualTo(SpotChange.SORER);
        assertThat(SpotChange.of(seen(Activity.ACTIVE, 2, 7), seen(Activity.ACTIVE, 2, 7))).isEqualTo(SpotChange.SAME);
        assertThat(SpotChange.of(seen(Activity.LATENT, 2, 3), seen(Activity.ACTIVE, 2, 7))).isEqualTo(SpotChange.NO_LONGER_SETS_OFF);
        assertThat(SpotChange.of(seen(Activity.ACTIVE, 2, 3), seen(Activity.LATENT, 2, 7))).isEqualTo(SpotChange.SETS_OFF_AGAIN);
        assertThat(SpotChange.of(seen(Activity.RESOLVED, null, null), seen(Activity.ACTIVE, 2, 7))).isEqualTo(SpotChange.GONE);
        assertThat(SpotChange.of(seen(Activity.LATENT, 2, 0), seen(Activity.LATENT, 2, 3))).isEqualTo(SpotChange.NOT_SORE);
        assertThat(SpotChange.of(seen(Activity.NOT_ASSESSED, null, null), seen(Activity.ACTIVE, 2, 7))).isEqualTo(SpotChange.NOT_CHECKED);
    }

    @Test
    void twoScalesAreNeverComparedWithEachOther() {
        assertThat(SpotChange.of(seen(Activity.ACTIVE, 2, null), seen(Activity.ACTIVE, null, 7))).isEqualTo(SpotChange.STILL_SORE);
        assertThat(SpotChange.of(seen(Activity.ACTIVE, 1, null), seen(Activity.ACTIVE, 3, 7))).isEqualTo(SpotChange.EASIER);
    }

    @Test
    void theColourOfASpotIsOnTheScaleOfPain() {
        assertThat(SpotChange.soreness(seen(Activity.ACTIVE, 4, null))).isEqualTo(10);
        assertThat(SpotChange.soreness(seen(Activity.ACTIVE, 4, 6))).isEqualTo(6);
        assertThat(SpotChange.soreness(seen(Activity.RESOLVED, 4, 6))).isZero();
    }

    @Test
    void theChartShowsNoMoreOfTheBodyThanTheSpotsNeed() {
        assertThat(BodyCrop.around(List.of(60, 400))).isEqualTo(BodyCrop.UPPER);
        assertThat(BodyCrop.around(List.of(500, 850))).isEqualTo(BodyCrop.LOWER);
        assertThat(BodyCrop.around(List.of(60, 850))).isEqualTo(BodyCrop.WHOLE);
    }

    @Test
    void aSpotAtTheEdgeOfACropIsNotCut() {
        assertThat(BodyCrop.around(List.of(60, 448))).isEqualTo(BodyCrop.WHOLE);
        assertThat(BodyCrop.around(List.of(440, 850))).isEqualTo(BodyCrop.WHOLE);
    }
}
