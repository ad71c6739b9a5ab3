package unknot.demo.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the demo's own pages. */
@MessageBundle("demo")
public interface DemoMessages {

    @Message("Demo mail")
    String mail();

    @Message("What the demo clinic would send by e-mail. Anybody who opens the demo can read it.")
    String mail_words();

    @Message("Nothing was sent yet.")
    String mail_none();

    @Message("A confirmation leaves three minutes after a booking, unless it is undone.")
    String mail_none_words();

    @Message("To")
    String to();

    @Message("Calendar file")
    String calendar_file();
}
