package unknot.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.Role;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.charting.course.CourseFollowing;
import unknot.charting.course.CourseFollowing.Answer;
import unknot.charting.course.CourseFollowing.By;
import unknot.charting.course.CourseGoal;
import unknot.charting.files.Pictures;
import unknot.clients.Client;
import unknot.forms.ConsentDesk;
import unknot.forms.SentForms;
import unknot.forms.Signature;
import unknot.shared.Addresses;
import unknot.shared.Addresses.Address;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/**
 * No therapist writes into a record that is not open to them: whatever therapists may send is sent with what belongs to somebody else, by ids in the
 * address and by ids in the form, and no row may change. The addresses are read from the product; one that nobody has named here fails the test.
 * Marguerite and Priya are treated by Ines, Oskar by Tomas.
 */
@QuarkusTest
class OthersRecordsTest {

    /** What therapists send that is about no record, or about a part that is open to all who treat. */
    private static final Set<String> NO_RECORD = Set.of(
            // Phrases, the own time off, the own calendar's address, and access tokens: those of others are not found.
            "/phrases/snippets", "/phrases/snippets/{id}", "/phrases/snippets/{id}/deletion", "/phrases/templates", "/phrases/templates/{id}", "/phrases/templates/{id}/deletion",
            "/time-off", "/time-off/{id}", "/time-off/{id}/deletion", "/calendar-feed", "/calendar-feed/end", "/access-tokens", "/access-tokens/{id}/revocation",
            // The own account.
            "/account/password", "/account/elsewhere", "/account/sessions/{id}/end", "/account/second-factor", "/account/second-factor/codes", "/account/second-factor/off", "/account/confirm", "/account/confirm/link",
            // Details of clients and booking belong to no record.
            "/clients", "/clients/{id}", "/clients/{client}/courses", "/courses/{course}/sessions",
            // Says why somebody else's record is opened.
            "/clients/{id}/opening");
    /** What the desk says of itself while somebody asks, and what a request leaves whatever comes of it. */
    private static final Set<String> NOT_THE_RECORD = Set.of("audit_event", "audit_seal", "sign_in_session", "password_try", "known_device", "data_key", "flyway_schema_history");
    /** Whose a row is: no form may say it. */
    private static final List<Object> FORGED = List.of("clientId", "client_id", "client", "practitionerId", "practitioner_id", "noteId", "courseId", "appointmentId");

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    SentForms forms;
    @Inject
    ConsentDesk consents;
    @Inject
    CourseFollowing following;

    private Client marguerite;
    private Client oskar;
    private Map<String, Object> hers;
    private Map<String, Object> his;
    private Visitor ines;
    private Visitor tomas;

    @BeforeEach
    void twoRecordsWithEverythingThereIs() {
        clinic.open();
        TestClock.standAt(NINE.plus(Duration.ofHours(3)));
        ines = Visitor.signedIn("ines@test.example");
        tomas = Visitor.signedIn("tomas@test.example");
        marguerite = charting.marguerite();
        oskar = clinic.client("Oskar", "Brandt");
        hers = record(marguerite, clinic.course(marguerite, clinic.ines, clinic.knot60, 4), ines);
        his = record(oskar, clinic.course(oskar, clinic.tomas, clinic.knot60, 4), tomas);
        // What a student has signed waits for Ines alone.
        var student = clinic.therapist("Priya Maddox", 3, clinic.lantern, clinic.knot60);
        clinic.sql("UPDATE practitioner SET supervisor_id = " + clinic.ines.id() + " WHERE id = " + student.id());
        hers.put("student", charting.signed(charting.visit(marguerite, student, NINE.minus(Duration.ofDays(3)))));
    }

