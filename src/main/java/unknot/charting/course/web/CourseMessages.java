package unknot.charting.course.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a course as a whole. */
@MessageBundle("course")
public interface CourseMessages {

    @Message("Course of {name}")
    String title(String name);

    @Message("{#if open}{done} of {planned} sessions done{#else}Ended after {done} of {planned} sessions{/if}")
    String state(int done, int planned, boolean open);

    @Message("{#switch code}{#case 'acute'}Acute{#case 'chronic'}Chronic{/switch}")
    String onset(String code);

    @Message("{#switch code}{#case 'twice-weekly'}twice a week{#case 'weekly'}weekly{#case 'fortnightly'}fortnightly{#case 'monthly'}monthly{/switch}")
    String frequency(String code);

    @Message("{#switch code}{#case 'twice-weekly'}Twice a week{#case 'weekly'}Weekly{#case 'fortnightly'}Fortnightly{#case 'monthly'}Monthly{/switch}")
    String frequency_alone(String code);

    @Message("The client's page")
    String to_client();

    @Message("Print")
    String print();

    // Reassessing

    @Message("{#switch code}{#case 'MIDPOINT'}Half of the sessions are done. How does the course go on?{#case 'FINAL'}The planned sessions are done. How does the course end?{/switch}")
    String due(String code);

    @Message("Courses to look at")
    String waiting_title();

    @Message("{#switch code}{#case 'MIDPOINT'}{done} of {planned} sessions done: how does it go on?{#case 'FINAL'}The planned sessions are done: how does it end?{#case 'SUMMARY'}It has ended, its summary is not signed.{/switch}")
    String waiting(String code, int done, int planned);

    @Message("Reassess")
    String reassess();

    @Message("Reassessments")
    String reassessments();

    @Message("Nobody has reassessed this course yet.")
    String none_yet();

    @Message("{#switch code}{#case 'continue'}Continue as planned{#case 'change'}Change the plan{#case 'discharge'}Discharge{#case 'refer'}Refer{/switch}")
    String decision(String code);

    @Message("{#switch code}{#case 'continue'}Continued as planned{#case 'change'}Plan changed{#case 'discharge'}Discharged{#case 'refer'}Referred{/switch}")
    String decided(String code);

    @Message("after {sessions} sessions, {day}, {name}")
    String decided_after(int sessions, String day, String name);

    @Message("Why")
    String why();

    @Message("Sessions in all")
    String sessions();

    @Message("How often")
    String how_often();

    @Message("Why more than 6")
    String more_reason();

    @Message("Only for “Change the plan”")
    String only_for_change();

    @Message("Decide")
    String decide();

    @Message("Discharging ends the course. It can be opened again.")
    String discharge_hint();

    @Message("Open the course again")
    String reopen();

    @Message("This course has ended.")
    String ended();

    // Pain

    @Message("Pain, before and after each session")
    String pain();

    @Message("before")
    String before();

    @Message("after")
    String after();

    @Message("Pain on arrival: {first} at the first session, {last} at the last one{#if lower > 0}, {lower} lower ({percent} %){#else if lower < 0}, {higher} higher{#else}, unchanged{/if}. About 2 points is what most people notice.")
    String pain_change(int first, int last, int lower, int higher, int percent);

    @Message("Two sessions with a pain score are needed to compare. There {#if sessions == 1}is one{#else}are {sessions}{/if}.")
    String pain_too_few(int sessions);

    @Message("Session {number}, {day}: {before} before, {after} after")
    String pain_session(int number, String day, String before, String after);

    // Knots

    @Message("Knots open and resolved")
    String knots();

    @Message("open")
    String knot_open();

    @Message("resolved")
    String knot_resolved();

    @Message("After session {number}: {open} open, {resolved} resolved")
    String knots_session(int number, int open, int resolved);

    @Message("{#if open == 0}No knot of this course is open any more{#else if open == 1}1 knot is still open{#else}{open} knots are still open{/if}; {resolved} of {all} resolved.")
    String knots_now(int open, int resolved, int all);

    @Message("No session of this course has found a knot yet.")
    String no_knots();

    @Message("Each knot over time")
    String each_knot();

    // Range of motion

    @Message("Range of motion")
    String motion();

    @Message("Movement")
    String movement();

    @Message("Each visit")
    String degrees();

    @Message("Change")
    String change();

    @Message("Usual")
    String usual();

    @Message("{name}{#if side}, {side}{/if}, {effort}")
    String motion_name(String name, String side, String effort);

    @Message("{#switch code}{#case 'active'}active{#case 'passive'}passive{/switch}")
    String effort(String code);

    // Goals

    @Message("Goals")
    String goals();

    @Message("No goal is set. One that the client can measure says best whether it works.")
    String no_goal();

    @Message("{measure}: {start} at the start, {now} now, {target} wanted")
    String goal_says(String measure, String start, String now, String target);

