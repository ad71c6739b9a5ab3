package unknot.access.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of waiting after wrong passwords, and of where one is signed in. */
@MessageBundle("session")
public interface SessionMessages {

    @Message("{count} seconds")
    String seconds(long count);

    @Message("{count} minutes")
    String minutes(long count);

    @Message("Too many tries. The next one counts in {time}. A link by e-mail signs you in at once.")
    String wait_or_link(String time);

    @Message("Too many tries. The next one counts in {time}.")
    String wait_for(String time);

    @Message("{browser} on {device}")
    String browser_on(String browser, String device);

    @Message("A browser on {device}")
    String some_browser_on(String device);

    @Message("Unknown browser")
    String some_browser();

    @Message("this one")
    String here();

    @Message("Signed in {since}, last used {seen}")
    String since_seen(String since, String seen);

    @Message("Sign out")
    String end();

    @Message("Sign out {browser}, signed in {since}")
    String end_named(String browser, String since);

    @Message("Where you are signed in")
    String title();

    @Message("A phone you lost, a computer you borrowed: sign it out here. Each also ends by itself after three hours without use.")
    String words();

    @Message("Sign out everywhere else")
    String end_others();

    @Message("Done. That browser is signed out.")
    String ended();

    @Message("Done. You are signed in here alone.")
    String others_ended();

    @Message("Access of the staff")
    String staff_title();

    @Message("Signing somebody out ends their sessions on every device at once. What they had saved stays; they can sign in again.")
    String staff_words();

    @Message("Somebody leaves the clinic? End their access: they are signed out at once, and password, links, access tokens and calendar feed stop working. What they wrote stays, and so do their visits.")
    String stop_words();

    @Message("End access")
    String stop();

    @Message("End the access of {name}")
    String stop_named(String name);

    @Message("Done. {name} has no way in any more.")
    String stopped(String name);

    @Message("Nobody can end their own access: another owner can.")
    String not_oneself();

    @Message("Without access")
    String gone_title();

    @Message("Give access again")
    String readmit();

    @Message("Give {name} access again")
    String readmit_named(String name);

    @Message("{name} has a way in already. Nothing was changed.")
    String has_access(String name);

    @Message("{name} has a way in again. Hand over this first password now: it is not shown again.")
    String readmitted(String name);

    @Message("not signed in")
    String nowhere();

    @Message("{browser}, last used {seen}")
    String browser_seen(String browser, String seen);

    @Message("Sign out everywhere")
    String end_all();

    @Message("Sign {name} out everywhere")
    String end_all_named(String name);

    @Message("Done. {name} is signed out everywhere.")
    String all_ended(String name);
}