    private Map<String, Object> record(Client client, CourseOfCare course, Visitor by) {
        var therapist = course.practitioner();
        Map<String, Object> record = new TreeMap<>();
        record.put("client", client.id());
        record.put("course", course.id());
        record.put("signed", charting.signed(charting.visit(client, therapist, NINE.minus(Duration.ofDays(7)), course), found("new1", "upper-trapezius", Side.RIGHT, Activity.ACTIVE)));
        record.put("knot", newest("knot"));
        record.put("draft", charting.begun(charting.visit(client, therapist, NINE, course)));
        record.put("visit", charting.visit(client, therapist, NINE.plus(Duration.ofHours(2))).id());
        assertThat(following.setGoal(course.id(), by(course), new CourseGoal.Values("Sleep", "nights", BigDecimal.ONE, BigDecimal.TEN))).isEqualTo(Answer.DONE);
        record.put("goal", newest("course_goal"));
        by.post("/notes/" + record.get("draft") + "/no-go-areas", "reason", "burn", "muscle", "Infraspinatus", "side", "left").then().statusCode(303);
        record.put("area", newest("no_go_area"));
        by.send("/clients/" + client.id() + "/files", "back.jpg", Pictures.jpeg(40, 40)).then().statusCode(303);
        record.put("file", newest("attached_file"));
        record.put("form", forms.sent(client, "My neck"));
        consents.give(client.id(), 1, 1, client.name(), Signature.NONE);
        record.put("consent", newest("consent"));
        return record;
    }

    private static By by(CourseOfCare course) {
        return new By(course.practitioner().id(), course.practitioner().name());
    }

    private long newest(String table) {
        return clinic.count("SELECT MAX(id) FROM " + table);
    }

    private void askForReasons() {
        Visitor.signedIn("owner@test.example").post("/settings/records", "by", "reason").then().statusCode(303);
    }

    /** What is sent to each address, as it would be right; in an order in which each changes something. */
    private Map<String, List<Object>> right() {
        long knot = (Long) hers.get("knot");
        Map<String, List<Object>> right = new LinkedHashMap<>();
        right.put("/appointments/{visit}/note", List.of());
        right.put("/today/{visit}/start", List.of("version", "0"));
        right.put("/notes/{draft}", List.of("version", "{version}", "subjective", "Better", "safety-asked", "true", "knot", knot, "knot-" + knot + "-id", knot,
                "knot-" + knot + "-activity", "latent"));
        right.put("/notes/{draft}/no-go-areas", List.of("reason", "burn", "muscle", "Rhomboids", "side", "left"));
        right.put("/notes/{draft}/no-go-areas/{area}/lifting", List.of());
        right.put("/notes/{draft}/sharing", List.of("part", "subjective"));
        right.put("/notes/{draft}/files", List.of());
        right.put("/notes/{draft}/signature", List.of("version", "{version}", "subjective", "Better", "painBefore", "6", "painAfter", "4", "safety-asked", "true"));
        right.put("/notes/{signed}/amendments", List.of("reason", "Forgotten", "words", "Ice was advised"));
        right.put("/notes/{student}/cosignature", List.of("remark", "Good", "amendments", "0"));
        right.put("/clients/{client}/files", List.of());
        right.put("/files/{file}/sharing", List.of("wanted", "yes"));
        right.put("/files/{file}/removal", List.of("reason", "Wrong client"));
        right.put("/clients/{client}/forms/{form}/look", List.of());
        right.put("/clients/{client}/forms/consents/{consent}/withdrawal", List.of("reason", "Said so"));
        right.put("/courses/{course}/progress/goals", List.of("goal-words", "Sit", "goal-measure", "pain", "goal-start", "6", "goal-target", "2"));
        right.put("/courses/{course}/progress/goals/{goal}/values", List.of("value-{goal}", "3"));
        right.put("/courses/{course}/progress/goals/{goal}/end", List.of());
        right.put("/courses/{course}/progress/summary", List.of("version", "0", "summary", "All is well"));
        right.put("/courses/{course}/progress/letters", List.of("recipient", "Dr Shah", "letter", "Would you look"));
        right.put("/courses/{course}/progress/reassessments", List.of("version", "{courseVersion}", "decision", "discharge", "reassessment", "All is well"));
        right.put("/courses/{course}/progress/reopening", List.of());
        return right;
    }

    private Response send(Visitor by, String template, List<Object> fields, Map<String, Object> record, Object... more) {
        String path = filled(template, record);
        if (template.endsWith("/files")) {
            return by.send(path, "front.jpg", Pictures.jpeg(50, 40));
        }
        return by.post(path, Stream.concat(fields.stream().map(field -> field instanceof String text ? filled(text, record) : field), Stream.of(more)).toArray());
    }

