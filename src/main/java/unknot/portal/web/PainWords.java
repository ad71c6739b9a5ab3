package unknot.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import unknot.portal.PainChange;
import unknot.portal.PainTrend;

/** Puts pain numbers into sentences. */
@ApplicationScoped
public class PainWords {

    @Inject
    PortalMessages messages;
    @Inject
    ProgressMessages progress;

    /** Of the newest visit, to a client who may do something about it. */
    public String lastVisit(Integer before, Integer after, String firstName) {
        return switch (PainChange.between(before, after)) {
            case EASED -> messages.last_eased(before, after);
            case SAME -> messages.last_same(before, firstName);
            case WORSE -> messages.last_worse(before, after, firstName);
            case NO_PAIN -> messages.last_no_pain();
            case ARRIVING_ONLY -> messages.last_arriving(before);
            case LEAVING_ONLY -> messages.last_leaving(after);
            case NOT_NOTED -> messages.last_not_noted();
        };
    }

    /** Of an earlier visit. */
    public String earlierVisit(Integer before, Integer after) {
        return switch (PainChange.between(before, after)) {
            case EASED -> messages.then_eased(before, after);
            case SAME -> messages.then_same(before);
            case WORSE -> messages.then_worse(before, after);
            case NO_PAIN -> messages.then_no_pain();
            case ARRIVING_ONLY -> messages.then_arriving(before);
            case LEAVING_ONLY -> messages.then_leaving(after);
            case NOT_NOTED -> messages.then_not_noted();
        };
    }

    /**
     * Of a course, from its first visit to its last.
     *
     * @param arriving the numbers of arriving in the order of time
     * @param going whether the course goes on, so that telling the therapist is of use
     * @return empty where there are not two numbers, or never any pain
     */
    public String course(List<Integer> arriving, boolean going, String firstName) {
        PainTrend trend = PainTrend.of(arriving);
        String said = switch (trend.direction()) {
            case NO_NUMBERS, TOO_FEW, NO_PAIN -> "";
            case BETTER -> going ? progress.better(trend.first(), trend.last()) : progress.was_better(trend.first(), trend.last());
            case A_LITTLE_BETTER -> going ? progress.a_little_better(trend.first(), trend.last()) : progress.was_better(trend.first(), trend.last());
            case SAME -> going ? progress.same(trend.first(), trend.last(), firstName) : progress.was_not_better(trend.first(), trend.last());
            case WORSE -> going ? progress.worse(trend.first(), trend.last(), firstName) : progress.was_not_better(trend.first(), trend.last());
        };
        return going && trend.roseAgain() ? said + " " + progress.rose(trend.lowest(), firstName) : said;
    }

    /** The line of a course for those who do not see it. */
    public String line(List<Integer> arriving, List<Integer> leaving, int planned) {
        StringBuilder words = new StringBuilder();
        if (!arriving.isEmpty()) {
            words.append(messages.line_arriving(series(arriving))).append(' ');
        }
        if (!leaving.isEmpty()) {
            words.append(messages.line_leaving(series(leaving))).append(' ');
        }
        if (planned > 0) {
            words.append(planned == 1 ? messages.one_to_come() : messages.sessions_to_come(planned));
        }
        return words.toString().strip();
    }

    /** Of a visit in a list, beside its coloured numbers. */
    String inList(Integer before, Integer after) {
        if (before != null && after != null) {
            return messages.pain_from_to(before, after);
        }
        return before != null ? messages.pain_arriving(before) : after != null ? messages.pain_leaving(after) : messages.no_pain_noted();
    }

    private String series(List<Integer> numbers) {
        return numbers.stream().filter(Objects::nonNull).map(String::valueOf).reduce((earlier, later) -> messages.then(earlier, later)).orElse("");
    }
}
