package unknot.access.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of showing once more that it is oneself. */
@MessageBundle("confirm")
public interface ConfirmMessages {

    @Message("Is it you?")
    String title();

    @Message("This takes data away from here or changes who gets in. To be sure that it is you and nobody at a screen you left, show it once more. It then counts for ten minutes in this browser.")
    String words();

    @Message("Nothing is lost: what you typed goes on its way as soon as you have shown it.")
    String kept();

    @Message("Your password")
    String password();

    @Message("Code from your phone, or a recovery code")
    String code();

    @Message("Go on")
    String go_on();

    @Message("Not now")
    String not_now();

    @Message("You sign in without a password. Have a link sent to {email}, open it in this browser, and you are back here.")
    String by_link(String email);

    @Message("A link is on its way to {email}. Open it in this browser.")
    String link_sent(String email);

    @Message("When you have signed in with it, come back to this page and press “Go on”.")
    String then_go_on();

    @Message("Send me a link")
    String send_link();

    @Message("Send me a link instead")
    String send_link_instead();

    @Message("No e-mail can be sent just now. Ask the clinic.")
    String no_links();

    @Message("That is not your password.")
    String wrong();

    @Message("Not yet. Open the link from the e-mail in this browser first.")
    String not_yet();

    @Message("Thank you")
    String done();

    @Message("What you asked for begins now. If it does not, use the button.")
    String done_words();

    @Message("Get it")
    String get_it();

    @Message("Back")
    String back();
}
