package unknot.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.access.Account;
import unknot.access.CaringDesk;
import unknot.access.Role;
import unknot.access.TreatedPeople;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.charting.files.Pictures;
import unknot.clients.Client;
import unknot.lifecycle.FullRecord;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class MergePagesTest {

    /** Where rows of clients are, and what tells them apart. */
    private static final Map<String, String> ROWS = new TreeMap<>(Map.ofEntries(Map.entry("appointment", "id"), Map.entry("course_of_care", "id"), Map.entry("wait_list_entry", "id"),
            Map.entry("soap_note", "id"), Map.entry("knot", "id"), Map.entry("no_go_area", "id"), Map.entry("safety_check", "note_id"), Map.entry("attached_file", "id"),
            Map.entry("check_in", "id"), Map.entry("after_answer", "id"), Map.entry("home_care_tick", "home_care, '/', day"), Map.entry("client_form", "id, '/', IFNULL(unsent, '-')"),
            Map.entry("emergency_contact", "name"), Map.entry("form_request", "id"), Map.entry("consent", "id, '/', IFNULL(in_force, '-')"), Map.entry("outgoing_message", "id"),
            Map.entry("looking_after", "id"), Map.entry("account", "id, '/', active"), Map.entry("slot_claim", "resource_kind, '/', tick, '/', resource_id")));

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    FullRecord records;
    @Inject
    BookingDesk booking;
    @Inject
    CaringDesk caring;

    private Client marge;
    private Client twin;
    private Visitor desk;

    @BeforeEach
    void open() {
        clinic.open();
        marge = clinic.saved(new Client("Marguerite", "Holt", LocalDate.of(1984, 3, 14), "07700 900129", null, TestClock.START));
        twin = clinic.saved(new Client("Margerite", "Hollt", LocalDate.of(1984, 3, 14), null, "marge@test.example", TestClock.START));
        desk = Visitor.signedIn("desk@test.example");
    }

    private int version(Client client) {
        return (int) clinic.count("SELECT version FROM client WHERE id = " + client.id());
    }

    /** The form as the page sends it: marge stays, with the other's e-mail address. */
    private Object[] form(Object... more) {
        Map<String, Object> fields = new TreeMap<>(Map.of("stays", marge.id(), "name", marge.id(), "phone", marge.id(), "email", twin.id(), "sign-in", marge.id(), "version", version(marge), "other-version", version(twin)));
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        return fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray();
    }

    private Response merge(Object... more) {
        return desk.post("/clients/" + marge.id() + "/merge/" + twin.id(), form(more));
    }

    private long latestMerge() {
        return clinic.count("SELECT MAX(id) FROM client_merge");
    }

    private Response undo() {
        return desk.post("/clients/" + marge.id() + "/merge/undo/" + latestMerge());
    }

    private Map<String, List<String>> rowsOf(Client client) {
        return ROWS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, table -> clinic.list("SELECT CONCAT(" + table.getValue() + ") FROM " + table.getKey() + " WHERE "
                + (table.getKey().equals("slot_claim") ? "resource_kind = 'C' AND resource_id" : "client_id") + " = " + client.id() + " ORDER BY 1").stream().map(String::valueOf).toList(),
                (one, other) -> one, TreeMap::new));
    }

    @Test
    void everythingGoesAlongIsReadableAndComesBackAsItWas() {
        TestClock.standAt(NINE.plus(Duration.ofHours(1)));
        records.fill(marge, 1, "Neck");
        long note = records.fill(twin, 2, "Shoulder");
        clinic.sql("DELETE FROM emergency_contact WHERE client_id = " + marge.id());
        clinic.sql("INSERT IGNORE INTO emergency_contact (client_id, name, phone, relation, since) VALUES (" + twin.id() + ", 'Jo', '1', '', NOW(6))");
        clinic.clientAccount(twin, "twin@test.example");
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.send("/notes/" + note + "/files", "back.jpg", Pictures.jpeg(40, 40)).then().statusCode(303);
        String file = "/files/" + clinic.count("SELECT id FROM attached_file");
        byte[] photo = ines.get(file).then().statusCode(200).extract().asByteArray();
        Visitor client = Visitor.signedIn("twin@test.example");
        Map<String, List<String>> of = rowsOf(twin);
        Map<String, List<String>> ofMarge = rowsOf(marge);
        assertThat(of).as("something in every table").allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        String signed = charting.stored(note, "subjective");
        String stored = clinic.text("SELECT subjective FROM soap_note WHERE id = " + note);

        merge().then().statusCode(303).header("Location", containsString("/clients/" + marge.id() + "/merge?said=merged"));

        Map<String, List<String>> left = rowsOf(twin);
        // The same exercise was ticked off on the same day by both.
        assertThat(left.remove("home_care_tick")).containsExactly("heat/2027-01-05");
        assertThat(left).allSatisfy((table, rows) -> assertThat(rows).as(table).isEmpty());
        assertThat(clinic.text("SELECT email FROM client WHERE id = " + marge.id())).isEqualTo("marge@test.example");
        assertThat(clinic.text("SELECT phone FROM client WHERE id = " + marge.id())).isEqualTo("07700 900129");
        // What was signed stays as it was stored, and is read.
        assertThat(clinic.text("SELECT subjective FROM soap_note WHERE id = " + note)).isEqualTo(stored);
        assertThat(charting.stored(note, "subjective")).isEqualTo(signed).isEqualTo("said");
        ines.get("/notes/" + note).then().statusCode(200).body(containsString("Marguerite Holt"));
        assertThat(ines.get(file).then().statusCode(200).extract().asByteArray()).isEqualTo(photo);
        ines.get("/clients/" + twin.id() + "/files").then().statusCode(303).header("Location", containsString("/clients/" + marge.id() + "/files"));
        ines.get("/clients/" + marge.id() + "/forms").then().statusCode(200);
        ines.get("/clients/" + marge.id() + "/knots").then().statusCode(200);
        assertThat(clinic.list("SELECT COUNT(*) FROM consent WHERE client_id = " + marge.id() + " AND in_force AND consent_text_id = 1").toString()).isEqualTo("[1]");
        // The way in is marge's now, and its old session has ended.
        client.get("/my").then().statusCode(303).header("Location", containsString("sign-in"));
        Visitor.signedIn("twin@test.example").get("/my/record").then().statusCode(200);

        Map<String, List<String>> merged = rowsOf(marge);
        undo().then().statusCode(303).header("Location", containsString("said=undone"));
        assertThat(rowsOf(twin)).isEqualTo(of).isNotEqualTo(merged);
        assertThat(rowsOf(marge)).isEqualTo(ofMarge);
        assertThat(clinic.list("SELECT email FROM client WHERE id = " + marge.id())).containsOnlyNulls();
        assertThat(clinic.count("SELECT COUNT(*) FROM client_moving")).isZero();
        assertThat(charting.stored(note, "subjective")).isEqualTo("said");
    }

    @Test
    void clientsWithoutAnythingBecomeOneAndTheOneThatWentLeadsToTheOther() {
        desk.get("/clients/" + marge.id()).then().statusCode(200).body(allOf(containsString("may be here twice"), containsString("/clients/" + marge.id() + "/merge/" + twin.id())));
        desk.get("/clients/" + marge.id() + "/merge").then().statusCode(200).body(containsString("Margerite Hollt"));
        desk.get("/clients/" + marge.id() + "/merge/" + twin.id()).then().statusCode(200).body(allOf(containsString("07700 900129"), containsString("marge@test.example")));
        merge().then().statusCode(303);
        assertThat(clinic.text("SELECT CONCAT(from_id, ' ', kept_id, ' ', merged_by) FROM client_merge")).isEqualTo(twin.id() + " " + marge.id() + " Ros Keller");
        assertThat(clinic.text("SELECT CONCAT(act, ' ', part) FROM audit_event WHERE act NOT IN ('looked', 'signed-in') ORDER BY id DESC LIMIT 1")).isEqualTo("merged client-page");
        desk.get("/clients/" + twin.id()).then().statusCode(303).header("Location", containsString("/clients/" + marge.id()));
        desk.get("/clients?q=hollt").then().statusCode(200).body(containsString("Nobody by"));
        desk.get("/clients?q=holt").then().statusCode(200).body(containsString("Marguerite Holt"));
        desk.get("/clients/" + marge.id()).then().statusCode(200).body(not(containsString("may be here twice")));
        desk.get("/clients/" + marge.id() + "/merge").then().statusCode(200).body(containsString("Margerite Hollt became this client"));
        // The owner's review of one client has what was written down for both.
        Visitor.signedIn("owner@test.example").get("/settings/audit?client=" + marge.id()).then().statusCode(200).body(containsString("Margerite Hollt"));
    }

    @Test
    void whatComesLateForTheOneThatWentIsToldAndNotKeptAndBookingGoesToTheOtherOne() {
        merge().then().statusCode(303);
        desk.post("/clients/" + twin.id(), "given-name", "X", "family-name", "Y", "version", 0).then().statusCode(303).header("Location", containsString("/clients/" + marge.id() + "?said=became"));
        desk.get("/clients/" + marge.id() + "?said=became").then().body(containsString("was not saved"));
        assertThat(booking.book(BookingDesk.Request.of(twin.id(), clinic.knot60.id(), clinic.ines.id(), null, LocalDate.of(2027, 1, 12), LocalTime.of(9, 0), Actor.telling("Ros Keller")))).isInstanceOf(Outcome.Done.class);
        assertThat(clinic.count("SELECT client_id FROM appointment")).isEqualTo(marge.id());
        assertThatThrownBy(() -> clinic.sql("INSERT INTO form_request (client_id, request_key, asked_at, asked_by) VALUES (" + twin.id() + ", UUID(), NOW(6), 'Ros')"))
                .hasStackTraceContaining("this client has become another");
    }

    @Test
    void twiceMergesOnceAndUndoneTwiceIsSaid() {
        Object[] form = form();
        String address = "/clients/" + marge.id() + "/merge/" + twin.id();
        desk.post(address, form).then().statusCode(303);
        desk.post(address, form).then().statusCode(303).header("Location", containsString("/clients/" + marge.id() + "/merge?said=merged"));
        desk.get(address).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM client_merge")).isEqualTo(1);
        undo().then().statusCode(303).header("Location", containsString("said=undone"));
        undo().then().statusCode(303).header("Location", containsString("said=already"));
        desk.get("/clients/" + marge.id() + "/merge?said=already").then().statusCode(200).body(allOf(containsString("was undone before"), containsString("Undone 11 Jan 2027 by Ros Keller")));
        desk.get("/clients/" + twin.id()).then().statusCode(200);
        desk.post("/clients/" + twin.id() + "/merge/undo/" + latestMerge()).then().statusCode(404);
        desk.post("/clients/" + marge.id() + "/merge/undo/999999").then().statusCode(404);
        merge().then().statusCode(303);
        undo().then().statusCode(303).header("Location", containsString("said=undone"));
    }

    @Test
    void ofTwoAtOnceOneMerges() throws Exception {
        records.fill(marge, 1, "Neck");
        records.fill(twin, 2, "Shoulder");
        Object[] one = form();
        Object[] other = form("stays", twin.id());
        Visitor owner = Visitor.signedIn("owner@test.example");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> acts = List.of(() -> desk.post("/clients/" + marge.id() + "/merge/" + twin.id(), one).statusCode(),
                    () -> owner.post("/clients/" + marge.id() + "/merge/" + twin.id(), other).statusCode());
            for (var answer : both.invokeAll(acts)) {
                assertThat(answer.get()).isIn(303, 409);
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM client_merge")).isEqualTo(1);
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE became_id IS NOT NULL")).isEqualTo(1);
    }

    @Test
    void whatIsNotChosenOrChangedMeanwhileMergesNothing() {
        merge("phone", "").then().statusCode(422).body(containsString("Choose one of each."));
        merge("stays", "17").then().statusCode(422);
        merge("version", version(marge) + 1).then().statusCode(409).body(containsString("Nothing was merged"));
        assertThat(clinic.count("SELECT COUNT(*) FROM client_merge")).isZero();
        desk.get("/clients/" + marge.id() + "/merge/999999").then().statusCode(404);
        desk.get("/clients/" + marge.id() + "/merge/" + marge.id()).then().statusCode(303);
    }

    @Test
    void visitsAtOneTimeAreToldAndMergeNothing() {
        book(marge, clinic.ines.id());
        book(twin, clinic.tomas.id());
        clinic.sql("UPDATE appointment SET status = 'confirmed' WHERE client_id = " + twin.id());
        desk.get("/clients/" + marge.id() + "/merge/" + twin.id()).then().statusCode(200).body(allOf(containsString("Both have a visit at the same time"), containsString("12 Jan 2027, 09:00")));
        merge().then().statusCode(409).body(containsString("Both have a visit at the same time"));
        assertThat(clinic.count("SELECT COUNT(*) FROM client_merge")).isZero();
    }

    private void book(Client client, long therapist) {
        assertThat(booking.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), therapist, null, LocalDate.of(2027, 1, 12), LocalTime.of(9, 0), Actor.telling("Ros Keller")))).isInstanceOf(Outcome.Done.class);
    }

    private void looksAfter(Account carer, Client client) {
        clinic.sql("INSERT INTO looking_after (carer_id, client_id, agreed_as, agreed_name, agreed_how, since_at, set_up_by) VALUES (" + carer.id() + ", " + client.id() + ", 'client', 'M', 'in-person', NOW(6), 'Ros')");
    }

    @Test
    void whoLooksAfterTheOtherIsNobodysTwin() {
        looksAfter(clinic.clientAccount(marge, "marge@test.example"), twin);
        merge().then().statusCode(409).body(containsString("One of the two looks after the other"));
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void ofTwoWaysInTheChosenOneStaysAndUndoingGivesBothBack(boolean other) {
        long mine = clinic.clientAccount(marge, "one@test.example").id();
        long theirs = clinic.clientAccount(twin, "two@test.example").id();
        merge("sign-in", other ? twin.id() : marge.id()).then().statusCode(303);
        assertThat(clinic.count("SELECT id FROM account WHERE active AND client_id = " + marge.id())).isEqualTo(other ? theirs : mine);
        assertThat(clinic.count("SELECT id FROM account WHERE NOT active AND client_id = " + twin.id())).isEqualTo(other ? mine : theirs);
        Visitor.signedIn(other ? "two@test.example" : "one@test.example").get("/my").then().statusCode(200);
        Visitor.anonymous().post("/sign-in", "email", other ? "one@test.example" : "two@test.example", "password", TestClinic.PASSWORD).then().statusCode(422);
        undo().then().statusCode(303).header("Location", containsString("said=undone"));
        assertThat(clinic.count("SELECT client_id FROM account WHERE active AND id = " + mine)).isEqualTo(marge.id());
        assertThat(clinic.count("SELECT client_id FROM account WHERE active AND id = " + theirs)).isEqualTo(twin.id());
    }

    @Test
    void undoingGivesNoWayInBackThatARestrictionHasEndedSince() {
        clinic.clientAccount(marge, "one@test.example");
        clinic.clientAccount(twin, "two@test.example");
        merge().then().statusCode(303);
        String page = "/settings/retention/" + marge.id() + "/erasure/";
        desk.post("/clients/" + marge.id() + "/erasure", "who", "Marguerite", "how", "phone").then().statusCode(303);
        Visitor owner = Visitor.signedIn("owner@test.example");
        owner.post(page + "restriction").then().statusCode(303);
        owner.post(page + "lifting", "lifting", "She comes again").then().statusCode(303);
        undo().then().statusCode(303).header("Location", containsString("said=undone"));
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE active AND client_id IS NOT NULL")).isZero();
    }

    @Test
    void aWayInThatLooksAfterSomebodyDoesNotEndUnasked() {
        clinic.clientAccount(marge, "one@test.example");
        looksAfter(clinic.clientAccount(twin, "two@test.example"), clinic.client("Tom", "Hale"));
        merge().then().statusCode(409).body(containsString("looks after somebody else"));
        merge("sign-in", twin.id()).then().statusCode(303);
    }

    @Test
    void whoLooksAfterBothLooksAfterOneOfThem() {
        Account jo = clinic.account("jo@test.example", "Jo Hale", Role.CLIENT, null, null);
        looksAfter(jo, marge);
        looksAfter(jo, twin);
        merge().then().statusCode(303);
        assertThat(caring.openTo(jo.id())).extracting(TreatedPeople.Person::name).containsExactly("Marguerite Holt");
        undo().then().statusCode(303).header("Location", containsString("said=undone"));
        assertThat(caring.openTo(jo.id())).hasSize(2);
    }

    @Test
    void whatWasWrittenForBothSinceStandsInTheWayOfUndoing() {
        TestClock.standAt(NINE.plus(Duration.ofHours(1)));
        records.fill(twin, 2, "Shoulder");
        merge().then().statusCode(303);
        long knot = clinic.count("SELECT id FROM knot");
        charting.signed(charting.visit(marge, clinic.ines, NINE), ChartingClinic.again(knot, Activity.LATENT));
        undo().then().statusCode(303).header("Location", containsString("said=written-since"));
        assertThat(clinic.count("SELECT COUNT(*) FROM knot WHERE client_id = " + marge.id())).isEqualTo(1);
        assertThat(clinic.count("SELECT COUNT(*) FROM client_moving")).isZero();
    }

    @Test
    void whatIsNewOfTheOneThatStaysStaysWhenItIsUndone() {
        merge().then().statusCode(303);
        Instant now = NINE.plus(Duration.ofHours(1));
        TestClock.standAt(now);
        long note = charting.signed(charting.visit(marge, clinic.ines, NINE), found("new1", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        clinic.sql("UPDATE client SET email = 'new@test.example' WHERE id = " + marge.id());
        undo().then().statusCode(303).header("Location", containsString("said=undone"));
        assertThat(clinic.count("SELECT client_id FROM soap_note WHERE id = " + note)).isEqualTo(marge.id());
        assertThat(clinic.text("SELECT email FROM client WHERE id = " + marge.id())).as("changed by hand since").isEqualTo("new@test.example");
    }

    @Test
    void ofSeveralMergesTheLastIsUndoneFirst() {
        merge().then().statusCode(303);
        long first = latestMerge();
        Client third = clinic.client("Marguerita", "Holt");
        Visitor owner = Visitor.signedIn("owner@test.example");
        owner.post("/clients/" + third.id() + "/merge/" + marge.id(), "stays", third.id(), "name", third.id(), "email", marge.id(), "version", version(third), "other-version", version(marge)).then().statusCode(303);
        assertThat(clinic.count("SELECT became_id FROM client WHERE id = " + twin.id())).isEqualTo(third.id());
        desk.get("/clients/" + twin.id()).then().statusCode(303).header("Location", containsString("/clients/" + third.id()));
        desk.post("/clients/" + third.id() + "/merge/undo/" + latestMerge()).then().statusCode(303).header("Location", containsString("said=undone"));
        assertThat(clinic.count("SELECT became_id FROM client WHERE id = " + twin.id())).isEqualTo(marge.id());
        desk.post("/clients/" + marge.id() + "/merge/undo/" + first).then().statusCode(303).header("Location", containsString("said=undone"));
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE became_id IS NOT NULL")).isZero();
    }

    @Test
    void outsideOfAMergeWhatIsSignedChangesNotEvenItsClient() {
        TestClock.standAt(NINE.plus(Duration.ofHours(1)));
        records.fill(twin, 2, "Shoulder");
        List<String> refused = new ArrayList<>();
        for (String table : List.of("soap_note", "knot", "no_go_area", "check_in", "after_answer", "looking_after", "consent")) {
            assertThatThrownBy(() -> clinic.sql("UPDATE " + table + " SET client_id = " + marge.id() + " WHERE client_id = " + twin.id())).as(table).isNotNull();
            assertThatThrownBy(() -> clinic.sql("DELETE FROM " + table + " WHERE client_id = " + twin.id())).as(table).isNotNull();
            refused.add(table);
        }
        assertThat(refused).hasSize(7);
        merge().then().statusCode(303);
        assertThatThrownBy(() -> clinic.sql("UPDATE client_merge SET kept_id = from_id")).hasStackTraceContaining("what happened never changes");
        assertThatThrownBy(() -> clinic.sql("DELETE FROM client_merge_row")).hasStackTraceContaining("what happened never changes");
    }

    @Test
    void therapistsAndClientsMergeNobody() {
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.get("/clients/" + marge.id()).then().statusCode(200).body(allOf(not(containsString("here twice")), not(containsString("/merge"))));
        ines.get("/clients/" + marge.id() + "/merge").then().statusCode(403);
        ines.post("/clients/" + marge.id() + "/merge/" + twin.id(), form()).then().statusCode(403);
    }
}
