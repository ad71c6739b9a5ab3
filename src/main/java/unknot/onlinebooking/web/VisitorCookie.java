package unknot.onlinebooking.web;

import jakarta.ws.rs.core.NewCookie;

/** The cookies of the public pages: whose booking it is in this browser, and the link that was followed. Scripts cannot read them. */
final class VisitorCookie {

    static final String VISITOR = "unknot-visitor";
    static final String LINK = "unknot-link";

    private VisitorCookie() {
    }

    /** @param secure whether the request came over TLS */
    static NewCookie of(String name, String value, boolean secure) {
        return cookie(name, value, -1, secure);
    }

    static NewCookie gone(String name, boolean secure) {
        return cookie(name, "", 0, secure);
    }

    private static NewCookie cookie(String name, String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(name).value(value).path("/book").maxAge(maxAge).httpOnly(true).secure(secure)
                .sameSite(NewCookie.SameSite.LAX).build();
    }
}
