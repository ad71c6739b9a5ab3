package unknot.forms;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of e-mails that ask for forms. They say nothing of health. */
@MessageBundle("formrequest")
public interface RequestMessages {

    @Message("{|Before your visit at {clinic}|}")
    String subject();

    @Message("""
            {|Hello {name},

            {clinic} asks you to fill in a form and to read and sign what we need your consent for. It takes about ten minutes, on a phone or a computer, and you can stop in between.

            Your forms are here:
            {link}

            Sign in with this e-mail address. Without a password, ask there for a link.

            {clinic}|}""")
    String body();

    @Message("Request for forms and consent")
    String kind();

    @Message("the way to the forms")
    String about_link();
}
