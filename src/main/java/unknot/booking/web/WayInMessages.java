package unknot.booking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words with which the desk lets a client into the own pages. */
@MessageBundle("wayin")
public interface WayInMessages {

    @Message("The client’s own pages")
    String title();

    @Message("Visits, progress and home care, on the phone.")
    String words();

    @Message("E-mail")
    String email();

    @Message("Invite by e-mail")
    String invite();

    @Message("Give a password instead")
    String give_password();

    @Message("Give access")
    String give();

    @Message("No e-mail can be sent from here, so this makes a password to hand over.")
    String no_mail();

    @Message("Signs in as {email}.")
    String signs_in_as(String email);

    @Message("Last there on {day}.")
    String last_there(String day);

    @Message("Not there yet.")
    String never_there();

    @Message("Not there yet; the invitation works until {day}.")
    String invited_until(String day);

    @Message("Not there yet, and the invitation has run out.")
    String invitation_over();

    @Message("Send a new link")
    String send_again();

    @Message("Stop access")
    String stop();

    @Message("Signs {name} out everywhere at once. You can give access again, with another address too.")
    String stop_words(String name);

    @Message("A link is on its way. It works once, for seven days.")
    String said_invited();

    @Message("{name} cannot sign in any more.")
    String said_stopped(String name);

    @Message("This is one client with {name} now. What you have just sent was not saved: look whether it is still wanted here.")
    String said_became(String name);

    @Message("{name} can sign in now. Hand this over: it is shown once and cannot be looked up.")
    String given(String name);

    @Message("Password")
    String password();

    @Message("This client can sign in already.")
    String has_access();

    @Message("This does not look like an e-mail address.")
    String email_unreadable();

    @Message("Another client, or somebody who looks after one, signs in with this address. One address opens one account; let that person look after this client instead.")
    String email_shared();

    @Message("Let the person with this address look after {name}")
    String let_look_after(String name);

    @Message("Phone lost: take the second step away")
    String reset_factor();

    @Message("{name} signs in without a code from now on.")
    String said_factor_reset(String name);

    @Message("Looked after by")
    String looked_after();

    @Message("Nobody looks after {name}.")
    String looked_after_by_nobody(String name);

    @Message("old enough now: ask anew")
    String ask_anew();

    @Message("Change who looks after {name}")
    String change_carers(String name);

    @Message("Somebody else signs in with this address.")
    String email_taken();
}
