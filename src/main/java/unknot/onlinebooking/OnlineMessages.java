package unknot.onlinebooking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the e-mail with the link. Like every message it says nothing of health. */
@MessageBundle("online")
public interface OnlineMessages {

    @Message("Client, online")
    String booked_by();

    @Message("{day}, {time}")
    String day_and_time(String day, String time);

    @Message("{when} ({city} time)")
    String by_clock(String when, String city);

    @Message("{day}, {from}–{to}")
    String visit_when(String day, String from, String to);

    @Message("{|Confirm your visit on {start}|}")
    String subject();

    @Message("""
            {|Hello {name},

            one more step and you are booked:

            {when}
            with {therapist}
            {place}

            Open this link and press “Confirm the visit”:
            {link}

            We hold the time until {until}. After that somebody else may take it.
            You asked for nothing? Then do nothing: nothing will be booked.

            {clinic}|}""")
    String body();

    @Message("Online booking to confirm")
    String kind();

    @Message("when the visit begins, in short")
    String about_start();

    @Message("the day of the visit, from when to when")
    String about_when();

    @Message("the therapist’s given name")
    String about_therapist();

    @Message("the clinic’s name and the address of the place")
    String about_place();

    @Message("the link that leads to the button that confirms")
    String about_link();

    @Message("how long the time is held")
    String about_until();
}
