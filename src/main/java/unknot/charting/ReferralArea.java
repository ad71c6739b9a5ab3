package unknot.charting;

import jakarta.persistence.Embeddable;

/**
 * Where the pain of a knot spreads, as it was drawn at a visit.
 *
 * @param chartVersion of the chart it was drawn on
 * @param outline as {@link DrawnArea#corners} writes it
 */
@Embeddable
public record ReferralArea(ChartView chartView, int chartVersion, String outline) {

    static ReferralArea of(DrawnArea drawn) {
        return new ReferralArea(drawn.view(), BodyChart.VERSION, drawn.corners());
    }

    DrawnArea drawn() {
        return DrawnArea.stored(chartView, outline);
    }
}
