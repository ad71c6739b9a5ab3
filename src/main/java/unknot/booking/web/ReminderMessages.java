package unknot.booking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around reminders and what was sent to a client. */
@MessageBundle("reminders")
public interface ReminderMessages {

    @Message("Reminders")
    String title();

    @Message("An e-mail before each visit: when, with whom, where, and how to move it. Nothing of why.")
    String words();

    @Message("Hours before a visit")
    String hours();

    @Message("Such as 48, 2. Empty for no reminders; four at most.")
    String hours_hint();

    @Message("Write whole numbers from 1 to {most}, with commas between them, four at most.")
    String error_hours(int most);

    @Message("No reminders from")
    String quiet_from();

    @Message("until")
    String quiet_until();

    @Message("What falls into the quiet hours is sent before they begin. The same time twice for no quiet hours.")
    String quiet_hint();

    @Message("Write a time such as 21:00.")
    String error_time();

    @Message("Somebody else changed this meanwhile. What you typed is here; look it over and save it again.")
    String error_stale();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Reminders and questions")
    String stop_title();

    @Message("We remind you before each visit, and ask how you are before and after it.")
    String now_on();

    @Message("You get no reminder before a visit, and we do not ask how you are.")
    String now_off();

    @Message("Send no more of these")
    String stop();

    @Message("Remind me again")
    String again();

    @Message("This link does not work. Tell the clinic that you want no more of these messages.")
    String unknown();

    @Message("Messages")
    String messages();

    @Message("Nothing was sent yet.")
    String none();

    @Message("sent")
    String state_sent();

    @Message("on its way")
    String state_waiting();

    @Message("not sent")
    String state_failed();

    @Message("The address does not work.")
    String why_address();

    @Message("The mail server there did not take it.")
    String why_refused();

    @Message("It would have come too late.")
    String why_late();

    @Message("The mail server could not be reached.")
    String why_server();

    @Message("Send again")
    String again_message();

    @Message("Send “{subject}” again")
    String again_named(String subject);

    @Message("It is sent again.")
    String said_again();

    @Message("It cannot be sent again any more.")
    String said_not_again();

    @Message("{email} does not work: messages come back.")
    String rejected(String email);

    @Message("None of their own; messages go to {email}, who looks after them.")
    String goes_to_carer(String email);

    @Message("Change the address")
    String change_address();

    @Message("Their e-mail address does not work: the last message came back. Tell them by phone.")
    String tell_rejected();

    @Message("Is reminded of visits.")
    String client_on();

    @Message("Wants no reminders.")
    String client_off();

    @Message("By text message.")
    String by_text();

    @Message("By e-mail.")
    String by_email();

    @Message("By text message")
    String to_text();

    @Message("By e-mail")
    String to_email();

    @Message("No reminders")
    String client_stop();

    @Message("Remind again")
    String client_start();
}
