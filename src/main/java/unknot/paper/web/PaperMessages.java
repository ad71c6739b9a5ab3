package unknot.paper.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that every document has. */
@MessageBundle("paper")
public interface PaperMessages {

    @Message("Page")
    String page();

    @Message("of")
    String of();

    @Message("Printed by {name}, {moment}")
    String printed(String name, String moment);

    @Message("Exported with the whole clinic, {moment}")
    String exported(String moment);
}
