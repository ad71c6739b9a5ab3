package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mailer.Mail;
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
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.Appointment;
import unknot.booking.BookingDesk;
import unknot.booking.notices.ClientNotices;
import unknot.booking.notices.Reminders;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.portal.PastVisits;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class CaringTest {

    private static final String JANE = "jane@test.example";
    private static final LocalDate SEVEN_YEARS_AGO = LocalDate.of(2020, 1, 5);

    @Inject
    TestClinic clinic;
    @Inject
    CaringDesk caring;
    @Inject
    PastVisits past;
    @Inject
    BookingDesk booking;
    @Inject
    ClientNotices notices;
    @Inject
    Reminders reminders;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private Client jane;
    private Client tom;
    private Visitor desk;

    @BeforeEach
    void aMotherAndHerSon() {
        clinic.open();
        mailbox.clear();
        jane = clinic.client("Jane", "Hale");
        clinic.clientAccount(jane, JANE);
        tom = clinic.saved(new Client("Tom", "Hale", SEVEN_YEARS_AGO, null, null, TestClock.START));
        desk = Visitor.signedIn("desk@test.example");
    }

    private Response byTheDesk(Client client, String email, Object... more) {
        Object[] fields = new Object[more.length + 2];
        fields[0] = "email";
        fields[1] = email;
        System.arraycopy(more, 0, fields, 2, more.length);
        return desk.post("/clients/" + client.id() + "/carers", fields);
    }

    private void janeLooksAfterTom() {
        byTheDesk(tom, JANE, "agreed-as", "parent", "agreed-name", "Jane Hale", "agreed-how", "on-paper").then().statusCode(303);
    }

    private static Response choose(Visitor visitor, Client client) {
        return visitor.post("/my/whose", "client", client.id());
    }

    private Appointment coming(Client client) {
        return clinic.saved(past.visit(client, clinic.course(client, clinic.ines, clinic.knot60, 2), TestClock.START.plus(Duration.ofDays(4).plusHours(2))));
    }

    private long tieId() {
        return clinic.count("SELECT MAX(id) FROM looking_after");
    }

    @Test
    void aMotherChoosesWhosePagesToSeeAndEveryPageSaysWhose() {
        janeLooksAfterTom();
        Visitor visitor = Visitor.signedIn(JANE);

        assertThat(visitor.get("/my").header("Location")).endsWith("/my/whose");
        assertThat(visitor.get("/my/whose").asString()).contains("Whose visits?", "Jane Hale", "Yourself", "Tom Hale");
        choose(visitor, tom).then().statusCode(303);

        for (String page : new String[] { "/my", "/my/progress", "/my/visits" }) {
            assertThat(visitor.get(page).asString()).contains("You are here for", "<bdi>Tom Hale</bdi>", "/my/whose");
        }
        choose(visitor, jane);
        assertThat(visitor.get("/my").asString()).contains("These are your own pages").doesNotContain("Tom Hale");
    }

    @Test
    void whoLooksAfterNobodyIsAskedNothing() {
        assertThat(Visitor.signedIn(JANE).get("/my").asString()).doesNotContain("whose-bar");
    }

    @Test
    void aFormOfOnePersonIsRefusedWhenAnotherTabHasChosenAnother() {
        janeLooksAfterTom();
        Appointment hers = coming(jane);
        Visitor visitor = Visitor.signedIn(JANE);
        choose(visitor, jane);
        String page = visitor.get("/my/appointments/" + hers.id()).asString();
        assertThat(page).contains("name=\"for-whom\" value=\"" + jane.id() + "\"");
        choose(visitor, tom);
        Appointment his = coming(tom);

        Response other = visitor.post("/my/appointments/" + his.id() + "/cancellation", "version", his.version(), "words", "", "for-whom", jane.id());
        Response unsaid = visitor.post("/my/appointments/" + his.id() + "/cancellation", "version", his.version(), "words", "");

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.asString()).contains("That was for somebody else", "now you are here for Tom Hale", "/my/whose");
        assertThat(unsaid.statusCode()).isEqualTo(409);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'cancelled'")).isZero();
        visitor.post("/my/appointments/" + his.id() + "/cancellation", "version", his.version(), "words", "", "for-whom", tom.id()).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'cancelled' AND client_id = " + tom.id())).isOne();
    }

    @Test
    void whatEndedIsClosedAtOnceAndKept() {
        janeLooksAfterTom();
        Visitor visitor = Visitor.signedIn(JANE);
        choose(visitor, tom);

        desk.post("/clients/" + tom.id() + "/carers/" + tieId() + "/end").then().statusCode(303);

        assertThat(visitor.get("/my").header("Location")).endsWith("/my/whose");
        assertThat(visitor.get("/my/whose").asString()).doesNotContain("Tom");
        assertThat(choose(visitor, tom).statusCode()).isEqualTo(404);
        assertThat(desk.get("/clients/" + tom.id() + "/carers").asString()).contains("Earlier", "Jane Hale agreed as a parent, on paper, 11 Jan 2027; written down by Ros Keller",
                "Ended 11 Jan 2027 by Ros Keller");
        janeLooksAfterTom();
        assertThat(clinic.count("SELECT COUNT(*) FROM looking_after")).isEqualTo(2);
    }

    @Test
    void lettersToAChildWithoutAnAddressGoToWhoeverLooksAfterIt() {
        clinic.sql("DELETE FROM reminder_time");
        clinic.sql("INSERT INTO reminder_time VALUES (1, 24)");
        janeLooksAfterTom();
        booking.book(BookingDesk.Request.of(tom.id(), clinic.knot60.id(), clinic.ines.id(), null, LocalDate.of(2027, 1, 15), LocalTime.of(10, 0), new Actor("Ros Keller", true)));
        assertThat(desk.get("/clients/" + tom.id()).asString()).contains("None of their own; messages go to " + JANE);
        at("2027-01-11T09:00:00Z");
        at("2027-01-14T10:00:00Z");
        assertThat(mailbox.getMailsSentTo(JANE)).extracting(Mail::getSubject).containsExactlyInAnyOrder("Your visit on Fri 15 Jan, 10:00", "A reminder: your visit on Fri 15 Jan, 10:00");
        mailbox.clear();
        booking.book(BookingDesk.Request.of(tom.id(), clinic.knot60.id(), clinic.ines.id(), null, LocalDate.of(2027, 1, 22), LocalTime.of(10, 0), new Actor("Ros Keller", true)));
        Visitor.signedIn("desk@test.example").post("/clients/" + tom.id() + "/carers/" + tieId() + "/end").then().statusCode(303);
        at("2027-01-21T10:00:00Z");
        assertThat(mailbox.getMailsSentTo(JANE)).isEmpty();
    }

    private void at(String instant) {
        TestClock.standAt(Instant.parse(instant));
        notices.tellDue();
        reminders.remindDue();
        sending.sendDue();
    }

    @Test
    void nobodyChoosesWhoWasNotEntrusted() {
        assertThat(choose(Visitor.signedIn(JANE), tom).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(JANE).post("/my/whose", "client", "x").statusCode()).isEqualTo(404);
    }

    @Test
    void aParentWhoIsNoClientIsInvitedAndOpensTheChildsPagesAlone() {
        byTheDesk(tom, "Paul@Test.Example", "name", "Paul Hale", "agreed-as", "parent", "agreed-name", "Paul Hale", "agreed-how", "in-person").then().statusCode(200);
        sending.sendDue();
        assertThat(mailbox.getMailsSentTo("paul@test.example")).singleElement().satisfies(mail -> assertThat(mail.getText()).contains("Hello Paul"));
        String key = mailbox.getMailsSentTo("paul@test.example").get(0).getText().replaceAll("(?s).*key=([A-Za-z0-9_-]+).*", "$1");

        Visitor paul = Visitor.anonymous();
        paul.get("/enter?key=" + key);
        paul.post("/enter").then().statusCode(303);

        assertThat(paul.get("/my").asString()).contains("You are here for", "Tom Hale");
        desk.post("/clients/" + tom.id() + "/carers/" + tieId() + "/end");
        assertThat(paul.get("/my/whose").asString()).contains("Nobody’s visits are open to you any more").doesNotContain("Tom");
    }

    @Test
    void aChildCannotAgreeAndAParentCannotForAnAdult() {
        assertThat(byTheDesk(tom, JANE, "agreed-as", "client", "agreed-how", "in-person").asString()).contains("Tom is too young to agree");
        Client paul = clinic.client("Paul", "Hale");
        assertThat(byTheDesk(paul, JANE, "agreed-as", "parent", "agreed-name", "Jane", "agreed-how", "in-person").asString()).contains("old enough to agree alone");
        assertThat(clinic.count("SELECT COUNT(*) FROM looking_after")).isZero();
    }

    @Test
    void whatIsMissingOrWrongIsSaidBesideTheField() {
        assertThat(byTheDesk(tom, JANE).asString()).contains("Say who agreed.", "Say how they agreed.");
        assertThat(byTheDesk(tom, "no address", "agreed-as", "parent", "agreed-name", "J", "agreed-how", "in-person").asString()).contains("does not look like an e-mail");
        assertThat(byTheDesk(tom, "new@test.example", "agreed-as", "parent", "agreed-name", "J", "agreed-how", "in-person").asString()).contains("Write a name.");
        assertThat(byTheDesk(tom, "ines@test.example", "agreed-as", "parent", "agreed-name", "J", "agreed-how", "in-person").asString()).contains("Take a private one");
        assertThat(byTheDesk(jane, JANE, "agreed-as", "client", "agreed-how", "in-person").asString()).contains("Nobody looks after themselves");
        janeLooksAfterTom();
        assertThat(byTheDesk(tom, JANE, "agreed-as", "parent", "agreed-name", "J", "agreed-how", "in-person").asString()).contains("looks after Tom already");
        assertThat(byTheDesk(tom, JANE, "agreed-as", "parent", "agreed-name", "x".repeat(251), "agreed-how", "online").asString()).contains("At most 250 characters", "Say how they agreed");
    }

    @Test
    void whoComesOfAgeIsAskedAnew() {
        janeLooksAfterTom();
        clinic.sql("UPDATE client SET birth_date = '2011-01-11' WHERE id = " + tom.id());
        assertThat(desk.get("/clients/" + tom.id()).asString()).contains("old enough now: ask anew");
        assertThat(desk.get("/clients/" + tom.id() + "/carers").asString()).contains("Tom is old enough to agree without a parent");

        desk.post("/clients/" + tom.id() + "/carers/" + tieId() + "/consent", "agreed-how", "in-person").then().statusCode(303);

        assertThat(desk.get("/clients/" + tom.id() + "/carers").asString()).contains("Tom Hale agreed, in person").doesNotContain("without a parent");
        clinic.sql("UPDATE client SET birth_date = '2011-01-12' WHERE id = " + tom.id());
        assertThat(desk.post("/clients/" + tom.id() + "/carers/" + tieId() + "/consent", "agreed-how", "in-person").statusCode()).as("a day before the birthday").isEqualTo(404);
    }

    @Test
    void anAdultLetsSomebodyInAndOutAlone() {
        Client paul = clinic.client("Paul", "Hale");
        clinic.clientAccount(paul, "paul@test.example");
        Visitor visitor = Visitor.signedIn(JANE);
        assertThat(visitor.post("/account/carers", "name", "Paul", "email", "paul@test.example").asString()).contains("Tick this if you agree.");

        visitor.post("/account/carers", "name", "Paul", "email", "paul@test.example", "agreed", "yes").then().statusCode(303);

        Visitor his = Visitor.signedIn("paul@test.example");
        choose(his, jane).then().statusCode(303);
        assertThat(his.get("/my").asString()).contains("Jane Hale");
        assertThat(his.get("/account/carers").asString()).as("the account's own, whoever was chosen").contains("Nobody does.", "You look after");
        assertThat(Visitor.signedIn("desk@test.example").get("/clients/" + jane.id() + "/carers").asString()).contains("Jane Hale agreed, by the own sign-in");
        visitor.post("/account/carers/" + tieId() + "/end").then().statusCode(303);
        assertThat(his.get("/my").header("Location")).endsWith("/my/whose");
        assertThat(his.post("/account/carers/" + tieId() + "/end").statusCode()).as("once more changes nothing").isEqualTo(303);
        assertThat(clinic.text("SELECT ended_by FROM looking_after")).isEqualTo("Jane Hale");
    }

    @Test
    void aSecondClientWithTheSameAddressIsLookedAfterInstead() {
        Response answer = desk.post("/clients/" + tom.id() + "/access", "email", JANE, "how", "invitation");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("One address opens one account", "Let the person with this address look after Tom", "value=\"" + JANE + "\"");
        assertThat(desk.post("/clients/" + tom.id() + "/access", "email", "ines@test.example", "how", "invitation").asString()).contains("Somebody else signs in with this address.")
                .doesNotContain("Let the person");
    }

    @Test
    void theDatabaseHoldsWhatMustHold() {
        janeLooksAfterTom();
        long account = clinic.count("SELECT id FROM account WHERE email = '" + JANE + "'");
        String row = "INSERT INTO looking_after (carer_id, client_id, agreed_as, agreed_name, agreed_how, since_at, set_up_by) VALUES (%d, %d, 'parent', 'x', 'on-paper', NOW(), 'x')";

        assertThatThrownBy(() -> clinic.sql(row.formatted(account, tom.id()))).hasStackTraceContaining("Duplicate");
        assertThatThrownBy(() -> clinic.sql(row.formatted(account, jane.id()))).hasStackTraceContaining("nobody looks after themselves");
        assertThatThrownBy(() -> clinic.sql("DELETE FROM looking_after")).hasStackTraceContaining("is kept");
        assertThatThrownBy(() -> clinic.sql("UPDATE looking_after SET agreed_name = 'y'")).hasStackTraceContaining("stays as it was");
        desk.post("/clients/" + tom.id() + "/carers/" + tieId() + "/end");
        assertThatThrownBy(() -> clinic.sql("UPDATE looking_after SET ended_at = NULL, ended_by = NULL")).hasStackTraceContaining("only end, once");
    }

    @Test
    void aNameOfQuotesAndPicturesStandsAsItIs() {
        String name = "O'Brien \"Bee\" <b>&amp; 🦋 " + "x".repeat(40);
        Client bee = clinic.saved(new Client(name, "Hale", SEVEN_YEARS_AGO, null, null, TestClock.START));
        byTheDesk(bee, "carer@test.example", "name", name, "agreed-as", "parent", "agreed-name", name, "agreed-how", "in-person").then().statusCode(200);

        Response page = desk.get("/clients/" + bee.id() + "/carers");

        assertThat(page.asString()).contains("🦋").doesNotContain("<b>&amp; 🦋");
        assertThat(desk.get("/clients/" + bee.id()).asString()).contains("🦋").doesNotContain("<b>&amp; 🦋");
        assertThat(caring.carersOf(bee.id())).extracting(CaringDesk.Carer::name).containsExactly(name);
    }

    @Test
    void therapistsSetUpNothingAndUnknownClientsAreNotFound() {
        assertThat(Visitor.signedIn("ines@test.example").get("/clients/" + tom.id() + "/carers").statusCode()).isEqualTo(403);
        assertThat(desk.get("/clients/999999/carers").statusCode()).isEqualTo(404);
        assertThat(byTheDesk(jane, "new@test.example").statusCode()).isEqualTo(422);
        janeLooksAfterTom();
        assertThat(desk.post("/clients/" + jane.id() + "/carers/" + tieId() + "/end").statusCode()).isEqualTo(404);
        assertThat(clinic.count("SELECT COUNT(*) FROM looking_after WHERE ended_at IS NULL")).as("of another client").isOne();
    }
}
