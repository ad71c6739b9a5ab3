package unknot.access.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import unknot.access.KnownDevices;
import unknot.access.Origin;
import unknot.access.SessionMechanism;
import unknot.access.SignInDesk;
import unknot.shared.web.Network;
import unknot.shared.web.Page;
import unknot.shared.web.SafeCookie;

/** The answers that begin and end a session in the browser. */
@ApplicationScoped
class SigningIn {

    /** Of the cookie of somebody who still owes a code. */
    static final String HALF = "unknot-half";
    /** Of the cookie by which a browser is known again. */
    static final String DEVICE = "unknot-device";
    private static final int BROWSER_LENGTH = 300;

    @Inject
    SignInDesk desk;

    /** @param then where the visitor wanted to go; anything that is no page of ours leads to the account's first page */
    Response done(SignInDesk.Opened opened, String then, HttpServerRequest request) {
        if (opened.isHalf()) {
            String wanted = Page.isOurs(then) ? "?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8) : "";
            return Response.seeOther(URI.create("/sign-in/code" + wanted)).cookie(cookie(HALF, opened.token(), "/sign-in", -1, request)).build();
        }
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        String device = desk.isOf(opened, browser == null ? null : browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH)), device(request));
        return Response.seeOther(URI.create(Page.isOurs(then) ? then : opened.account().home()))
                .cookie(cookie(SessionMechanism.COOKIE, opened.token(), "/", -1, request), cookie(DEVICE, device, "/", (int) KnownDevices.KEPT.toSeconds(), request))
                .build();
    }

    static Response over(HttpServerRequest request) {
        // The browser drops what it kept of the record: cached pages and unsent drafts.
        return Response.seeOther(URI.create("/sign-in")).cookie(cookie(SessionMechanism.COOKIE, "", "/", 0, request))
                .header("Clear-Site-Data", "\"cache\", \"storage\"").build();
    }

    /** @param maxAge in seconds; 0 deletes the cookie, -1 keeps it until the browser is closed */
    static NewCookie cookie(String name, String value, String path, int maxAge, HttpServerRequest request) {
        return SafeCookie.of(name, value, path, maxAge, request.isSSL());
    }

    static Origin origin(HttpServerRequest request) {
        return new Origin(Network.isHere(request) ? null : Network.of(request), device(request));
    }

    private static String device(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(DEVICE)).map(Cookie::getValue).orElse(null);
    }
}
