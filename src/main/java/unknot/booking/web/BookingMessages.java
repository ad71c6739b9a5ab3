package unknot.booking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the calendar, of booking and of the client's visits. */
@MessageBundle("booking")
public interface BookingMessages {

    // The calendar

    @Message("View")
    String view();

    @Message("Day")
    String view_day();

    @Message("Week")
    String view_week();

    @Message("Agenda")
    String view_agenda();

    @Message("Month")
    String view_month();

    @Message("Week before")
    String week_before();

    @Message("Week after")
    String week_after();

    @Message("Columns")
    String columns();

    @Message("Therapists")
    String columns_therapists();

    @Message("Rooms")
    String columns_rooms();

    @Message("Colour by")
    String colours();

    @Message("Therapist")
    String colours_therapist();

    @Message("Service")
    String colours_service();

    @Message("Status")
    String colours_status();

    @Message("Week of")
    String week_of();

    @Message("Go to a date")
    String go_to_date();

    @Message("Today, go to a date")
    String key_dates();

    @Message("From visit to visit")
    String key_visits();

    @Message("Next view")
    String key_view();

    @Message("Hide names")
    String hide_names();

    @Message("Names hidden")
    String names_hidden();

    @Message("{count} more visits at this time")
    String more_visits(int count);

    @Message("Overbooked")
    String overbooked();

    @Message("Away")
    String away();

    @Message("Away: {note}")
    String away_because(String note);

    @Message("At {place}")
    String away_at(String place);

    @Message("Place")
    String place();

    @Message("{booked} of {worked} h")
    String hours_booked(String booked, String worked);

    @Message("Full")
    String load_full();

    @Message("Busy")
    String load_busy();

    @Message("Quiet")
    String load_quiet();

    @Message("Free")
    String load_free();

    @Message("Closed")
    String load_closed();

    @Message("Status")
    String status();

    @Message("Nothing booked.")
    String agenda_empty();

    @Message("Nobody works, nothing booked.")
    String agenda_closed();

    @Message("{clinic}. Printed by {by}, {at}")
    String printed(String clinic, String by, String at);

    @Message("Monday")
    String monday();

    @Message("Tuesday")
    String tuesday();

    @Message("Wednesday")
    String wednesday();

    @Message("Thursday")
    String thursday();

    @Message("Friday")
    String friday();

    @Message("Saturday")
    String saturday();

    @Message("Sunday")
    String sunday();

    @Message("Mo")
    String mo();

    @Message("Tu")
    String tu();

    @Message("We")
    String we();

    @Message("Th")
    String th();

    @Message("Fr")
    String fr();

    @Message("Sa")
    String sa();

    @Message("Su")
    String su();

    @Message("Calendar tools")
    String tools();

    @Message("Previous month")
    String previous_month();

    @Message("Next month")
    String next_month();

    @Message("Day before")
    String day_before();

    @Message("Day after")
    String day_after();

    @Message("Today")
    String today();

    @Message("Book")
    String book();

    @Message("Therapists")
    String therapists();

    @Message("Show")
    String show();

    @Message("{count} visits")
    String visits(int count);

    @Message("1 visit")
    String one_visit();

    @Message("No visits")
    String no_visits();

    @Message("{hours} h free")
    String hours_free(String hours);

    @Message("How to read a visit")
    String legend();

    @Message("Keys")
    String keys();

    @Message("New booking")
    String key_book();

    @Message("Day before, after")
    String key_days();

    @Message("Find a client")
    String key_find();

    @Message("Choose an offered time")
    String key_slots();

    @Message("Book or save")
    String key_submit();

    @Message("Close the panel")
    String key_close();

    @Message("Not working")
    String not_working();

    @Message("Lunch")
    String lunch();

    @Message("Break")
    String pause();

    @Message("Nothing booked on {day}")
    String nothing_booked(String day);

    @Message("Before the first visit")
    String first_steps();

    @Message("Visits can be booked once these are there. Everything can be changed later under Settings.")
    String first_steps_words();

    @Message("The owner has to enter rooms, services and therapists first. Then visits can be booked here.")
    String first_steps_of_the_owner();

