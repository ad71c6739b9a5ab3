package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unknot.charting.BodyChart.Place;
import unknot.embedded.Durability;
import unknot.embedded.EmbeddedDatabase;
import unknot.shared.Coded;

/** A database as version 9 of the schema left it, brought to today's: nothing of the record is lost or moved. */
class OldRecordsTest {

    private static final String SCHEMA_IN_URL = "(://[^/]+/)[^?]*";
    /** What the record of then consists of, column by column. */
    private static final List<String> RECORD = List.of(
            "SELECT id, appointment_id, client_id, practitioner_id, status, pain_before, pain_after, subjective, objective, assessment, plan,"
                    + " home_care_words, started_at, saved_at, signed_at, signed_by, signed_role, version FROM soap_note ORDER BY id",
            "SELECT id, client_id, found_in_note, muscle, side, chart_view, chart_version, x, y FROM knot ORDER BY id",
            "SELECT id, note_id, knot_id, activity, tenderness, pain_on_pressure FROM knot_finding ORDER BY id",
            "SELECT id, note_id, position, technique, knot_id, area, minutes, pressure FROM technique_use ORDER BY id",
            "SELECT note_id, home_care FROM note_home_care ORDER BY note_id, home_care",
            "SELECT id, note_id, practitioner_id, signed_by, written_at, reason, words FROM note_amendment ORDER BY id");

    @TempDir
    static Path folder;
    private static EmbeddedDatabase embedded;
    private static String server;
    private static String user;
    private static String password;

    private final BodyChart chart = new BodyChart();
    private String url;
    private Connection connection;

    /** The MySQL that the environment names, else an embedded MariaDB of its own: its account reaches no second schema. */
    @BeforeAll
    static void open() {
        server = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        user = System.getenv("QUARKUS_DATASOURCE_USERNAME");
        password = System.getenv("QUARKUS_DATASOURCE_PASSWORD");
        if (server == null) {
            embedded = EmbeddedDatabase.start(folder.resolve("data"), Path.of("target"), Durability.LAZY);
            server = embedded.jdbcUrl();
            user = EmbeddedDatabase.USER;
            password = embedded.password();
        }
    }

    @AfterAll
    static void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    @BeforeEach
    void aDatabaseOfThen() throws SQLException {
        String schema = embedded == null ? "unknot_old_records" : EmbeddedDatabase.SCHEMA;
        try (Connection here = DriverManager.getConnection(server.replaceFirst(SCHEMA_IN_URL, "$1"), user, password); Statement statement = here.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            url = server.replaceFirst(SCHEMA_IN_URL, "$1" + schema);
        }
        migrate("9");
        connection = DriverManager.getConnection(url, user, password);
        oldData();
    }