    private String filled(String text, Map<String, Object> record) {
        String filled = text.replace("{version}", String.valueOf(clinic.count("SELECT version FROM soap_note WHERE id = " + record.get("draft"))))
                .replace("{courseVersion}", String.valueOf(clinic.count("SELECT version FROM course_of_care WHERE id = " + record.get("course"))));
        for (Map.Entry<String, Object> part : record.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", part.getValue().toString());
        }
        return filled;
    }

    /** Of every table, a sum over its rows. */
    private String rows() {
        List<String> tables = clinic.list("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY 1").stream()
                .map(String::valueOf).filter(table -> !NOT_THE_RECORD.contains(table)).toList();
        return clinic.list("CHECKSUM TABLE " + String.join(", ", tables)).stream().map(row -> Arrays.toString((Object[]) row)).collect(Collectors.joining("\n"));
    }

    private static boolean refused(Response answer) {
        return answer.statusCode() == 404 || answer.statusCode() == 403 || answer.statusCode() == 303 && answer.header("Location").contains("/opening");
    }

    @Test
    void everyAddressIsTried() {
        Set<String> tried = right().keySet().stream().map(OthersRecordsTest::bare).collect(Collectors.toSet());
        List<String> all = Addresses.all().stream().filter(address -> address.form() && address.roles().contains(Role.TREATS)).map(Address::template).toList();
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(all.stream().filter(template -> !NO_RECORD.contains(template)).map(OthersRecordsTest::bare)).as("say here what therapists send there").allMatch(tried::contains);
    }

    /** The names of parts differ between addresses and what is said here. */
    private static String bare(String template) {
        return template.replaceAll("\\{\\w+\\}", "{}");
    }

    @Test
    void nothingChangesInARecordThatIsNotOpenAndEachFormIsTakenFromWhomItIs() {
        askForReasons();
        SoftAssertions all = new SoftAssertions();
        right().forEach((template, fields) -> {
            String before = rows();
            Response answer = send(tomas, template, fields, hers);
            all.assertThat(refused(answer)).as("%s answers %s", template, answer.statusCode()).isTrue();
            all.assertThat(rows()).as(template).isEqualTo(before);
        });
        // The same forms change something when they come from her therapist: it was the record, not the form, that was refused.
        right().forEach((template, fields) -> {
            String before = rows();
            Response answer = send(ines, template, fields, hers);
            all.assertThat(answer.statusCode()).as("Ines at %s", template).isEqualTo(303);
            all.assertThat(rows()).as("Ines at %s", template).isNotEqualTo(before);
        });
        all.assertAll();
    }

    /** Where all records are open, the notes of others are theirs nevertheless. */
    @Test
    void theNotesOfOthersAreTheirsWhereAllRecordsAreOpen() {
        SoftAssertions all = new SoftAssertions();
        right().entrySet().stream().filter(form -> form.getKey().startsWith("/notes/") || form.getKey().contains("{visit}")).forEach(form -> {
            String before = rows();
            all.assertThat(refused(send(tomas, form.getKey(), form.getValue(), hers))).as(form.getKey()).isTrue();
            all.assertThat(rows()).as(form.getKey()).isEqualTo(before);
        });
        all.assertAll();
    }

    /** The last id of an address of one's own is somebody else's. */
    @Test
    void partsOfAnotherRecordAreNotFoundBelowOnesOwn() {
        SoftAssertions all = new SoftAssertions();
        for (boolean byReason : List.of(false, true)) {
            if (byReason) {
                askForReasons();
            }
            Map.of("area", "/notes/{draft}/no-go-areas/{area}/lifting", "goal", "/courses/{course}/progress/goals/{goal}/values", "form", "/clients/{client}/forms/{form}/look", "consent",
                    "/clients/{client}/forms/consents/{consent}/withdrawal").forEach((part, template) -> {
                        Map<String, Object> mixed = new TreeMap<>(his);
                        mixed.put(part, hers.get(part));
                        String before = rows();
                        Response answer = send(tomas, template, right().get(template), mixed);
                        all.assertThat(answer.statusCode()).as(template).isEqualTo(404);
                        all.assertThat(rows()).as(template).isEqualTo(before);
                    });
            Map<String, Object> mixed = new TreeMap<>(his);
            mixed.put("goal", hers.get("goal"));
            String before = rows();
            all.assertThat(send(tomas, "/courses/{course}/progress/goals/{goal}/end", List.of(), mixed).statusCode()).isEqualTo(404);
            all.assertThat(rows()).isEqualTo(before);
        }
        all.assertAll();
    }

