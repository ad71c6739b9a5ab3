package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the therapist's pages. */
@MessageBundle("charting")
public interface ChartingMessages {

    @Message("Note, {name}")
    String note_of(String name);

    @Message("b. {date} ({age})")
    String born(String date, int age);

    @Message("Session {number} of {planned}")
    String session(int number, int planned);

    @Message("Where")
    String where();

    @Message("View of the body")
    String view_of_the_body();

    @Message("Body chart, {view.toLowerCase}")
    String chart(String view);

    @Message("Closer")
    String closer();

    @Message("Whole")
    String whole();

    @Message("Head")
    String head_and_neck();

    @Message("Upper")
    String upper_body();

    @Message("Lower")
    String lower_body();

    @Message("Tap the body to add a knot")
    String tap_the_body();

    @Message("Deep muscles")
    String deep_muscles();

    @Message("{#switch code}{#case 'active'}Active{#case 'latent'}Latent{#case 'resolved'}Resolved{#case 'not-assessed'}Not assessed{/switch}")
    String activity(String code);

    @Message("{#switch code}{#case 'active'}active{#case 'latent'}latent{#case 'resolved'}resolved{#case 'not-assessed'}not assessed{/switch}")
    String activity_inside(String code);

    @Message("Knot {number}, {muscle}, {side}, {state}")
    String marker(int number, String muscle, String side, String state);

    @Message("Pain now")
    String pain_now();

    @Message("Pain now, 0 to 10")
    String pain_now_scale();

    @Message("Pain after")
    String pain_after();

    @Message("Pain after the session, 0 to 10")
    String pain_after_scale();

    @Message("{before} → {after} on {date}")
    String pain_last(String before, String after, String date);

    @Message("(last visit)")
    String last_visit();

    @Message("Knots")
    String knots();

    @Message("{done} of {all} done")
    String knots_done(int done, int all);

    @Message("No knots yet. Tap the body, or choose a muscle from the list.")
    String no_knots();

    @Message("Add knot")
    String add_knot();

    @Message("New knot")
    String new_knot();

    @Message("Muscle")
    String muscle();

    @Message("Type a few letters, such as lev")
    String muscle_hint();

    @Message("Side")
    String side();

    @Message("Cancel")
    String cancel();

    @Message("Tender")
    String tender();

    @Message("On pressure")
    String on_pressure();

    @Message("now")
    String now();

    @Message("State")
    String state();

    @Message("was {value}")
    String was(String value);

    @Message("Last, {date}: {state}{#if tenderness}, tender {tenderness}{/if}{#if pain}, on pressure {pain}{/if}{#if other} · by another therapist{/if}")
    String was_line(String date, String state, String tenderness, String pain, boolean other);

    @Message("Found today")
    String found_today();

    @Message("Never assessed yet")
    String never_assessed();

    @Message("Tenderness")
    String tenderness();

    @Message("Tenderness, 0 to 4")
    String tenderness_scale();

    @Message("""
            {#switch value}\
            {#case 0}0: none\
            {#case 1}1: tender\
            {#case 2}2: tender, with a grimace or flinch\
            {#case 3}3: pulls away\
            {#case 4}4: pulls away from a light touch\
            {/switch}""")
    String tenderness_means(int value);

    @Message("0 none · 1 tender · 2 with a grimace · 3 pulls away · 4 from a light touch")
    String tenderness_all();

    @Message("Pain on pressure")
    String pain_on_pressure();

    @Message("Pain on pressure, 0 to 10")
    String pain_on_pressure_scale();

    @Message("Technique")
    String technique();

    @Message("More techniques")
    String more_techniques();

    @Message("Minutes")
    String minutes();

    @Message("{technique}, minutes")
    String minutes_of(String technique);

    @Message("{technique}, pressure")
    String pressure_of(String technique);

    @Message("min")
    String min();

    @Message("One minute less")
    String less();

    @Message("One minute more")
    String more();

    @Message("{#switch code}{#case 'light'}Light{#case 'moderate'}Moderate{#case 'firm'}Firm{#case 'deep'}Deep{/switch}")
    String pressure(String code);

    @Message("{#switch code}{#case 'light'}light{#case 'moderate'}moderate{#case 'firm'}firm{#case 'deep'}deep{/switch}")
    String pressure_inside(String code);

    @Message("Pressure")
    String pressure_name();

    @Message("Same")
    String same();

    @Message("Same as last time: {muscle}, {side}")
    String same_of(String muscle, String side);

    @Message("Take off the list")
    String remove();

    @Message("Next knot")
    String next_knot();

    @Message("Resolved earlier")
    String resolved_earlier();

    @Message("Check again: {muscle}, {side}")
    String check_again(String muscle, String side);

