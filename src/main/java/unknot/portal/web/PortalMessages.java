package unknot.portal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that clients read. Plain ones: no term of the trade, and nothing is called better than it is. */
@MessageBundle("portal")
public interface PortalMessages {

    @Message("Your visits")
    String home_title();

    @Message("Home")
    String home();

    @Message("Progress")
    String progress();

    @Message("Home care")
    String home_care();

    @Message("Visits")
    String visits();

    // The next visit

    @Message("{when} ({city} time)")
    String by_clock(String when, String city);

    @Message("Your next visit")
    String next_visit();

    @Message("Session {number} of {planned} with {name}")
    String session_with(int number, int planned, String name);

    @Message("{service} with {name}")
    String service_with(String service, String name);

    @Message("{address}, room {room}")
    String address_and_room(String address, String room);

    @Message("Room {room}")
    String room(String room);

    @Message("See or change it")
    String see_or_change();

    @Message("Calendar")
    String calendar();

    @Message("{day}, {time}")
    String day_at(String day, String time);

    @Message("After that")
    String after_that();

    @Message("Book a visit")
    String book();

    @Message("No visit is booked")
    String no_next_visit();

    @Message("To book one, call")
    String to_book_call();

    // Progress

    @Message("Your progress")
    String your_progress();

    @Message("Your progress is shown here after your first visit.")
    String no_progress();

    @Message("Single visits")
    String single_visits();

    @Message("when you arrived")
    String when_you_arrived();

    @Message("when you left")
    String when_you_left();

    @Message("to come")
    String to_come();

    @Message("{earlier}, then {later}")
    String then(String earlier, String later);

    @Message("Pain when you arrived: {numbers}.")
    String line_arriving(String numbers);

    @Message("When you left: {numbers}.")
    String line_leaving(String numbers);

    @Message("One session to come.")
    String one_to_come();

    @Message("{count} sessions to come.")
    String sessions_to_come(int count);

    @Message("You arrived with {before} out of 10 last time and left with {after}.")
    String last_eased(int before, int after);

    @Message("You arrived with {before} out of 10 last time and left with {before}. It has not eased yet. Tell {name} how it has been since.")
    String last_same(int before, String name);

    @Message("You arrived with {before} out of 10 last time and left with {after}: it was sorer when you left. Tell {name} how it has been since.")
    String last_worse(int before, int after, String name);

    @Message("You arrived without pain last time and left without pain.")
    String last_no_pain();

    @Message("You arrived with {before} out of 10 last time.")
    String last_arriving(int before);

    @Message("You left with {after} out of 10 last time.")
    String last_leaving(int after);

    @Message("No pain numbers were noted last time.")
    String last_not_noted();

    @Message("You arrived with {before} out of 10 and left with {after}.")
    String then_eased(int before, int after);

    @Message("You arrived with {before} out of 10 and left with {before}: it had not eased that day.")
    String then_same(int before);

    @Message("You arrived with {before} out of 10 and left with {after}: it was sorer when you left.")
    String then_worse(int before, int after);

    @Message("You arrived without pain and left without pain.")
    String then_no_pain();

    @Message("You arrived with {before} out of 10.")
    String then_arriving(int before);

    @Message("You left with {after} out of 10.")
    String then_leaving(int after);

    @Message("No pain numbers were noted.")
    String then_not_noted();

    // Home care

    @Message("There is nothing to do at home from your last visit.")
    String no_care_last();

    // Visits

    @Message("Past visits")
    String past_visits();

    @Message("All your visits")
    String all_visits();

    @Message("See all {count} visits")
    String see_all(int count);

    @Message("Your visits are shown here once your therapist has signed the note.")
    String no_past_visits();

    @Message("{what}, with {name}")
    String what_with(String what, String name);

    @Message("Pain {before} when you arrived, {after} when you left")
    String pain_from_to(int before, int after);

    @Message("Pain {before} when you arrived")
    String pain_arriving(int before);

    @Message("Pain {after} when you left")
    String pain_leaving(int after);

    @Message("No numbers")
    String no_pain_noted();

    @Message("Visit on {day}")
    String visit_on(String day);

    @Message("Your pain, from 0 to 10")
    String pain_title();

    @Message("Where {name} worked")
    String where_worked(String name);

    @Message("Your body from the {#switch view}{#case 'front'}front{#case 'back'}back{#case 'left'}left{#case 'right'}right{/switch}, with these places marked: {places}")
    String chart_label(String view, String places);


    @Message("What {name} did")
    String what_was_done(String name);

    @Message("{#if minutes == 1}1 minute{#else}{minutes} minutes{/if}")
    String minutes(int minutes);

    @Message("{#switch code}{#case 'light'}light pressure{#case 'moderate'}comfortable pressure{#case 'firm'}firm pressure{#case 'deep'}deep pressure{/switch}")
    String pressure(String code);

    @Message("No place was marked at this visit.")
    String no_places();

    @Message("Sore, and pressing it set off the pain you know")
    String spot_found_sets_off();

    @Message("Sore to the touch")
    String spot_found_sore();

    @Message("No longer sets off the pain, still sore to the touch")
    String spot_no_longer_sets_off();

    @Message("Sets off the pain you know again")
    String spot_sets_off_again();

    @Message("Easier than before, still sore")
    String spot_easier();

    @Message("Not sore this time")
    String spot_not_sore();

    @Message("Still sore")
    String spot_still_sore();

    @Message("As sore as before")
    String spot_same();

    @Message("Sorer than before")
    String spot_sorer();

    @Message("No longer sore")
    String spot_gone();

    @Message("Not checked this time")
    String spot_not_checked();

    @Message("Until next time")
    String until_next_time();

    @Message("You may feel sore for a day or two. That is normal after this kind of work. If it lasts longer, or you feel numb or weak, call us:")
    String after_effects();

    @Message("You may feel sore for a day or two. That is normal after this kind of work. If it lasts longer, or you feel numb or weak, tell us.")
    String after_effects_without_phone();
}
