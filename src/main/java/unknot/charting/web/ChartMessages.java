package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the body chart on the note's pages. Numbers such as 99 and words in capitals stand in for what the script puts there. */
@MessageBundle("chart")
public interface ChartMessages {

    @Message("{#switch view}{#case 'front'}Front{#case 'back'}Back{#case 'left'}Left{#case 'right'}Right{/switch}")
    String view_short(String view);

    @Message("Larger")
    String larger();

    @Message("Done")
    String smaller();

    @Message("The chart is large now. Escape makes it small again.")
    String is_large();

    @Message("Zoom")
    String zoom();

    @Message("Closer")
    String zoom_in();

    @Message("Further away")
    String zoom_out();

    @Message("Find a muscle")
    String find_muscle();

    @Message("{#if number == 0}No muscle is called that.{#else}{number} {#if number == 1}muscle{#else}muscles{/if} found{/if}")
    String found(int number);

    @Message("{muscle}, {side}")
    String muscle_side(String muscle, String side);

    @Message("There is no muscle at this place.")
    String no_muscle_here();

    @Message("Usual point")
    String usual_point();

    @Message("Knot {number} is at this place already.")
    String already(int number);

    @Message("Go to knot {number}")
    String go_to_knot(int number);

    @Message("Knot {number} placed: {where}")
    String placed(int number, String where);

    @Message("There is no muscle at this place. Choose a muscle, or a place on the body.")
    String no_muscle_there();

    @Message("This place is not on that muscle in this view of the body. The muscle here is {muscle}.")
    String another_muscle_there(String muscle);

    @Message("Knot {number} on this list is at this place already. Record what you find there, and remove this one.")
    String same_place(String number);

    @Message("This client had a knot at this place before. Bring it back under “Resolved earlier”, and remove this one.")
    String same_place_before();

    @Message("No muscle")
    String no_muscle();

    @Message("Copy to the other side")
    String mirror();
}
