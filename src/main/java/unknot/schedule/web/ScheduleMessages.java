package unknot.schedule.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalTime;

/** The words of the settings and of time off. */
@MessageBundle("schedule")
public interface ScheduleMessages {

    @Message("Settings")
    String title();

    @Message("Save")
    String save();

    @Message("Keep as it was")
    String keep();

    @Message("Saved.")
    String saved();

    @Message("no longer offered")
    String not_offered();

    @Message("Name")
    String name();

    // Services

    @Message("Services")
    String services();

    @Message("What can be booked. A change holds for visits booked from now on; those booked already keep their length and the time around them.")
    String services_words();

    @Message("Add service")
    String add_service();

    @Message("New service")
    String new_service();

    @Message("{minutes} min")
    String fact_minutes(int minutes);

    @Message("{minutes} before")
    String fact_prepare(int minutes);

    @Message("{minutes} after")
    String fact_clean_up(int minutes);

    @Message("only {rooms}")
    String fact_rooms(String rooms);

    @Message("{#if count == 1}1 coming visit was booked with another length and keeps it.{#else}{count} coming visits were booked with another length and keep it.{/if}")
    String kept(int count);

    @Message("online")
    String online_chip();

    @Message("Minutes")
    String minutes();

    @Message("5 to 480, in steps of 5")
    String minutes_hint();

    @Message("Minutes to prepare")
    String prepare();

    @Message("Minutes to clean up")
    String clean_up();

    @Message("0 to 120, in steps of 5")
    String around_hint();

    @Message("Therapist and room are taken during them, the client is not. They may lie before opening and after closing, never in another visit.")
    String around_words();

    @Message("Price in {currency}")
    String price(String currency);

    @Message("As 64 or 64.50; blank for none")
    String price_hint();

    @Message("For clients, in a sentence")
    String description();

    @Message("What the online booking says of it")
    String description_hint();

    @Message("Rooms it fits into")
    String fits();

    @Message("None chosen: any room will do.")
    String fits_words();

    @Message("{room}, {place}")
    String room_at(String room, String place);

    @Message("Clients can book it online")
    String online();

    @Message("Only the desk books what clients cannot.")
    String online_hint();

    @Message("Offered")
    String offered();

    @Message("Without this, nobody can book it. Visits already booked stay.")
    String offered_hint();

    // Places and rooms

    @Message("Places and rooms")
    String places();

    @Message("Where the clinic treats. Each place has its own clock, and one visit at a time is in a room.")
    String places_words();

    @Message("Add place")
    String add_place();

    @Message("New place")
    String new_place();

    @Message("Place")
    String place();

    @Message("Time zone")
    String zone();

    @Message("Visits keep their moment: after a change of the zone they show another time of day.")
    String zone_hint();

    @Message("Messages")
    String messages();

    @Message("Reminders")
    String reminders();

    @Message("What to bring or wear")
    String bring();

    @Message("Clients read it before they come: “Loose clothes; arrive five minutes early.”")
    String bring_hint();

    @Message("How to find it")
    String directions();

    @Message("Clients read it before they come: parking, the bell, the stairs")
    String directions_hint();

    @Message("Address")
    String address();

    @Message("Phone")
    String phone();

    @Message("Without this, no time is offered here. Visits already booked stay.")
    String place_offered_hint();

    @Message("Add room")
    String add_room();

    @Message("Add a room in {place}")
    String add_room_in(String place);

    @Message("New room")
    String new_room();

    @Message("No rooms yet: nothing can be booked here.")
    String no_rooms();

    @Message("A room stays at its place.")
    String room_place_hint();

    // People

    @Message("People")
    String people();

    @Message("Therapists")
    String therapists();

    @Message("Choose one to set hours, services, colour and usual room.")
    String therapists_words();

    @Message("Front desk")
    String accounts();

    @Message("Who signs in to run the calendar.")
    String accounts_words();

    @Message("E-mail")
    String email();

    @Message("Add therapist")
    String add_therapist();

    @Message("Add to the front desk")
    String add_account();

    @Message("New therapist")
    String new_therapist();

    @Message("Somebody new at the front desk")
    String new_account();

    @Message("offers no services yet")
    String no_services();

    @Message("Owner")
    String owner();

    @Message("Therapist")
    String therapist();

    @Message("Colour in the calendar")
    String hue();

    @Message("Colour {number}")
    String hue_named(int number);

    @Message("Usual room")
    String room();

    @Message("Any room that is free")
    String any_room();

    @Message("Services")
    String services_of();

    @Message("New visits can be booked")
    String offer_therapist();

    @Message("Without this, visits already booked stay, and signing in still works.")
    String offer_therapist_hint();

    @Message("Supervised by")
    String supervisor();

    @Message("Nobody: signs alone")
    String no_supervisor();

    @Message("A student’s notes are signed as “Student therapist” and wait for the co-signature of whoever is chosen here.")
    String supervisor_hint();

    @Message("Student")
    String student();

    @Message("{name} can sign in")
    String given_title(String name);

    @Message("Write the password down or read it out now: it is shown this once and kept nowhere.")
    String given_words();

