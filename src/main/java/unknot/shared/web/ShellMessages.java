package unknot.shared.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page. */
@MessageBundle("shell")
public interface ShellMessages {

    @Message("Skip to main content")
    String skip();

    @Message("Main")
    String main_navigation();

    @Message("Calendar")
    String calendar();

    @Message("Today")
    String today();

    @Message("Clients")
    String clients();

    @Message("Notes")
    String notes();

    @Message("Settings")
    String settings();

    @Message("Find a client")
    String find_client();

    @Message("{name}. Account menu")
    String account_of(String name);

    @Message("Time off")
    String time_off();

    @Message("Access tokens")
    String access_tokens();

    @Message("Calendar feed")
    String calendar_feed();

    @Message("Password and sign-in")
    String account();

    @Message("Sign out")
    String sign_out();

    @Message("Go to the first page")
    String to_first_page();

    @Message("If you tell us about it, this helps: {id}")
    String error_id(String id);

    @Message("You are signed out")
    String signed_out();

    @Message("This page had not been used for too long, or you signed out elsewhere. What you sent has not arrived.")
    String signed_out_words();

    @Message("It is kept in this tab of the browser and nowhere else: sign in again here, and you can send it on.")
    String signed_out_kept();

    @Message("Sign in and go on")
    String sign_in_and_go_on();

    @Message("What you sent when you were signed out is still here.")
    String kept_here();

    @Message("Look at it")
    String look_at_kept();

    @Message("This could not be read")
    String bad_request();

    @Message("The page may have been open for too long or was changed on the way. Nothing was saved. Go back, reload the page and try again.")
    String bad_request_words();

    @Message("This is not yours to open")
    String forbidden();

    @Message("Your sign-in does not include this page. Ask the owner of the clinic if you need it.")
    String forbidden_words();

    @Message("There is nothing at this address")
    String not_found();

    @Message("The link may be old, or the visit was moved. Nothing has been lost.")
    String not_found_words();

    @Message("Somebody else was here in between")
    String conflict();

    @Message("What you saw has changed since you opened the page. Nothing was saved. Go back, reload and try again.")
    String conflict_words();

    @Message("This record is restricted")
    String restricted();

    @Message("It is kept for as long as the law says and locked until then. Nothing can be added to it, and nothing was saved.")
    String restricted_words();

    @Message("That is too much at once")
    String too_large();

    @Message("What was sent is larger than we accept. Nothing was saved. Go back, shorten the text and try again.")
    String too_large_words();

    @Message("Too many requests at once")
    String too_many();

    @Message("More came from your network just now than we answer. Wait a minute and try again; nothing was saved.")
    String too_many_words();

    @Message("That does not work here")
    String not_possible();

    @Message("This address does not take what was sent. Nothing was saved.")
    String not_possible_words();

    @Message("We cannot answer just now")
    String away();

    @Message("It is not your doing, and what was saved before is safe. What you sent just now may not be saved. Go back and try again in a minute.")
    String away_words();

    @Message("Something broke on our side")
    String broken();

    @Message("It is not your doing. What was saved before is safe. Try again in a moment.")
    String broken_words();
}
