package unknot.booking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a therapist's calendar feed. */
@MessageBundle("feed")
public interface FeedMessages {

    @Message("Calendar feed")
    String title();

    @Message("Your visits in the calendar program of your phone or computer: it asks for them every quarter of an hour. It shows when, where and in which room, no names and nothing of why.")
    String words();

    @Message("Show initials")
    String initials();

    @Message("Whoever sees your calendar sees them, too.")
    String initials_hint();

    @Message("Open the feed")
    String open();

    @Message("The feed is open since {day}, {initials}. Its address was shown once.")
    String is_open(String day, String initials);

    @Message("with initials")
    String with_initials();

    @Message("without initials")
    String without_initials();

    @Message("Make a new address")
    String renew();

    @Message("The address before stops working.")
    String renew_words();

    @Message("Close the feed")
    String close();

    @Message("Your feed’s address")
    String made();

    @Message("Copy it into your calendar program now, as a calendar to subscribe to. It is shown this once; whoever has it can read the feed.")
    String made_words();

    @Message("Address")
    String address();

    @Message("Back to the calendar feed")
    String back();
}
