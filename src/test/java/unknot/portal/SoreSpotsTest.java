package unknot.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import unknot.charting.Activity;
import unknot.charting.ChartView;
import unknot.charting.ClientRecord.KnotSeen;
import unknot.charting.ClientRecord.VisitSummary;
import unknot.charting.Side;
import unknot.charting.SoapNote.Parts;
import unknot.portal.SoreSpots.Spot;

class SoreSpotsTest {

    private static final Instant FIRST = Instant.parse("2027-01-04T10:00:00Z");

    private static KnotSeen knot(long id, Activity activity, Integer pain) {
        return new KnotSeen(id, "upper-trapezius", "Upper trapezius", "top of the shoulder", Side.RIGHT, ChartView.BACK, BigDecimal.valueOf(0.6),
                BigDecimal.valueOf(0.2), activity, null, pain);
    }

    private static VisitSummary visit(int week, KnotSeen... knots) {
        return new VisitSummary(week, week, FIRST.plusSeconds(week * 7L * 86_400), ZoneOffset.UTC, "Ines Calder", "Knot session", null, null, null, 5, 3,
                List.of(knots), List.of(), List.of(), "", Set.of(), new Parts(null, null, null, null));
    }

    private static LocalDate week(int week) {
        return LocalDate.of(2027, 1, 4).plusWeeks(week);
    }

    @Test
    void aSpotIsOpenUntilItIsFoundGone() {
        SoreSpots spots = SoreSpots.of(List.of(visit(2, knot(1, Activity.RESOLVED, null), knot(2, Activity.NOT_ASSESSED, null)),
                visit(1, knot(1, Activity.LATENT, 4), knot(2, Activity.ACTIVE, 6)), visit(0, knot(1, Activity.ACTIVE, 7))));
        assertThat(spots.gone()).extracting(Spot::from, Spot::until, Spot::cameBack).containsExactly(tuple(week(0), week(2), false));
        assertThat(spots.open()).extracting(spot -> spot.last().knotId(), Spot::from).containsExactly(tuple(2L, week(1)));
    }

    @Test
    void whatCameBackIsOpenSinceThen() {
        SoreSpots spots = SoreSpots.of(List.of(visit(2, knot(1, Activity.ACTIVE, 3)), visit(1, knot(1, Activity.RESOLVED, null)), visit(0, knot(1, Activity.ACTIVE, 7))));
        assertThat(spots.gone()).isEmpty();
        assertThat(spots.open()).singleElement().satisfies(spot -> {
            assertThat(spot.cameBack()).isTrue();
            assertThat(spot.from()).isEqualTo(week(2));
        });
    }

    @Test
    void whatNobodyLookedAtOrFoundSoreIsNoSpot() {
        SoreSpots spots = SoreSpots.of(List.of(visit(0, knot(1, Activity.NOT_ASSESSED, null), knot(2, Activity.RESOLVED, null))));
        assertThat(spots.open()).isEmpty();
        assertThat(spots.gone()).isEmpty();
        assertThat(SoreSpots.of(List.of()).since()).isEmpty();
    }

    @Test
    void theNewestVisitIsComparedWithTheLastThatLooked() {
        SoreSpots spots = SoreSpots.of(List.of(visit(2, knot(1, Activity.ACTIVE, 4), knot(2, Activity.ACTIVE, 5)), visit(1, knot(1, Activity.NOT_ASSESSED, null)),
                visit(0, knot(1, Activity.ACTIVE, 7))));
        assertThat(spots.since()).extracting(SoreSpots.Changed::change).containsExactly(SpotChange.EASIER, SpotChange.FOUND_SETS_OFF);
        assertThat(SoreSpots.of(List.of(visit(0, knot(1, Activity.ACTIVE, 7)))).since()).isEmpty();
    }
}
