package unknot.onlinebooking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import unknot.booking.notices.ClientNotices;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** What clients do with their visits on their own pages. The clock stands on Monday 11 January 2027, 08:00. */
@QuarkusTest
class OwnVisitPagesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 15);
    private static final Actor ROS = new Actor("Ros Keller", true);

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    ClientNotices notices;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private Client marguerite;
    private Client other;
    private Visitor visitor;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
        clinic.sql("UPDATE service SET online = TRUE, bring = 'Loose clothes.'");
        clinic.sql("UPDATE location SET directions = 'Ring at the blue door.'");
        marguerite = clinic.saved(new Client("Marguerite", "Hale", null, null, "marguerite@test.example", TestClock.START));
        other = clinic.client("Mara", "Holt");
        clinic.clientAccount(marguerite, "marguerite@test.example");
        visitor = Visitor.signedIn("marguerite@test.example");
    }

    private long booked(Client client, LocalDate date, String time) {
        Outcome outcome = desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, date, LocalTime.parse(time), ROS));
        return ((Outcome.Done) outcome).appointmentId();
    }

    private Appointment visit(long id) {
        return clinic.found(Appointment.class, id);
    }

    private static String page(long id) {
        return "/my/appointments/" + id;
    }

    private Response move(long id, String slot) {
        return visitor.post(page(id) + "/move", "version", visit(id).version(), "slot", slot + ";" + clinic.ines.id());
    }

    private Response cancel(long id, String words) {
        return visitor.post(page(id) + "/cancellation", "version", visit(id).version(), "words", words);
    }

    private String undoOffered(long id) {
        return visitor.get(page(id)).htmlPath().getString("**.find { it.@name == 'change' }.@value");
    }

    private static void later(Duration passed) {
        TestClock.standAt(TestClock.START.plus(passed));
    }

    @Test
    void theHomePageLeadsToTheVisitAndItsPageSaysWhatToBringAndTheWay() {
        long id = booked(marguerite, FRIDAY, "10:00");
        long next = booked(marguerite, FRIDAY.plusDays(7), "11:00");

        assertThat(visitor.get("/my").asString()).contains(page(id) + "\"", page(next) + "\"", "Fri 22 Jan, 11:00");
        assertThat(visitor.get(page(id)).asString()).contains("Friday 15 January", "10:00", "Knot session with Ines Calder", "Loose clothes.",
                "Ring at the blue door.", "https://www.openstreetmap.org/search?query=14+Harbour+Street", "Free of charge until 24 hours before");
    }

    @Test
    void theCalendarFileIsThisVisits() {
        long id = booked(marguerite, FRIDAY, "10:00");

        Response file = visitor.get(page(id) + "/visit.ics");

        assertThat(file.contentType()).startsWith("text/calendar");
        assertThat(file.asString()).contains("UID:visit-" + id + "-", "DTSTART:20270115T100000Z").doesNotContain("Marguerite", "Knot");
    }

    @Test
    void theVisitMovesToAFreeTimeAndTheClientIsToldAfterThreeMinutesWithTheSameEntry() {
        long id = booked(marguerite, FRIDAY, "10:00");
        later(Duration.ofMinutes(4));
        tell();
        later(Duration.ofMinutes(5));

        assertThat(visitor.get(page(id) + "/move?day=2027-01-18").asString()).contains("2027-01-18T14:15;" + clinic.ines.id(), "Move to Mon 18 Jan, 14:15");
        assertThat(move(id, "2027-01-18T14:15").header("Location")).endsWith(page(id) + "?said=moved");

        assertThat(visit(id).startsAt()).isEqualTo(Instant.parse("2027-01-18T14:15:00Z"));
        assertThat(clinic.text("SELECT who FROM calendar_change ORDER BY id DESC LIMIT 1")).isEqualTo("Client, online");
        later(Duration.ofMinutes(9));
        tell();
        assertThat(mailbox.getMailsSentTo("marguerite@test.example")).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Your visit is now on Mon 18 Jan, 14:15");
            assertThat(new String(bytes(mail), java.nio.charset.StandardCharsets.UTF_8)).contains("UID:visit-" + id + "-", "SEQUENCE:1");
        });
    }

    private static byte[] bytes(io.quarkus.mailer.Mail mail) {
        return io.smallrye.mutiny.Multi.createFrom().publisher(mail.getAttachments().get(0).getData()).collect().asList().await().indefinitely().stream()
                .collect(java.io.ByteArrayOutputStream::new, (out, octet) -> out.write(octet), (one, two) -> { }).toByteArray();
    }

    private void tell() {
        notices.tellDue();
        sending.sendDue();
    }

    @Test
    void aTimeSomebodyTookMeanwhileIsRefusedWithOthersAndTheOldOneIsKept() {
        long id = booked(marguerite, FRIDAY, "10:00");
        booked(other, FRIDAY, "14:15");

        Response refused = move(id, "2027-01-15T14:15");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("just taken. You still have Fri 15 Jan, 10:00", "Nearest");
        assertThat(visit(id).startsAt()).isEqualTo(Instant.parse("2027-01-15T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-11T08:30", "2027-01-16T10:00", "2027-01-15T12:00", "2029-01-15T10:00", "2027-01-15T10:02"})
    void aTimeThatIsNotOfferedToClientsIsRefused(String slot) {
        long id = booked(marguerite, FRIDAY, "10:00");

        assertThat(move(id, slot).statusCode()).isEqualTo(409);
        assertThat(visit(id).startsAt()).isEqualTo(Instant.parse("2027-01-15T10:00:00Z"));
    }

    @Test
    void withoutATimeTheFormSaysSo() {
        long id = booked(marguerite, FRIDAY, "10:00");

        Response refused = visitor.post(page(id) + "/move", "version", 0, "slot", "whenever");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Choose a time.");
    }

    @Test
    void aPageThatTheClinicHasOvertakenShowsTheVisitAsItIsNow() {
        long id = booked(marguerite, FRIDAY, "10:00");
        int seen = visit(id).version();
        desk.move(id, seen, BookingDesk.Move.to(clinic.ines.id(), FRIDAY, LocalTime.parse("15:00")), ROS);

        Response refused = visitor.post(page(id) + "/move", "version", seen, "slot", "2027-01-15T09:00;" + clinic.ines.id());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("changed meanwhile", "15:00");
    }

    @Test
    void withinADayOfTheVisitTheClientIsToCallAndNothingHappens() {
        long id = booked(marguerite, LocalDate.of(2027, 1, 12), "09:00");
        TestClock.standAt(Instant.parse("2027-01-11T09:01:00Z"));

        String shown = visitor.get(page(id)).asString();
        assertThat(shown).contains("It is less than 24 hours until your visit", "01632 960180").doesNotContain("/cancellation", "/move\"");
        assertThat(move(id, "2027-01-18T14:15").statusCode()).isEqualTo(409);
        assertThat(cancel(id, "").statusCode()).isEqualTo(409);
        assertThat(visit(id).status().coming()).isTrue();
        assertThat(visit(id).startsAt()).isEqualTo(Instant.parse("2027-01-12T09:00:00Z"));
    }

    @Test
    void whatIsNotBookedOnlineIsCancelledButNotMoved() {
        clinic.sql("UPDATE service SET online = FALSE");
        long id = booked(marguerite, FRIDAY, "10:00");

        assertThat(visitor.get(page(id)).asString()).contains("not moved online. To move it, call 01632 960180").doesNotContain("/move\"");
        assertThat(visitor.get(page(id) + "/move").statusCode()).isEqualTo(409);
        assertThat(move(id, "2027-01-18T14:15").statusCode()).isEqualTo(409);
        assertThat(cancel(id, "").statusCode()).isEqualTo(303);
    }

    @Test
    void cancellingFreesTheTimeOnceAndKeepsTheClientsWords() {
        long id = booked(marguerite, FRIDAY, "10:00");

        assertThat(cancel(id, "A cold").header("Location")).endsWith("?said=cancelled");
        assertThat(cancel(id, "A cold").statusCode()).isEqualTo(409);

        assertThat(clinic.text("SELECT CONCAT(status, '|', cancelled_by, '|', cancellation_reason) FROM appointment WHERE id = " + id))
                .isEqualTo("cancelled|client|Cancelled by the client: A cold");
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim WHERE appointment_id = " + id)).isZero();
        assertThat(visitor.get(page(id)).asString()).contains("Cancelled", "Book another visit").doesNotContain("/cancellation");
    }

    @Test
    void tooManyWordsAreSaidBesideTheFieldAndKept() {
        long id = booked(marguerite, FRIDAY, "10:00");

        Response refused = cancel(id, "é".repeat(201));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("words-error", "At most 200 characters", "é".repeat(201));
        assertThat(visit(id).status().coming()).isTrue();
    }

    @Test
    void aCancellationIsUndoneWithinThreeMinutesAndNobodyIsTold() {
        long id = booked(marguerite, FRIDAY, "10:00");
        later(Duration.ofMinutes(4));
        tell();
        mailbox.clear();
        cancel(id, "");

        assertThat(visitor.post(page(id) + "/undo", "change", undoOffered(id)).header("Location")).endsWith("?said=undone");
        later(Duration.ofMinutes(20));
        tell();

        assertThat(visit(id).status().coming()).isTrue();
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim WHERE appointment_id = " + id)).isPositive();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
    }

    @Test
    void afterThreeMinutesNothingIsUndone() {
        long id = booked(marguerite, FRIDAY, "10:00");
        cancel(id, "");
        String change = undoOffered(id);
        later(Duration.ofMinutes(3).plusSeconds(1));

        assertThat(visitor.get(page(id)).asString()).doesNotContain("/undo");
        assertThat(visitor.post(page(id) + "/undo", "change", change).statusCode()).isEqualTo(409);
    }

    @Test
    void whatTheDeskDidIsNotTheClientsToUndo() {
        long id = booked(marguerite, FRIDAY, "10:00");
        String change = clinic.list("SELECT CAST(MAX(id) AS CHAR) FROM calendar_change").get(0).toString();

        assertThat(visitor.get(page(id)).asString()).doesNotContain("/undo");
        assertThat(visitor.post(page(id) + "/undo", "change", change).statusCode()).isEqualTo(409);
        assertThat(visit(id).status().coming()).isTrue();
    }

    @Test
    void aCancelledTimeThatSomebodyTookIsNotUndone() {
        long id = booked(marguerite, FRIDAY, "10:00");
        cancel(id, "");
        String change = undoOffered(id);
        booked(other, FRIDAY, "10:00");

        Response refused = visitor.post(page(id) + "/undo", "change", change);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("cannot be undone any more");
    }

    @Test
    void aVisitThatIsOverIsShownAndLeftAlone() {
        long id = booked(marguerite, LocalDate.of(2027, 1, 12), "09:00");
        TestClock.standAt(Instant.parse("2027-01-12T09:00:00Z"));

        visitor = Visitor.signedIn("marguerite@test.example");
        assertThat(visitor.get(page(id)).asString()).contains("has begun or is over").doesNotContain("/cancellation");
        assertThat(cancel(id, "").statusCode()).isEqualTo(409);
    }

    @Test
    void anotherClientsVisitIsNotThere() {
        long id = booked(other, FRIDAY, "10:00");

        for (String path : new String[] { "", "/move", "/visit.ics" }) {
            assertThat(visitor.get(page(id) + path).statusCode()).isEqualTo(404);
        }
        assertThat(move(id, "2027-01-18T14:15").statusCode()).isEqualTo(404);
        assertThat(cancel(id, "").statusCode()).isEqualTo(404);
        assertThat(visitor.post(page(id) + "/undo", "change", 1).statusCode()).isEqualTo(404);
        assertThat(visit(id).status().coming()).isTrue();
    }

    @Test
    void staffHaveNoSuchPages() {
        long id = booked(marguerite, FRIDAY, "10:00");

        assertThat(Visitor.signedIn("ines@test.example").get(page(id)).statusCode()).isEqualTo(403);
    }

    @Test
    void aVisitTheClinicCalledOffIsShownAsSuch() {
        long id = booked(marguerite, FRIDAY, "10:00");
        desk.cancel(id, visit(id).version(), "Ines is ill", CalledOffBy.CLINIC, ROS);

        assertThat(visitor.get(page(id)).asString()).contains("Cancelled").doesNotContain("Ines is ill");
    }

    /** Takes a free time on the public pages, as this client, and comes to the last step. */
    private String held(String slot) {
        Response taken = visitor.post("/book", "service", clinic.knot60.id(), "with", clinic.ines.id(), "slot", slot + ";" + clinic.ines.id());
        assertThat(taken.statusCode()).isEqualTo(303);
        return visitor.get("/book/details").header("Location");
    }

    @Test
    void whoIsSignedInBooksWithoutDetailsOrALinkAndMayUndoItHoweverNearItIs() {
        assertThat(held("2027-01-11T11:00")).endsWith("/book/own");
        assertThat(visitor.get("/book/own").asString()).contains("For you, Marguerite Hale", "Book it");

        String location = visitor.post("/book/own", "words", "The shoulder again").header("Location");
        long id = clinic.count("SELECT MAX(id) FROM appointment");

        assertThat(location).endsWith(page(id) + "?said=booked");
        assertThat(visit(id).client().id()).isEqualTo(marguerite.id());
        assertThat(visitor.get(page(id)).asString()).contains("It is less than 24 hours", "/undo");
        assertThat(visitor.post(page(id) + "/undo", "change", undoOffered(id)).statusCode()).isEqualTo(303);
        assertThat(visit(id).status().coming()).isFalse();
        later(Duration.ofMinutes(20));
        tell();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
    }

    @Test
    void whatAClientBooksIsTheNextSessionOfTheCourseAsLongAsItHasOneLeft() {
        long course = clinic.course(marguerite, clinic.ines, clinic.knot60, 1).id();
        held("2027-01-14T11:00");
        visitor.post("/book/own").then().statusCode(303);
        assertThat(clinic.count("SELECT course_id FROM appointment")).isEqualTo(course);

        held("2027-01-15T11:00");
        visitor.post("/book/own").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE course_id IS NULL")).isOne();
    }

    @Test
    void theButtonPressedTwiceBooksOnce() {
        held("2027-01-14T11:00");
        String first = visitor.post("/book/own").header("Location");

        assertThat(visitor.post("/book/own").header("Location")).isEqualTo(first);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isOne();
    }

    @Test
    void aHoldThatRanOutAndWasTakenIsRefusedWithOtherTimes() {
        held("2027-01-14T11:00");
        later(Duration.ofMinutes(11));
        booked(other, LocalDate.of(2027, 1, 14), "11:00");

        Response refused = visitor.post("/book/own", "words", "Kept");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("just taken", "Thu 14 Jan");
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE client_id = " + marguerite.id())).isZero();
    }

    @Test
    void onlyClientsTakeTheShortWay() {
        assertThat(visitor.get("/book/own").header("Location")).endsWith("/book");
        assertThat(Visitor.signedIn("ines@test.example").get("/book/own").statusCode()).isEqualTo(403);
        assertThat(Visitor.anonymous().post("/book/own").statusCode()).isEqualTo(401);
    }
}
