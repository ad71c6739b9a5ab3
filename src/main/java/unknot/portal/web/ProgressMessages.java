package unknot.portal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about how a client is getting on. Plain ones, and honest where it does not get better. */
@MessageBundle("progress")
public interface ProgressMessages {

    // The pain of a course

    @Message("You have given one number so far, {first} out of 10. After your next visit we can say where it goes.")
    String too_few(int first);

    @Message("Since your first visit, the pain you arrive with has gone from {first} to {last}.")
    String better(int first, int last);

    @Message("Since your first visit, the pain you arrive with has gone from {first} to {last}. That is a small step, and can still be chance.")
    String a_little_better(int first, int last);

    @Message("From visit to visit it has not eased yet: you arrived with {first} at first and with {last} last time. Talk to {name} about it, so that you can change the plan together.")
    String same(int first, int last, String name);

    @Message("It has become more: you arrived with {first} at first and with {last} last time. Talk to {name} about it before you go on: the plan may have to change.")
    String worse(int first, int last, String name);

    @Message("It was lower in between, at {lowest}, and has gone up again. Tell {name} what was different.")
    String rose(int lowest, String name);

    @Message("You arrived with {first} out of 10 at first and with {last} at the last visit.")
    String was_better(int first, int last);

    @Message("It had not eased by the last visit: you arrived with {first} out of 10 at first and with {last} in the end.")
    String was_not_better(int first, int last);

    // The page

    @Message("Which one")
    String which();

    @Message("Your pain from visit to visit")
    String pain();

    @Message("The same in numbers")
    String in_numbers();

    @Message("Visit")
    String visit();

    @Message("Arriving")
    String arriving();

    @Message("Leaving")
    String leaving();

    @Message("not noted")
    String not_noted();

    @Message("Your sore spots")
    String spots();

    @Message("{#if open == 0}{#if gone == 1}The sore spot that was found is gone.{#else}All {gone} sore spots that were found are gone.{/if}{#else if gone == 0}{#if open == 1}One sore spot was found. It is still there.{#else}{open} sore spots were found. All are still there.{/if}{#else}{gone} of {total} sore spots {#if gone == 1}is{#else}are{/if} gone. {open} {#if open == 1}is{#else}are{/if} still there.{/if}")
    String spots_summary(int open, int gone, int total);

    @Message("No sore spot was marked at these visits.")
    String no_spots();

    @Message("Your body from the {#switch view}{#case 'front'}front{#case 'back'}back{#case 'left'}left{#case 'right'}right{/switch}. Still sore: {open}. Gone: {gone}.")
    String chart_label(String view, String open, String gone);

    @Message("none")
    String none();

    @Message("still sore, the warmer the colour the more")
    String key_open();

    @Message("gone")
    String key_gone();

    @Message("Still sore")
    String still_sore();

    @Message("Gone")
    String gone();

    @Message("Since {day}")
    String since(String day);

    @Message("Came back on {day}")
    String came_back(String day);

    @Message("Since {day}")
    String gone_since(String day);

    // What changed

    @Message("What changed since last time")
    String changed();

    @Message("{later}, compared with {earlier}")
    String compared(String later, String earlier);

    @Message("This is told after your next visit.")
    String changed_later();

    @Message("You arrived with {now} instead of {before} out of 10.")
    String pain_changed(int now, int before);

    @Message("You arrived with {now} out of 10, as the time before.")
    String pain_same(int now);

    @Message("{#if count == 1}One spot is gone{#else}{count} spots are gone{/if}: {places}.")
    String spots_gone(int count, String places);

    @Message("{#if count == 1}One spot is easier{#else}{count} spots are easier{/if}: {places}.")
    String spots_easier(int count, String places);

    @Message("{#if count == 1}One spot is as sore as before{#else}{count} spots are as sore as before{/if}: {places}.")
    String spots_same(int count, String places);

    @Message("{#if count == 1}One spot is sorer{#else}{count} spots are sorer{/if}: {places}.")
    String spots_sorer(int count, String places);

    @Message("{#if count == 1}One spot is new{#else}{count} spots are new{/if}: {places}.")
    String spots_new(int count, String places);

    @Message("Nobody noted anything that could be compared.")
    String nothing_to_compare();

    @Message("Your therapist was another one than the time before. Two people seldom press alike, so take the spots with a grain of salt.")
    String another_therapist();

    // The plan

    @Message("The plan")
    String plan();

    @Message("{done} of {planned} sessions are done.")
    String sessions_done(int done, int planned);

    @Message("{#if count == 1}One more is planned and not booked yet.{#else}{count} more are planned and not booked yet.{/if}")
    String not_booked(int count);

    @Message("All planned sessions are done. Whether to go on is for you and {name} to decide.")
    String all_done(String name);

    @Message("You come for single visits, without a plan.")
    String no_plan();

    @Message("What you want to reach")
    String goals();

    @Message("{measure}: {start} at first, {now} now, {target} is the goal.")
    String goal(String measure, String start, String now, String target);

    @Message("Reached")
    String reached();

    // Words

    @Message("What the words mean")
    String words();

    @Message("0 to 10")
    String scale();

    @Message("You say how much it hurts: 0 is no pain, 10 the worst you can imagine. Only you can say the number. Two points less, or about a third, is what most people notice.")
    String scale_words();

    @Message("Sore spot")
    String sore_spot();

    @Message("A tight place in a muscle that hurts when it is pressed, and sometimes elsewhere, too. Your therapist may say “knot” or “trigger point”.")
    String sore_spot_words();

    @Message("Gone means that pressing there did not hurt any more. It can come back; then it is marked again.")
    String gone_words();

    @Message("Course")
    String course();

    @Message("Several visits for the same complaint, planned together.")
    String course_words();
}
