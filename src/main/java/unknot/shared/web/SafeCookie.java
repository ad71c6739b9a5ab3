package unknot.shared.web;

import jakarta.ws.rs.core.NewCookie;

/** Cookies that scripts cannot read and that other sites' requests do not carry, but for links that were followed. */
public final class SafeCookie {

    private SafeCookie() {
    }

    /**
     * @param maxAge in seconds; 0 deletes the cookie, -1 keeps it until the browser is closed
     * @param secure whether the request came over TLS
     */
    public static NewCookie of(String name, String value, String path, int maxAge, boolean secure) {
        return new NewCookie.Builder(name).value(value).path(path).maxAge(maxAge).httpOnly(true).secure(secure).sameSite(NewCookie.SameSite.LAX).build();
    }
}
