package unknot.messages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the placeholders that many kinds have stand for, for who writes the words. */
@MessageBundle("placeholders")
public interface PlaceholderMessages {

    @Message("the given name")
    String name();

    @Message("the clinic’s name")
    String clinic();

    @Message("the phone number; a line with it is left out where there is none")
    String phone();
}
