package unknot.booking.web;

import jakarta.ws.rs.FormParam;
import unknot.shared.web.Typed;

/**
 * The entry of the wait list that a booking or a move fulfils: it comes off the list with it.
 *
 * @param entry its id, or empty where it is for none; {@code version}, at which it was seen, in forms alone
 */
record ForWaiting(String entry, String version) {

    static final ForWaiting NONE = new ForWaiting("", "");

    static class Sent {
        @FormParam("entry")
        String entry;
        @FormParam("entry-version")
        String version;

        ForWaiting form() {
            return new ForWaiting(Typed.text(entry), Typed.text(version));
        }
    }

    /** From the panel's address. */
    static ForWaiting asked(String entry) {
        return new ForWaiting(Typed.text(entry), "");
    }

    boolean any() {
        return !entry.isEmpty();
    }

    /** One that there is not when it cannot be read, so that it is refused. */
    long id() {
        return Typed.id(entry).orElse(-1L);
    }

    int readVersion() {
        return Typed.version(version);
    }
}