    @Message("Over an area")
    String over_an_area();

    @Message("Add an area")
    String add_area();

    @Message("Area")
    String area();

    @Message("Take away")
    String take_away();

    @Message("Home care")
    String home_care();

    @Message("In your own words")
    String own_words();

    @Message("For example: ball against the wall, 60 s, twice a day")
    String own_words_hint();

    @Message("The note")
    String the_note();

    @Message("{#switch part}{#case 'subjective'}Subjective{#case 'objective'}Objective{#case 'assessment'}Assessment{#case 'plan'}Plan{/switch}")
    String part(String part);

    @Message("""
            {#switch part}\
            {#case 'subjective'}Their words: what changed, what eases it, what worsens it\
            {#case 'objective'}What you saw and felt beyond the knots, and how it responded\
            {#case 'assessment'}Progress against the goal, contraindications considered\
            {#case 'plan'}Next visit, focus, home care, referral\
            {/switch}""")
    String part_hint(String part);

    @Message("Saved {time}")
    String saved_at(String time);

    @Message("Saving…")
    String saving();

    @Message("Not saved yet")
    String unsaved();

    @Message("Not saved. We keep trying; your text is on this device.")
    String offline();

    @Message("Not saved: {message}")
    String not_saved(String message);

    @Message("You are signed out. Your text is on this device.")
    String signed_out();

    @Message("Sign in again")
    String sign_in_again();

    @Message("Words from {time} on this device were not saved.")
    String kept_words(String time);

    @Message("Bring them back")
    String bring_back();

    @Message("Drop them")
    String drop();

    @Message("Leave as draft")
    String leave();

    @Message("Save")
    String save();

    @Message("Sign note")
    String sign();

    @Message("{#if knots == 1}1 knot left{#else}{knots} knots left{/if}")
    String knots_left(int knots);

    @Message("pain now not set")
    String before_not_set();

    @Message("pain after not set")
    String after_not_set();

    @Message("Nothing was saved. What you typed is still here.")
    String nothing_saved();

    @Message("Choose a number from 0 to {most}.")
    String not_on_scale(int most);

    @Message("Minutes are a whole number from 1 to {most}.")
    String minutes_range(int most);

    @Message("{length} characters. Up to {longest} fit here; shorten it by {length.minus(longest)}.")
    String too_long(int length, int longest);

    @Message("This is not one of the choices.")
    String not_a_choice();

    @Message("Choose a side.")
    String side_missing();

    @Message("This place is not on that muscle in this view of the body.")
    String not_on_the_body();

    @Message("There is no such muscle on the chart.")
    String unknown_muscle();

    @Message("There is no such technique.")
    String unknown_technique();

    @Message("There is no such home care.")
    String unknown_home_care();

    @Message("This knot is not one of this client's.")
    String unknown_knot();

    @Message("This knot is on the list twice.")
    String knot_twice();

    @Message("A knot of earlier visits stays on the list. Say resolved, or not assessed.")
    String knot_stays();

    @Message("Up to {most} knots fit on one note.")
    String too_many_knots(int most);

    @Message("Choose an area.")
    String area_missing();

    @Message("Choose a technique.")
    String technique_missing();

    @Message("Before signing: how much did it hurt when they came?")
    String before_missing();

    @Message("Before signing: how much does it hurt now?")
    String after_missing();

    @Message("There is nothing in this note yet. Write a sentence, assess a knot or name a technique, then sign.")
    String nothing_recorded();

    @Message("Two versions of this note")
    String conflict_title();

    @Message("It was saved on another tab or device after you opened it here. Nothing was overwritten: choose what stays.")
    String conflict_words();

    @Message("Yours, here")
    String yours();

    @Message("Saved at {time}")
    String theirs(String time);

    @Message("Keep mine")
    String keep_mine();

    @Message("Keep the other")
    String keep_other();

    @Message("Keep both")
    String keep_both();

    @Message("Scores, knots, techniques, home care")
    String the_taps();

    @Message("Save this choice")
    String save_choice();

    @Message("Nothing written")
    String nothing_written();

    @Message("{part}: which text stays")
    String which_stays(String part);

    @Message("This note is signed")
    String already_signed_title();

    @Message("{name} signed it on {date}, {time}. A signed note never changes, so what was just sent was not saved.")
    String already_signed(String name, String date, String time);

    @Message("What was sent")
    String what_was_sent();

    @Message("Open the signed note")
    String open_signed();

    @Message("Signed")
    String signed();

    @Message("Draft")
    String draft();

    @Message("Signed by {name}, {role}")
    String signed_by(String name, String role);

    @Message("Amendment {number}")
    String amendment(int number);

    @Message("What:")
    String amendment_what();

    @Message("Why:")
    String amendment_why();

