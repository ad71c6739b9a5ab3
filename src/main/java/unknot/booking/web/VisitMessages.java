package unknot.booking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of what becomes of a visit, of the wait list and of a course's pattern. A bundle of its own, since Quarkus 3.30 makes no
 * valid class of more than 300 messages.
 */
@MessageBundle("visits")
public interface VisitMessages {

    @Message("The client writes")
    String client_writes();

    // What becomes of a visit

    @Message("Confirm")
    String confirm();

    @Message("Start session")
    String start_session();

    @Message("Not confirmed after all")
    String take_back_confirmed();

    @Message("Not arrived after all")
    String take_back_arrived();

    @Message("Not begun after all")
    String take_back_in_session();

    @Message("Not completed after all")
    String take_back_completed();

    @Message("Not missed after all")
    String take_back_no_show();

    @Message("Not cancelled after all")
    String take_back_cancelled();

    @Message("Overlap: {reason}")
    String overlap_because(String reason);

    @Message("At the same time")
    String beside();

    @Message("Or book {when} on purpose")
    String overlap_book(String when);

    @Message("Or move to {when} on purpose")
    String overlap_move(String when);

    @Message("The therapist then has two visits at once. Room and client stay their own.")
    String overlap_words();

    @Message("Why two at once?")
    String overlap_reason();

    @Message("Book anyway")
    String book_anyway();

    @Message("Move anyway")
    String move_anyway();

    @Message("Who calls it off?")
    String cancel_by();

    @Message("The client")
    String cancel_by_client();

    @Message("The clinic")
    String cancel_by_clinic();

    @Message("In time. Notice until: {when}")
    String notice_until(String when);

    @Message("Late. Notice until: {when}")
    String notice_over(String when);

    @Message("Cancelled")
    String called_off();

    @Message("{when}, by the client")
    String called_off_by_client(String when);

    @Message("{when}, by the clinic")
    String called_off_by_clinic(String when);

    @Message("{called}, late")
    String called_off_late(String called);

    @Message("History")
    String history();

    @Message("Booked for")
    String change_booked();

    @Message("Moved")
    String change_moved();

    @Message("Cancelled")
    String change_cancelled();

    @Message("Taken back")
    String change_taken_back();

    @Message("Status")
    String change_status();

    @Message("{at} with {therapist}")
    String change_with(String at, String therapist);

    @Message("was {from}, now {to}")
    String was_now(String from, String to);

    @Message("{name} has confirmed.")
    String said_confirmed(String name);

    @Message("{name}’s session has begun.")
    String said_started(String name);

    @Message("Taken back: {name}’s visit is {status} again.")
    String said_taken_back(String name, String status);

    // The wait list

    @Message("Wait list")
    String wait_list();

    @Message("Nobody is waiting.")
    String wait_empty();

    @Message("You will see who fits as soon as a time is freed.")
    String wait_empty_hint();

    @Message("{day}, {from}–{to} with {therapist}")
    String wait_time(String day, String from, String to, String therapist);

    @Message("Freed: {time}")
    String wait_freed(String time);

    @Message("Times that came free")
    String wait_times();

    @Message("1 on the wait list fits")
    String wait_one_fits();

    @Message("{count} on the wait list fit")
    String wait_fit(int count);

    @Message("Who fits")
    String wait_who_fits();

    @Message("Nobody fits this time.")
    String wait_nobody_fits();

    @Message("Not for this time")
    String wait_not_for_this();

    @Message("Waiting")
    String wait_all();

    @Message("Whole list")
    String wait_whole_list();

    @Message("Book {time}")
    String wait_book(String time);

    @Message("Move to {time}")
    String wait_move(String time);

    @Message("{words} for {name}")
    String wait_for(String words, String name);

    @Message("Has {when}")
    String wait_has(String when);

    @Message("would leave {minutes} min free")
    String wait_leaves(int minutes);

    @Message("Offered")
    String wait_offer();

    @Message("Offered by phone to {name}")
    String wait_offer_to(String name);

    @Message("Offer by e-mail")
    String wait_write();

    @Message("Offer by e-mail to {name}")
    String wait_write_to(String name);

    @Message("by e-mail, until {until}")
    String wait_written(String until);

    @Message("by e-mail, over since {until}")
    String wait_written_over(String until);

    @Message("The offer goes out by e-mail. Its link works for four hours.")
    String said_written_offer();

