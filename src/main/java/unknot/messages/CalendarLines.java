package unknot.messages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a calendar's lines as RFC 5545 wants them: folded, escaped, times in UTC. */
final class CalendarLines {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** A line's octets without its CRLF (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder file;

    private CalendarLines(int length) {
        this.file = new StringBuilder(length);
    }

    CalendarLines() {
        this(600);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Unknot//Unknot//EN");
    }

    /** The whole calendar, at its end. */
    String end() {
        line("END:VCALENDAR");
        return file.toString();
    }

    /** The properties that every event has, from its beginning; whoever calls ends it. */
    void event(String uid, int sequence, Instant writtenAt, Instant starts, Instant ends, String summary, String location) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(uid));
        line("SEQUENCE:" + sequence);
        line("DTSTAMP:" + UTC.format(writtenAt));
        line("DTSTART:" + UTC.format(starts));
        line("DTEND:" + UTC.format(ends));
        line("SUMMARY:" + escaped(summary));
        if (location != null && !location.isBlank()) {
            line("LOCATION:" + escaped(location));
        }
    }

    /** Folded so that no line is longer than 75 octets, and no character is cut in two. */
    void line(String content) {
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

    /** The same file for another attendee. */
    static String readdressed(String file, String from, String to) {
        CalendarLines again = new CalendarLines(file.length());
        file.replace("\r\n ", "").lines().map(line -> line.startsWith("ATTENDEE") && line.endsWith(":mailto:" + from)
                ? line.substring(0, line.length() - from.length()) + to : line).forEach(again::line);
        return again.file.toString();
    }

    /** As a TEXT value (RFC 5545, 3.3.11). */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\r\n|[\n\r]", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }
}
