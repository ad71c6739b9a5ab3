package unknot.booking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which somebody from the wait list takes an offered time. */
@MessageBundle("offer")
public interface OfferMessages {

    @Message("Client, from the wait list")
    String taken_by();

    @Message("A time is free")
    String heading();

    @Message("You can take it here until {time}. Whoever is first has it.")
    String until(String time);

    @Message("Your visit on {when} moves to it.")
    String moves(String when);

    @Message("Take this time")
    String take();

    @Message("Move my visit to this time")
    String move();

    @Message("It is yours")
    String yours();

    @Message("You get an e-mail about it in some minutes. Was it a mistake? Then call us.")
    String yours_words();

    @Message("Somebody else was quicker")
    String gone();

    @Message("This time is taken. You are still on the wait list, and we tell you when another time is free.")
    String gone_words();

    @Message("This offer is over")
    String over();

    @Message("The link does not work any more. If you were on the wait list, you still are.")
    String over_words();

    @Message("Free at the moment:")
    String near();

    @Message("See free times")
    String book();

    @Message("Call {phone}")
    String call(String phone);
}