    @Message("Add a room")
    String first_room();

    @Message("Add a service: what you offer, and how long it takes")
    String first_service();

    @Message("Add a therapist, with the hours of the week")
    String first_therapist();

    @Message("done")
    String step_done();

    @Message("Nobody works on this day.")
    String nobody_works();

    @Message("That date cannot be read, so this is today.")
    String date_unreadable();

    @Message("{from} to {to}, {status}. ")
    String block_label(String from, String to, String status);

    @Message("Here since {time}")
    String here_since(String time);

    @Message("{service} {number} of {planned}")
    String session(String service, int number, int planned);

    @Message("Free, offer {number}")
    String offered(int number);

    // Statuses

    @Message("Booked")
    String status_booked();

    @Message("Confirmed")
    String status_confirmed();

    @Message("Arrived")
    String status_arrived();

    @Message("In session")
    String status_in_session();

    @Message("Completed")
    String status_completed();

    @Message("No-show")
    String status_no_show();

    @Message("Cancelled")
    String status_cancelled();

    // The booking panel

    @Message("New booking")
    String new_booking();

    @Message("Close")
    String close();

    @Message("Client")
    String client();

    @Message("Name, phone or birth date")
    String client_hint();

    @Message("Find")
    String find();

    @Message("Change")
    String change();

    @Message("New client “{typed}”")
    String new_client_named(String typed);

    @Message("New client")
    String new_client();

    @Message("b. {date}")
    String born(String date);

    @Message("last seen {date}")
    String last_seen(String date);

    @Message("never seen")
    String never_seen();

    @Message("For")
    String purpose();

    @Message("Session {number} of {planned}: {complaint}")
    String course_session(int number, int planned, String complaint);

    @Message("A single visit")
    String single_visit();

    @Message("Open a course of care")
    String open_course();

    @Message("Service")
    String service();

    @Message("Therapist")
    String therapist();

    @Message("Anyone")
    String anyone();

    @Message("First free from")
    String free_from();

    @Message("First free")
    String first_free();

    @Message("Nearest free")
    String nearest_free();

    @Message("Later times")
    String later_times();

    @Message("Show free times")
    String show_free();

    @Message("No free time in these two weeks.")
    String none_free();

    @Message("Another time")
    String another_time();

    @Message("Date")
    String date();

    @Message("Time")
    String time();

    @Message("Today {time}")
    String today_at(String time);

    @Message("{day}, {time}")
    String day_at(String day, String time);

    @Message("Book for {name}")
    String book_for(String name);

    @Message("Book this visit")
    String book_visit();

    @Message("Given name")
    String given_name();

    @Message("Family name")
    String family_name();

    @Message("Phone")
    String phone();

    @Message("Birth date")
    String birth_date();

    @Message("As 14/3/1984")
    String birth_date_hint();

    @Message("Add and go on")
    String add_and_go_on();

    @Message("Back to the search")
    String back_to_search();

    // What is wrong with a booking

    @Message("This time was just taken.")
    String taken_title();

    @Message("Nothing was saved; the rest of your form is still here.")
    String nothing_saved();

    @Message("Choose a client.")
    String error_client();

    @Message("Choose a service.")
    String error_service();

    @Message("Choose a time.")
    String error_slot();

    @Message("This is no date. Write it as 2027-01-31.")
    String error_date();

    @Message("This is no time of day. Write it as 16:30.")
    String error_time();

    @Message("Choose a therapist.")
    String error_therapist();

    @Message("Choose one of the courses shown.")
    String error_course();

    @Message("At most 300 characters.")
    String error_reason_long();

    @Message("There is no such client.")
    String refusal_unknown_client();

    @Message("The record of this client is restricted: nothing can be added to it.")
    String refusal_restricted_client();

    @Message("This service is not offered.")
    String refusal_unknown_service();

    @Message("There is no such therapist.")
    String refusal_unknown_practitioner();

    @Message("There is no such visit.")
    String refusal_unknown_appointment();

    @Message("This therapist does not offer this service.")
    String refusal_service_not_offered();

