package unknot.between.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The owner's settings for what clients are asked between their visits. */
@MessageBundle("asking")
public interface AskingMessages {

    @Message("Check-ins")
    String title();

    @Message("Clients tell before a visit how they are, by a link in an e-mail or signed in, and after it by tapping a number in one. Nobody is written to in the quiet hours of the reminders, or who wants none. The words are under Messages.")
    String words();

    @Message("Hours before a visit")
    String check_in();

    @Message("When the link is sent, 1 to 72. Empty: no message; who is signed in can still tell.")
    String check_in_hint();

    @Message("What somebody reads who ticks something worrying")
    String advice();

    @Message("Empty: the standard words below. Your number stands beneath them.")
    String advice_hint();

    @Message("Please write at most {most} characters; these are {length}.")
    String error_long(int length, int most);

    @Message("Please give a whole number from {from} to {to}, or nothing.")
    String error_number(int from, int to);

    @Message("Somebody else has changed this meanwhile. What you typed is still here: look again and save.")
    String error_stale();

    @Message("Saved.")
    String saved();

    @Message("Save")
    String save();

    @Message("Hours after a visit: how sore")
    String soreness();

    @Message("24 to 48. Empty: not asked.")
    String soreness_hint();

    @Message("Days after a visit: pain")
    String pain();

    @Message("2 to 7. Empty: not asked.")
    String pain_hint();
}
