package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreshIdsTest {

    @Test
    void anIdIsToldOnce() {
        FreshIds ids = new FreshIds(0, List.of(), 3);
        assertThat(ids.fresh(List.of(1L, 2L))).containsExactly(1L, 2L);
        assertThat(ids.fresh(List.of(1L, 2L, 3L))).containsExactly(3L);
        assertThat(ids.fresh(List.of(1L, 2L, 3L))).isEmpty();
    }

    @Test
    void whatWasThereBeforeIsNotNew() {
        FreshIds ids = new FreshIds(10, List.of(11L, 13L), 3);
        assertThat(ids.fresh(List.of(11L, 12L, 13L))).containsExactly(12L);
    }

    @Test
    void anIdThatBecomesVisibleLateIsToldAllTheSame() {
        FreshIds ids = new FreshIds(0, List.of(), 3);
        ids.fresh(List.of(7L));
        assertThat(ids.above()).isLessThan(6);
        assertThat(ids.fresh(List.of(6L, 7L))).containsExactly(6L);
    }

    @Test
    void onceAllIsQuietNothingIsReadAgain() {
        FreshIds ids = new FreshIds(0, List.of(), 3);
        ids.fresh(List.of(1L, 2L));
        for (int look = 0; look < 3; look++) {
            assertThat(ids.fresh(List.of())).isEmpty();
        }
        assertThat(ids.above()).isEqualTo(2);
        assertThat(ids.fresh(List.of(3L))).containsExactly(3L);
    }
}
