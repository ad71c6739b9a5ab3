package unknot.shared.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import unknot.shared.PersonName;

/**
 * How clients are named on the screen. While names are hidden, because somebody looks over the counter, the pages of the
 * calendar and the visits that the settings list hold initials alone: what is not sent cannot be read. {@code cdi:names} in templates.
 */
@RequestScoped
@Named("names")
public class Names {

    /** Of the cookie that remembers the choice until the browser closes. */
    public static final String COOKIE = "unknot-names";
    public static final String HIDDEN = "hidden";

    @Inject
    RoutingContext request;

    private Boolean hidden;

    public boolean hidden() {
        if (hidden == null) {
            Cookie cookie = request.request().getCookie(COOKIE);
            hidden = cookie != null && HIDDEN.equals(cookie.getValue());
        }
        return hidden;
    }

    /** "Marguerite Holt", or "M. H." */
    public String of(String givenName, String familyName) {
        return hidden() ? initial(givenName) + " " + initial(familyName) : givenName + " " + familyName;
    }

    /** "Marguerite", or "M. H.", which would be too short as "M." */
    public String given(String givenName, String familyName) {
        return hidden() ? of(givenName, familyName) : givenName;
    }

    /** Somebody's own words, or the name of who may be the client; nothing while names are hidden. */
    public String words(String text) {
        return hidden() ? null : text;
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : PersonName.initial(name) + ".";
    }
}
