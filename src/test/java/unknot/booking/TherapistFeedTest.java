package unknot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** A therapist's calendar as a program reads it that knows nothing of Unknot. */
@QuarkusTest
class TherapistFeedTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 15);
    private static final Actor ROS = new Actor("Ros Keller", true);
    private static final Pattern ADDRESS = Pattern.compile("http://clinic\\.test\\.example(/feeds/[A-Za-z0-9_-]+\\.ics)");

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;

    private Client mara;
    private Visitor ines;

    @BeforeEach
    void open() {
        clinic.open();
        mara = clinic.client("Mara; \"the\" Ünal", "Holt, Łó");
        ines = Visitor.signedIn("ines@test.example");
    }

    private long booked(Practitioner who, String time) {
        return ((Outcome.Done) desk.book(BookingDesk.Request.of(mara.id(), clinic.knot60.id(), who.id(), null, FRIDAY, LocalTime.parse(time), ROS)))
                .appointmentId();
    }

    private int version(long id) {
        return clinic.found(Appointment.class, id).version();
    }

    private String opened(Object... fields) {
        Matcher address = ADDRESS.matcher(ines.post("/calendar-feed", fields).asString());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static Response asked(String path) {
        return RestAssured.given().redirects().follow(false).get(path);
    }

    private static List<VEvent> events(String path) throws Exception {
        Response answer = asked(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/calendar");
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.asString()));
        assertThat(calendar.validate().hasErrors()).as("errors by RFC 5545: %s", calendar.validate()).isFalse();
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getProperty(name).orElseThrow().getValue();
    }

    @Test
    void theTherapistsVisitsAndNobodyElsesAreThereWithoutNamesOrWhy() throws Exception {
        booked(clinic.ines, "10:00");
        booked(clinic.tomas, "14:00");

        assertThat(events(opened())).singleElement().satisfies(event -> {
            assertThat(value(event, "DTSTART")).isEqualTo("20270115T100000Z");
            assertThat(value(event, "DTEND")).isEqualTo("20270115T110000Z");
            assertThat(value(event, "SUMMARY")).isEqualTo("Quay");
            assertThat(value(event, "LOCATION")).isEqualTo("14 Harbour Street");
            assertThat(event.toString()).doesNotContain("Mara", "Holt", "Knot");
        });
    }

    @Test
    void initialsAreThereWhereTheTherapistWantsThem() throws Exception {
        booked(clinic.ines, "10:00");

        assertThat(events(opened("initials", "yes"))).singleElement().satisfies(event -> {
            assertThat(value(event, "SUMMARY")).isEqualTo("MH · Quay");
            assertThat(event.toString()).doesNotContain("Mara", "Holt");
        });
    }

    @Test
    void aMovedVisitKeepsItsEntryWithAHigherSequenceAndACancelledOneIsGone() throws Exception {
        long moved = booked(clinic.ines, "10:00");
        long off = booked(clinic.ines, "14:00");
        String feed = opened();
        VEvent before = events(feed).get(0);
        desk.move(moved, version(moved), BookingDesk.Move.to(clinic.ines.id(), FRIDAY, LocalTime.parse("16:00")), ROS);
        desk.cancel(off, version(off), "Ill", CalledOffBy.CLIENT, ROS);

        assertThat(events(feed)).singleElement().satisfies(after -> {
            assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
            assertThat(value(after, "DTSTART")).isEqualTo("20270115T160000Z");
            assertThat(Integer.parseInt(value(after, "SEQUENCE"))).isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
        });
    }

    @Test
    void aNewAddressEndsTheOldOneAndClosingEndsBoth() {
        String first = opened();
        String second = opened();

        assertThat(asked(first).statusCode()).isEqualTo(404);
        assertThat(asked(second).statusCode()).isEqualTo(200);
        ines.post("/calendar-feed/end").then().statusCode(303);
        assertThat(asked(second).statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasLeftHasNoFeed() {
        String feed = opened();
        clinic.sql("UPDATE practitioner SET active = FALSE WHERE id = " + clinic.ines.id());

        assertThat(asked(feed).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/x.ics", "/feeds/.ics", "/feeds/%00.ics", "/feeds/..%2f.ics"})
    void aForgedAddressIsNobodys(String path) {
        assertThat(RestAssured.given().urlEncodingEnabled(false).get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void theAddressIsShownOnceAndTheTableDoesNotHoldIt() {
        String feed = opened();
        String key = feed.substring("/feeds/".length(), feed.length() - ".ics".length());

        assertThat(ines.get("/calendar-feed").asString()).contains("open since").doesNotContain(key);
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_feed WHERE HEX(key_hash) = HEX('" + key + "')")).isZero();
    }

    @Test
    void onlyTherapistsHaveOne() {
        assertThat(Visitor.signedIn("desk@test.example").get("/calendar-feed").statusCode()).isEqualTo(403);
        assertThat(Visitor.anonymous().post("/calendar-feed").statusCode()).isEqualTo(401);
    }

    @Test
    void aFullCalendarCostsAsManyStatementsAsAnEmptyOneAndOldVisitsAreLeftOut() throws Exception {
        String feed = opened();
        long empty = Statements.during(() -> asked(feed));
        booked(clinic.ines, "09:00");
        booked(clinic.ines, "10:00");
        booked(clinic.ines, "14:00");

        assertThat(Statements.during(() -> asked(feed))).isEqualTo(empty).isLessThanOrEqualTo(3);
        assertThat(events(feed)).hasSize(3);
        TestClock.standAt(TestClock.START.plus(Duration.ofDays(40)));
        assertThat(events(feed)).isEmpty();
    }
}
