package unknot.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import unknot.access.Browser;
import unknot.access.LivingSessions;
import unknot.shared.ThisClinic;

/** Where an account is signed in, in words. */
@ApplicationScoped
class SessionViews {

    @Inject
    LivingSessions sessions;
    @Inject
    ThisClinic clinic;
    @Inject
    SessionMessages words;

    record Session(long id, String browser, String since, String seen, boolean here) {
    }

    /** @param token of the session that asks; null where another account's are shown */
    List<Session> of(long accountId, String token) {
        return sessions.of(accountId, token).stream().map(living -> new Session(living.id(), browser(living.browser()), when(living.since()), when(living.lastSeen()),
                living.here())).toList();
    }

    private String browser(Browser browser) {
        return browser.device() == null ? words.some_browser() : browser.name() == null ? words.some_browser_on(browser.device())
                : words.browser_on(browser.name(), browser.device());
    }

    private String when(Instant instant) {
        return clinic.time().moment(instant);
    }
}
