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

    @Message("Demo clinic")
    String demo_title();

    @Message("Made-up people and visits. Choose who to be.")
    String demo_words();
}
