package unknot.forms.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of forms and consent for the clinic's people. */
@MessageBundle("intake")
public interface IntakeMessages {

    @Message("Answers")
    String answers();

    @Message("Forms and consent")
    String title();

    @Message("Forms")
    String forms();

    @Message("No form was filled in yet.")
    String no_forms();

    @Message("Begun, not sent")
    String begun();

    @Message("Asked, not begun")
    String asked();

    @Message("Sent {when}, not looked at")
    String not_looked_at(String when);

    @Message("Sent {when}, looked at by {name}")
    String looked_at(String when, String name);

    @Message("To look at")
    String to_look_at();

    @Message("Whom to call in an emergency")
    String contact();

    @Message("Nobody is known.")
    String no_contact();

    @Message("Consent")
    String consent();

    @Message("Take it back for {name}")
    String withdraw_for(String name);

    @Message("Why, and how {name} said so")
    String withdraw_reason(String name);

    @Message("Say why it is taken back.")
    String reason_missing();

    @Message("At most {most} characters.")
    String too_long(int most);

    @Message("Take back")
    String withdraw();

    @Message("{by}, for the client")
    String on_behalf(String by);

    @Message("Signed by {name}")
    String signed_by(String name);

    @Message("Ask by e-mail")
    String ask();

    @Message("{name} gets an e-mail with the way to the forms and the consent that are missing. It says nothing about health.")
    String ask_words(String name);

    @Message("Asked on {when} by {by}.")
    String asked_on(String when, String by);

    @Message("There is no e-mail address. Add one to the details, then ask.")
    String no_email();

    @Message("No mail server is set, so nobody can be asked by e-mail. {name} can fill in the forms here at the clinic, signed in on a tablet.")
    String no_mail(String name);

    @Message("Somebody else's account has this e-mail address, so it opens no pages of {name}. Change the address first.")
    String email_taken(String name);

    @Message("Asked. The e-mail is on its way.")
    String said_asked();

    @Message("Taken back.")
    String said_withdrawn();

    @Message("Looked at. What was said is known from now on.")
    String said_looked();

    @Message("Known before")
    String known_before();

    @Message("Asked {when} in a signed note")
    String known_asked(String when);

    @Message("Nothing that matters for safety.")
    String known_nothing();

    @Message("Nobody was asked about safety in a signed note yet.")
    String known_never();

    @Message("Call so far: {contact}")
    String known_contact(String contact);

    @Message("Says stop")
    String stop();

    @Message("What {name} answered asks for a look before treatment: {topics}.")
    String stop_words(String name, String topics);

    @Message("Looked at: take it into the record")
    String look();

    @Message("The answers about safety then stand in the next note, to be confirmed; whom to call stands on the client’s page.")
    String look_words();

    @Message("Looked at by {name}, {when}")
    String looked(String name, String when);

    @Message("Sent {when}")
    String sent(String when);

    @Message("Print")
    String print();

    @Message("From the form “{form}”, {when}")
    String source(String form, String when);

    @Message("form “{form}”, {when}")
    String where(String form, String when);

    @Message("Forms to look at")
    String waiting();

    @Message("Look at it")
    String open();

    @Message("{form} of {client}")
    String open_label(String form, String client);

    @Message("Sensitive areas, agreed: {names}.")
    String sensitive_given(String names);

    @Message("Not agreed: {names}.")
    String sensitive_not_given(String names);

    @Message("All of it")
    String all();

    @Message("nothing yet")
    String nothing_yet();
}
