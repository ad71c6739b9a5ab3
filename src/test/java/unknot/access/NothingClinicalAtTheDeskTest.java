package unknot.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.care.CourseOfCare;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.shared.Endpoints;
import unknot.shared.Endpoints.Endpoint;
import unknot.shared.EventStream;
import unknot.shared.TestClock;
import unknot.shared.Visitor;
import unknot.vault.Conversion;
import unknot.vault.EncryptedRow;

/**
 * The front desk, the owner and programs never get what therapists write or clients answer: each such column holds a mark, and no page, no file,
 * no event and no line of the log that they can have holds one. Whoever adds a column of text says here what it is.
 */
@QuarkusTest
class NothingClinicalAtTheDeskTest {

    private static final String MARK = "Zqx";

    /** Words about health, by their columns. */
    private static final Map<String, List<String>> CLINICAL = Map.ofEntries(
            Map.entry("soap_note", List.of("subjective", "objective", "assessment", "plan", "home_care_words", "objective_aside", "plan_aside")),
            Map.entry("note_amendment", List.of("reason", "words")), Map.entry("note_cosignature", List.of("remark")),
            Map.entry("orthopaedic_test", List.of("name", "words")), Map.entry("safety_check", List.of("words", "reason")),
            Map.entry("safety_answer", List.of("name")), Map.entry("attached_file", List.of("name", "caption", "removed_reason")),
            Map.entry("attached_file_piece", List.of("content")), Map.entry("course_goal", List.of("words", "measure")),
            Map.entry("reassessment", List.of("words")), Map.entry("discharge_summary", List.of("words")),
            Map.entry("referral_letter", List.of("recipient", "words")), Map.entry("snippet", List.of("shortcut", "words")),
            Map.entry("note_template", List.of("name", "subjective", "objective", "assessment", "plan")),
            Map.entry("check_in", List.of("words")), Map.entry("check_in_flag", List.of("name")), Map.entry("check_in_place", List.of("place")),
            Map.entry("form_answer", List.of("code", "words")));

    /** Codes, names of people, and pictures in the tables above and those that belong to them. */
    private static final Set<String> BESIDE = Set.of("soap_note.status", "soap_note.signed_by", "soap_note.signed_role", "note_amendment.signed_by",
            "note_amendment.signed_role", "note_cosignature.signed_by", "note_cosignature.signed_role", "orthopaedic_test.side", "orthopaedic_test.result",
            "safety_answer.topic", "safety_answer.kind", "attached_file.kind", "attached_file.added_by", "attached_file.removed_by", "reassessment.signed_by",
            "reassessment.decision", "discharge_summary.status", "discharge_summary.signed_by", "referral_letter.signed_by", "snippet.part", "check_in.since", "check_in_flag.topic");