    @Message("Said no")
    String wait_offer_refused();

    @Message("Offered {when} with {therapist} · {at} by {who}")
    String wait_offered(String when, String therapist, String at, String who);

    @Message("Find a time")
    String wait_find();

    @Message("By e-mail, {minutes} min later.")
    String tell_after(int minutes);

    @Message("By e-mail, at once.")
    String tell_at_once();

    @Message("Somebody changed the wish on the wait list: this is how it stands now.")
    String wait_wish_changed();

    @Message("On the wait list: {wants}. With a time they come off it.")
    String wait_fulfils(String wants);

    @Message("Change")
    String wait_change();

    @Message("An offer is noted, not kept: the first yes gets the time, by 1, 2 or 3. Nobody else is offered it meanwhile.")
    String wait_foot();

    @Message("waiting since today")
    String waiting_since_today();

    @Message("waiting 1 day")
    String waiting_one_day();

    @Message("waiting {days} days")
    String waiting_days(int days);

    @Message("until {day}")
    String waiting_until(String day);

    @Message("Waits for another therapist")
    String miss_therapist();

    @Message("Waits for other days")
    String miss_days();

    @Message("Not free for long enough")
    String miss_short();

    @Message("Waits for another time of day")
    String miss_part();

    @Message("Has an earlier visit")
    String miss_not_earlier();

    @Message("Morning")
    String part_morning();

    @Message("Midday")
    String part_midday();

    @Message("Afternoon")
    String part_afternoon();

    @Message("Evening")
    String part_evening();

    @Message("Urgent")
    String urgency_urgent();

    @Message("Soon")
    String urgency_soon();

    @Message("Whenever")
    String urgency_whenever();

    @Message("Put on the wait list")
    String wait_title();

    @Message("Change the wish")
    String wait_change_title();

    @Message("Nothing suits? Put on the wait list")
    String wait_instead();

    @Message("earlier than {when}")
    String wait_earlier_than(String when);

    @Message("Would like it earlier")
    String wait_earlier();

    @Message("How soon")
    String wait_urgency();

    @Message("On")
    String wait_weekdays();

    @Message("At")
    String wait_parts();

    @Message("Nothing chosen: any.")
    String wait_any();

    @Message("Nobody chosen: anyone.")
    String wait_anyone();

    @Message("From")
    String wait_from();

    @Message("Until")
    String wait_until();

    @Message("Note for the desk")
    String wait_note();

    @Message("{when}: {wants}")
    String wait_since(String when, String wants);

    @Message("Put on the list")
    String wait_add();

    @Message("Save")
    String wait_save();

    @Message("Take off the list")
    String wait_take_off();

    @Message("On the wait list.")
    String said_waiting();

    @Message("The wish is changed.")
    String said_wait_changed();

    @Message("Taken off the wait list.")
    String said_wait_off();

    @Message("The offer is noted. Nobody else is offered this time.")
    String said_offered();

    @Message("Noted. The time can be offered to the next.")
    String said_offer_refused();

    // Moving and lengthening in the calendar

    @Message("Find another time")
    String move_otherwise();

    @Message("While moving: by 5 minutes")
    String key_fine();

    @Message("While moving: longer, shorter")
    String key_length();

    // Clocks of other places

    @Message("{when} ({city} time)")
    String by_clock(String when, String city);

    @Message("{city} time")
    String clock_of(String city);

    // The plan of the course beside a booking

    @Message("this booking")
    String strip_now();

    @Message("to book")
    String strip_to_book();

    @Message("time to choose")
    String strip_no_time();

    @Message("about {day}")
    String strip_about(String day);

    @Message("Book all {count}")
    String strip_book_all(int count);

    @Message("More times")
    String strip_all_times();

    @Message("The times of the whole course")
    String key_course();

    // The times of a course

    @Message("Sessions")
    String plan_every();

    @Message("Times")
    String plan_times();

    @Message("All at the same time")
    String plan_same();

    @Message("The nearest that is free")
    String plan_nearest();

    @Message("{count} dates clash. Choose another time for each, or leave it out.")
    String plan_clashes(int count);

    @Message("1 date clashes. Choose another time for it, or leave it out.")
    String plan_one_clash();

    @Message("Ask the therapist")
    String ask_the_therapist();

    @Message("Knots over time")
    String knots_over_time();

    @Message("Photos and documents")
    String files();

    @Message("Progress")
    String progress();
}
