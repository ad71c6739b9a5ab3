package unknot.booking.notices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.Appointment;
import unknot.booking.BookingDesk;
import unknot.booking.CalledOffBy;
import unknot.booking.Outcome;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** The clock stands on Monday 11 January 2027, 08:00, until a test moves it. */
@QuarkusTest
class RemindersTest {

    private static final String MARA = "mara@test.example";
    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 15);
    private static final Actor ROS = new Actor("Ros Keller", true);
    /** The visit's lock and all it names, its notice, what was decided, when it was told; the row, the words and the message. */
    private static final long REMINDER_COSTS = 12;
    private static final Pattern STOP = Pattern.compile("No more reminders: http://clinic\\.test\\.example/reminders\\?key=([A-Za-z0-9_-]+)");

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    Reminders reminders;
    @Inject
    ClientNotices notices;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private Client mara;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
        times(24);
        mara = clinic.saved(new Client("Mara", "Holt", null, null, MARA, TestClock.START));
    }

    private void times(int... hours) {
        clinic.sql("DELETE FROM reminder_time");
        IntStream.of(hours).forEach(before -> clinic.sql("INSERT INTO reminder_time VALUES (1, " + before + ")"));
    }

    private long booked(LocalDate date, String time) {
        return booked(mara, date, time);
    }

    private long booked(Client client, LocalDate date, String time) {
        return ((Outcome.Done) desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, date, LocalTime.parse(time), ROS)))
                .appointmentId();
    }

    private int version(long id) {
        return clinic.found(Appointment.class, id).version();
    }

    /** Stands at this moment and does what is due. */
    private void at(String instant) {
        TestClock.standAt(Instant.parse(instant));
        notices.tellDue();
        reminders.remindDue();
        sending.sendDue();
    }

    private List<Mail> received() {
        return mailbox.getMailsSentTo(MARA).stream().filter(mail -> mail.getSubject().startsWith("A reminder")).toList();
    }

    @Test
    void theClientIsRemindedOnceADayBeforeAndReadsNothingOfWhy() {
        booked(FRIDAY, "10:00");
        at("2027-01-14T09:59:59Z");
        assertThat(received()).isEmpty();

        at("2027-01-14T10:00:00Z");
        at("2027-01-14T10:00:01Z");
        at("2027-01-14T18:00:00Z");

        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("A reminder: your visit on Fri 15 Jan, 10:00");
            assertThat(mail.getText()).contains("Hello Mara,", "Friday 15 January, 10:00–11:00", "with Ines", "14 Harbour Street", "call 01632 960180")
                    .doesNotContain("Holt", "Knot session", "/my/");
        });
    }

    @Test
    void whoHasAnAccountIsLedToTheVisit() {
        clinic.clientAccount(mara, MARA);
        long id = booked(FRIDAY, "10:00");
        at("2027-01-14T10:00:00Z");

        assertThat(received()).singleElement()
                .satisfies(mail -> assertThat(mail.getText()).contains("http://clinic.test.example/my/appointments/" + id));
    }

    @Test
    void everyTimeOfThePlanRemindsAndWhatIsInTheQuietHoursComesBeforeThem() {
        times(48, 2);
        booked(FRIDAY, "09:00");
        at("2027-01-13T09:00:00Z");
        assertThat(received()).hasSize(1);
        at("2027-01-14T20:59:00Z");
        assertThat(received()).hasSize(1);
        at("2027-01-14T21:00:00Z");
        assertThat(received()).hasSize(2);
        at("2027-01-15T07:00:00Z");
        assertThat(received()).hasSize(2);
    }

    @Test
    void aServerThatWasOffRemindsOnceForAllThatItMissed() {
        times(72, 48, 24);
        booked(FRIDAY, "10:00");

        at("2027-01-14T12:00:00Z");
        at("2027-01-14T12:01:00Z");

        assertThat(received()).hasSize(1);
    }

    @Test
    void whoBooksAfterTheReminderWasDueIsNotRemindedOfWhatTheyJustHeard() {
        TestClock.standAt(Instant.parse("2027-01-14T12:00:00Z"));
        booked(FRIDAY, "10:00");

        at("2027-01-14T12:05:00Z");
        at("2027-01-14T20:00:00Z");

        assertThat(mailbox.getMailsSentTo(MARA)).singleElement().satisfies(mail -> assertThat(mail.getSubject()).startsWith("Your visit on"));
    }

    @Test
    void aVisitThatMovedIsRemindedOfAnew() {
        long id = booked(FRIDAY, "10:00");
        at("2027-01-14T10:00:00Z");
        desk.move(id, version(id), BookingDesk.Move.to(clinic.ines.id(), LocalDate.of(2027, 1, 20), LocalTime.parse("15:00")), ROS);

        at("2027-01-19T15:00:00Z");

        assertThat(received()).extracting(Mail::getSubject).containsExactly("A reminder: your visit on Fri 15 Jan, 10:00",
                "A reminder: your visit on Wed 20 Jan, 15:00");
    }

    @Test
    void aVisitThatIsOffOrOverRemindsNobody() {
        long id = booked(FRIDAY, "10:00");
        booked(LocalDate.of(2027, 1, 12), "10:00");
        desk.cancel(id, version(id), "Ill", CalledOffBy.CLIENT, ROS);

        at("2027-01-14T10:00:00Z");

        assertThat(received()).isEmpty();
    }

    @Test
    void nobodyIsRemindedBeforeTheyHeardOfTheChangeItself() {
        long id = booked(FRIDAY, "10:00");
        at("2027-01-11T09:00:00Z");
        TestClock.standAt(Instant.parse("2027-01-14T10:00:00Z"));
        desk.move(id, version(id), BookingDesk.Move.to(clinic.tomas.id(), FRIDAY, LocalTime.parse("10:00")), ROS);
        reminders.remindDue();
        sending.sendDue();

        assertThat(received()).isEmpty();
    }

    /** As a mail program asks that the client uses: it has neither a session nor a form token (RFC 8058). */
    @Test
    void aMailProgramEndsRemindersByOnePost() {
        booked(FRIDAY, "10:00");
        at("2027-01-14T10:00:00Z");
        String header = received().get(0).getHeaders().get("List-Unsubscribe").get(0);
        String path = header.replaceAll("^<http://clinic\\.test\\.example|>$", "");

        given().redirects().follow(false).get(path).then().statusCode(303).header("Location", containsString("/reminders?key="));
        assertThat(clinic.found(Client.class, mara.id()).reminded()).as("opened, not asked").isTrue();
        given().formParam("List-Unsubscribe", "One-Click").post(path + "x").then().statusCode(410);
        given().formParam("List-Unsubscribe", "One-Click").post("/unsubscribe").then().statusCode(410);
        assertThat(clinic.found(Client.class, mara.id()).reminded()).isTrue();
        given().formParam("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);
        given().multiPart("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);

        assertThat(clinic.found(Client.class, mara.id()).reminded()).isFalse();
        given().formParam("key", path.replaceAll(".*key=", "")).formParam("wanted", "yes").post("/reminders").then().statusCode(400);
    }

    @Test
    void aClientIsWrittenToInTheirLanguage() {
        Visitor ros = Visitor.signedIn("desk@test.example");
        ros.post("/clients/" + mara.id(), "version", mara.version(), "given-name", "Mara \"Mäuschen\" 🧶", "family-name", "Holt", "email", MARA, "language", "de")
                .then().statusCode(303);
        booked(FRIDAY, "10:00");
        at("2027-01-14T10:00:00Z");
        assertThat(received()).isEmpty();
        assertThat(mailbox.getMailsSentTo(MARA)).anySatisfy(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Zur Erinnerung: Ihr Termin am Fr., 15. Jan., 10:00 Uhr");
            assertThat(mail.getText()).contains("Guten Tag Mara \"Mäuschen\" 🧶,", "Freitag, 15. Januar, 10:00–11:00 Uhr", "bei Ines",
                    "Keine Erinnerungen mehr: http://clinic.test.example/reminders?key=");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28", "2027-10-31"})
    void aReminderStaysAtItsTimeWhenTheClocksChange(LocalDate sunday) {
        LocalDate monday = sunday.plusDays(1);
        booked(monday, "10:00");
        Instant due = sunday.atTime(10, 0).atZone(java.time.ZoneId.of("Europe/London")).toInstant();

        at(due.minusSeconds(1).toString());
        assertThat(received()).isEmpty();
        at(due.toString());
        assertThat(received()).hasSize(1);

        booked(sunday.minusDays(2).plusDays(7), "10:00");
        Instant nextDue = sunday.minusDays(3).plusDays(7).atTime(10, 0).atZone(java.time.ZoneId.of("Europe/London")).toInstant();
        at(nextDue.toString());
        assertThat(received()).hasSize(2);
    }

    @Test
    void aPlaceWithAnotherClockRemindsByThatClock() {
        TestClinic.Elsewhere elsewhere = clinic.elsewhere();
        desk.book(BookingDesk.Request.of(mara.id(), clinic.knot60.id(), elsewhere.mia().id(), null, FRIDAY, LocalTime.parse("14:00"), ROS));

        at("2027-01-14T18:59:00Z");
        assertThat(received()).isEmpty();
        at("2027-01-14T19:00:00Z");
        assertThat(received()).hasSize(1);
    }

    @Test
    void whoWantsNoneGetsNoneAndMayTakeItBack() {
        booked(FRIDAY, "10:00");
        booked(FRIDAY.plusDays(7), "10:00");
        at("2027-01-14T10:00:00Z");
        Matcher link = STOP.matcher(received().get(0).getText());
        assertThat(link.find()).isTrue();
        Visitor reader = Visitor.anonymous();

        assertThat(reader.get("/reminders?key=" + link.group(1)).asString()).contains("We remind you before each visit");
        at("2027-01-14T10:01:00Z");
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE reminded AND id = " + mara.id())).isOne();
        assertThat(reader.post("/reminders", "key", link.group(1), "wanted", "no").asString()).contains("You get no reminder before a visit");
        at("2027-01-21T10:00:00Z");
        assertThat(received()).hasSize(1);

        reader.post("/reminders", "key", link.group(1), "wanted", "yes").then().statusCode(200);
        at("2027-01-21T10:02:00Z");
        assertThat(received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged", "<script>alert(1)</script>"})
    void aForgedLinkStopsNothing(String key) {
        Response answer = Visitor.anonymous().post("/reminders", "key", key, "wanted", "no");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.asString()).contains("This link does not work").doesNotContain("<script>alert");
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE reminded AND id = " + mara.id())).isOne();
    }

    @Test
    void serversThatLookAtOnceRemindOnce() {
        booked(FRIDAY, "10:00");
        TestClock.standAt(Instant.parse("2027-01-14T10:00:00Z"));
        notices.tellDue();

        IntStream.range(0, 8).parallel().forEach(server -> reminders.remindDue());

        assertThat(clinic.count("SELECT COUNT(*) FROM outgoing_message WHERE kind = 'visit-reminder'")).isOne();
    }

    @Test
    void whoHasNoAddressAndAPlanWithoutTimesRemindNobody() {
        booked(clinic.client("No", "Address"), FRIDAY, "10:00");
        at("2027-01-14T10:00:00Z");
        times();
        booked(FRIDAY, "11:00");
        at("2027-01-14T11:00:00Z");

        assertThat(clinic.count("SELECT COUNT(*) FROM outgoing_message WHERE kind = 'visit-reminder'")).isZero();
        assertThat(received()).isEmpty();
    }

    @Test
    void lookingCostsAStatementForEachTimeHoweverManyVisitsWait() {
        LocalDate tuesday = LocalDate.of(2027, 1, 12);
        booked(tuesday, "10:00");
        long few = Statements.during(() -> reminders.remindDue());
        for (String time : new String[] { "11:00", "13:15", "14:15", "15:15", "16:15" }) {
            booked(clinic.saved(new Client("Ana", "Silva", null, null, "ana" + time.substring(0, 2) + "@test.example", TestClock.START)), tuesday, time);
        }
        assertThat(Statements.during(() -> reminders.remindDue())).isEqualTo(few);
    }

    @Test
    void eachReminderCostsTheSameHoweverManyAreDue() {
        LocalDate tuesday = LocalDate.of(2027, 1, 12);
        long nothing = Statements.during(() -> reminders.remindDue());
        remindedAt(tuesday, "10:00");
        TestClock.standAt(Instant.parse("2027-01-11T10:00:00Z"));
        notices.tellDue();
        long one = Statements.during(() -> reminders.remindDue()) - nothing;
        for (String time : new String[] { "11:00", "13:15", "14:15", "15:15" }) {
            remindedAt(tuesday, time);
        }
        TestClock.standAt(Instant.parse("2027-01-11T15:15:00Z"));
        notices.tellDue();
        assertThat(Statements.during(() -> reminders.remindDue()) - nothing).isLessThanOrEqualTo(4 * one);
        assertThat(one).as("statements for a reminder").isLessThanOrEqualTo(REMINDER_COSTS);
    }

    private void remindedAt(LocalDate day, String time) {
        TestClock.standAt(TestClock.START);
        booked(clinic.saved(new Client("Ana", "Silva", null, null, "ana" + time.substring(0, 2) + "@test.example", TestClock.START)), day, time);
    }

    @Test
    void theOwnerSaysWhenAndTwoOwnersDoNotOverwriteEachOther() {
        Visitor olive = Visitor.signedIn("owner@test.example");
        String page = olive.get("/settings/reminders").asString();
        assertThat(page).contains("value=\"24\"", "21:00", "08:00");

        olive.post("/settings/reminders", "version", 0, "hours", "2, 48", "quiet-from", "20:00", "quiet-until", "09:00").then().statusCode(303);
        Response stale = olive.post("/settings/reminders", "version", 0, "hours", "5", "quiet-from", "20:00", "quiet-until", "09:00");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("Somebody else changed this", "value=\"5\"");
        assertThat(olive.get("/settings/reminders").asString()).contains("value=\"48, 2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "337", "a day", "1,2,3,4,5", "-24", "1.5"})
    void hoursThatAreNoneAreRefusedBesideTheFieldAndKept(String hours) {
        Response refused = Visitor.signedIn("owner@test.example").post("/settings/reminders", "version", 0, "hours", hours, "quiet-from", "20:00",
                "quiet-until", "tonight");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("hours-error", "quiet-until-error", "value=\"" + hours + "\"");
        assertThat(clinic.list("SELECT hours_before FROM reminder_time")).hasSize(1);
    }

    @Test
    void onlyTheOwnerChangesThePlan() {
        assertThat(Visitor.signedIn("desk@test.example").get("/settings/reminders").statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn("desk@test.example").post("/settings/reminders", "hours", "1").statusCode()).isEqualTo(403);
    }

    @Test
    void theDeskSeesWhatWasSentAndStopsRemindersForAClient() {
        booked(FRIDAY, "10:00");
        at("2027-01-11T09:00:00Z");
        Visitor ros = Visitor.signedIn("desk@test.example");

        assertThat(ros.get("/clients/" + mara.id()).asString()).contains("Your visit on Fri 15 Jan, 10:00", "sent", "Is reminded of visits");
        ros.post("/clients/" + mara.id() + "/reminders", "wanted", "no").then().statusCode(303);
        assertThat(ros.get("/clients/" + mara.id()).asString()).contains("Wants no reminders");
        assertThat(Visitor.signedIn("ines@test.example").post("/clients/" + mara.id() + "/reminders", "wanted", "no").statusCode()).isEqualTo(403);

        at("2027-01-14T10:00:00Z");
        assertThat(received()).isEmpty();
    }
}