    @Message("First password")
    String password();

    @Message("Back to the settings")
    String back();

    // Working hours

    @Message("Working hours")
    String hours();

    @Message("By the clock of the place, as 09:00. Leave a day blank to be off; the gap between two stretches is the break. Another line appears once the last is used and saved.")
    String hours_words();

    @Message("Always")
    String hours_always();

    @Message("From {from}")
    String hours_from(String from);

    @Message("Until {until}")
    String hours_until(String until);

    @Message("{from} to {until}")
    String hours_from_until(String from, String until);

    @Message("over")
    String hours_over();

    @Message("First day")
    String first_day();

    @Message("Last day")
    String last_day();

    @Message("blank: no beginning")
    String first_day_hint();

    @Message("blank: no end")
    String last_day_hint();

    @Message("Take these hours away")
    String hours_remove();

    @Message("Other hours from a day on")
    String hours_add_title();

    @Message("Enters a copy to change; the hours until then end the day before. Nothing is saved yet.")
    String hours_add_words();

    @Message("From")
    String hours_add_from();

    @Message("Add hours")
    String hours_add();

    @Message("{day}, {number}. stretch starts")
    String starts_of(String day, int number);

    @Message("{day}, {number}. stretch ends")
    String ends_of(String day, int number);

    @Message("{day}, {number}. stretch, place")
    String place_of(String day, int number);

    @Message("to")
    String to();

    // Time off and closures

    @Message("Time off")
    String off();

    @Message("When somebody is away although the hours say otherwise. No new visits are offered in it; visits already booked stay until somebody moves them.")
    String off_words();

    @Message("When you are away although your hours say otherwise. No new visits are offered in it; visits already booked stay until the front desk moves them.")
    String off_words_mine();

    @Message("Nobody has time off entered.")
    String off_none();

    @Message("You have no time off entered.")
    String off_none_mine();

    @Message("Add time off")
    String add_off();

    @Message("New time off")
    String new_off();

    @Message("Time off of {name}")
    String off_of(String name);

    @Message("Choose who")
    String off_choose();

    @Message("From")
    String off_from();

    @Message("Until")
    String off_until();

    @Message("Time")
    String off_time();

    @Message("Blank: the whole day")
    String off_time_hint();

    @Message("Blank: the same day")
    String off_until_hint();

    @Message("Note")
    String off_note();

    @Message("For the clinic alone; clients never see it")
    String off_note_hint();

    @Message("By the clock of {zone}.")
    String off_clock(String zone);

    @Message("By the clock of the place where the therapist works.")
    String off_clock_theirs();

    @Message("Delete this time off")
    String off_delete();

    @Message("{day} {year}")
    String off_day(String day, int year);

    @Message("{first} to {last}")
    String off_days(String first, String last);

    @Message("{day}, {from} to {until}")
    String off_hours(String day, String from, String until);

    @Message("{first}, {from} to {last}, {until}")
    String off_long(String first, String from, String last, String until);

    @Message("Visits in this time")
    String off_visits();

    @Message("Closed days")
    String closures();

    @Message("Days on which nobody works: holidays, works in the house. No new visits are offered on them; visits already booked stay until somebody moves them.")
    String closures_words();

    @Message("No closed days ahead.")
    String closures_none();

    @Message("Add closed days")
    String add_closure();

    @Message("New closed days")
    String new_closure();

    @Message("The whole clinic")
    String whole_clinic();

    @Message("Still closed; blank for one day")
    String closure_last_hint();

    @Message("Such as: Christmas")
    String closure_name_hint();

    @Message("Delete these closed days")
    String closure_delete();

    // Booking policy

    @Message("Booking")
    String policy();

    @Message("How the clinic books. What is booked already stays as it is.")
    String policy_words();

    @Message("At the desk")
    String policy_desk();

    @Message("Online")
    String policy_online();

    @Message("Afterwards")
    String policy_after();

    @Message("Visits start every")
    String grid();

    @Message("{minutes} minutes")
    String grid_minutes(String minutes);

    @Message("Times are offered at these steps after the full hour. The desk may still book at any five minutes.")
    String grid_hint();

    @Message("Furthest ahead, days")
    String furthest();

    @Message("Nobody books later than this many days from today. 1 to 1100.")
    String furthest_hint();

    @Message("Notice, minutes")
    String notice();

    @Message("Clients book a visit no later than this before it starts: 120 is two hours, 1440 a day. 0 to 43200.")
    String notice_hint();

    @Message("Furthest ahead for clients, days")
    String online_ahead();

    @Message("Clients see free times this many days ahead. 1 to 1100, and no further than the desk.")
    String online_ahead_hint();

    @Message("Offer only times beside a visit")
    String beside();

    @Message("On a day with visits, clients are offered only times that leave no gap to one of them. A day without any is open.")
    String beside_hint();

    @Message("Hold a time, minutes")
    String hold();

    @Message("So long is a time kept for somebody who is giving their details. 1 to 60.")
    String hold_hint();

    @Message("Late cancellation, hours")
    String late();

    @Message("A visit called off later than this before it starts counts as late. 0 to 336.")
    String late_hint();

