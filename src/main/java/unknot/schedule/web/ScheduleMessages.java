package unknot.schedule.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalTime;

/** The words of the settings. */
@MessageBundle("schedule")
public interface ScheduleMessages {

    @Message("Settings")
    String title();

    @Message("Services")
    String services();

    @Message("What can be booked. A change holds for visits booked from now on; those booked already keep their length.")
    String services_words();

    @Message("Rooms")
    String rooms();

    @Message("One visit at a time is in a room. A room that is no longer offered keeps the visits booked into it.")
    String rooms_words();

    @Message("Therapists")
    String therapists();

    @Message("Choose one to set hours, services, colour and usual room.")
    String therapists_words();

    @Message("Front desk")
    String accounts();

    @Message("Who signs in to run the calendar.")
    String accounts_words();

    @Message("Name")
    String name();

    @Message("E-mail")
    String email();

    @Message("Minutes")
    String minutes();

    @Message("5 to 480, in steps of 5")
    String minutes_hint();

    @Message("Offered")
    String offered();

    @Message("no longer offered")
    String not_offered();

    @Message("Save")
    String save();

    @Message("Save {name}")
    String save_named(String name);

    @Message("Name of {name}")
    String name_of(String name);

    @Message("Minutes of {name}")
    String minutes_of(String name);

    @Message("Offer {name}")
    String offer_named(String name);

    @Message("Add service")
    String add_service();

    @Message("Add room")
    String add_room();

    @Message("Add therapist")
    String add_therapist();

    @Message("Add to the front desk")
    String add_account();

    @Message("New service")
    String new_service();

    @Message("New room")
    String new_room();

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

    @Message("Working hours")
    String hours();

    @Message("In the clinic’s time, as 09:00. Leave a day blank to be off; the gap between two stretches is the break.")
    String hours_words();

    @Message("{day}, {number}. stretch starts")
    String starts_of(String day, int number);

    @Message("{day}, {number}. stretch ends")
    String ends_of(String day, int number);

    @Message("to")
    String to();

    @Message("Keep as it was")
    String keep();

    @Message("{name} can sign in")
    String given_title(String name);

    @Message("Write the password down or read it out now: it is shown this once and kept nowhere.")
    String given_words();

    @Message("First password")
    String password();

    @Message("Back to the settings")
    String back();

    @Message("Type a name.")
    String error_name_missing();

    @Message("At most {most} characters.")
    String error_name_long(int most);

    @Message("There is one of this name already, perhaps no longer offered. Choose another name.")
    String error_name_taken();

    @Message("A whole number of minutes from 5 to 480, in steps of 5.")
    String error_minutes();

    @Message("This does not look like an e-mail address.")
    String error_email();

    @Message("Somebody signs in with this address already.")
    String error_email_taken();

    @Message("Somebody else changed this while the form was open. Nothing was saved; what you typed is still here. Saving again replaces the other change.")
    String error_stale();

    @Message("A room or service you chose is not there any more. Nothing was saved.")
    String error_choice();

    @Message("Choose a colour.")
    String error_hue();

    @Message("Choose a room from the list.")
    String error_room();

    @Message("Choose services from the list.")
    String error_service();

    @Message("A stretch needs both a start and an end.")
    String error_hours_half();

    @Message("“{typed}” is no time. Write it as 09:00.")
    String error_hours_unreadable(String typed);

    @Message("Hours begin and end on steps of five minutes, such as 09:05.")
    String error_hours_step();

    @Message("{ends} is not after {starts}. A stretch ends later than it starts.")
    String error_hours_backward(LocalTime starts, LocalTime ends);

    @Message("Two stretches overlap.")
    String error_hours_overlap();
}