    @Message("This is no course of this client.")
    String refusal_not_the_clients_course();

    @Message("All planned sessions of this course are booked. Book a single visit, or another course.")
    String refusal_course_full();

    @Message("Visits begin on a multiple of five minutes.")
    String refusal_off_grid();

    @Message("The clock skips this hour on that day.")
    String refusal_skipped_hour();

    @Message("This time has passed.")
    String refusal_in_the_past();

    @Message("This is too soon to book without the clinic. Ring us.")
    String refusal_too_soon();

    @Message("This visit is too near to be changed without a call.")
    String refusal_too_late();

    @Message("This is further ahead than the clinic books. Check the year.")
    String refusal_too_far_ahead();

    @Message("This room does not suit the service, or is no longer offered.")
    String refusal_room_does_not_suit();

    @Message("A visit is 5 to 480 minutes long, in steps of five.")
    String refusal_length_not_possible();

    @Message("The therapist does not work then, or not long enough for this service.")
    String refusal_outside_working_hours();

    @Message("The therapist is taken then.")
    String refusal_practitioner_taken();

    @Message("This client has another visit then.")
    String refusal_client_taken();

    @Message("No room is free then.")
    String refusal_no_room_free();

    @Message("Somebody changed this visit meanwhile. Nothing was saved; this is how it stands now.")
    String refusal_changed_meanwhile();

    @Message("The visit does not allow this any more. This is how it stands now.")
    String refusal_not_from_this_status();

    @Message("This can be said from the day of the visit on; a no-show, once it was to begin.")
    String refusal_not_yet();

    @Message("A wrong click can be taken back on the same day. This was on an earlier day.")
    String refusal_too_late_to_take_back();

    @Message("The time was no longer kept for you. Choose it again, or another.")
    String refusal_hold_run_out();

    @Message("Say why, in a word or two.")
    String refusal_reason_missing();

    @Message("This client waits for that already. Change the entry on the wait list instead.")
    String refusal_waits_already();

    @Message("Somebody has just booked this client, or taken them off the list.")
    String refusal_waits_no_longer();

    @Message("This time has just been offered to somebody else on the list. Wait for the answer, or offer another.")
    String refusal_offered_to_somebody_else();

    @Message("Too much is being saved just now. Nothing of this was; try it again.")
    String refusal_too_busy();

    // The visit

    @Message("When")
    String when();

    @Message("With")
    String with();

    @Message("Room")
    String room();

    @Message("{day}, {from}–{to}")
    String visit_when(String day, String from, String to);

    @Message("Check in")
    String check_in();

    @Message("Complete")
    String complete();

    @Message("No-show")
    String no_show();

    @Message("Move")
    String move();

    @Message("Cancel")
    String cancel();

    @Message("Move this visit")
    String move_title();

    @Message("Move it")
    String move_it();

    @Message("Keep it")
    String keep();

    @Message("Why is this visit cancelled?")
    String cancel_why();

    @Message("Ill")
    String reason_ill();

    @Message("Work")
    String reason_work();

    @Message("Feels fine now")
    String reason_fine();

    @Message("Clinic’s fault")
    String reason_clinic();

    @Message("Other")
    String reason_other();

    @Message("In your own words")
    String reason_words();

    @Message("Cancel visit")
    String cancel_visit();

    @Message("The course")
    String the_course();

    @Message("This visit")
    String this_visit();

    @Message("{day} by {who}")
    String booked_by(String day, String who);

    @Message("Booked")
    String booked();

    @Message("Because")
    String because();

    @Message("Client’s page")
    String to_record();

    @Message("The list ends on or after its first day, and not before today.")
    String error_until();

    @Message("Choose among the days and times shown.")
    String error_wish();

    @Message("Say how soon.")
    String error_urgency();

    // What was done

    @Message("Booked: {name}, {when}.")
    String said_booked(String name, String when);

    @Message("Moved: {name}, now {when}.")
    String said_moved(String name, String when);

    @Message("{name} is checked in.")
    String said_arrived(String name);

    @Message("{name}’s visit is completed.")
    String said_completed(String name);

