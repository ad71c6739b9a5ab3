package unknot.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.charting.files.Pictures;
import unknot.clients.Client;
import unknot.lifecycle.FullRecord;
import unknot.shared.TestClock;
import unknot.shared.Visitor;
import unknot.vault.UnreadableText;
import unknot.vault.Vault;

@QuarkusTest
class RetentionPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    FullRecord records;
    @Inject
    Vault vault;
    @Inject
    EntityManager entities;

    private Client marge;
    private Client other;

    @BeforeEach
    void open() {
        clinic.open();
        marge = clinic.saved(new Client("Marguerite", "Holt", LocalDate.of(1984, 3, 14), "07700 900129", "marge@test.example", TestClock.START));
        other = clinic.saved(new Client("Oskar", "Brandt", LocalDate.of(1990, 1, 2), null, null, TestClock.START));
    }

    private static Visitor ownerOn(String day) {
        TestClock.standAt(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
        return Visitor.signedIn("owner@test.example");
    }

    private String page() {
        return "/settings/retention/" + marge.id();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "1984-03-14, 2037-01-11, false", "1984-03-14, 2037-01-12, true", "-, 2037-01-12, true",
            // Eighteen on 2 May 2036.
            "2018-05-02, 2046-05-02, false", "2018-05-02, 2046-05-03, true",
    })
    void aRecordIsKeptForTenYearsAfterWhatCameLastAndThatOfAChildFromItsComingOfAge(LocalDate born, String day, boolean over) {
        Client client = clinic.saved(new Client("Tom", "Hale", born, null, null, TestClock.START.minus(Duration.ofDays(900))));
        charting.visit(client, clinic.ines, NINE);
        Visitor owner = ownerOn(day);
        owner.get("/settings/retention/" + client.id()).then().statusCode(200).body(containsString(over ? "The time of this record is over" : "This record has to be kept until"));
        owner.get("/settings/retention/" + client.id() + "/disposal").then().statusCode(over ? 200 : 303);
        owner.get("/settings/retention").then().statusCode(200).body(over ? containsString("Tom Hale") : not(containsString("Tom Hale")));
        if (!over) {
            owner.post("/settings/retention/" + client.id() + "/disposal", "number", client.id()).then().statusCode(409);
            assertThat(clinic.count("SELECT COUNT(*) FROM disposal")).isZero();
        }
    }

    @Test
    void theOwnerSaysForHowLong() {
        Visitor owner = Visitor.signedIn("owner@test.example");
        for (String wrong : List.of("", "0", "51", "ten", "-3", "10.5")) {
            owner.post("/settings/retention", "years", wrong, "adult-age", "18").then().statusCode(422).body(containsString("Whole years from 1 to 50."));
        }
        owner.post("/settings/retention", "years", "3", "adult-age", "21").then().statusCode(303);
        owner.get("/settings/retention").then().body(allOf(containsString("value=\"3\""), containsString("value=\"21\"")));
        ownerOn("2030-01-12").get(page()).then().statusCode(200).body(containsString("The time of this record is over"));
    }

    @Test
    void onHoldNothingIsDisposedOf() {
        Visitor owner = ownerOn("2038-01-01");
        owner.post(page() + "/hold", "reason", " ").then().statusCode(422).body(containsString("Say why"));
        owner.post(page() + "/hold", "reason", "A claim of her insurer").then().statusCode(303);
        owner.post(page() + "/hold", "reason", "Another").then().statusCode(303);
        assertThat(clinic.text("SELECT reason FROM legal_hold")).isEqualTo("A claim of her insurer");
        assertThat(clinic.text("SELECT CONCAT(act, ' ', part, ' ', client_id) FROM audit_event WHERE act = 'held' ORDER BY id LIMIT 1")).isEqualTo("held client-page " + marge.id());
        owner.get(page()).then().statusCode(200).body(allOf(containsString("A claim of her insurer"), containsString("This record is on hold."), not(containsString("Dispose of it"))));
        owner.get("/settings/retention").then().body(containsString("On hold"));
        owner.get(page() + "/disposal").then().statusCode(303);
        owner.post(page() + "/disposal", "number", marge.id()).then().statusCode(409).body(containsString("This record is on hold."));
        assertThat(clinic.count("SELECT COUNT(*) FROM disposal")).isZero();
        owner.post(page() + "/release").then().statusCode(303);
        owner.post(page() + "/release").then().statusCode(303);
        owner.get(page()).then().body(allOf(containsString("ended 1 Jan 2038 by Olive Marsh"), containsString("Dispose of it")));
        assertThatThrownBy(() -> clinic.sql("UPDATE legal_hold SET reason = 'x'")).hasStackTraceContaining("never changes");
        owner.post("/settings/retention/999999/hold", "reason", "x").then().statusCode(404);
    }

    @Test
    void theDatabaseItselfDisposesOfNothingOnHoldOrUnwritten() {
        assertThatThrownBy(() -> clinic.sql("INSERT INTO client_disposing (connection_id, client_id) VALUES (1, " + marge.id() + ")")).hasStackTraceContaining("on hold or unwritten");
        assertThatThrownBy(() -> clinic.sql("INSERT INTO disposal (client_id, disposed_at, disposed_by, account_id, last_day, kept_until, visits, notes, files, forms, messages, data_keys) SELECT "
                + marge.id() + ", '2037-01-01', 'x', MIN(id), '2027-01-01', '2037-01-02', 0, 0, 0, 0, 0, 0 FROM account")).hasStackTraceContaining("disposed_after_its_time");
    }

    @Test
    void whatIsDisposedOfIsGoneAndUnreadableAndWhatHappenedStays() {
        TestClock.standAt(NINE.plus(Duration.ofHours(1)));
        long note = records.fill(marge, 1, "Neck");
        long kept = records.fill(other, 2, "Shoulder");
        clinic.clientAccount(marge, "marge@test.example");
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.send("/notes/" + note + "/files", "back.jpg", Pictures.jpeg(40, 40)).then().statusCode(303);
        String stored = clinic.text("SELECT subjective FROM soap_note WHERE id = " + note);
        String row = String.valueOf(clinic.count("SELECT appointment_id FROM soap_note WHERE id = " + note));
        assertThat(vault.decrypt("soap_note.subjective", row, stored)).isEqualTo("said");
        long audited = clinic.count("SELECT COUNT(*) FROM audit_event WHERE client_id = " + marge.id());

        Visitor owner = ownerOn("2038-06-01");
        owner.get(page() + "/disposal").then().statusCode(200).body(containsString("notes: 2, files: 1"));
        owner.post(page() + "/disposal", "number", "7" + marge.id()).then().statusCode(422).body(containsString("Nothing was disposed of."));
        owner.post(page() + "/disposal", "number", marge.id()).then().statusCode(303).header("Location", containsString("said=disposed"));

        for (Object table : clinic.list("SELECT DISTINCT table_name FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND referenced_table_name = 'client' AND referenced_column_name = 'id'")) {
            if (!Set.of("audit_event", "disposal", "client_merge", "client").contains(table.toString().toLowerCase())) {
                assertThat(clinic.count("SELECT COUNT(*) FROM " + table + " WHERE client_id = " + marge.id())).as(table.toString()).isZero();
            }
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM attached_file_piece")).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM data_key WHERE client_id = " + marge.id())).isZero();
        assertThatThrownBy(() -> vault.decrypt("soap_note.subjective", row, stored)).isInstanceOf(UnreadableText.class);
        assertThat(clinic.count("SELECT COUNT(*) FROM audit_event WHERE client_id = " + marge.id())).isGreaterThan(audited);
        assertThat(clinic.text("SELECT CONCAT_WS(' ', given_name, family_name, IFNULL(birth_date, ''), IFNULL(phone, ''), IFNULL(email, '')) FROM client WHERE id = " + marge.id()).strip()).isEqualTo("– –");
        assertThat(clinic.text("SELECT CONCAT_WS(' ', client_id, disposed_by, visits, notes, files, forms, data_keys) FROM disposal")).isEqualTo(marge.id() + " Olive Marsh 3 2 1 1 1");
        assertThat(clinic.count("SELECT COUNT(*) FROM client_disposing")).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE email = 'marge@test.example' OR display_name = 'Marguerite Holt'")).isZero();

        owner.get("/settings/retention").then().statusCode(200).body(allOf(containsString("Client no. " + marge.id() + ". Visits: 3, notes: 2"), not(containsString("Marguerite"))));
        owner.get(page()).then().statusCode(404);
        owner.get("/clients/" + marge.id()).then().statusCode(404);
        owner.get("/clients?q=holt").then().body(containsString("Nobody by"));
        owner.post(page() + "/disposal", "number", marge.id()).then().statusCode(303).header("Location", containsString("said=disposed"));
        owner.post("/settings/retention/999999/disposal", "number", 999999).then().statusCode(404);
        assertThat(clinic.count("SELECT COUNT(*) FROM disposal")).isEqualTo(1);
        Visitor.anonymous().post("/sign-in", "email", "marge@test.example", "password", TestClinic.PASSWORD).then().statusCode(422);
        assertThatThrownBy(() -> clinic.sql("INSERT INTO form_request (client_id, request_key, asked_at, asked_by) VALUES (" + marge.id() + ", UUID(), NOW(6), 'Ros')")).hasStackTraceContaining("is gone");
        assertThatThrownBy(() -> clinic.sql("DELETE FROM disposal")).hasStackTraceContaining("what happened never changes");
        // The other's record is as it was, and as final, even where a record is being disposed of.
        assertThat(charting.stored(kept, "subjective")).isEqualTo("said");
        assertThat(clinic.count("SELECT COUNT(*) FROM knot WHERE client_id = " + other.id())).isEqualTo(1);
        for (String table : List.of("soap_note WHERE id = ", "knot_finding WHERE note_id = ")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                entities.createNativeQuery("INSERT INTO client_disposing (connection_id, client_id) VALUES (CONNECTION_ID(), " + marge.id() + ")").executeUpdate();
                entities.createNativeQuery("DELETE FROM " + table + kept).executeUpdate();
            })).as(table).hasStackTraceContaining("a signed note never changes");
        }
    }

    @Test
    void whoeverBecameTheClientGoesAlong() {
        clinic.sql("UPDATE client SET became_id = " + marge.id() + " WHERE id = " + other.id());
        Visitor owner = ownerOn("2038-06-01");
        owner.post(page() + "/disposal", "number", marge.id()).then().statusCode(303).header("Location", containsString("said=disposed"));
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE given_name = '–' AND disposed_at IS NOT NULL")).isEqualTo(2);
    }

    @Test
    void theLastDayIsThatOfTheClinicsClock() {
        // Half past midnight on 2 July in London.
        Client client = clinic.saved(new Client("Tom", "Hale", null, null, null, Instant.parse("2027-07-01T23:30:00Z")));
        ownerOn("2037-07-02").get("/settings/retention").then().body(not(containsString("Tom Hale")));
        ownerOn("2037-07-02").get("/settings/retention/" + client.id()).then().body(containsString("This record has to be kept until 2 Jul 2037"));
        ownerOn("2037-07-03").get("/settings/retention").then().body(containsString("Tom Hale"));
    }

    @Test
    void whatIsAddedToAnOldNoteCounts() {
        TestClock.standAt(NINE.plus(Duration.ofHours(1)));
        long note = records.fill(marge, 1, "Neck");
        clinic.sql("INSERT INTO note_amendment (note_id, practitioner_id, signed_by, signed_role, written_at, reason, words, said_hash) SELECT id, practitioner_id,"
                + " 'Ines', 'therapist', '2030-02-01', 'more', 'words', UNHEX(REPEAT('ab', 32)) FROM soap_note WHERE id = " + note);
        ownerOn("2040-02-01").get(page()).then().body(containsString("This record has to be kept until 1 Feb 2040"));
        ownerOn("2040-02-02").get(page()).then().body(containsString("The time of this record is over"));
    }

    private void merge(Visitor owner) {
        owner.post("/clients/" + marge.id() + "/merge/" + other.id(), "stays", marge.id(), "name", marge.id(), "birth-date", marge.id(), "phone", other.id(), "email", marge.id(), "sign-in", marge.id(),
                "version", clinic.count("SELECT version FROM client WHERE id = " + marge.id()), "other-version", clinic.count("SELECT version FROM client WHERE id = " + other.id()))
                .then().statusCode(303).header("Location", containsString("said=merged"));
    }

    @Test
    void theHoldsOfBothWhoBecameOneHoldAndEnd() {
        Visitor owner = ownerOn("2038-01-01");
        owner.post(page() + "/hold", "reason", "A claim").then().statusCode(303);
        owner.post("/settings/retention/" + other.id() + "/hold", "reason", "An inquiry").then().statusCode(303);
        merge(owner);
        owner.get(page()).then().body(allOf(containsString("A claim"), containsString("An inquiry"), containsString("This record is on hold.")));
        clinic.sql("UPDATE legal_hold SET ended_at = NOW(6), ended_by = 'x' WHERE reason = 'A claim'");
        owner.get(page()).then().body(containsString("This record is on hold."));
        owner.post(page() + "/release").then().statusCode(303);
        owner.get(page()).then().body(not(containsString("This record is on hold.")));
        assertThat(clinic.count("SELECT COUNT(*) FROM legal_hold WHERE ended_at IS NULL")).isZero();
    }

    @Test
    void ofWhoWasSomebodyElseByMistakeNothingIsLeftThere() {
        clinic.sql("UPDATE client SET phone = '07700 900777', phone_digits = '07700900777' WHERE id = " + other.id());
        Visitor owner = ownerOn("2027-02-01");
        merge(owner);
        assertThat(clinic.count("SELECT COUNT(*) FROM client_merge_field WHERE became LIKE '%900777%'")).isPositive();
        owner.post("/clients/" + marge.id() + "/merge/undo/" + clinic.count("SELECT MAX(id) FROM client_merge")).then().statusCode(303);
        ownerOn("2038-06-01").post("/settings/retention/" + other.id() + "/disposal", "number", other.id()).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM client_merge_field WHERE CONCAT_WS(' ', was, became) LIKE '%900777%'")).isZero();
        assertThat(clinic.text("SELECT given_name FROM client WHERE id = " + marge.id())).isEqualTo("Marguerite");
    }

    @Test
    void ofTwoAtOnceOneDisposes() throws Exception {
        TestClock.standAt(NINE.plus(Duration.ofHours(1)));
        records.fill(marge, 1, "Neck");
        Visitor one = ownerOn("2038-06-01");
        Visitor two = Visitor.signedIn("owner@test.example");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> acts = List.of(() -> one.post(page() + "/disposal", "number", marge.id()).statusCode(), () -> two.post(page() + "/disposal", "number", marge.id()).statusCode());
            for (var answer : both.invokeAll(acts)) {
                assertThat(answer.get()).isIn(303, 404, 409);
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM disposal")).isOne();
        assertThat(clinic.count("SELECT COUNT(*) FROM soap_note")).isZero();
    }

    @Test
    void whoeverLooksAfterSomebodyElseGoesOnSigningIn() {
        long account = clinic.clientAccount(marge, "marge@test.example").id();
        clinic.sql("INSERT INTO looking_after (carer_id, client_id, agreed_as, agreed_name, agreed_how, since_at, set_up_by) VALUES (" + account + ", " + other.id() + ", 'client', 'O', 'in-person', NOW(6), 'Ros')");
        ownerOn("2038-06-01").post(page() + "/disposal", "number", marge.id()).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE id = " + account + " AND client_id IS NULL AND active AND email = 'marge@test.example'")).isOne();
        assertThat(clinic.count("SELECT COUNT(*) FROM looking_after WHERE client_id = " + other.id())).isOne();
        Visitor.signedIn("marge@test.example").get("/my").then().statusCode(200).body(containsString("Oskar"));
    }
}
