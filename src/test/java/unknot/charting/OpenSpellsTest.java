package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.Activity.ACTIVE;
import static unknot.charting.Activity.LATENT;
import static unknot.charting.Activity.NOT_ASSESSED;
import static unknot.charting.Activity.RESOLVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.charting.OpenSpells.Found;
import unknot.charting.OpenSpells.Spell;

class OpenSpellsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    /** A finding a week. */
    private static OpenSpells weekly(Activity... findings) {
        List<Found> found = new ArrayList<>();
        for (Activity activity : findings) {
            found.add(new Found(week(found.size()), activity));
        }
        return new OpenSpells(found);
    }

    private static LocalDate week(int number) {
        return DAY.plusWeeks(number);
    }

    @Test
    void anOpenKnotIsOpenUntilToday() {
        OpenSpells spells = weekly(ACTIVE, LATENT);
        assertThat(spells.all()).containsExactly(new Spell(DAY, null));
        assertThat(spells.days(week(1).plusDays(3))).isEqualTo(10);
        assertThat(spells.recurrences()).isZero();
    }

    @Test
    void aResolvedKnotThatComesBackIsTheSameKnotOnceMore() {
        OpenSpells spells = weekly(ACTIVE, RESOLVED, RESOLVED, NOT_ASSESSED, LATENT, RESOLVED);
        assertThat(spells.all()).containsExactly(new Spell(week(0), week(1)), new Spell(week(4), week(5)));
        assertThat(spells.recurrences()).isEqualTo(1);
        assertThat(spells.days(week(20))).isEqualTo(14);
    }

    @Test
    void whatNobodyHasLookedAtHasNoDays() {
        assertThat(weekly(NOT_ASSESSED, NOT_ASSESSED).all()).isEmpty();
        assertThat(weekly(RESOLVED).days(week(3))).isZero();
        assertThat(weekly(NOT_ASSESSED, ACTIVE).all()).containsExactly(new Spell(week(1), null));
        assertThat(weekly().recurrences()).isZero();
    }
}
