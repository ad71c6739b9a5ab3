package unknot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.messages.CalendarEntry.Method;

class CalendarEntryTest {

    private static final Instant TEN = Instant.parse("2027-03-28T10:00:00Z");

    private static String file(String summary, String location) {
        return new CalendarEntry(Method.REQUEST, "visit-7@clinic.example", 2, Instant.parse("2027-01-11T08:00:00Z"), TEN, TEN.plusSeconds(3600),
                summary, location, new CalendarEntry.Party("Harbour \"Street\"; Massage", "hello@clinic.example"), "fiorella@test.example").text();
    }

    private static VEvent parsed(String file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        assertThat(calendar.validate().hasErrors()).as("errors by RFC 5545: %s", calendar.validate()).isFalse();
        return calendar.<VEvent>getComponents("VEVENT").get(0);
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getProperty(name).orElseThrow().getValue();
    }

    @Test
    void aCalendarProgramReadsTheVisit() throws Exception {
        VEvent event = parsed(file("Knot session", "14 Harbour Street"));
        assertThat(value(event, "UID")).isEqualTo("visit-7@clinic.example");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20270111T080000Z");
        assertThat(value(event, "DTSTART")).isEqualTo("20270328T100000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20270328T110000Z");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:fiorella@test.example");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Back; neck, shoulders \\ arms", "One\nTwo", "“Łódź” 🧶 knots", "https://clinic.example:8443/a,b;c",
            "End\r\nEND:VEVENT\r\nBEGIN:VEVENT", "a very long name that goes on and on, ÄÖÜ, until it is folded, and folded, and folded — 🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶" })
    void whateverIsWrittenIsReadBack(String text) throws Exception {
        VEvent event = parsed(file(text, text));
        assertThat(value(event, "SUMMARY")).isEqualTo(text.replace("\r\n", "\n"));
        assertThat(value(event, "LOCATION")).isEqualTo(text.replace("\r\n", "\n"));
    }

    @Test
    void noLineIsLongerThan75OctetsAndEachEndsWithCrLf() {
        String file = file("é".repeat(200), "🧶".repeat(90));
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(line).doesNotContain("\uFFFD"));
    }

    @Test
    void aCancellationTakesTheEntryAway() throws Exception {
        String file = new CalendarEntry(Method.CANCEL, "visit-7@clinic.example", 3, TEN, TEN, TEN.plusSeconds(60), "Visit", null,
                new CalendarEntry.Party("Clinic", "hello@clinic.example"), "fiorella@test.example").text();
        assertThat(file).contains("METHOD:CANCEL\r\n");
        assertThat(value(parsed(file), "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void aFileToKeepInvitesNobody() throws Exception {
        String file = new CalendarEntry(Method.KEEP, "visit-7@clinic.example", 0, TEN, TEN, TEN.plusSeconds(60), "Visit", "", null, null).text();
        assertThat(parsed(file).<Property>getProperty("ATTENDEE")).isEmpty();
        assertThat(file).doesNotContain("LOCATION", "ORGANIZER", "METHOD");
    }
}
