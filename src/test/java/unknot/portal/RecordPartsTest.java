package unknot.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unknot.charting.ClientRecord.VisitSummary;
import unknot.charting.SoapNote.Parts;

class RecordPartsTest {

    private static VisitSummary visit(int id, int characters) {
        return new VisitSummary(id, id, Instant.EPOCH, ZoneOffset.UTC, "Ines Calder", "Knot session", null, null, null, 5, 3, List.of(), List.of(), List.of(), "", Set.of(),
                new Parts("x".repeat(characters), null, null, null));
    }

    private static List<Integer> sizes(List<VisitSummary> visits) {
        List<List<VisitSummary>> parts = RecordParts.of(visits);
        assertThat(parts.stream().flatMap(List::stream).toList()).isEqualTo(visits);
        return parts.stream().map(List::size).toList();
    }

    @Test
    void noPartHasMoreThanTwentyFiveVisits() {
        assertThat(sizes(IntStream.range(0, 60).mapToObj(id -> visit(id, 10)).toList())).containsExactly(25, 25, 10);
    }

    @Test
    void whatIsLongFillsAPartSooner() {
        assertThat(sizes(List.of(visit(1, 10_000), visit(2, 10_000), visit(3, 1), visit(4, 64_000), visit(5, 64_000)))).containsExactly(2, 1, 1, 1);
    }

    @Test
    void withoutVisitsThereIsOnePart() {
        assertThat(sizes(List.of())).containsExactly(0);
    }
}
