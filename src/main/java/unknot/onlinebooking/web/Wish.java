package unknot.onlinebooking.web;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import unknot.shared.web.Typed;

/**
 * What a visitor has chosen so far, as it stands in the address.
 *
 * @param with a therapist's id, {@link #ANYONE}, or empty
 * @param from the first day shown; {@code day}, the day whose times are
 */
record Wish(String place, String service, String with, String from, String day) {

    static final String ANYONE = "anyone";

    static class Asked {
        @QueryParam("place")
        String place;
        @QueryParam("service")
        String service;
        @QueryParam("with")
        String with;
        @QueryParam("from")
        String from;
        @QueryParam("day")
        String day;

        Wish wish() {
            return new Wish(Typed.text(place), Typed.text(service), Typed.text(with), Typed.text(from), Typed.text(day));
        }
    }

    static class Sent {
        @FormParam("place")
        String place;
        @FormParam("service")
        String service;
        @FormParam("with")
        String with;
        @FormParam("from")
        String from;
        @FormParam("day")
        String day;

        Wish wish() {
            return new Wish(Typed.text(place), Typed.text(service), Typed.text(with), Typed.text(from), Typed.text(day));
        }
    }

    static String href(Long place, Long service, String with, LocalDate from, LocalDate day) {
        StringBuilder href = new StringBuilder("/book");
        add(href, "place", place);
        add(href, "service", service);
        add(href, "with", with);
        add(href, "from", from);
        add(href, "day", day);
        return href.toString();
    }

    private static void add(StringBuilder href, String name, Object value) {
        if (value != null) {
            href.append(href.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
        }
    }
}
