package unknot.clients.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of finding, adding and changing clients. */
@MessageBundle("clients")
public interface ClientMessages {

    @Message("Clients")
    String title();

    @Message("New client")
    String new_client();

    @Message("Name, phone or birth date")
    String find_label();

    @Message("“fior”, “fiorella b”, 07700 900, 14/3/1984")
    String find_hint();

    @Message("Find")
    String find();

    @Message("Nobody by “{typed}”")
    String nobody(String typed);

    @Message("Try the family name alone, or fewer digits of the phone.")
    String nobody_hint();

    @Message("New client “{typed}”")
    String new_named(String typed);

    @Message("No clients yet")
    String none_yet();

    @Message("Add the first one: a name is enough to start with.")
    String none_yet_hint();

    @Message("Add a client")
    String add_first();

    @Message("The first {most}. Type more of the name to narrow it.")
    String more_than(int most);

    @Message("Born")
    String born();

    @Message("Phone")
    String phone();

    @Message("E-mail")
    String email();

    @Message("Language of messages")
    String language();

    @Message("Given name")
    String given_name();

    @Message("Family name")
    String family_name();

    @Message("Birth date")
    String birth_date();

    @Message("As 14/3/1984. It tells two clients of one name apart.")
    String birth_date_hint();

    @Message("Needed for access to the client’s own pages.")
    String email_hint();

    @Message("Add client")
    String add();

    @Message("Add and book")
    String add_and_book();

    @Message("Save")
    String save();

    @Message("Keep as it was")
    String keep();

    @Message("Change details")
    String edit();

    @Message("Type a name.")
    String error_name_missing();

    @Message("At most 80 characters.")
    String error_name_long();

    @Message("This is no date. Write it as 14/3/1984.")
    String error_birth_date();

    @Message("A birth date lies between 1900 and today.")
    String error_birth_date_range();

    @Message("This does not look like a phone number.")
    String error_phone();

    @Message("This does not look like an e-mail address.")
    String error_email();

    @Message("Somebody else changed this client while the form was open. Nothing was saved; what you typed is still here. Saving again replaces the other change.")
    String error_stale();

    @Message("This client may be here already")
    String twin_title();

    @Message("Nothing was saved yet. Is it one of these?")
    String twin_words();

    @Message("Create anyway")
    String create_anyway();

    @Message("no birth date")
    String no_birth_date();
}