    /** A note of one's own that names knots of somebody else. */
    @Test
    void aNoteTakesNoKnotOfAnotherClient() {
        Object knot = hers.get("knot");
        String name = "knot-" + knot;
        String before = ofMarguerite();
        SoftAssertions all = new SoftAssertions();
        for (List<Object> fields : List.<List<Object>>of(List.of("knot", knot, name + "-id", knot, name + "-activity", "resolved"), List.of("do", "recheck:" + knot),
                List.of("do", "remove-knot:" + knot, "knot", knot, name + "-id", knot), List.of("do", "mirror-knot:" + knot, "knot", knot, name + "-id", knot),
                List.of("knot", knot, name + "-id", knot, name + "-removed", "true"))) {
            for (String template : List.of("/notes/{draft}", "/notes/{draft}/signature")) {
                send(tomas, template, Stream.concat(Stream.of("version", "{version}", "painBefore", "6", "painAfter", "4", "safety-asked", "true"), fields.stream()).toList(), his);
                all.assertThat(ofMarguerite()).as("%s %s", template, fields).isEqualTo(before);
                all.assertThat(clinic.count("SELECT COUNT(*) FROM knot_finding f JOIN soap_note n ON n.id = f.note_id JOIN knot k ON k.id = f.knot_id WHERE n.client_id <> k.client_id"))
                        .as("%s %s", template, fields).isZero();
            }
        }
        all.assertAll();
    }

    /** Names of fields that say whose a row is, added to forms that are right otherwise. */
    @Test
    void noFormSaysWhoseItIs() {
        String hersBefore = ofMarguerite();
        Object[] forged = FORGED.stream().flatMap(name -> Stream.of(name, ((String) name).startsWith("practitioner") ? clinic.ines.id() : marguerite.id())).toArray();
        Map<String, Object> mine = new TreeMap<>(his);
        mine.put("student", his.get("signed"));
        long knot = (Long) his.get("knot");
        SoftAssertions all = new SoftAssertions();
        right().forEach((template, fields) -> {
            List<Object> own = fields.stream().map(field -> Objects.equals(field, hers.get("knot")) ? (Object) knot
                    : field instanceof String text ? text.replace("knot-" + hers.get("knot"), "knot-" + knot) : field).toList();
            Response answer = send(tomas, template, own, mine, forged);
            all.assertThat(answer.statusCode()).as(template).isIn(303, template.contains("cosignature") ? 404 : 303);
            all.assertThat(ofMarguerite()).as(template).isEqualTo(hersBefore);
        });
        all.assertAll();
    }

    /** How many rows are hers or of her therapist, in every table that says so, and what they were last changed to. */
    private String ofMarguerite() {
        return Stream.of("client_id", "practitioner_id").flatMap(column -> clinic.list("SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = '"
                + column + "' ORDER BY 1").stream().map(String::valueOf).filter(table -> !NOT_THE_RECORD.contains(table))
                .map(table -> table + " " + column + " " + clinic.count("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = " + (column.equals("client_id") ? marguerite.id() : clinic.ines.id()))))
                .collect(Collectors.joining("\n", "", "\nknots " + clinic.list("SELECT CONCAT_WS(' ', f.knot_id, f.activity, f.tenderness) FROM knot_finding f JOIN knot k ON k.id = f.knot_id WHERE k.client_id = "
                        + marguerite.id() + " ORDER BY f.knot_id, f.note_id")));
    }

    /** The desks hold it themselves, whatever leads to them. */
    @Test
    void theQueriesHoldItWithoutThePages() {
        askForReasons();
        String before = rows();
        By stranger = new By(clinic.tomas.id(), clinic.tomas.name());
        long course = (Long) hers.get("course");
        long goal = (Long) hers.get("goal");
        assertThat(Stream.of(following.setGoal(course, stranger, new CourseGoal.Values("Sit", "pain", BigDecimal.TEN, BigDecimal.ONE)), following.endGoal(course, goal, stranger),
                following.measure(course, goal, stranger, BigDecimal.valueOf(2)), following.reopen(course, stranger), following.summarise(course, 0, stranger, "All is well", true),
                following.refer(course, stranger, "Dr Shah", "Would you look"))).containsOnly(Answer.UNKNOWN);
        assertThat(rows()).isEqualTo(before);
    }
}
