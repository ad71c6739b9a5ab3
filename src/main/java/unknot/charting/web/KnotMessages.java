package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a client's knots over time. */
@MessageBundle("knots")
public interface KnotMessages {

    @Message("Knots of {name}")
    String title(String name);

    @Message("Knots over time")
    String heading();

    @Message("{#if open == 0}No knot is open{#else if open == 1}1 knot is open{#else}{open} knots are open{/if}, {#if resolved == 0}none is resolved{#else if resolved == 1}1 is resolved{#else}{resolved} are resolved{/if}. From {#if visits == 1}1 signed note{#else}{visits} signed notes{/if}.")
    String summary(int open, int resolved, int visits);

    @Message("No note is signed yet. Knots appear here once the first one is.")
    String no_note();

    @Message("No knot was found in the signed notes.")
    String no_knot();

    @Message("Each open knot")
    String open_knots();

    @Message("Pain on pressure, 0–10. A ring: somebody else pressed than the time before.")
    String legend();

    @Message("Resolved ({count})")
    String resolved_knots(int count);

    @Message("The chart over time")
    String chart_over_time();

    @Message("Visit")
    String visit();

    @Message("After the visit of {day}, by {therapist}")
    String after_visit(String day, String therapist);

    @Message("Nobody had found a knot by then.")
    String nothing_then();

    @Message("{#if days == 0}resolved the same day{#else if days == 1}was open 1 day{#else}was open {days} days{/if}")
    String was_open(long days);

    @Message("{#if days == 0}open since today{#else if days == 1}open 1 day{#else}open {days} days{/if}")
    String is_open(long days);

    @Message("{#if times == 1}came back once{#else}came back {times} times{/if}")
    String came_back(int times);

    @Message("Resolved {day}")
    String resolved_on(String day);

    @Message("{state}, not assessed since {day}")
    String not_since(String state, String day);

    @Message("Never assessed")
    String never_assessed();

    @Message("Pain on pressure: {values}.")
    String values(String values);

    @Message("{value} on {day}{#if another} (another therapist){/if}")
    String value_on(int value, String day, boolean another);

    @Message("Every finding")
    String every_finding();

    @Message("Findings of {muscle}, {side}")
    String findings_of(String muscle, String side);

    @Message("another examiner")
    String another_examiner();

    @Message("Pain never asked")
    String no_values();

    @Message("The client's page")
    String to_record();

    @Message("Visit of {day}")
    String visit_of(String day);
}
