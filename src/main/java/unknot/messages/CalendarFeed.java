package unknot.messages;

import java.time.Instant;
import java.util.List;

/**
 * A calendar to subscribe to (RFC 5545). It has no method: RFC 5546 would want an organizer for each event. Programs ask for it again and again and show what it holds then:
 * an event that is gone from it is gone.
 *
 * @param name as the reader's program shows it
 * @param madeAt when the file was made
 */
public record CalendarFeed(String name, Instant madeAt, List<Event> events) {

    /**
     * A visit in the calendar.
     *
     * @param uid the same whenever the feed is asked for, different from every other's in the world
     * @param sequence rises with every change
     * @param location null for none
     */
    public record Event(String uid, int sequence, Instant starts, Instant ends, String summary, String location) {
    }

    /** The file's text. */
    public String text() {
        CalendarLines file = new CalendarLines();
        file.line("X-WR-CALNAME:" + CalendarLines.escaped(name));
        // How often to ask, for the programs that listen to either.
        file.line("REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        file.line("X-PUBLISHED-TTL:PT15M");
        // A calendar has at least one component (RFC 5545, 3.6), also that of a therapist without visits.
        for (String line : List.of("BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000",
                "END:STANDARD", "END:VTIMEZONE")) {
            file.line(line);
        }
        for (Event event : events) {
            file.event(event.uid, event.sequence, madeAt, event.starts, event.ends, event.summary, event.location);
            file.line("STATUS:CONFIRMED");
            file.line("END:VEVENT");
        }
        return file.end();
    }
}
