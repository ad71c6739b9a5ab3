package unknot.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.access.Account;
import unknot.access.CaringDesk;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.booking.Refusal;
import unknot.booking.notices.ClientNotices;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.clients.ClientDesk;
import unknot.clients.ClientDetails;
import unknot.lifecycle.ErasureDesk;
import unknot.lifecycle.FullRecord;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** Asking for a record to be erased, and what a restriction keeps from whom. */
@QuarkusTest
class ErasurePagesTest {

    private static final String MINE = "/my/record/erasure";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    FullRecord records;
    @Inject
    ErasureDesk desk;
    @Inject
    BookingDesk booking;
    @Inject
    ClientDesk clients;
    @Inject
    CaringDesk caring;
    @Inject
    ClientNotices notices;

    @TestHTTPResource("/")
    URL address;

    private Client marge;
    private Client other;

    @BeforeEach
    void open() {
        clinic.open();
        marge = clinic.saved(new Client("Marguerite", "Holt", LocalDate.of(1984, 3, 14), "07700 900129", "marge@test.example", TestClock.START));
        other = clinic.saved(new Client("Oskar", "Brandt", LocalDate.of(1990, 1, 2), null, null, TestClock.START));
        TestClock.standAt(NINE.plus(Duration.ofHours(3)));
    }

    private static Visitor owner() {
        return Visitor.signedIn("owner@test.example");
    }

    private String page() {
        return "/settings/retention/" + marge.id();
    }

    private SignedIn olive() {
        return new SignedIn(clinic.count("SELECT id FROM account WHERE email = 'owner@test.example'"), "Olive Marsh", "owner@test.example", Role.OWNER, null, null, null, false, false, false);
    }

    private void asked() {
        assertThat(desk.ask(marge.id(), "Marguerite Holt", ErasureDesk.How.PHONE, olive())).isEqualTo(ErasureDesk.Outcome.DONE);
    }

    private void restricted() {
        asked();
        assertThat(desk.restrict(marge.id(), olive())).isEqualTo(ErasureDesk.Outcome.DONE);
    }

