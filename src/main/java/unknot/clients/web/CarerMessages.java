package unknot.clients.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words with which the desk lets one person look after another. */
@MessageBundle("carers")
public interface CarerMessages {

    @Message("Looked after by")
    String title();

    @Message("Who looks after {name}")
    String who(String name);

    @Message("Whoever looks after a client sees their visits, progress and home care and can book, move and cancel for them. Write down who agreed to it and how.")
    String words();

    @Message("Nobody looks after {name}.")
    String nobody(String name);

    @Message("{who} agreed, {how}, {day}; written down by {by}")
    String agreed_client(String who, String how, String day, String by);

    @Message("{who} agreed as a parent, {how}, {day}; written down by {by}")
    String agreed_parent(String who, String how, String day, String by);

    @Message("in person")
    String how_in_person();

    @Message("on paper")
    String how_on_paper();

    @Message("by the own sign-in")
    String how_online();

    @Message("Ended {day} by {by}")
    String ended(String day, String by);

    @Message("End")
    String end();

    @Message("End with {name}")
    String end_named(String name);

    @Message("{name} is old enough to agree without a parent. Ask {name}, and write the answer down here.")
    String ask_anew(String name);

    @Message("{name} agrees")
    String agrees_anew(String name);

    @Message("Earlier")
    String earlier();

    @Message("Let somebody look after {name}")
    String add(String name);

    @Message("Look among the clients")
    String find();

    @Message("Name, phone or date of birth")
    String find_label();

    @Message("Find")
    String find_button();

    @Message("No client with an e-mail address is called that.")
    String none_found();

    @Message("Take {name}")
    String take(String name);

    @Message("Name of who looks after {name}")
    String carer_name(String name);

    @Message("Their e-mail")
    String carer_email();

    @Message("They sign in with it. Somebody who is new here is sent a link.")
    String carer_email_hint();

    @Message("Who agreed?")
    String who_agreed();

    @Message("{name} agreed")
    String client_agreed(String name);

    @Message("A parent or guardian agreed, and declares to be one")
    String parent_agreed();

    @Message("Name of who agreed")
    String agreed_name();

    @Message("How?")
    String how();

    @Message("Save")
    String save();

    @Message("Write a name.")
    String name_missing();

    @Message("At most {most} characters.")
    String too_long(int most);

    @Message("Say who agreed.")
    String as_missing();

    @Message("Say how they agreed.")
    String how_missing();

    @Message("This does not look like an e-mail address.")
    String email_unreadable();

    @Message("Nobody looks after themselves: this is the client’s own address.")
    String self();

    @Message("Somebody of the staff signs in with this address. Take a private one.")
    String staff();

    @Message("The access of this person was stopped. Give it again on their own page first.")
    String stopped();

    @Message("This person looks after {name} already.")
    String already(String name);

    @Message("{name} is old enough to agree alone, or has no birth date here.")
    String of_age(String name);

    @Message("{name} is too young to agree: a parent has to.")
    String too_young(String name);

    @Message("Saved.")
    String said_saved();

    @Message("Saved. A link is on its way to {name}.")
    String said_invited(String name);

    @Message("Ended. The pages are closed to them from now on.")
    String said_ended();

    @Message("Hand this password over: it is shown once and cannot be looked up.")
    String password_words();

    @Message("Password")
    String password();

    @Message("Back to {name}")
    String back(String name);
}
