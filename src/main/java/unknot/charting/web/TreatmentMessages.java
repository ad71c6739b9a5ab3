package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around what was done and what came of it. */
@MessageBundle("treatment")
public interface TreatmentMessages {

    @Message("Response")
    String response();

    @Message("{technique}, response")
    String response_of(String technique);

    @Message("{#switch code}{#case 'released'}Released{#case 'eased'}Eased{#case 'unchanged'}No change{#case 'worse'}Worse{/switch}")
    String response_choice(String code);

    @Message("{#switch code}{#case 'released'}released{#case 'eased'}eased{#case 'unchanged'}no change{#case 'worse'}worse{/switch}")
    String response_inside(String code);

    @Message("Tool and tolerance")
    String tool_and_tolerance();

    @Message("Tool")
    String tool();

    @Message("{technique}, tool")
    String tool_of(String technique);

    @Message("""
            {#switch code}\
            {#case 'thumbs'}Thumbs\
            {#case 'fingers'}Fingers\
            {#case 'knuckles'}Knuckles\
            {#case 'elbow'}Elbow\
            {#case 'forearm'}Forearm\
            {#case 'ball'}Massage ball\
            {#case 'stick'}Stick\
            {#case 'roller'}Roller\
            {/switch}""")
    String tool_choice(String code);

    @Message("""
            {#switch code}\
            {#case 'thumbs'}thumbs\
            {#case 'fingers'}fingers\
            {#case 'knuckles'}knuckles\
            {#case 'elbow'}elbow\
            {#case 'forearm'}forearm\
            {#case 'ball'}massage ball\
            {#case 'stick'}stick\
            {#case 'roller'}roller\
            {/switch}""")
    String tool_inside(String code);

    @Message("How well the client bore it")
    String tolerance();

    @Message("{technique}: how well the client bore it, 0 hardly to 10 easily")
    String tolerance_scale(String technique);

    @Message("0 hardly, 10 easily")
    String tolerance_means();

    @Message("tolerance {value}/10")
    String tolerance_inside(int value);

    @Message("After treatment")
    String pain_after();

    @Message("after treatment")
    String after_treatment_inside();

    @Message("Pain on pressure after treatment, 0 to 10")
    String pain_after_scale();

    @Message("{value} after treatment")
    String pain_after_inside(int value);

    @Message("Taut band, twitch")
    String signs();

    @Message("Taut band")
    String taut_band();

    @Message("Twitch response")
    String twitch();

    @Message("{#switch code}{#case 'present'}Present{#case 'absent'}Absent{#case 'not-assessed'}Not assessed{/switch}")
    String sign(String code);

    @Message("taut band {#if present}present{#else}absent{/if}")
    String taut_band_inside(boolean present);

    @Message("twitch response {#if present}present{#else}absent{/if}")
    String twitch_inside(boolean present);

    @Message("this technique")
    String this_technique();

    @Message("On every knot")
    String on_every_knot();

    @Message("{technique} on every knot, as here")
    String on_every_knot_of(String technique);

    @Message("written from your taps")
    String written_from_taps();

    @Message("edited by you")
    String edited_by_you();

    @Message("Start again")
    String start_again();

    @Message("{part}: start again from your taps")
    String start_again_of(String part);

    @Message("Your own words are kept.")
    String aside_words();

    @Message("Bring them back")
    String bring_back();

    @Message("Bring back your own words: {part}")
    String bring_back_of(String part);

    @Message("Last time, {day}")
    String last_time(String day);

    @Message("Planned:")
    String planned();

    @Message("Home care:")
    String advised();

    @Message("Same home care")
    String same_home_care();

    @Message("Add to this plan")
    String add_to_plan();

    @Message("Several at once")
    String several_at_once();

    @Message("Where to look, not what was found: those left untouched are not kept when you sign.")
    String presets_words();

    @Message("Both sides")
    String both_sides();

    @Message("{preset}, {muscles} muscles")
    String preset(String preset, int muscles);

    @Message("{#if knots == 1}Take 1 untouched knot off{#else}Take {knots} untouched knots off{/if}: {preset}")
    String take_preset_off(String preset, int knots);

    @Message("Listed with {preset}")
    String listed_with(String preset);

    @Message("There is no such set of muscles.")
    String unknown_preset();

    @Message("Range of motion")
    String range_of_motion();

    @Message("Movement")
    String movement();

    @Message("Last time")
    String last_measured();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("Change")
    String change();

    @Message("Usual")
    String usual();

    @Message("{movement}, degrees before")
    String degrees_before(String movement);

    @Message("{movement}, degrees after")
    String degrees_after(String movement);

    @Message("{movement}, who moves")
    String effort_of(String movement);

    @Message("{#switch code}{#case 'active'}Active{#case 'passive'}Passive{/switch}")
    String effort(String code);

    @Message("{#switch code}{#case 'active'}active{#case 'passive'}passive{/switch}")
    String effort_inside(String code);

    @Message("Other movement")
    String other_movement();

    @Message("Add")
    String add();

    @Message("Measure {movement}")
    String measure(String movement);

    @Message("Tests")
    String tests();

    @Message("Add a test")
    String add_test();

    @Message("Name of the test")
    String test_name();

    @Message("Such as Spurling")
    String test_name_hint();

    @Message("Side")
    String test_side();

    @Message("Result")
    String result();

    @Message("{#switch code}{#case 'positive'}Positive{#case 'negative'}Negative{#case 'unclear'}Unclear{/switch}")
    String test_result(String code);

    @Message("In your own words")
    String test_words();

    @Message("Degrees are a whole number from 0 to {most}.")
    String degrees_range(int most);

    @Message("Up to {most} rows fit on one note.")
    String too_many_rows(int most);

    @Message("Which test was it?")
    String test_name_missing();

    @Message("How did it come out?")
    String test_result_missing();

    @Message("There is no such movement.")
    String unknown_movement();

    @Message("This movement is in the table twice.")
    String movement_twice();

    @Message("{movement}: {degrees}° is more than this joint is thought to have, {most}° at most.")
    String degrees_beyond_joint(String movement, int degrees, int most);

    @Message("Before signing")
    String before_signing();

    @Message("{minutes} minutes of treatment are more than the visit's {visit}.")
    String minutes_beyond_visit(int minutes, int visit);

    @Message("Not signed yet. Is this right? Then say so and sign again; or change it.")
    String answer_first();

    @Message("It is right")
    String it_is_right();

    @Message("Take over into Subjective")
    String take_over();

    @Message("Take over into Subjective: {source}")
    String take_over_of(String source);

    @Message("Look at this first")
    String look_first();
}