    private Outcome book(Client client) {
        return booking.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, LocalDate.of(2027, 1, 12), LocalTime.of(9, 0), Actor.telling("Ros Keller")));
    }

    @Test
    void aClientAsksOnTheOwnPagesAndTakesItBack() {
        clinic.clientAccount(marge, "marge@test.example");
        Visitor me = Visitor.signedIn("marge@test.example");
        me.get("/my/record").then().statusCode(200).body(containsString(MINE));
        me.get(MINE).then().statusCode(200).body(allOf(containsString("this one until 11 Jan 2037"), containsString("Take your record away"), not(containsString("have to be cancelled"))));
        me.post(MINE).then().statusCode(422).body(containsString("Tick this"));
        assertThat(clinic.count("SELECT COUNT(*) FROM erasure_request")).isZero();
        me.post(MINE, "agreed", "yes").then().statusCode(303).header("Location", endsWith("said=asked"));
        me.post(MINE, "agreed", "yes").then().statusCode(303).header("Location", endsWith("said=already"));
        assertThat(clinic.text("SELECT CONCAT_WS(' ', client_id, asked_by, asked_how, written_by) FROM erasure_request")).isEqualTo(marge.id() + " Marguerite Holt online Marguerite Holt");
        assertThat(clinic.text("SELECT CONCAT_WS(' ', act, part, client_id) FROM audit_event WHERE act LIKE 'erasure%'")).isEqualTo("erasure-asked whole " + marge.id());
        me.get(MINE).then().body(allOf(containsString("You asked on 11 Jan 2027"), not(containsString("Ask for erasure"))));
        owner().get("/settings/retention").then().body(containsString("asked by Marguerite Holt on 11 Jan 2027, to be kept until 11 Jan 2037"));
        me.post(MINE + "/withdrawal").then().statusCode(303).header("Location", endsWith("said=withdrawn"));
        me.post(MINE + "/withdrawal").then().statusCode(303).header("Location", endsWith("said=decided"));
        owner().get("/settings/retention").then().body(not(containsString("asked by")));
        me.post(MINE, "agreed", "yes").then().statusCode(303).header("Location", endsWith("said=asked"));
        assertThat(clinic.count("SELECT COUNT(*) FROM erasure_request")).isEqualTo(2);
    }

    @Test
    void aParentAsksForAChildAndNobodyForAGrownUp() {
        Account carer = clinic.clientAccount(marge, "marge@test.example");
        Client child = clinic.saved(new Client("Tom", "Holt", LocalDate.of(2018, 5, 2), null, null, TestClock.START));
        for (Client ward : List.of(child, other)) {
            clinic.sql("INSERT INTO looking_after (carer_id, client_id, agreed_as, agreed_name, agreed_how, since_at, set_up_by) VALUES (" + carer.id() + ", " + ward.id() + ", '"
                    + (ward == child ? "parent" : "client") + "', 'M', 'in-person', NOW(6), 'Ros')");
        }
        Visitor me = Visitor.signedIn("marge@test.example");
        me.post("/my/whose", "client", other.id()).then().statusCode(303);
        me.get(MINE).then().statusCode(200).body(allOf(containsString("You look after Oskar, who decides this alone."), not(containsString("<form class=\"stack\""))));
        me.post(MINE, "agreed", "yes", "for-whom", other.id()).then().statusCode(409).body(containsString("who decides this alone"));
        me.post(MINE + "/withdrawal", "for-whom", other.id()).then().statusCode(409).body(containsString("who decides this alone"));
        assertThat(clinic.count("SELECT COUNT(*) FROM erasure_request")).isZero();
        me.post("/my/whose", "client", child.id()).then().statusCode(303);
        me.get(MINE).then().statusCode(200).body(containsString("Erasing the record of Tom Holt"));
        me.post(MINE, "agreed", "yes", "for-whom", child.id()).then().statusCode(303).header("Location", endsWith("said=asked"));
        assertThat(clinic.text("SELECT CONCAT_WS(' ', client_id, asked_by) FROM erasure_request")).isEqualTo(child.id() + " Marguerite Holt");
        clinic.clientAccount(child, "tom@test.example");
        Visitor.signedIn("tom@test.example").post(MINE, "agreed", "yes").then().statusCode(409).body(containsString("a parent or guardian"));
    }

    @Test
    void whoLooksAfterAnotherStillDoesWithARestrictedRecordAndTheLogSaysAboutWhom() {
        Account carer = clinic.clientAccount(marge, "marge@test.example");
        clinic.sql("INSERT INTO looking_after (carer_id, client_id, agreed_as, agreed_name, agreed_how, since_at, set_up_by) VALUES (" + carer.id() + ", " + other.id() + ", 'client', 'O', 'in-person', NOW(6), 'Ros')");
        restricted();
        Visitor me = Visitor.signedIn("marge@test.example");
        me.get("/account/carers").then().statusCode(200).body(allOf(containsString("Oskar Brandt"), not(containsString("name=\"email\""))));
        me.post("/account/carers", "name", "Jo", "email", "jo@test.example", "agreed", "yes").then().statusCode(422);
        assertThat(clinic.count("SELECT COUNT(*) FROM looking_after")).isOne();
        me.post("/account/carers/" + clinic.count("SELECT id FROM looking_after") + "/end").then().statusCode(303);
        assertThat(clinic.count("SELECT client_id FROM audit_event WHERE part = 'carers' ORDER BY id DESC LIMIT 1")).isEqualTo(other.id());
    }

    @Test
    void aTherapistsListsNameNobodyWhoseRecordIsRestricted() {
        charting.visit(marge, clinic.ines, NINE);
        clinic.sql("UPDATE appointment SET status = 'completed', completed_at = ends_at");
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.get("/notes").then().statusCode(200).body(containsString("Marguerite Holt"));
        restricted();
        for (String page : List.of("/notes", "/today")) {
            ines.get(page).then().statusCode(200).body(not(containsString("Holt")));
        }
    }

    @Test
    void theDeskWritesDownWhatCameByPhone() {
        Visitor ros = Visitor.signedIn("desk@test.example");
        String address = "/clients/" + marge.id() + "/erasure";
        ros.get("/clients/" + marge.id()).then().body(containsString(address));
        ros.get(address).then().statusCode(200).body(allOf(containsString("The record has to be kept until 11 Jan 2037."), containsString("value=\"Marguerite Holt\"")));
        ros.post(address, "who", " ", "how", "phone").then().statusCode(422).body(containsString("Say who asked"));
        ros.post(address, "who", "Her son", "how", "online").then().statusCode(422).body(containsString("Say how it was asked."));
        ros.post(address, "who", "Her son", "how", "letter").then().statusCode(303).header("Location", endsWith("said=written"));
        ros.post(address, "who", "Somebody else", "how", "phone").then().statusCode(303).header("Location", endsWith("said=already"));
        ros.get(address).then().body(allOf(containsString("Her son asked on 11 Jan 2027"), not(containsString("Write it down"))));
        assertThat(clinic.text("SELECT CONCAT_WS(' ', asked_by, asked_how, written_by) FROM erasure_request")).isEqualTo("Her son letter Ros Keller");
        Visitor.signedIn("ines@test.example").get(address).then().statusCode(403);
        ros.post("/clients/999999/erasure", "who", "x", "how", "phone").then().statusCode(404);
    }

    @Test
    void theOwnerRefusesWithAReasonThatTheClientReads() {
        clinic.clientAccount(marge, "marge@test.example");
        asked();
        Visitor owner = owner();
        owner.post(page() + "/erasure/refusal", "refusal", " ").then().statusCode(422).body(containsString("Say why"));
        owner.post(page() + "/erasure/refusal", "refusal", "It was not she who rang").then().statusCode(303);
        owner.post(page() + "/erasure/refusal", "refusal", "Again").then().statusCode(409).body(containsString("This was decided before."));
        owner.post(page() + "/erasure/restriction").then().statusCode(409);
        owner.get(page()).then().body(containsString("refused 11 Jan 2027 by Olive Marsh: It was not she who rang"));
        Visitor.signedIn("marge@test.example").get(MINE).then().body(allOf(containsString("It was not she who rang"), containsString("Ask for erasure")));
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE restricted_at IS NOT NULL")).isZero();
        for (String change : List.of("outcome = 'restricted', reason = NULL", "reason = 'x'", "asked_by = 'x'", "client_id = " + other.id(), "lifted_at = NOW(6), lifted_by = 'x', lifted_reason = 'x'", "outcome = NULL")) {
            assertThatThrownBy(() -> clinic.sql("UPDATE erasure_request SET " + change)).as(change).hasStackTraceContaining("never changes");
        }
        assertThatThrownBy(() -> clinic.sql("DELETE FROM erasure_request")).hasStackTraceContaining("never changes");
    }

    @Test
    void visitsToComeAndUnsignedNotesComeFirst() {
        asked();
        assertThat(book(marge)).isInstanceOf(Outcome.Done.class);
        long draft = charting.begun(charting.visit(marge, clinic.ines, NINE));
        Visitor owner = owner();
        owner.get(page()).then().body(allOf(containsString("Visits that are still to come: 1. Cancel them first."), containsString("Notes that are not signed: 1."), not(containsString("erasure/restriction"))));
        owner.post(page() + "/erasure/restriction").then().statusCode(409).body(containsString("cancel them first"));
        clinic.sql("UPDATE appointment SET status = 'cancelled', cancelled_at = NOW(6), cancellation_reason = 'x' WHERE starts_at > '2027-01-11 12:00:00'");
        owner.post(page() + "/erasure/restriction").then().statusCode(409).body(containsString("Notes are not signed."));
        charting.sign(draft, clinic.ines.id());
        owner.post(page() + "/erasure/restriction").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE restricted_at IS NOT NULL AND id = " + marge.id())).isOne();
        owner.post(page() + "/erasure/restriction").then().statusCode(409);
    }

    @Test
    void aRestrictedClientIsFoundByNobody() {
        asked();
        Visitor owner = owner();
        owner.post(page() + "/hold", "reason", "A claim").then().statusCode(303);
        owner.post(page() + "/erasure/restriction").then().statusCode(303);
        Visitor ros = Visitor.signedIn("desk@test.example");
        for (String address : List.of("/clients", "/clients?q=holt", "/clients?q=07700+900129", "/clients?q=14/3/1984", "/day/clients?q=holt", "/day?panel=wait-list")) {
            ros.get(address).then().statusCode(200).body(not(containsString("Marguerite")));
        }
        assertThat(clients.twinsOf(new ClientDetails("Marguerite", "Holt", LocalDate.of(1984, 3, 14), null, null))).isEmpty();
        // A second client with her number is told of nobody.
        long same = clinic.saved(new Client("Marguerite", "Holt", LocalDate.of(1984, 3, 14), "07700 900129", null, TestClock.START)).id();
        ros.get("/clients/" + same).then().statusCode(200).body(not(containsString("/merge/" + marge.id())));
        for (String address : List.of("", "/edit", "/forms", "/carers", "/merge", "/courses/new", "/erasure")) {
            ros.get("/clients/" + marge.id() + address).then().statusCode(303).header("Location", endsWith("/clients/restricted"));
        }
        ros.post("/clients/" + marge.id(), "given-name", "X").then().statusCode(303).header("Location", endsWith("/clients/restricted"));
        assertThat(clinic.text("SELECT given_name FROM client WHERE id = " + marge.id())).isEqualTo("Marguerite");
        ros.get("/clients/restricted").then().statusCode(200).body(allOf(containsString("This record is restricted"), not(containsString("Marguerite"))));
        ros.get("/clients/" + same + "/merge/" + marge.id()).then().statusCode(303).header("Location", endsWith("/clients/" + same + "/merge?said=restricted"));
        owner.get("/settings/retention").then().body(allOf(containsString("Restricted records"), containsString("Marguerite Holt")));
    }

    @Test
    void noOtherSpellingOfTheAddressOpensARestrictedRecord() throws Exception {
        restricted();
        StringBuilder encoded = new StringBuilder();
        Long.toString(marge.id()).chars().forEach(digit -> encoded.append('%').append(Integer.toHexString(digit)));
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            line.setSoTimeout(20_000);
            for (String who : List.of("desk@test.example", "owner@test.example", "ines@test.example")) {
                String cookie = Visitor.signedIn(who).cookie();
                for (String path : List.of("/clients/" + encoded, "/%63lients/" + marge.id(), "/clients/" + encoded + "/%65dit")) {
                    line.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAccept: text/html\r\nCookie: " + cookie + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                    BufferedReader answer = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                    String status = answer.readLine();
                    assertThat(status).as(who + " " + path).startsWith("HTTP/1.1 303");
                    for (String header = answer.readLine(); !header.isEmpty(); header = answer.readLine()) {
                        assertThat(header).doesNotContain("Marguerite");
                    }
                }
            }
        }
    }

    @Test
    void pastVisitsNameNobody() {
        charting.signed(charting.visit(marge, clinic.ines, NINE));
        long visit = clinic.count("SELECT MAX(id) FROM appointment");
        clinic.sql("UPDATE appointment SET status = 'completed'");
        Visitor ros = Visitor.signedIn("desk@test.example");
        ros.get("/day?date=2027-01-11").then().body(containsString("Holt"));
        restricted();
        ros.get("/day?date=2027-01-11").then().statusCode(200).body(allOf(containsString("Restricted record"), not(containsString("Holt"))));
        ros.get("/day?visit=" + visit).then().statusCode(200).body(allOf(containsString("Restricted record"), not(containsString("Holt")), not(containsString("900129"))));
        Visitor.signedIn("ines@test.example").get("/today").then().statusCode(200).body(not(containsString("Holt")));
    }

    @Test
    void notesThatWaitForASupervisorNameNobodyEither() {
        clinic.sql("UPDATE practitioner SET supervisor_id = " + clinic.ines.id() + " WHERE id = " + clinic.tomas.id());
        charting.signed(charting.visit(marge, clinic.tomas, NINE));
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.get("/notes").then().statusCode(200).body(containsString("Holt"));
        restricted();
        ines.get("/notes").then().statusCode(200).body(allOf(containsString("Restricted record"), not(containsString("Holt"))));
    }

    @Test
    void whateverTherapistsMayOpenARestrictedRecordAsksForAReason() {
        long course = clinic.course(marge, clinic.ines, clinic.knot60, 4).id();
        long note = charting.signed(charting.visit(marge, clinic.ines, NINE), found("new1", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.get("/clients/" + marge.id() + "/knots").then().statusCode(200);
        // A reason that was given before does not count.
        clinic.sql("INSERT INTO record_opening (client_id, practitioner_id, account_id, reason, opened_at, closes_at) SELECT " + marge.id() + ", " + clinic.ines.id()
                + ", MIN(id), 'before', '2027-01-11 11:00:00', '2027-01-12 11:00:00' FROM account");
        restricted();
        for (String address : List.of("/clients/" + marge.id(), "/clients/" + marge.id() + "/knots", "/clients/" + marge.id() + "/files", "/clients/" + marge.id() + "/forms")) {
            ines.get(address).then().statusCode(303).header("Location", containsString("/clients/" + marge.id() + "/opening"));
        }
        // One's own notes are closed, too.
        ines.get("/notes/" + note).then().statusCode(303).header("Location", containsString("/clients/" + marge.id() + "/opening"));
        ines.get("/clients/" + marge.id() + "/opening").then().statusCode(200).body(allOf(containsString("asked for this record to be erased"), not(containsString("You have no visit"))));
        ines.post("/clients/" + marge.id() + "/opening", "reason", "Her lawyer asks", "then", "/clients/" + marge.id()).then().statusCode(303).header("Location", endsWith("/clients/" + marge.id()));
        ines.get("/clients/" + marge.id()).then().statusCode(200).body(allOf(containsString("Marguerite Holt"), containsString("This record is restricted"), not(containsString("/courses/new"))));
        ines.get("/notes/" + note).then().statusCode(200).body(allOf(containsString("This record is restricted"), not(containsString("/amendments")), not(containsString("/sharing")), not(containsString("/files\""))));
        ines.post("/notes/" + note + "/amendments", "words", "More", "reason", "Late").then().statusCode(409).body(containsString("This record is restricted"));
        ines.get("/clients/" + marge.id() + "/files").then().statusCode(200).body(not(containsString("<form class=\"sheet")));
        ines.get("/courses/" + course + "/progress").then().statusCode(200).body(allOf(containsString("This record is restricted"), not(containsString("action=\"/courses"))));
        ines.get("/clients/" + marge.id()).then().body(not(containsString("/sessions\"")));
        ines.post("/courses/" + course + "/progress/goals", "goal-words", "Sit", "goal-measure", "minutes", "goal-start", "1", "goal-target", "9").then().statusCode(409).body(containsString("This record is restricted"));
        assertThat(clinic.count("SELECT (SELECT COUNT(*) FROM note_amendment) + (SELECT COUNT(*) FROM course_goal)")).isZero();
        ines.post("/clients/" + marge.id() + "/courses", "complaint", "x").then().statusCode(303).header("Location", endsWith("/clients/" + marge.id()));
        assertThat(clinic.count("SELECT COUNT(*) FROM course_of_care")).isOne();
        TestClock.standAt(NINE.plus(Duration.ofHours(28)));
        Visitor.signedIn("ines@test.example").get("/clients/" + marge.id()).then().statusCode(303);
    }

    @Test
    void theOwnerGivesAReasonToo() {
        restricted();
        Visitor owner = owner();
        owner.get("/clients/" + marge.id()).then().statusCode(303).header("Location", endsWith(page()));
        owner.post(page() + "/erasure/opening", "opening", "").then().statusCode(422).body(containsString("Say why"));
        owner.post(page() + "/erasure/opening", "opening", "Her insurer asks for dates").then().statusCode(303).header("Location", endsWith("/clients/" + marge.id()));
        owner.get("/clients/" + marge.id()).then().statusCode(200).body(allOf(containsString("This record is restricted"), containsString("900129"), not(containsString("/access\"")), not(containsString("panel=book"))));
        owner.post("/clients/" + marge.id() + "/access", "email", "m@test.example", "how", "password").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE email = 'm@test.example'")).isZero();
        owner.get(page()).then().body(containsString("Her insurer asks for dates"));
        assertThat(clinic.text("SELECT CONCAT_WS(' ', act, client_id) FROM audit_event WHERE act = 'access-given' AND client_id = " + marge.id())).isEqualTo("access-given " + marge.id());
        assertThatThrownBy(() -> clinic.sql("DELETE FROM restricted_opening")).hasStackTraceContaining("never changes");
        // Who is not restricted needs none.
        owner.post("/settings/retention/" + other.id() + "/erasure/opening", "opening", "x").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM restricted_opening")).isOne();
    }

    @Test
    void theWayInEndsAndWhatWaitsIsDropped() {
        clinic.clientAccount(marge, "marge@test.example");
        Visitor me = Visitor.signedIn("marge@test.example");
        me.get("/my").then().statusCode(200);
        Account carer = clinic.account("carer@test.example", "Jo Hale", Role.CLIENT, null, null);
        clinic.sql("INSERT INTO looking_after (carer_id, client_id, agreed_as, agreed_name, agreed_how, since_at, set_up_by) VALUES (" + carer.id() + ", " + marge.id() + ", 'client', 'M', 'in-person', NOW(6), 'Ros')");
        Visitor jo = Visitor.signedIn("carer@test.example");
        jo.get("/my").then().statusCode(200).body(containsString("Marguerite"));
        clinic.sql("INSERT INTO outgoing_message (kind, client_id, recipient, subject, body, confidential, state, created_at, due_at, useless_after) VALUES ('reminder', " + marge.id()
                + ", 'm@test.example', 'Your visit', '', FALSE, 'waiting', NOW(6), NOW(6), '2027-02-01'), ('reminder', " + other.id() + ", 'o@test.example', 'Your visit', '', FALSE, 'waiting', NOW(6), NOW(6), '2027-02-01')");
        clinic.sql("INSERT INTO wait_list_entry (client_id, service_id, first_day, last_day, urgency, added_at, added_by) VALUES (" + marge.id() + ", " + clinic.knot60.id() + ", '2027-01-12', '2027-03-01', 'soon', NOW(6), 'Ros')");
        assertThat(book(marge)).isInstanceOf(Outcome.Done.class);
        clinic.sql("UPDATE appointment SET status = 'cancelled', cancelled_at = NOW(6), cancellation_reason = 'x'");
        restricted();
        assertThat(clinic.count("SELECT COUNT(*) FROM outgoing_message WHERE client_id = " + marge.id())).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM outgoing_message WHERE client_id = " + other.id())).isOne();
        assertThat(clinic.text("SELECT state FROM wait_list_entry")).isEqualTo("taken-off");
        assertThat(clinic.count("SELECT COUNT(*) FROM client_notice WHERE due_at IS NOT NULL")).isZero();
        TestClock.standAt(NINE.plus(Duration.ofHours(4)));
        notices.tellDue();
        me.get("/my").then().statusCode(303).header("Location", containsString("/sign-in"));
        Visitor.anonymous().post("/sign-in", "email", "marge@test.example", "password", TestClinic.PASSWORD).then().statusCode(422);
        jo.get("/my").then().statusCode(303).header("Location", containsString("/sign-in"));
        assertThat(caring.openTo(carer.id())).isEmpty();
        Visitor again = Visitor.signedIn("carer@test.example");
        again.get("/my/record").then().statusCode(303);
        again.get("/my/whose").then().body(not(containsString("Marguerite")));
    }

    @Test
    void whoeverLooksAfterSomebodyElseGoesOnSigningInForThem() {
        long account = clinic.clientAccount(marge, "marge@test.example").id();
        clinic.sql("INSERT INTO looking_after (carer_id, client_id, agreed_as, agreed_name, agreed_how, since_at, set_up_by) VALUES (" + account + ", " + other.id() + ", 'client', 'O', 'in-person', NOW(6), 'Ros')");
        restricted();
        Visitor.signedIn("marge@test.example").get("/my").then().statusCode(200).body(containsString("You are here for <b><bdi>Oskar Brandt</bdi></b>"));
        assertThat(caring.openTo(account)).extracting(person -> person.id()).containsExactly(other.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "INSERT INTO appointment (client_id, practitioner_id, service_id, room_id, starts_at, ends_at, status, booked_at, booked_by) SELECT k.id, p.id, s.id, r.id, '2027-02-01 09:00:00', '2027-02-01 10:00:00', 'booked', NOW(6), 'x' FROM client k, practitioner p, service s, room r WHERE k.given_name = 'Marguerite' LIMIT 1",
            "INSERT INTO form_request (client_id, request_key, asked_at, asked_by) SELECT id, UUID(), NOW(6), 'Ros' FROM client WHERE given_name = 'Marguerite'",
            "INSERT INTO outgoing_message (kind, client_id, recipient, subject, body, confidential, state, created_at, due_at, useless_after) SELECT 'x', id, 'm', 's', '', FALSE, 'waiting', NOW(6), NOW(6), NOW(6) FROM client WHERE given_name = 'Marguerite'",
            "INSERT INTO consent (client_id, consent_text_id, edition_id, given_at, signed_name, signature, in_force) SELECT id, 1, 1, NOW(6), 'M', '', TRUE FROM client WHERE given_name = 'Marguerite'",
            "INSERT INTO account (email, display_name, role, client_id, active) SELECT 'x@test.example', 'x', 'client', id, TRUE FROM client WHERE given_name = 'Marguerite'",
            "UPDATE appointment SET status = 'booked'",
            "UPDATE appointment SET starts_at = starts_at + INTERVAL 30 DAY, ends_at = ends_at + INTERVAL 30 DAY",
            "UPDATE course_of_care SET closed_at = NULL",
            "UPDATE account SET active = TRUE WHERE client_id IS NOT NULL",
            "INSERT INTO note_amendment (note_id, practitioner_id, signed_by, signed_role, written_at, reason, words, said_hash) SELECT id, practitioner_id, 'I', 'r', NOW(6), 'r', 'w', UNHEX(SHA2('x', 256)) FROM soap_note",
            "INSERT INTO course_goal (course_id, practitioner_id, words, measure, start_value, target_value, set_at) SELECT id, practitioner_id, 'w', 'm', 1, 2, NOW(6) FROM course_of_care",
            "INSERT INTO goal_value (goal_id, measured_on, value, practitioner_id) SELECT id, '2027-01-12', 2, practitioner_id FROM course_goal",
            "INSERT INTO reassessment (course_id, practitioner_id, signed_by, decided_at, sessions_done, decision, words, course_version) SELECT id, practitioner_id, 'I', NOW(6), 1, 'continue', 'w', 9 FROM course_of_care",
            "INSERT INTO referral_letter (course_id, practitioner_id, signed_by, signed_at, recipient, words, said_hash) SELECT id, practitioner_id, 'I', NOW(6), 'r', 'w', UNHEX(SHA2('x', 256)) FROM course_of_care",
            "UPDATE discharge_summary SET words = 'other', version = version + 1",
            "UPDATE course_goal SET ended_at = NOW(6)",
            "UPDATE goal_value SET value = 9",
            "INSERT INTO discharge_summary (course_id, practitioner_id, status, words, saved_at) SELECT id, practitioner_id, 'draft', 'w', NOW(6) FROM course_of_care",
            "UPDATE attached_file SET removed_at = NOW(6), removed_practitioner_id = practitioner_id, removed_by = 'I', removed_reason = 'r'",
            "UPDATE no_go_area SET lifted_by = 'I', lifted_at = NOW(6)" })
    void theDatabaseItselfLetsNothingNewCome(String statement) {
        clinic.clientAccount(marge, "marge@test.example");
        clinic.course(marge, clinic.ines, clinic.knot60, 4);
        clinic.sql("INSERT INTO course_goal (course_id, practitioner_id, words, measure, start_value, target_value, set_at) SELECT id, practitioner_id, 'w', 'm', 1, 2, NOW(6) FROM course_of_care");
        clinic.sql("INSERT INTO goal_value (goal_id, measured_on, value, practitioner_id) SELECT id, '2027-01-11', 1, practitioner_id FROM course_goal");
        clinic.sql("INSERT INTO discharge_summary (course_id, practitioner_id, status, words, saved_at) SELECT id, practitioner_id, 'draft', 'w', NOW(6) FROM course_of_care");
        clinic.sql("UPDATE course_of_care SET closed_at = NOW(6)");
        charting.signed(charting.visit(marge, clinic.ines, NINE));
        clinic.sql("INSERT INTO attached_file (client_id, kind, name, caption, bytes, added_at, practitioner_id, added_by) SELECT client_id, 'document', 'n', '', 1, NOW(6), practitioner_id, 'I' FROM soap_note");
        clinic.sql("INSERT INTO no_go_area (client_id, marked_in, reason, chart_view, chart_version, outline, marked_by, marked_at) SELECT client_id, id, 'burn', 'back', 1, '0.1,0.1 0.2,0.1 0.2,0.2', 'I', NOW(6) FROM soap_note");
        clinic.sql("UPDATE appointment SET status = 'completed'");
        restricted();
        assertThatThrownBy(() -> clinic.sql(statement)).hasStackTraceContaining("the record of this client is restricted");
    }

    @Test
    void whoeverBooksAtTheSameMomentComesFirstOrIsRefused() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 6; round++) {
                open();
                asked();
                SignedIn olive = olive();
                CyclicBarrier start = new CyclicBarrier(2);
                boolean early = round % 2 == 0;
                Callable<Outcome> books = () -> {
                    start.await();
                    return book(marge);
                };
                Callable<ErasureDesk.Outcome> restricts = () -> {
                    start.await();
                    return desk.restrict(marge.id(), olive);
                };
                var visit = early ? both.submit(books) : null;
                var restriction = both.submit(restricts);
                Outcome of = (visit == null ? both.submit(books) : visit).get();
                boolean there = of instanceof Outcome.Done;
                assertThat(restriction.get()).isEqualTo(there ? ErasureDesk.Outcome.COMING_VISITS : ErasureDesk.Outcome.DONE);
                if (of instanceof Outcome.Refused refused) {
                    assertThat(refused.refusal()).isEqualTo(Refusal.RESTRICTED_CLIENT);
                }
                assertThat(clinic.count("SELECT COUNT(*) FROM appointment a JOIN client k ON k.id = a.client_id AND k.restricted_at IS NOT NULL")).isZero();
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void pagesTurnTheRefusalIntoASentence() {
        Visitor ros = Visitor.signedIn("desk@test.example");
        restricted();
        ros.post("/appointments", "client", marge.id(), "service", clinic.knot60.id(), "practitioner", clinic.ines.id(), "date", "2027-01-12", "time", "09:00").then().statusCode(422)
                .body(containsString("The record of this client is restricted"));
        assertThat(book(marge)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.RESTRICTED_CLIENT));
    }

    @Test
    void mergingIsRefused() {
        restricted();
        Visitor ros = Visitor.signedIn("desk@test.example");
        ros.post("/clients/" + other.id() + "/merge/" + marge.id(), "stays", other.id(), "name", other.id(), "birth-date", other.id(), "phone", marge.id(), "email", marge.id(),
                "version", clinic.count("SELECT version FROM client WHERE id = " + other.id()), "other-version", clinic.count("SELECT version FROM client WHERE id = " + marge.id()))
                .then().statusCode(303).header("Location", endsWith("said=restricted"));
        ros.get("/clients/" + other.id() + "/merge?said=restricted").then().body(containsString("The record of one of them is restricted."));
        ros.post("/clients/" + marge.id() + "/merge/" + other.id(), "stays", marge.id()).then().statusCode(303).header("Location", endsWith("/clients/restricted"));
        assertThat(clinic.count("SELECT COUNT(*) FROM client_merge")).isZero();
    }

    @Test
    void theOwnerLiftsARestrictionWithAReason() {
        clinic.clientAccount(marge, "marge@test.example");
        restricted();
        Visitor owner = owner();
        owner.post(page() + "/erasure/lifting", "lifting", "").then().statusCode(422).body(containsString("Say why"));
        owner.post(page() + "/erasure/lifting", "lifting", "She comes again").then().statusCode(303);
        owner.post(page() + "/erasure/lifting", "lifting", "Twice").then().statusCode(409);
        owner.get(page()).then().body(containsString("lifted 11 Jan 2027 by Olive Marsh: She comes again"));
        owner.get("/clients?q=holt").then().body(containsString("Marguerite"));
        assertThat(book(marge)).isInstanceOf(Outcome.Done.class);
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE client_id = " + marge.id() + " AND active")).isZero();
        assertThat(clinic.list("SELECT act FROM audit_event WHERE client_id = " + marge.id() + " AND act LIKE 'restrict%'").stream().map(Object::toString)).contains("restriction-lifted");
    }

    @Test
    void whenItsTimeIsOverItStandsFirstAndGoesWithItsRequests() {
        charting.signed(charting.visit(marge, clinic.ines, NINE));
        restricted();
        desk.open(marge.id(), "Looked", olive());
        TestClock.standAt(LocalDate.of(2038, 6, 1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        Visitor owner = owner();
        String list = owner.get("/settings/retention").then().statusCode(200).extract().asString();
        String over = list.substring(list.indexOf("id=\"ended-title\""), list.indexOf("id=\"restricted-title\""));
        // The other's came earlier.
        assertThat(over.indexOf("Marguerite Holt")).isBetween(0, over.indexOf("Oskar Brandt"));
        assertThat(over).contains("Restricted");
        owner.post(page() + "/disposal", "number", marge.id()).then().statusCode(303).header("Location", containsString("said=disposed"));
        assertThat(clinic.count("SELECT (SELECT COUNT(*) FROM erasure_request) + (SELECT COUNT(*) FROM restricted_opening)")).isZero();
        owner.get("/clients/" + marge.id()).then().statusCode(404);
    }

    @Test
    void aRequestIsLedOverToWhoTheClientBecomes() {
        desk.ask(other.id(), "Oskar Brandt", ErasureDesk.How.LETTER, olive());
        Visitor ros = Visitor.signedIn("desk@test.example");
        ros.post("/clients/" + marge.id() + "/merge/" + other.id(), "stays", marge.id(), "name", marge.id(), "birth-date", marge.id(), "phone", marge.id(), "email", marge.id(),
                "version", clinic.count("SELECT version FROM client WHERE id = " + marge.id()), "other-version", clinic.count("SELECT version FROM client WHERE id = " + other.id()))
                .then().statusCode(303);
        owner().get(page()).then().body(allOf(containsString("Oskar Brandt asked on"), containsString("erasure/restriction")));
        owner().post(page() + "/erasure/restriction").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE restricted_at IS NOT NULL")).isEqualTo(2);
    }
}
