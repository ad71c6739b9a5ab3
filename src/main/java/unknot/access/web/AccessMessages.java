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

    @Message("Book a visit without signing in")
    String book_visit();

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

    @Message("This password is guessed quickly. Three or four words that have nothing to do with each other are strong and easy to remember.")
    String password_guessed();

    @Message("Open the clinic")
    String open_clinic();

    @Message("Access tokens")
    String tokens();

    @Message("With a token a program works for you through the clinic’s API: a website that shows free times, a phone system that books. It can do what you tick here and never more than you may yourself.")
    String tokens_words();

    @Message("What it is for")
    String token_name();

    @Message("Such as “Website” or “Phone system”.")
    String token_name_hint();

    @Message("Write what the token is for.")
    String token_name_missing();

    @Message("What it may do")
    String scopes();

    @Message("Tick at least one.")
    String scopes_missing();

    @Message("See services, therapists, rooms and free times")
    String scope_read_schedule();

    @Message("See visits: who comes to whom, and when")
    String scope_read_appointments();

    @Message("Book, move and cancel visits, and open courses")
    String scope_write_appointments();

    @Message("Find clients and see their details")
    String scope_read_clients();

    @Message("Add clients")
    String scope_write_clients();

    @Message("Works for")
    String token_life();

    @Message("30 days")
    String life_month();

    @Message("90 days")
    String life_quarter();

    @Message("A year")
    String life_year();

    @Message("Until it is revoked")
    String life_open();

    @Message("Choose how long it works.")
    String life_unknown();

    @Message("Make the token")
    String make_token();

    @Message("New token")
    String new_token();

    @Message("The token for {name}")
    String token_made(String name);

    @Message("Copy it into the program now: it is shown this once and kept nowhere. Who has it can do what you ticked.")
    String token_made_words();

    @Message("Access token")
    String token();

    @Message("Back to the access tokens")
    String back_to_tokens();

    @Message("You have no tokens. No program works for you.")
    String no_tokens();

    @Message("Made {date}")
    String token_created(String date);

    @Message("not used yet")
    String token_unused();

    @Message("last used {when}")
    String token_used(String when);

    @Message("works until {date}")
    String token_expires(String date);

    @Message("expired {date}")
    String token_expired(String date);

    @Message("revoked {date}")
    String token_revoked(String date);

    @Message("Revoke")
    String revoke();

    @Message("Revoke {name}")
    String revoke_named(String name);

    @Message("“{name}” is revoked. The program that used it is refused from now on.")
    String revoked(String name);

    @Message("At most {most} characters.")
    String password_long(int most);

    @Message("E-mail me a link instead")
    String link_instead();

    @Message("We send a link to your address. It signs you in once.")
    String link_words();

    @Message("Send the link")
    String send_link();

    @Message("Look into your mail")
    String link_sent_title();

    @Message("If somebody here signs in with {email}, a link is on its way there. It works once, for {minutes} minutes.")
    String link_sent(String email, int minutes);

    @Message("Nothing there? Look among unwanted mail, and whether this is the address that the clinic knows.")
    String link_nothing();

    @Message("Back to signing in")
    String back_to_sign_in();

    @Message("Read it in the demo’s mail")
    String demo_mail();

    @Message("Welcome")
    String welcome();

    @Message("This signs you in as {email}.")
    String enter_words(String email);

    @Message("Open my pages")
    String enter_invited();

    @Message("This link was used")
    String link_used();

    @Message("A link works once, and a newer one replaces it. Ask for another.")
    String link_used_words();

    @Message("This link does not work any more")
    String link_over();

    @Message("It may be too old, or was not copied whole. Ask for another.")
    String link_over_words();

    @Message("Password and sign-in")
    String account();

    @Message("You sign in as {email}.")
    String account_words(String email);

    @Message("You have no password")
    String no_password();

    @Message("That is fine: a link by e-mail signs you in each time. Choose a password if you would rather type one.")
    String no_password_words();

    @Message("Change the password")
    String change_password();

    @Message("Choose a password")
    String choose_password();

    @Message("Present password")
    String present_password();

    @Message("This is not your present password. If it is forgotten, sign out and ask for a link by e-mail.")
    String present_wrong();

    @Message("New password")
    String new_password();

    @Message("Saved. Whoever else was signed in as you has to sign in again.")
    String password_changed();

    @Message("On to my pages")
    String to_my_pages();
}
