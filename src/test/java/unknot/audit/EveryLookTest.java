package unknot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.access.Role;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.charting.files.Pictures;
import unknot.clients.Client;
import unknot.shared.Addresses;
import unknot.shared.Addresses.Address;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/**
 * Whoever opens a part of a client's record is written down. What only therapists or only clients may call is taken for such a part unless it
 * is named here, so that nobody can forget a new one.
 */
@QuarkusTest
class EveryLookTest {

    /** What shows nothing of a client's record, by the beginning of its address. */
    private static final Set<String> SHOW_NO_RECORD = Set.of(
            // Lists of the therapist's own work, and their own words.
            "/today", "/notes", "/phrases", "/calendar-feed",
            // Begins a note and leads to it.
            "/appointments/{id}/note",
            // Asks for a reason before a record opens.
            "/clients/{id}/opening",
            // Booking, how somebody wants to be written to, and whom they look after.
            "/book/own", "/my/appointments/{id}", "/my/messages", "/my/whose", "/account/carers",
            // What clients fill in themselves.
            "/my/forms", "/my/consents",
            // What a copy holds, and who looked.
            "/my/record");

    private static final String LOOKS = "act IN ('looked', 'printed', 'exported')";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    private Client marguerite;
    private Client fiorella;
    private long note;
    private Visitor ines;
    private Visitor desk;
    private Visitor owner;
    private Visitor client;
    private Map<String, Long> ids;

