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

    @Message("This password is among the first that everybody tries. Choose another.")
    String password_common();

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
}
