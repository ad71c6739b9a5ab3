package unknot.onlinebooking.web;

import jakarta.ws.rs.core.NewCookie;
import unknot.shared.web.SafeCookie;

/** The cookies of the public pages: whose booking it is in this browser, and the link that was followed. Scripts cannot read them. */
final class VisitorCookie {

    static final String VISITOR = "unknot-visitor";
    static final String LINK = "unknot-link";
    private static final String PATH = "/book";

    private VisitorCookie() {
    }

    /** @param secure whether the request came over TLS */
    static NewCookie of(String name, String value, boolean secure) {
        return SafeCookie.of(name, value, PATH, -1, secure);
    }

    static NewCookie gone(String name, boolean secure) {
        return SafeCookie.of(name, "", PATH, 0, secure);
    }
}
