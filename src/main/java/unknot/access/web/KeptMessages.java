package unknot.access.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what was sent when nobody was signed in any more. */
@MessageBundle("kept")
public interface KeptMessages {

    @Message("What you typed")
    String title();

    @Message("You sent this when you were signed out already. It is in this tab of the browser and nowhere else, until you send or drop it or close the tab.")
    String words();

    @Message("Nothing waits in this tab. If you typed something just now, go back in the browser: it often shows the page as it was.")
    String nothing();

    @Message("Send it now")
    String send();

    @Message("Drop it")
    String drop();

    @Message("It is gone.")
    String gone();

    @Message("To my pages")
    String home();
}