    @BeforeEach
    void twoClients() {
        clinic.open();
        fiorella = clinic.client("Fiorella", "Kemp");
        marguerite = charting.marguerite();
        clinic.clientAccount(marguerite, "marguerite@test.example");
        CourseOfCare course = clinic.course(marguerite, clinic.ines, clinic.knot60, 4);
        TestClock.standAt(NINE.plus(Duration.ofHours(1)));
        note = charting.signed(charting.visit(marguerite, clinic.ines, NINE, course), found("new1", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        ines = Visitor.signedIn("ines@test.example");
        client = Visitor.signedIn("marguerite@test.example");
        desk = Visitor.signedIn("desk@test.example");
        owner = Visitor.signedIn("owner@test.example");
        ines.send("/notes/" + note + "/files", "back.jpg", Pictures.jpeg(40, 40)).then().statusCode(303);
        ines.post("/courses/" + course.id() + "/progress/letters", "recipient", "Dr Shah", "letter", "Would you look").then().statusCode(303);
        long photo = clinic.count("SELECT id FROM attached_file");
        ines.post("/files/" + photo + "/sharing", "wanted", "yes").then().statusCode(303);
        ids = Map.of("/clients/{id}", marguerite.id(), "/settings/retention/{id}", marguerite.id(), "/notes/{id}", note, "/courses/{course}", course.id(), "/clients/{client}", marguerite.id(), "/files/{id}", photo, "/my/files/{id}", photo,
                "{other}", fiorella.id(), "{letter}", clinic.count("SELECT id FROM referral_letter"), "/my/visits/{noteId}", note);
    }

    private static List<Address> showing() {
        return Addresses.all().stream().filter(address -> address.said(OpensRecord.class).isPresent()).toList();
    }

    @Test
    void whatShowsARecordSaysSo() {
        List<Address> silent = Addresses.all().stream().filter(address -> address.roles().equals(Set.of(Role.TREATS)) || address.roles().equals(Set.of(Role.IS_TREATED)) || isOfOneClient(address))
                .filter(address -> address.said(OpensRecord.class).isEmpty())
                .filter(address -> SHOW_NO_RECORD.stream().noneMatch(known -> address.template().equals(known) || address.template().startsWith(known + "/") && !known.equals("/notes")))
                .toList();
        assertThat(silent).as("annotate these with @OpensRecord, or say here that they show no part of a record").isEmpty();
        assertThat(showing()).hasSizeGreaterThan(20);
    }

    /** What the front desk, too, opens of one client. */
    private static boolean isOfOneClient(Address address) {
        return !address.form() && (address.template().startsWith("/clients/{") || address.template().startsWith("/courses/{"));
    }

    @Test
    void whoeverOpensAPartIsWrittenDownOnce() {
        SoftAssertions all = new SoftAssertions();
        // A single form needs a client who has sent one; its page belongs to the same class as the list of them.
        for (Address address : showing().stream().filter(address -> !address.form() && !address.template().startsWith("/api/") && !address.template().contains("{form}") && !address.template().endsWith("/disposal")).toList()) {
            long before = rows();
            boolean own = address.template().startsWith("/my");
            boolean ofTheOwner = address.roles().equals(Set.of(Role.OWNS));
            boolean atTheDesk = !own && !address.roles().contains(Role.TREATS);
            all.assertThat((own ? client : ofTheOwner ? owner : atTheDesk ? desk : ines).get(path(address)).statusCode()).as(address.toString()).isEqualTo(200);
            OpensRecord said = address.said(OpensRecord.class).orElseThrow();
            // Who compares two clients sees both.
            all.assertThat(rows() - before).as(address.toString()).isEqualTo(address.template().endsWith("/{other}") ? 2 : 1);
            all.assertThat(newest()).as(address.toString()).startsWith(marguerite.id() + " " + (own ? "client" : ofTheOwner ? "owner" : atTheDesk ? "front-desk" : "therapist") + " " + said.act().code() + " " + said.value().code());
        }
        all.assertAll();
    }

    private String path(Address address) {
        String path = address.template();
        for (Map.Entry<String, Long> known : ids.entrySet()) {
            String brace = known.getKey().substring(known.getKey().lastIndexOf('{'));
            path = address.template().startsWith(known.getKey()) || known.getKey().equals(brace) ? path.replace(brace, known.getValue().toString()) : path;
        }
        assertThat(path).as("say here what stands for the part of %s", address).doesNotContain("{");
        return path;
    }

    private long rows() {
        return clinic.count("SELECT COUNT(*) FROM audit_event WHERE " + LOOKS);
    }

    private String newest() {
        return clinic.text("SELECT CONCAT_WS(' ', client_id, role, act, part, part_id) FROM audit_event WHERE " + LOOKS + " ORDER BY id DESC LIMIT 1");
    }

    @Test
    void aFormThatComesBackShowsTheRecordTooAndAScriptThatSavesDoesNot() {
        long draft = charting.begun(charting.visit(fiorella, clinic.ines, NINE.plus(Duration.ofHours(1))));
        long before = rows();
        ines.postByScript("/notes/" + draft, charting.withVersion(draft, "subjective", "said")).then().statusCode(200);
        assertThat(rows()).isEqualTo(before);
        ines.post("/notes/" + note + "/amendments", "reason", "", "words", "").then().statusCode(422);
        assertThat(newest()).isEqualTo(marguerite.id() + " therapist looked note " + note);
    }

    @Test
    void theFrontDeskIsWrittenDownAndWhoFindsNothingIsNot() {
        desk.get("/clients/" + fiorella.id()).then().statusCode(200);
        assertThat(newest()).isEqualTo(fiorella.id() + " front-desk looked client-page " + fiorella.id());
        long before = rows();
        desk.get("/notes/" + note).then().statusCode(403);
        ines.get("/notes/999999").then().statusCode(404);
        client.get("/my/visits/999999").then().statusCode(404);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE audit_event SET at = '2020-01-01'", "DELETE FROM audit_event" })
    void whatIsWrittenDownStays(String attempt) {
        ines.get("/notes/" + note).then().statusCode(200);
        assertThatThrownBy(() -> clinic.sql(attempt)).hasStackTraceContaining("what happened never changes");
    }

    @Test
    void theClientSeesWhoWasThereByDayAndPerson() {
        for (int i = 0; i < 3; i++) {
            ines.get("/notes/" + note).then().statusCode(200);
        }
        TestClock.standAt(TestClock.START.plus(Duration.ofDays(1)));
        Visitor.signedIn("desk@test.example").get("/clients/" + marguerite.id()).then().statusCode(200);
        Visitor.signedIn("tomas@test.example").get("/notes/" + note + "/pdf").then().statusCode(200);
        Visitor.signedIn("desk@test.example").get("/clients/" + fiorella.id()).then().statusCode(200);
        client = Visitor.signedIn("marguerite@test.example");
        client.get("/my/visits/" + note).then().statusCode(200);
        String page = client.get("/my/record/openings").then().statusCode(200).extract().asString();
        assertThat(page).containsSubsequence("Tuesday 12 January", "Tomas Wren, therapist", "Printed a note", "Ros Keller, front desk", "Opened your details and visits",
                "Monday 11 January", "Ines Calder, therapist", "Read a note, 3 times", "Opened with your own sign-in", "Marguerite Holt, client", "Read a note");
        assertThat(page).containsOnlyOnce("Ros Keller").doesNotContain("Earlier");
    }

    @Test
    void whatIsLongAgoIsOnEarlierPagesAndDatesFarOffAreNoError() {
        ines.get("/notes/" + note).then().statusCode(200);
        TestClock.standAt(TestClock.START.plus(Duration.ofDays(100)));
        client = Visitor.signedIn("marguerite@test.example");
        Response now = client.get("/my/record/openings");
        assertThat(now.asString()).contains("Nobody here has opened your record in this time.", "Earlier");
        assertThat(client.get("/my/record/openings?until=2027-02-24").asString()).contains("Read a note", "Later");
        for (String odd : List.of("x", "-999999999-01-01", "+999999999-12-31", "2027-02-30")) {
            client.get("/my/record/openings?until=" + odd).then().statusCode(200);
        }
    }
}
