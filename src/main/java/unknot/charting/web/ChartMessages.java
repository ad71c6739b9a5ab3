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

    @Message("{#switch code}{#case 'open-wound'}Open wound{#case 'burn'}Burn{#case 'skin-infection'}Skin infection{#case 'recent-surgery'}Recent surgery"
            + "{#case 'fracture'}Fracture{#case 'tumour'}Tumour site{#case 'varicose-veins'}Varicose veins{#case 'flare'}Inflammatory flare{/switch}")
    String no_go_reason(String code);

    @Message("{reason}{#if !since.isEmpty}, since {since}{/if}: {places}. Marked by {by} on {at}.")
    String no_go_area(String reason, String places, String since, String by, String at);

    @Message("Knot {number}, {muscle} {side}, lies in a no-go area: {reason.toLowerCase}.")
    String no_go_knot(int number, String muscle, String side, String reason);

    @Message("{area} was treated, and a no-go area is there: {reason.toLowerCase}.")
    String no_go_over(String area, String reason);

    @Message("Not here")
    String no_go();

    @Message("{topic}: the chart does not say where yet.")
    String not_here_where(String topic);

    @Message("Mark where")
    String not_here_mark();

    @Message("Mark where: {topic}")
    String not_here_mark_this(String topic);

    @Message("Mark an area")
    String no_go_mark();

    @Message("Where this client must not be treated. It shows at every visit until it is lifted.")
    String no_go_words();

    @Message("Reason")
    String no_go_reason_label();

    @Message("Choose")
    String no_go_choose();

    @Message("Since")
    String no_go_since();

    @Message("Draw it on the chart")
    String no_go_draw();

    @Message("Drawn on the chart: {view}")
    String no_go_drawn(String view);

    @Message("Or the whole muscle")
    String no_go_muscle();

    @Message("Save the area")
    String no_go_save();

    @Message("Lift")
    String no_go_lift();

    @Message("Lift: {words}")
    String no_go_lift_this(String words);

    @Message("Say why this area must not be treated.")
    String no_go_reason_missing();

    @Message("Enter a date that is not after today, or none.")
    String no_go_since_wrong();

    @Message("Draw the area on the body, neither tiny nor half of it, or choose a muscle and a side.")
    String no_go_where_missing();

    @Message("The area was not saved. It is still drawn; try again.")
    String no_go_not_saved();

    @Message("In a no-go area")
    String no_go_inside();

    @Message("Copy to the other side")
    String mirror();

    @Message("Drag around the area, or tap for a circle. With keys: arrows move the circle, + and − change its size, Enter keeps it, Escape ends.")
    String drawing();

    @Message("That was not on the body, or tiny, or half of it. Draw it again.")
    String drawing_again();

    @Message("Stop drawing")
    String stop_drawing();

    @Message("Refers to")
    String referral();

    @Message("Refers to: {places}")
    String refers(String places);

    @Message("Knot {number} refers to: {places}")
    String knot_refers(int number, String places);

    @Message("{day}: {places}")
    String referred_on(String day, String places);

    @Message("Draw where it spreads")
    String referral_draw();

    @Message("Draw where the pain of {muscle} {side} spreads")
    String referral_draw_of(String muscle, String side);

    @Message("Choose a muscle")
    String referral_choose();

    @Message("Same area")
    String referral_same();

    @Message("Draw again")
    String referral_again();

    @Message("Draw again: {places}")
    String referral_again_this(String places);

    @Message("Take away: {places}")
    String referral_remove_this(String places);

    @Message("Add")
    String referral_add();

    @Message("Drawn on the chart: {view}")
    String referral_drawn(String view);

    @Message("This area cannot be read.")
    String referral_unreadable();

    @Message("Draw each area on the body, neither tiny nor half of it.")
    String referral_no_area();

    @Message("A knot has at most {most} areas. Take some away.")
    String referral_too_many(int most);

    @Message("Choose a muscle and a side.")
    String referral_muscle_missing();
}