    @AfterEach
    void dropIt() throws SQLException {
        run("DROP DATABASE " + connection.getCatalog());
        connection.close();
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(url, user, password).locations("classpath:db/migration").target(version).load().migrate();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<List<Object>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private void oldData() throws SQLException {
        run("INSERT INTO client (id, given_name, family_name, created_at) VALUES (1, 'Ada', 'Old', NOW(6))");
        run("INSERT INTO location (id, name, zone) VALUES (900, 'Old place', 'Europe/London')");
        run("INSERT INTO room (id, name, location_id) VALUES (1, 'Old room', 900)");
        run("INSERT INTO service (id, name, minutes) VALUES (1, 'Old service', 45)");
        run("INSERT INTO practitioner (id, name) VALUES (1, 'Ines Calder')");
        for (int visit = 1; visit <= 3; visit++) {
            run("INSERT INTO appointment (id, client_id, practitioner_id, room_id, service_id, starts_at, ends_at, status, booked_at, booked_by)"
                    + " VALUES (" + visit + ", 1, 1, 1, 1, '2026-03-0" + visit + " 09:00', '2026-03-0" + visit + " 09:45', 'completed', '2026-03-01 09:00', 'x')");
            run("INSERT INTO soap_note (id, appointment_id, client_id, practitioner_id, status, pain_before, pain_after, subjective, objective,"
                    + " assessment, plan, home_care_words, started_at, saved_at) VALUES (" + visit + ", " + visit
                    + ", 1, 1, 'draft', " + (visit == 2 ? "NULL, NULL" : "10, 0") + ", 'stiff', '', '', 'ü', '', '2026-03-02 09:00', '2026-03-02 09:45')");
        }
        // Where the pages of then could put a knot, and what the table allowed beyond: corners, a midline, a muscle that the view does not show.
        String[] knots = {
                "1, 1, 1, 'infraspinatus', 'left', 'back', 1, 0.3500, 0.2400", "2, 1, 1, 'sternocleidomastoid', 'right', 'front', 1, 0.4587, 0.1588",
                "3, 1, 1, 'peroneals', 'left', 'back', 1, 0.3480, 0.8300", "4, 1, 1, 'multifidus', 'midline', 'back', 1, 0.5000, 0.4100",
                "5, 1, 2, 'gastrocnemius', 'right', 'back', 1, 0.0000, 1.0000", "6, 1, 2, 'pectoralis-major', 'left', 'back', 1, 1.0000, 0.0000",
                "7, 1, 2, 'scalenes', 'midline', 'front', 1, 0.5000, 0.1700", "8, 1, 3, 'brachialis', 'left', 'front', 1, 0.7960, 0.3330"};
        for (String knot : knots) {
            run("INSERT INTO knot (id, client_id, found_in_note, muscle, side, chart_view, chart_version, x, y) VALUES (" + knot + ")");
        }
        String[] findings = {"1, 1, 'active', 4, 10", "1, 2, 'latent', 0, 0", "1, 3, 'resolved', NULL, NULL", "1, 4, 'not-assessed', NULL, NULL",
                "2, 1, 'not-assessed', 3, 9", "2, 5, 'active', NULL, 3", "2, 6, 'active', 1, NULL", "2, 7, 'latent', 2, 2", "3, 8, 'active', 2, 5"};
        for (String finding : findings) {
            run("INSERT INTO knot_finding (note_id, knot_id, activity, tenderness, pain_on_pressure) VALUES (" + finding + ")");
        }
        run("INSERT INTO technique_use (note_id, position, technique, knot_id, area, minutes, pressure) SELECT 1, 1, MIN(code), 1, NULL, 240, 'deep' FROM technique");
        run("INSERT INTO technique_use (note_id, position, technique, knot_id, area, minutes, pressure) SELECT 1, 1, MAX(code), NULL, 'whole-body', NULL, NULL FROM technique");
        run("INSERT INTO note_home_care SELECT 1, MIN(code) FROM home_care");
        run("UPDATE soap_note SET status = 'signed', signed_at = '2026-03-03 10:00', signed_by = 'Ines Calder', signed_role = 'Therapist' WHERE id IN (1, 2)");
        run("INSERT INTO note_amendment (note_id, practitioner_id, signed_by, signed_role, written_at, reason, words, said_hash)"
                + " VALUES (1, 1, 'Ines Calder', 'Therapist', '2026-03-04 10:00', 'slip', 'left, not right', REPEAT('x', 32))");
    }

    @Test
    void everyRowOfTheRecordIsWhatItWas() throws SQLException {
        List<List<List<Object>>> before = new ArrayList<>();
        for (String table : RECORD) {
            before.add(rows(table));
        }
        migrate("latest");
        for (int table = 0; table < RECORD.size(); table++) {
            assertThat(rows(RECORD.get(table))).as(RECORD.get(table)).isNotEmpty().isEqualTo(before.get(table));
        }
    }

    @Test
    void everyKnotIsDrawnAtItsPlace() throws SQLException {
        migrate("latest");
        for (List<Object> row : rows(RECORD.get(1))) {
            Place charted = new Place((String) row.get(3), Coded.find(Side.class, (String) row.get(4)).orElseThrow(),
                    Coded.find(ChartView.class, (String) row.get(5)).orElseThrow(), (BigDecimal) row.get(7), (BigDecimal) row.get(8));
            Place now = chart.today(charted, ((Number) row.get(6)).intValue());
            assertThat(now.point().distance(charted.point())).as(charted.toString()).isLessThan(6);
            long id = ((Number) row.get(0)).longValue();
            if (id <= 3 || id == 8) {
                assertThat(chart.place(now.muscle(), now.side(), now.view(), now.x().doubleValue(), now.y().doubleValue())).contains(now);
            } else {
                assertThat(now).isEqualTo(charted);
            }
        }
    }

    @Test
    void whatWasMeasuredIsCalledWhatTheListCalledItAndNamesThatWereThereTwiceAreTold() throws SQLException {
        migrate("24");
        run("INSERT INTO range_of_motion (note_id, position, movement, side, effort, degrees_before) VALUES (3, 1, 'neck-rotation', 'left', 'active', 60)");
        run("UPDATE soap_note SET status = 'signed', signed_at = '2026-03-04 10:00', signed_by = 'Ines Calder', signed_role = 'Therapist' WHERE id = 3");
        run("UPDATE movement SET joint = 'Cervical', usual_from = 65 WHERE code = 'neck-rotation'");
        run("INSERT INTO preset (code, name, position) VALUES ('other', 'RUNNER', 60), ('third', 'Runner', 70)");
        migrate("latest");
        run("UPDATE movement SET joint = 'Head', usual_from = 1 WHERE code = 'neck-rotation'");
        assertThat(rows("SELECT name, usual_from, usual_to FROM range_of_motion")).containsExactly(List.of("Cervical rotation", 65, 80));
        assertThatThrownBy(() -> run("UPDATE range_of_motion SET name = 'x'")).hasMessageContaining("a signed note never changes");
        assertThat(rows("SELECT name FROM preset WHERE position >= 50 ORDER BY position")).hasSize(3).doesNotHaveDuplicates().contains(List.of("RUNNER other"));
    }

    @Test
    void whatWasSignedStaysSigned() throws SQLException {
        migrate("latest");
        assertThatThrownBy(() -> run("UPDATE knot SET x = 0.1 WHERE id = 1")).hasMessageContaining("a signed note never changes");
        assertThatThrownBy(() -> run("UPDATE knot_finding SET tenderness = 1 WHERE note_id = 2")).hasMessageContaining("a signed note never changes");
        assertThatThrownBy(() -> run("UPDATE soap_note SET plan = '' WHERE id = 1")).hasMessageContaining("a signed note never changes");
        run("UPDATE knot SET chart_view = 'left' WHERE id = 8");
    }
}