    /**
     * What the desk works with, what the clinic says to everybody, what therapists tell the owner, and what holds codes only. A course's complaint, a client's words with a booking
     * and reasons why a visit changed are the desk's own.
     */
    private static final Set<String> OTHER_TABLES = Set.of("clinic", "location", "room", "service", "practitioner", "time_off", "closure", "client", "client_word", "client_merge", "client_merge_row", "client_merge_field", "legal_hold", "disposal", "erasure_request", "restricted_opening",
            "account", "master_key", "trigger_put_by", "second_factor", "second_factor_reset", "recovery_code", "half_session", "sign_in_session", "password_try", "known_device", "entry_link", "access_token", "looking_after",
            "emergency_contact", "consent", "consent_text", "consent_edition", "form_request", "client_form", "questionnaire", "questionnaire_edition", "question",
            "course_of_care", "course_guidance", "appointment", "slot_claim", "calendar_change", "wait_list_entry", "online_booking", "held_booking", "idempotency_key", "calendar_feed",
            "outgoing_message", "own_wording", "client_notice", "asking_plan", "visit_question", "audit_event", "record_opening", "sharing_decision", "file_sharing_decision",
            "muscle", "technique", "home_care", "movement", "preset", "preset_muscle", "safety_topic", "knot", "knot_finding", "technique_use", "note_home_care",
            "range_of_motion", "no_go_area", "no_go_warning", "referral_area", "home_care_tick", "after_answer", "attached_file_thumbnail", "flyway_schema_history");

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    TokenDesk tokens;
    @Inject
    Accounts accounts;
    @Inject
    EntityManager entities;
    @Inject
    AgroalDataSource database;
    @Inject
    Conversion encryption;

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line instanceof ExtLogRecord said ? said.getFormattedMessage() + said.getThrown() : line.getMessage());
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    private Map<String, Object> ids;
    private Client other;
    private Appointment coming;

    @BeforeEach
    void aRecordFullOfMarks() {
        clinic.open();
        Client client = charting.marguerite();
        other = clinic.client("Fiorella", "Kemp");
        clinic.clientAccount(client, "marguerite@test.example");
        CourseOfCare course = clinic.course(client, clinic.ines, clinic.knot60, 4);
        clinic.sql("UPDATE practitioner SET supervisor_id = " + clinic.tomas.id() + " WHERE id = " + clinic.ines.id());
        TestClock.standAt(NINE.plus(Duration.ofHours(3)));
        Appointment past = charting.visit(client, clinic.ines, NINE, course);
        coming = charting.visit(client, clinic.ines, NINE.plus(Duration.ofHours(2)), course);
        signed(past, client);
        write(charting.begun(coming), client);
        told(client);
        following(course);
        clinic.sql("INSERT INTO time_off (practitioner_id, starts_at, ends_at) VALUES (" + clinic.tomas.id() + ", '2027-02-01 09:00', '2027-02-01 17:00')");
        Visitor.signedIn("desk@test.example").post("/wait-list", "client", client.id(), "service", clinic.knot60.id(), "urgency", "soon");
        String key = Visitor.signedIn("ines@test.example").post("/calendar-feed", "names", "none").asString().replaceAll("(?s).*/feeds/([A-Za-z0-9_-]+)\\.ics.*", "$1");
        ids = Map.ofEntries(Map.entry("/appointments/{id}", past.id()), Map.entry("/clients/{id}", client.id()), Map.entry("/clients/{client}", client.id()),
                Map.entry("/courses/{course}", course.id()), Map.entry("/feeds/{key}", key), Map.entry("/{view}", "week"),
                Map.entry("/time-off/{id}", clinic.count("SELECT MAX(id) FROM time_off")),
                Map.entry("/api/v1/appointments/{id}", past.id()), Map.entry("/api/v1/clients/{id}", client.id()), Map.entry("/api/v1/courses/{id}", course.id()));
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(listening);
    }

    private void signed(Appointment visit, Client client) {
        long note = charting.begun(visit);
        write(note, client);
        clinic.sql("UPDATE soap_note SET status = 'signed', signed_at = NOW(), signed_by = 'Ines Calder', signed_role = 'Therapist', signed_as_student = TRUE WHERE id = " + note);
        insert("note_amendment", "note_id", note, "practitioner_id", clinic.ines.id(), "signed_by", "Ines Calder", "signed_role", "Therapist", "written_at", "2027-01-11", "said_hash", "x");
        insert("note_cosignature", "note_id", note, "practitioner_id", clinic.tomas.id(), "signed_by", "Tomas Wren", "signed_role", "Therapist", "signed_at", "2027-01-11");
    }

    /** The words of a draft, and what belongs to it. */
    private void write(long note, Client client) {
        clinic.sql("UPDATE soap_note SET " + String.join(", ", CLINICAL.get("soap_note").stream().map(column -> column + " = '" + MARK + column + "'").toList()) + " WHERE id = " + note);
        insert("orthopaedic_test", "note_id", note, "position", 1, "result", "positive");
        insert("safety_check", "note_id", note, "client_id", client.id(), "practitioner_id", clinic.ines.id(), "asked_at", "2027-01-11");
        insert("safety_answer", "note_id", note, "topic", clinic.text("SELECT MIN(code) FROM safety_topic"), "kind", "stop");
    }

    /** What the client has told, and photos and documents. */
    private void told(Client client) {
        insert("check_in", "appointment_id", coming.id(), "client_id", client.id(), "number", 1, "pain", 7, "told_at", "2027-01-11");
        long checkIn = clinic.count("SELECT MAX(id) FROM check_in");
        insert("check_in_flag", "check_in_id", checkIn, "topic", clinic.text("SELECT MIN(code) FROM safety_topic"));
        insert("check_in_place", "check_in_id", checkIn);
        clinic.sql("INSERT INTO client_form (client_id, questionnaire_id, edition_id, begun_at, saved_at, unsent) SELECT " + client.id() + ", id, edition_id, NOW(), NOW(), TRUE FROM questionnaire WHERE id = 1");
        long form = clinic.count("SELECT MAX(id) FROM client_form");
        insert("form_answer", "form_id", form, "question_id", clinic.count("SELECT MIN(id) FROM question"), "position", 0);
        clinic.sql("UPDATE client_form SET sent_at = NOW(), unsent = NULL WHERE id = " + form);
        insert("attached_file", "client_id", client.id(), "kind", "document", "bytes", 1000, "added_at", "2027-01-11", "practitioner_id", clinic.ines.id(), "added_by", "Ines Calder",
                "removed_at", "2027-01-11", "removed_practitioner_id", clinic.ines.id(), "removed_by", "Ines Calder");
        clinic.sql("INSERT INTO attached_file (client_id, kind, name, caption, bytes, added_at, practitioner_id, added_by) SELECT client_id, kind, name, caption, bytes, added_at, practitioner_id, added_by FROM attached_file");
        insert("attached_file_piece", "file_id", clinic.count("SELECT MAX(id) FROM attached_file"), "piece", 0);
    }

    private void following(CourseOfCare course) {
        insert("course_goal", "course_id", course.id(), "practitioner_id", clinic.ines.id(), "start_value", 1, "target_value", 9, "set_at", "2027-01-11");
        insert("reassessment", "course_id", course.id(), "practitioner_id", clinic.ines.id(), "signed_by", "Ines Calder", "decided_at", "2027-01-11", "sessions_done", 1, "decision", "continue", "course_version", 0);
        insert("discharge_summary", "course_id", course.id(), "practitioner_id", clinic.ines.id(), "status", "draft", "saved_at", "2027-01-11");
        insert("referral_letter", "course_id", course.id(), "practitioner_id", clinic.ines.id(), "signed_by", "Ines Calder", "signed_at", "2027-01-11", "said_hash", "x");
        insert("snippet", "practitioner_id", clinic.ines.id());
        insert("note_template", "practitioner_id", clinic.ines.id(), "for_everybody", 1);
    }

    /** A row with marks in all of the table's clinical columns. @param others columns and values in turn */
    private void insert(String table, Object... others) {
        List<String> columns = new ArrayList<>(CLINICAL.get(table));
        List<String> values = new ArrayList<>(columns.stream().map(column -> MARK + column).toList());
        for (int i = 0; i < others.length; i += 2) {
            columns.add((String) others[i]);
            values.add(others[i + 1].toString());
        }
        clinic.sql("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ('" + String.join("', '", values) + "')");
    }

    @Test
    void everyColumnOfTextIsKnownAndTheClinicalOnesHoldAMark() {
        Set<String> known = Stream.concat(BESIDE.stream(), CLINICAL.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(column -> entry.getKey() + "." + column))).collect(toSet());
        List<Object> columns = clinic.list("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'json', 'blob', 'mediumblob', 'longblob')");
        assertThat(columns).map(Object::toString).filteredOn(column -> !OTHER_TABLES.contains(column.substring(0, column.indexOf('.'))) && !column.startsWith("QRTZ"))
                .as("is it clinical? then add it to CLINICAL here").isSubsetOf(known);
        SoftAssertions all = new SoftAssertions();
        CLINICAL.forEach((table, names) -> names.forEach(name -> all.assertThat(
                clinic.count("SELECT COUNT(*) FROM " + table + " WHERE CONVERT(" + name + " USING utf8mb4) LIKE '" + MARK + "%'")).as(table + "." + name).isPositive()));
        all.assertAll();
    }

    /**
     * What older versions have stored is written here as it is; once it is encrypted, whoever looks through the whole database finds only what is named here: the list of questions
     * about safety as it was asked, codes, and therapists' phrases, which are about nobody.
     */
    @Test
    void onceItIsEncryptedTheDatabaseHoldsAlmostNone() throws SQLException {
        try (Connection connection = database.getConnection()) {
            encryption.run(connection);
        }
        Set<String> found = new TreeSet<>();
        for (Object row : entities.createNativeQuery("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND data_type NOT IN"
                + " ('bigint', 'int', 'smallint', 'tinyint', 'decimal', 'date', 'datetime', 'time', 'timestamp', 'double', 'float')").getResultList()) {
            Object[] column = (Object[]) row;
            if (clinic.count("SELECT COUNT(*) FROM `%1$s` WHERE LOCATE('%3$s', CAST(`%2$s` AS BINARY)) > 0".formatted(column[0], column[1], MARK)) > 0) {
                found.add(column[0] + "." + column[1]);
            }
        }
        assertThat(found).containsExactlyInAnyOrder("safety_answer.name", "check_in_flag.name", "check_in_place.place", "form_answer.code", "snippet.shortcut", "snippet.words",
                "note_template.name", "note_template.subjective", "note_template.objective", "note_template.assessment", "note_template.plan");
    }

    /** Each entity works out by itself in which row it stands; what the conversion has bound to the row opens there. */
    @Test
    void onceItIsEncryptedTherapistsReadItAsBefore() throws SQLException {
        try (Connection connection = database.getConnection()) {
            encryption.run(connection);
        }
        Visitor ines = Visitor.signedIn("ines@test.example");
        String note = "/notes/" + clinic.count("SELECT id FROM soap_note WHERE status = 'signed'");
        assertThat(ines.get(note).asString()).contains(MARK + "subjective", MARK + "plan", MARK + "reason", MARK + "remark", MARK + "home_care_words");
        assertThat(ines.get("/notes/" + clinic.count("SELECT id FROM soap_note WHERE status = 'draft'")).asString()).contains(MARK + "assessment", MARK + "name", MARK + "words");
        assertThat(ines.get("/courses/" + ids.get("/courses/{course}") + "/progress").asString()).contains(MARK + "measure", MARK + "words", MARK + "recipient");
        assertThat(ines.get("/clients/" + ids.get("/clients/{id}") + "/forms/" + clinic.count("SELECT MAX(id) FROM client_form")).asString()).contains(MARK + "words");
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            if (EncryptedRow.class.isAssignableFrom(type.getJavaType())) {
                assertThat(clinic.all(type.getJavaType())).as(type.getName()).hasSize((int) clinic.count("SELECT COUNT(*) FROM " + tableOf(type)));
            }
        }
    }

    private static String tableOf(EntityType<?> type) {
        Table named = type.getJavaType().getAnnotation(Table.class);
        return named != null ? named.name() : type.getJavaType().getSimpleName().replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void noPageForTheDeskOrTheOwnerHoldsOne() {
        SoftAssertions all = new SoftAssertions();
        for (String role : List.of("front desk", "owner")) {
            Visitor visitor = Visitor.signedIn(role.equals("owner") ? "owner@test.example" : "desk@test.example");
            // Its events are read by themselves below.
            for (Endpoint endpoint : reading(role).filter(found -> !found.template().equals("/day/changes") && !found.ofPrograms()).toList()) {
                Response first = visitor.get(path(endpoint));
                Response answer = first.statusCode() == 303 ? visitor.get(first.header("Location")) : first;
                all.assertThat(answer.asString()).as("%s at %s", role, endpoint).doesNotContain(MARK);
                // An error would prove nothing.
                all.assertThat(answer.statusCode()).as("%s at %s", role, endpoint).isLessThan(ids.keySet().stream().anyMatch(endpoint.template()::startsWith) ? 300 : 500);
            }
            for (String more : List.of("/week?date=2027-01-11", "/day?date=2027-01-12", "/day?date=2027-01-11&panel=visit&visit=" + coming.id(), "/clients?q=Holt", "/day/clients?q=Holt")) {
                all.assertThat(visitor.get(more).asString()).as("%s at %s", role, more).doesNotContain(MARK);
            }
        }
        all.assertAll();
        assertThat(logged).noneMatch(line -> line.contains(MARK));
    }

    @Test
    void noAnswerToAProgramHoldsOne() {
        String token = tokens.issue(accounts.byEmail("desk@test.example").orElseThrow().id(), "Test", EnumSet.allOf(Scope.class), null);
        SoftAssertions all = new SoftAssertions();
        Stream<String> paths = Stream.concat(reading("front desk").filter(Endpoint::ofPrograms).map(this::path),
                Stream.of("/api/v1/appointments?from=2027-01-11&days=7", "/api/v1/clients?q=Holt", "/api/v1/open-slots?service=" + clinic.knot60.id()));
        paths.forEach(path -> all.assertThat(io.restassured.RestAssured.given().header("Authorization", "Bearer " + token).get(path).asString()).as(path).doesNotContain(MARK));
        all.assertAll();
        assertThat(logged).noneMatch(line -> line.contains(MARK));
    }

    @Test
    void noEventHoldsOne() {
        clinic.sql("INSERT INTO calendar_change (appointment_id, location_id, happened_at, what, who, reason, to_starts_at, to_ends_at) SELECT id, " + clinic.place.id()
                + ", '2027-01-11 12:00:01', 'booked', 'Olive Marsh', '" + MARK + "', starts_at, ends_at FROM appointment WHERE id = " + coming.id());
        try (EventStream events = Visitor.signedIn("desk@test.example").follow("/day/changes?read=2027-01-11T12:00:00Z")) {
            assertThat(events.next()).contains(String.valueOf(coming.id())).doesNotContain(MARK);
        }
    }

    private static Stream<Endpoint> reading(String role) {
        TableOfRoles table = TableOfRoles.read();
        return Endpoints.all().stream().filter(Endpoint::reads).filter(endpoint -> table.row(endpoint).allows(role));
    }

    /** With what belongs to the marked record, where the address is one of a client, a visit or a course. */
    private String path(Endpoint endpoint) {
        String known = ids.keySet().stream().filter(endpoint.template()::startsWith).findFirst().orElse(null);
        if (known == null) {
            return endpoint.path();
        }
        String path = endpoint.template().replace(known, known.replaceFirst("\\{\\w+\\}", ids.get(known).toString())).replace("{other}", other.id().toString());
        assertThat(path).as("say here what stands for the part of %s", endpoint).doesNotContain("{");
        return path;
    }
}
