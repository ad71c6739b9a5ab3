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

    @Message("Before signing")
    String before_signing();

    @Message("{minutes} minutes of treatment are more than the visit's {visit}.")
    String minutes_beyond_visit(int minutes, int visit);

    @Message("Not signed yet. Is this right? Then say so and sign again; or change it.")
    String answer_first();

    @Message("It is right")
    String it_is_right();
}
