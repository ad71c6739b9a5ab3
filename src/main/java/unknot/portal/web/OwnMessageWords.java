package unknot.portal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which clients say how they want to be written to. */
@MessageBundle("ownmessages")
public interface OwnMessageWords {

    @Message("Messages to you")
    String title();

    @Message("They go to {email}. To change the address, call us.")
    String to(String email);

    @Message("We have no e-mail address of yours. Call us to tell it.")
    String no_address();

    @Message("Language")
    String language();

    @Message("The language of our messages. These pages stay in English.")
    String language_hint();

    @Message("Remind me of my visits")
    String remind();

    @Message("Reminders come")
    String remind_by();

    @Message("by e-mail")
    String by_email();

    @Message("by text message to {phone}")
    String by_text(String phone);

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();
}
