package unknot.onlinebooking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the e-mail with the link. Like every message it says nothing of health. */
@MessageBundle("online")
public interface OnlineMessages {

    @Message("Client, online")
    String booked_by();

    @Message("Confirm your visit on {when}")
    String subject(String when);

    @Message("{day}, {time}")
    String day_and_time(String day, String time);

    @Message("{when} ({city} time)")
    String by_clock(String when, String city);

    @Message("Hello {name},")
    String hello(String name);

    @Message("one more step and you are booked:")
    String one_more_step();

    @Message("{day}, {from}–{to}")
    String visit_when(String day, String from, String to);

    @Message("with {therapist}")
    String with(String therapist);

    @Message("Open this link and press “Confirm the visit”:")
    String open_link();

    @Message("We hold the time until {time}. After that somebody else may take it.")
    String held_until(String time);

    @Message("You asked for nothing? Then do nothing: nothing will be booked.")
    String not_you();
}
