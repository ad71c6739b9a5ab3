package unknot.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import unknot.charting.ClientRecord.VisitSummary;
import unknot.charting.SoapNote.Parts;

/** Divides visits into parts that each make a document of a few pages: a whole long record takes more memory than a small server has. */
public final class RecordParts {

    private static final int MOST_VISITS = 25;
    /** Of what therapists wrote; a single visit may have more. */
    private static final int MOST_CHARACTERS = 20_000;

    private RecordParts() {
    }

    /** @return in the same order, at least one part, which may be empty */
    public static List<List<VisitSummary>> of(List<VisitSummary> visits) {
        List<List<VisitSummary>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int characters = 0;
        for (VisitSummary visit : visits) {
            List<VisitSummary> last = parts.get(parts.size() - 1);
            int more = characters(visit.texts());
            if (!last.isEmpty() && (last.size() == MOST_VISITS || characters + more > MOST_CHARACTERS)) {
                last = new ArrayList<>();
                parts.add(last);
                characters = 0;
            }
            last.add(visit);
            characters += more;
        }
        return parts;
    }

    private static int characters(Parts texts) {
        return Stream.of(texts.subjective(), texts.objective(), texts.assessment(), texts.plan()).filter(Objects::nonNull).mapToInt(String::length).sum();
    }
}