    @Message("Reached")
    String reached();

    @Message("Given up")
    String given_up();

    @Message("Measured {day}")
    String measured_on(String day);

    @Message("Not measured yet")
    String never_measured();

    @Message("Today")
    String value_today();

    @Message("Today’s value of “{goal}”")
    String value_of(String goal);

    @Message("Save")
    String save();

    @Message("Give up")
    String give_up();

    @Message("Give up the goal “{goal}”")
    String give_up_goal(String goal);

    @Message("Set a goal")
    String set_goal();

    @Message("What the client wants to be able to do")
    String goal_words();

    @Message("Sit through a shift")
    String goal_words_hint();

    @Message("Measured by")
    String goal_measure();

    @Message("Pain 0–10, minutes, degrees, hours of sleep")
    String goal_measure_hint();

    @Message("Now")
    String goal_start();

    @Message("Wanted")
    String goal_target();

    // The end

    @Message("Discharge summary")
    String summary();

    @Message("Write the summary")
    String write_summary();

    @Message("Drafted from the record. Change what you like; nothing is final before you sign.")
    String summary_drafted();

    @Message("Draft, saved {moment}")
    String summary_saved(String moment);

    @Message("Save the draft")
    String save_draft();

    @Message("Sign the summary")
    String sign_summary();

    @Message("Signed by {name}, {moment}")
    String signed(String name, String moment);

    @Message("This text can no longer be altered.")
    String final_words();

    @Message("A summary is drafted once a note of this course is signed.")
    String no_summary();

    @Message("Letters of referral")
    String letters();

    @Message("Write a letter")
    String write_letter();

    @Message("To whom")
    String recipient();

    @Message("Dr Shah, Harbour Street Surgery")
    String recipient_hint();

    @Message("Letter")
    String letter_words();

    @Message("Sign and print")
    String sign_letter();

    @Message("To {recipient}")
    String letter_to(String recipient);

    // What is drafted

    @Message("{complaint}. {done} of {planned} planned sessions, {first} to {last}, with {therapist}.")
    String draft_course(String complaint, int done, int planned, String first, String last, String therapist);

    @Message("Pain on arrival (0 to 10): {first} at the first session, {last} at the last; {after} after the last.")
    String draft_pain(String first, String last, String after);

    @Message("Knots resolved: {knots}.")
    String draft_resolved(String knots);

    @Message("Knots still open: {knots}.")
    String draft_open(String knots);

    @Message("{muscle} {side}")
    String draft_knot(String muscle, String side);

    @Message("Goal: {goal}. {measure}: {start} at the start, {now} now, {target} wanted{#if reached}: reached{/if}.")
    String draft_goal(String goal, String measure, String start, String now, String target, boolean reached);

    @Message("Home care advised: {advice}.")
    String draft_home_care(String advice);

    @Message("Dear colleague,")
    String letter_greeting();

    @Message("{name}{#if born}, born {born},{/if} has come to us for muscle pain since {first}: “{complaint}”. {done} {#if done == 1}session{#else}sessions{/if} of massage therapy so far.")
    String letter_about(String name, String born, String first, String complaint, int done);

    @Message("I would be grateful if you would look at this, because …")
    String letter_because();

    // On paper

    @Message("Born {born}")
    String paper_born(String born);

    @Message("Sessions")
    String paper_sessions();

    @Message("No session has a signed note yet.")
    String paper_no_session();

    @Message("Session")
    String paper_session();

    @Message("Day")
    String paper_day();

    @Message("Therapist")
    String paper_therapist();

    @Message("Pain before")
    String paper_pain_before();

    @Message("Pain after")
    String paper_pain_after();

    @Message("Letter of referral")
    String letter_title();

    @Message("About {name}")
    String letter_subject(String name);

    // What is wrong

    @Message("Choose how the course goes on.")
    String error_decision();

    @Message("From {done} sessions, as many are done, to 24.")
    String error_sessions(int done);

    @Message("Say why the course takes more than 6 sessions.")
    String error_more_reason();

    @Message("Choose how often.")
    String error_frequency();

    @Message("Somebody else has changed this course meanwhile. Nothing was saved; look at it again. What you typed is still here.")
    String error_stale();

    @Message("This course has ended. Open it again first.")
    String error_ended();

    @Message("Write what the client wants to be able to do.")
    String error_goal_words();

    @Message("Write what is measured.")
    String error_goal_measure();

    @Message("A number, such as 6 or 2.5.")
    String error_number();

    @Message("The wanted value is the same as now.")
    String error_same();

    @Message("Ten goals are enough. Give one up first.")
    String error_too_many_goals();

    @Message("Write to whom the letter goes.")
    String error_recipient();

    @Message("Write the letter.")
    String error_letter();

    @Message("Write the summary.")
    String error_summary();

    @Message("At most {longest} characters. You have {length}.")
    String error_long(int length, int longest);
}
