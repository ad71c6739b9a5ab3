package unknot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.demo.DemoPlan.Visit;

class DemoPlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-11", "2027-03-28", "2028-02-29", "2026-12-31", "2026-11-22"})
    void nobodyAndNoRoomIsInTwoPlacesAtOnce(LocalDate today) {
        List<Visit> visits = DemoPlan.around(today).visits;

        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            for (Visit other : visits.subList(i + 1, visits.size())) {
                if (!other.starts().isBefore(visit.cleaned())) {
                    break;
                }
                assertThat(visit.therapist()).isNotEqualTo(other.therapist());
                assertThat(visit.room()).isNotEqualTo(other.room());
                assertThat(visit.client() == other.client() && other.starts().isBefore(visit.ends())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-11", "2027-03-28", "2028-02-29", "2026-12-31", "2026-11-22"})
    void threeMonthsArePastFourWeeksAreToComeAndTodayIsBusy(LocalDate today) {
        DemoPlan plan = DemoPlan.around(today);

        assertThat(DemoPeople.CLIENTS).hasSize(60).doesNotHaveDuplicates();
        assertThat(plan.visits).anyMatch(visit -> visit.starts().toLocalDate().isBefore(today.minusDays(80)));
        assertThat(plan.visits).anyMatch(visit -> visit.starts().toLocalDate().isAfter(today.plusDays(20)));
        assertThat(plan.visits).filteredOn(visit -> visit.starts().toLocalDate().equals(today)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(plan.visits).filteredOn(visit -> visit.client() == DemoPlan.SHOWN_CLIENT).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-11"})
    void theSameDayGivesTheSamePlan(LocalDate today) {
        assertThat(DemoPlan.around(today).visits).extracting(Visit::starts)
                .containsExactlyElementsOf(DemoPlan.around(today).visits.stream().map(Visit::starts).toList());
    }
}
