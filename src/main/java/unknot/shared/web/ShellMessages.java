package unknot.shared.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page. */
@MessageBundle("shell")
public interface ShellMessages {

    @Message("Skip to main content")
    String skip();

    @Message("Main")
    String main_navigation();

    @Message("Calendar")
    String calendar();

    @Message("Today")
    String today();

    @Message("Clients")
    String clients();

    @Message("Notes")
    String notes();

    @Message("Settings")
    String settings();

    @Message("Find a client")
    String find_client();

    @Message("{name}. Account menu")
    String account_of(String name);

    @Message("Sign out")
    String sign_out();
}
