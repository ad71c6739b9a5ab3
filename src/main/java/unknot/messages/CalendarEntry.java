package unknot.messages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** A line's octets without its CRLF (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

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
        StringBuilder file = new StringBuilder(600);
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Unknot//Unknot//EN");
        if (method != Method.KEEP) {
            line(file, "METHOD:" + method);
        }
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + escaped(uid));
        line(file, "SEQUENCE:" + sequence);
        line(file, "DTSTAMP:" + UTC.format(writtenAt));
        line(file, "DTSTART:" + UTC.format(starts));
        line(file, "DTEND:" + UTC.format(ends));
        line(file, "SUMMARY:" + escaped(summary));
        if (location != null && !location.isBlank()) {
            line(file, "LOCATION:" + escaped(location));
        }
        line(file, "STATUS:" + (method == Method.CANCEL ? "CANCELLED" : "CONFIRMED"));
        if (method != Method.KEEP) {
            line(file, "ORGANIZER;CN=" + quoted(organizer.name) + ":mailto:" + address(organizer.email));
            line(file, "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + address(attendee));
        }
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    /** Folded so that no line is longer than 75 octets, and no character is cut in two. */
    private static void line(StringBuilder file, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); at += Character.charCount(content.codePointAt(at))) {
            String character = Character.toString(content.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += length;
        }
        file.append("\r\n");
    }

    /** As a TEXT value (RFC 5545, 3.3.11). */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\r\n|[\n\r]", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }

    /** As a parameter's value: nothing can be escaped there. */
    private static String quoted(String text) {
        return "\"" + text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    private static String address(String email) {
        return email.replaceAll("[\\s\\p{Cntrl}]", "");
    }
}
