package unknot.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of e-mails that let people in. They say nothing of health. */
@MessageBundle("entry")
public interface EntryMessages {

    @Message("{|Your pages at {clinic}|}")
    String invitation_subject();

    @Message("""
            {|Hello {name},

            {clinic} has opened pages for you: your visits, what was done and what to do at home. You can also move or cancel a visit there.

            Open this link to have a look:
            {link}

            It works once, until {until}. After that, ask for a new one where you sign in; your address is this one.
            Is this not for you? Call {phone}, so that nobody writes to you by mistake.

            {clinic}|}""")
    String invitation_body();

    @Message("{|Sign in to {clinic}|}")
    String link_subject();

    @Message("""
            {|Hello {name},

            here is the link that signs you in:
            {link}

            It works once, until {until} today.
            Did you not ask for it? Then leave it; nobody gets in without this message.

            {clinic}|}""")
    String link_body();

    @Message("Invitation to the client’s own pages")
    String kind_invitation();

    @Message("Link that signs in")
    String kind_link();

    @Message("the link, which works once")
    String about_link();

    @Message("how long the link works")
    String about_until();
}
