package unknot.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of e-mails that let people in. They say nothing of health. */
@MessageBundle("entry")
public interface EntryMessages {

    @Message("Your pages at {clinic}")
    String invitation_subject(String clinic);

    @Message("Sign in to {clinic}")
    String link_subject(String clinic);

    @Message("Hello {name},")
    String hello(String name);

    @Message("{clinic} has opened pages for you: your visits, what was done and what to do at home. You can also move or cancel a visit there.")
    String invitation(String clinic);

    @Message("Open this link to have a look:")
    String open_link();

    @Message("It works once, until {until}. After that, ask for a new one where you sign in; your address is this one.")
    String invitation_until(String until);

    @Message("here is the link that signs you in:")
    String sign_in_link();

    @Message("It works once, until {until} today.")
    String link_until(String until);

    @Message("Did you not ask for it? Then leave it; nobody gets in without this message.")
    String not_you();

    @Message("Is this not for you? Call {phone}, so that nobody writes to you by mistake.")
    String not_for_you(String phone);
}
