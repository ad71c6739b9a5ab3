package unknot.onlinebooking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the public pages. */
@MessageBundle("book")
public interface BookMessages {

    @Message("Book a visit")
    String title();

    @Message("no account needed")
    String no_account();

    @Message("Next")
    String next();

    @Message("Change")
    String change();

    @Message("Change: {what}")
    String change_what(String what);

    // The steps

    @Message("Where?")
    String where();

    @Message("What do you need?")
    String what();

    @Message("With whom?")
    String whom();

    @Message("When?")
    String when();

    @Message("Your details")
    String your_details();

    @Message("{minutes} min")
    String minutes(int minutes);

    @Message("Anyone free")
    String anyone();

    @Message("More times to choose from")
    String anyone_words();

    // The time

    @Message("First free:")
    String first_free();

    @Message("{when} with {therapist}")
    String with(String when, String therapist);

    @Message("today {time}")
    String today_at(String time);

    @Message("{day}, {time}")
    String day_at(String day, String time);

    @Message("{when} ({city} time)")
    String by_clock(String when, String city);

    @Message("{count} free")
    String count_free(int count);

    @Message("full")
    String full();

    @Message("Days")
    String days();

    @Message("Earlier days")
    String earlier();

    @Message("Later days")
    String later();

    @Message("Morning")
    String morning();

    @Message("Afternoon")
    String afternoon();

    @Message("Evening")
    String evening();

    @Message("Nearest free times")
    String nearest();

    @Message("Take this time")
    String take();

    @Message("Take {when}")
    String take_when(String when);

    @Message("No free time from {from} to {to}.")
    String none_free(String from, String to);

    @Message("No free time can be booked online just now. Call us: often something turns up.")
    String none_at_all();

    @Message("The next free time is {when}.")
    String next_free(String when);

    @Message("Show that day")
    String show_day();

    @Message("You hold {when} until {until}.")
    String holding(String when, String until);

    @Message("Go on with it")
    String go_on();

    // Refusals

    @Message("This time was just taken. Nothing was booked.")
    String taken();

    @Message("This time was taken while you were writing. Your details are still here: choose another time.")
    String taken_meanwhile();

    @Message("This time cannot be booked online any more: it is too soon, or no longer offered.")
    String not_bookable();

    @Message("Too much is being booked just now. Nothing of this was; try it again.")
    String too_busy();

    @Message("For you, {name}")
    String for_you(String name);

    @Message("Book it")
    String book_it();

    @Message("Choose a time.")
    String choose_time();

    @Message("This cannot be booked online any more. Choose something else.")
    String not_offered();

    @Message("Many times were held from where you are. Try again in an hour, or call us.")
    String too_many_holds();

    @Message("Several links were sent to this person today. Look into the e-mails you have, or call us.")
    String too_many_links();

    // The details

    @Message("We are holding this time for you until {time}.")
    String holding_until(String time);

    @Message("The time we were holding has run out. We try to take it again when you go on.")
    String hold_over();

    @Message("Given name")
    String given_name();

    @Message("Family name")
    String family_name();

    @Message("Mobile")
    String mobile();

    @Message("E-mail")
    String email();

    @Message("We send a link there; the visit is booked when you open it.")
    String email_hint();

    @Message("Anything we should know to plan the time?")
    String words();

    @Message("(optional)")
    String optional();

    @Message("Health questions come later, in private.")
    String words_hint();

    @Message("Send me the link")
    String send();

    @Message("Free to move or cancel until {hours} hours before. Call us.")
    String free_until(int hours);

    @Message("Write your name.")
    String name_missing();

    @Message("At most {most} characters.")
    String too_long(int most);

    @Message("Write a number we can reach you at.")
    String phone_missing();

    @Message("A phone number has 7 to 15 digits. This one has {digits}.")
    String phone_digits(int digits);

    @Message("This does not look like an e-mail address.")
    String email_unlikely();

    // The link

    @Message("Look into your e-mail")
    String sent_title();

    @Message("We have sent a link to {email}. Open it and press the button: then you are booked.")
    String sent(String email);

    @Message("We hold {when} for you until {until}. After that somebody else may take it.")
    String sent_held(String when, String until);

    @Message("Nothing there after a minute or two? Look among the unwanted mail, or check the address.")
    String sent_nothing();

    @Message("Change the address")
    String change_address();

    @Message("This is a demo: read the e-mail here")
    String demo_mail();

    @Message("One more step")
    String confirm_title();

    @Message("Confirm the visit")
    String confirm();

    @Message("Not this time? Then leave this page: nothing is booked.")
    String confirm_not();

    @Message("This link does not work any more")
    String link_over();

    @Message("It is too old, or a newer one was sent. Nothing was booked with it.")
    String link_over_words();

    @Message("This link was used")
    String link_used();

    @Message("The visit is booked. An e-mail with all you need follows in a few minutes.")
    String link_used_words();

    @Message("This time is gone")
    String gone();

    @Message("Somebody took it while the link was on its way. Nothing was booked.")
    String gone_words();

    @Message("You have another visit at this time")
    String other_visit();

    @Message("Nothing was booked. Call us if you want to change the other one.")
    String other_visit_words();

    @Message("Choose another time")
    String choose_another();

    @Message("Still free near it")
    String still_free();

    // Done

    @Message("You are booked, {name}")
    String booked(String name);

    @Message("This visit is cancelled")
    String cancelled();

    @Message("with {therapist}")
    String with_whom(String therapist);

    @Message("Calendar file")
    String calendar_file();

    @Message("What happens now")
    String what_now();

    @Message("An e-mail with this time follows in a few minutes.")
    String now_mail();

    @Message("Something comes up? Call {phone}, free of charge until {hours} hours before.")
    String now_call(String phone, int hours);

    @Message("Something comes up? Tell us, free of charge until {hours} hours before.")
    String now_tell(int hours);

    @Message("Come a few minutes early. We start with what brings you here.")
    String now_come();

    // Not open

    @Message("Online booking is not open")
    String closed();

    @Message("Visits are booked by phone. Call us: {phone}.")
    String closed_call(String phone);

    @Message("Visits are booked with us directly.")
    String closed_words();
}