    @Message("A missed visit uses up a session")
    String no_shows();

    @Message("With this, a visit that the client missed counts as one of the planned sessions of the course.")
    String no_shows_hint();

    @Message("Wait before telling, minutes")
    String undo();

    @Message("Messages to clients wait this long after a change; moved back meanwhile, nothing is sent. 0 to 60.")
    String undo_hint();

    // The clinic

    @Message("The clinic")
    String clinic();

    @Message("What clients see above everything. Each place has an address, a phone and a clock of its own.")
    String clinic_words();

    @Message("For “today” where no place is meant.")
    String clinic_zone_hint();

    @Message("Currency")
    String currency();

    @Message("After a change the prices keep their numbers: look at them again.")
    String currency_hint();

    @Message("No mail server is set: clients are told nothing.")
    String no_mail_server();

    @Message("Bookings, moves and cancellations send no e-mail, and nobody can book online. Whoever runs Unknot sets one, as its operations guide says under E-mail.")
    String no_mail_server_words();

    // Visits that a change meets

    @Message("{#if count == 1}1 visit is booked in it.{#else}{count} visits are booked in it.{/if}")
    String meets(int count);

    @Message("{#if count == 1}1 visit would lie outside of these hours.{#else}{count} visits would lie outside of these hours.{/if}")
    String meets_outside(int count);

    @Message("Nothing is saved yet. Saved, the visits stay as they are: move or cancel them in the calendar.")
    String meets_words();

    @Message("{day} {year}, {from} to {until}")
    String meets_when(String day, int year, String from, String until);

    @Message("{service} with {therapist}, {room}")
    String meets_what(String service, String therapist, String room);

    @Message("{#if count == 1}and 1 more{#else}and {count} more{/if}")
    String meets_others(int count);

    @Message("Save all the same")
    String save_confirmed();

    // Errors

    @Message("Type a name.")
    String error_name_missing();

    @Message("At most {most} characters.")
    String error_name_long(int most);

    @Message("There is one of this name already, perhaps no longer offered. Choose another name.")
    String error_name_taken();

    @Message("A whole number of minutes from 5 to 480, in steps of 5.")
    String error_minutes();

    @Message("A whole number of minutes from 0 to 120, in steps of 5.")
    String error_around();

    @Message("An amount of {currency} up to 100000, such as {example}.")
    String error_price(String currency, String example);

    @Message("This does not look like an e-mail address.")
    String error_email();

    @Message("Somebody signs in with this address already.")
    String error_email_taken();

    @Message("Somebody else changed this while the form was open. Nothing was saved; what you typed is still here. Saving again replaces the other change.")
    String error_stale();

    @Message("A place, room or service you chose is not there any more. Nothing was saved.")
    String error_choice();

    @Message("The clinic needs one place that is offered.")
    String error_last_place();

    @Message("Choose a colour.")
    String error_hue();

    @Message("Choose somebody who is offered and no student.")
    String error_no_supervisor();

    @Message("This therapist supervises students. Choose another supervisor for them first; nothing was saved.")
    String error_has_students();

    @Message("Choose a room from the list.")
    String error_room();

    @Message("Choose a place from the list.")
    String error_place();

    @Message("Choose a therapist from the list.")
    String error_therapist();

    @Message("Choose services from the list.")
    String error_service();

    @Message("Choose a time zone from the list.")
    String error_zone();

    @Message("Clients agree for themselves from")
    String age_of_consent();

    @Message("Years. Younger ones are looked after by a parent, who agrees for them.")
    String age_of_consent_hint();

    @Message("Choose a currency from the list.")
    String error_currency();

    @Message("A date between 2000 and 2099, as 2027-01-31.")
    String error_date();

    @Message("The end comes before the beginning.")
    String error_until();

    @Message("A stretch needs both a start and an end.")
    String error_hours_half();

    @Message("“{typed}” is no time. Write it as 09:00.")
    String error_hours_unreadable(String typed);

    @Message("Hours begin and end on steps of five minutes, such as 09:05.")
    String error_hours_step();

    @Message("{ends} is not after {starts}. A stretch ends later than it starts.")
    String error_hours_backward(LocalTime starts, LocalTime ends);

    @Message("Choose a place for each stretch.")
    String error_hours_place();

    @Message("Two stretches overlap.")
    String error_hours_overlap();

    @Message("These hours overlap those of {day}, {starts} to {ends}, which hold at the same time: give one of the two another time, or its set a last day.")
    String error_hours_overlap_other(String day, LocalTime starts, LocalTime ends);

    @Message("At most {most} sets of hours: take an old one away and save first.")
    String error_sets(int most);

    @Message("Choose one of the steps.")
    String error_grid();

    @Message("A whole number from {least} to {most}.")
    String error_number(int least, int most);

    @Message("Not further ahead than anybody books: {most}.")
    String error_online_ahead(int most);

    @Message("Courses")
    String courses();

    @Message("Muscle presets")
    String presets();

    @Message("Movements")
    String movements();

    @Message("Safety questions")
    String safety();

    @Message("Check-ins")
    String check_ins();
}
