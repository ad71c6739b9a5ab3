package unknot.messages;

import java.time.Instant;

/**
 * One visit as a calendar file (RFC 5545, RFC 5546). A later file with the same uid and a higher sequence replaces the entry, or with
 * {@link Method#CANCEL} takes it away. Times are written in UTC, so that the file needs no definition of a time zone.
 *
 * @param uid the same for all files about one thing, different from every other's in the world
 * @param sequence rises with every file about it
 * @param writtenAt when the file was made
 * @param organizer the clinic's name and e-mail address; null in a file to keep
 * @param attendee the e-mail address of who is invited; null in a file to keep
 */
public record CalendarEntry(Method method, String uid, int sequence, Instant writtenAt, Instant starts, Instant ends, String summary,
        String location, Party organizer, String attendee) {


    /** What the file does to the reader's calendar. */
    public enum Method {
        /** A file for whoever opens it, without sender and recipient; written without a method, as RFC 5546 asks for an organizer otherwise. */
        KEEP,
        /** An entry that arrives by e-mail, new or changed. */
        REQUEST,
        /** Takes an earlier entry away. */
        CANCEL
    }

    public record Party(String name, String email) {
    }

    /** The file's text. */
    public String text() {
        CalendarLines file = new CalendarLines();
        if (method != Method.KEEP) {
            file.line("METHOD:" + method);
        }
        file.event(uid, sequence, writtenAt, starts, ends, summary, location);
        file.line("STATUS:" + (method == Method.CANCEL ? "CANCELLED" : "CONFIRMED"));
        if (method != Method.KEEP) {
            file.line("ORGANIZER;CN=" + quoted(organizer.name) + ":mailto:" + address(organizer.email));
            file.line("ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + address(attendee));
        }
        file.line("END:VEVENT");
        return file.end();
    }

    /** As a parameter's value: nothing can be escaped there. */
    private static String quoted(String text) {
        return "\"" + text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    private static String address(String email) {
        return email.replaceAll("[\\s\\p{Cntrl}]", "");
    }
}
