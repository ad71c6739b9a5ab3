package unknot.access.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of signing in. */
@MessageBundle("access")
public interface AccessMessages {

    @Message("Sign in")
    String sign_in();

    @Message("E-mail")
    String email();

    @Message("Password")
    String password();

    @Message("This e-mail and password do not belong together. Check both and try again.")
    String wrong();

    @Message("Demo clinic")
    String demo_title();

    @Message("Made-up people and visits. Choose who to be.")
    String demo_words();

    @Message("Set up your clinic")
    String set_up();

    @Message("This happens once. You become the owner; the rest of the staff follow in the settings.")
    String set_up_words();

    @Message("Set-up code")
    String set_up_code();

    @Message("It is in the server’s log, in the line that begins with “Set-up code”.")
    String set_up_code_hint();

    @Message("This is not the code in the log. After ten tries there is a new one.")
    String set_up_code_wrong();

    @Message("Name of the clinic")
    String clinic_name();

    @Message("Time zone")
    String zone();

    @Message("Choose a time zone from the list.")
    String zone_unknown();

    @Message("Your name")
    String owner_name();

    @Message("Write a name.")
    String name_missing();

    @Message("At most {most} characters.")
    String name_long(int most);

    @Message("This does not look like an e-mail address.")
    String email_unlikely();

    @Message("At least {least} characters. A few words in a row are easy to remember.")
    String password_short(int least);

    @Message("This password is among the first that everybody tries. Choose another.")
    String password_common();

    @Message("Open the clinic")
    String open_clinic();
}