    @Message("{name} is marked as no-show.")
    String said_no_show(String name);

    @Message("{name}’s visit is cancelled; the time is free again.")
    String said_cancelled(String name);

    @Message("Undone: {name}’s visit is as it was before.")
    String said_undone(String name);

    @Message("Undone: {name}’s visit is off; the time is free again.")
    String said_unbooked(String name);

    @Message("The visits are booked.")
    String said_course_booked();

    // Telling the client, and undoing

    @Message("Tell the client")
    String tell_client();

    @Message("By e-mail to {email}, {minutes} min later.")
    String tell_after(String email, int minutes);

    @Message("By e-mail to {email}, at once.")
    String tell_at_once(String email);

    @Message("No e-mail address is known, so the client is not told.")
    String tell_no_address();

    @Message("There is no mail server, so the client is not told.")
    String tell_no_server();

    @Message("The client will be told at {time}")
    String told_at(String time);

    @Message("Undo")
    String undo();

    @Message("Booked by mistake")
    String reason_undone();

    // The times of a course

    @Message("Times for the course")
    String plan_title();

    @Message("From")
    String plan_from();

    @Message("Best at")
    String plan_time();

    @Message("Find times")
    String plan_find();

    @Message("Session {number}")
    String plan_session(int number);

    @Message("Wished: {day}")
    String plan_wished(String day);

    @Message("No free time within a week of {day}.")
    String plan_none(String day);

    @Message("Leave out")
    String plan_leave_out();

    @Message("Book {count} visits for {name}")
    String plan_book_many(String count, String name);

    @Message("Book 1 visit for {name}")
    String plan_book_one(String name);

    @Message("All are booked together, or none.")
    String plan_all_or_none();

    @Message("All planned sessions are booked.")
    String plan_full();

    @Message("Nothing was saved.")
    String plan_refused_title();

    @Message("Choose another time where it says so; the rest is kept.")
    String plan_refused();

    @Message("Choose at least one time.")
    String plan_nothing_chosen();

    @Message("Later")
    String later();

    // The client's record of visits

    @Message("Change details")
    String change_details();

    @Message("first seen {month}")
    String first_seen(String month);

    @Message("Courses of care")
    String courses();

    @Message("No course yet")
    String no_course();

    @Message("A course holds the complaint, the plan and its sessions together.")
    String no_course_hint();

    @Message("Open a course")
    String open_a_course();

    @Message("Find a time for 1 session")
    String find_time_for_one();

    @Message("Find times for {count} sessions")
    String find_times(int count);

    @Message("{done} of {planned} done, {booked} to come")
    String course_state(int done, int planned, int booked);

    @Message("Coming visits")
    String coming();

    @Message("Nothing is booked.")
    String nothing_coming();

    @Message("Past visits")
    String past();

    @Message("No visit yet.")
    String nothing_past();

    @Message("Details")
    String details();

    @Message("E-mail")
    String email();

    @Message("not known")
    String not_known();

    @Message("Acute")
    String onset_acute();

    @Message("Chronic")
    String onset_chronic();

    @Message("twice a week")
    String frequency_twice_weekly();

    @Message("weekly")
    String frequency_weekly();

    @Message("fortnightly")
    String frequency_fortnightly();

    @Message("monthly")
    String frequency_monthly();

    @Message("{day} # with {name}")
    String drop_with(String day, String name);

    @Message("{day} # in {room}")
    String drop_in(String day, String room);

    @Message("Minutes")
    String minutes();

    @Message("{room}, or another that is free")
    String any_room(String room);

    @Message("Not saved: the server could not be reached.")
    String not_saved();

    @Message("Closes a gap")
    String closes_gap();

    @Message("Not moved.")
    String not_moved();

    @Message("On a visit")
    String keys_on_visit();

    @Message("Open it")
    String key_open();

    @Message("Move it: arrows by 15 minutes, then ↵ or Esc")
    String key_move();

    @Message("Keys that are a single letter or digit")
    String single_keys();

    @Message("Switch them off when a voice or another device types them by mistake. This browser remembers it.")
    String single_keys_hint();
}