    @Message("The note above is unchanged.")
    String amendment_words();

    @Message("Add amendment")
    String add_amendment();

    @Message("The note above stays as it is. What you add is shown beneath it with your name and the time, and cannot be changed either.")
    String add_amendment_words();

    @Message("What is to be put right?")
    String amendment_text();

    @Message("Why?")
    String amendment_reason();

    @Message("Say it so that somebody who reads both knows what holds.")
    String amendment_text_hint();

    @Message("Such as: noted wrongly at the time.")
    String amendment_reason_hint();

    @Message("Say what is to be put right.")
    String amendment_words_missing();

    @Message("Say why: an amendment has a reason.")
    String amendment_reason_missing();

    @Message("Sign amendment")
    String sign_amendment();

    @Message("Add nothing")
    String no_amendment();

    @Message("This text can no longer be altered.")
    String final_words();

    @Message("{date}, {start}–{end} · entered {entered}")
    String service_time(String date, String start, String end, String entered);

    @Message("Pain")
    String pain();

    @Message("{#if points == 1}1 point lower{#else}{points} points lower{/if}, {percent} %")
    String lower(int points, int percent);

    @Message("{#if points == 1}1 point higher{#else}{points} points higher{/if}")
    String higher(int points);

    @Message("the same")
    String unchanged();

    @Message("Print")
    String print();

    @Message("Knot")
    String knot();

    @Message("Treatment")
    String treatment();

    @Message("{minutes} min")
    String minutes_words(int minutes);

    @Message("Today")
    String today();

    @Message("{#if visits == 0}No visits{#else if visits == 1}1 visit{#else}{visits} visits{/if}. {#if unsigned == 0}Every note is signed.{#else if unsigned == 1}1 note to sign.{#else}{unsigned} notes to sign.{/if}")
    String day_summary(int visits, int unsigned);

    @Message("Nobody is booked with you today.")
    String nobody_today();

    @Message("Start note")
    String start_note();

    @Message("Continue note")
    String continue_note();

    @Message("Here since {time}")
    String here_since(String time);

    @Message("In session since {time}")
    String in_session_since(String time);

    @Message("Start session")
    String start_session();

    @Message("Start session: {name}, {time}")
    String start_session_of(String name, String time);

    @Message("Somebody changed this visit meanwhile. This is how it stands now.")
    String changed_meanwhile();

    @Message("Last visit {before} → {after}.")
    String last_pain(String before, String after);

    @Message("{#if knots == 1}1 open knot.{#else}{knots} open knots.{/if}")
    String open_knots(int knots);

    @Message("First visit")
    String first_visit();

    @Message("{#switch code}{#case 'booked'}Booked{#case 'confirmed'}Confirmed{#case 'in-session'}In session{#case 'arrived'}Arrived{#case 'completed'}Done{#case 'no-show'}Did not come{#case 'cancelled'}Cancelled{/switch}")
    String status(String code);

    @Message("Start note for {name}, {time}")
    String start_note_of(String name, String time);

    @Message("Continue note of {name}, {time}")
    String continue_note_of(String name, String time);

    @Message("Signed note of {name}, {time}")
    String signed_note_of(String name, String time);

    @Message("Notes to sign")
    String notes_title();

    @Message("Nothing waits for your signature.")
    String no_drafts();

    @Message("{#if notes == 1}1 note waits.{#else}{notes} notes wait, the oldest visit first.{/if} {#if late == 0}None is late.{#else if late == notes}{#if late == 1}It is late.{#else}All are late.{/if}{#else if late == 1}1 is late.{#else}{late} are late.{/if}")
    String waiting_summary(int notes, int late);

    @Message("{late} late")
    String late_count(int late);

    @Message("{#if days == 0}Today{#else if days == 1}1 day late{#else}{days} days late{/if}")
    String days_late(int days);

    @Message("Late notes")
    String late_title();

    @Message("A note is late from the day after its visit until it is signed. What is in it stays between client and therapist.")
    String late_words();

    @Message("No note is late.")
    String none_late();

    @Message("Therapist")
    String therapist();

    @Message("Late")
    String late();

    @Message("Not begun")
    String late_missing();

    @Message("Oldest visit")
    String late_since();

    @Message("Note missing: the visit took place and no note is begun.")
    String note_missing();

    @Message("{when} ({city} time)")
    String by_clock(String when, String city);

    @Message("Saved {date}, {time}")
    String saved_on(String date, String time);

    @Message("No note begun")
    String not_begun_title();

    @Message("This visit's day has not come. Its note begins on the day.")
    String not_yet();

    @Message("The client did not come, so there is nothing to note.")
    String nobody_came();

    @Message("Back to my day")
    String back_to_today();
}
