package unknot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** What the migrations promise of a signed note, asked of the database itself with nothing of Unknot in between. */
@QuarkusTest
class SignedNoteTest {

    @Inject
    DataSource database;

    private Connection connection;

    @BeforeEach
    void aVisitWithASignedNote() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        run("INSERT INTO client (id, given_name, family_name, created_at) VALUES (900001, 'Ada', 'Test', NOW(6))");
        run("INSERT INTO location (id, name, zone) VALUES (900001, 'Place of the signed note', 'Europe/London')");
        run("INSERT INTO room (id, name, location_id) VALUES (900001, 'Room of the signed note', 900001)");
        run("INSERT INTO service (id, name, minutes) VALUES (900001, 'Service of the signed note', 45)");
        run("INSERT INTO practitioner (id, name) VALUES (900001, 'Practitioner of the signed note')");
        run("""
                INSERT INTO appointment (id, client_id, practitioner_id, room_id, service_id, starts_at, ends_at, status,
                    booked_at, booked_by)
                VALUES (900001, 900001, 900001, 900001, 900001, '2026-03-02 09:00', '2026-03-02 09:45', 'arrived',
                    '2026-03-01 09:00', 'test')""");
        run("""
                INSERT INTO soap_note (id, appointment_id, client_id, practitioner_id, status, subjective, objective,
                    assessment, plan, home_care_words, started_at, saved_at, signed_at, signed_by, signed_role)
                VALUES (900001, 900001, 900001, 900001, 'signed', 'stiff', '', '', '', '', '2026-03-02 09:00',
                    '2026-03-02 09:45', '2026-03-02 09:45', 'Ines', 'therapist')""");
    }

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void anUpdateOfASignedNoteIsRefused() throws SQLException {
        assertThatThrownBy(() -> run("UPDATE soap_note SET subjective = 'better' WHERE id = 900001"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("a signed note never changes");
        assertThat(subjective()).isEqualTo("stiff");
    }

    @Test
    void aDeletionOfASignedNoteIsRefused() throws SQLException {
        assertThatThrownBy(() -> run("DELETE FROM soap_note WHERE id = 900001"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("a signed note never changes");
        assertThat(subjective()).isEqualTo("stiff");
    }

    @Test
    void anAmendmentIsAddedToASignedNoteAndThenStays() throws SQLException {
        run(amendment(900001, 900001));
        for (String change : List.of("UPDATE note_amendment SET words = 'no, the right one' WHERE note_id = 900001",
                "UPDATE note_amendment SET written_at = NOW(6) WHERE note_id = 900001", "DELETE FROM note_amendment WHERE note_id = 900001",
                amendment(900001, 900001).replace("INSERT", "REPLACE"),
                amendment(900001, 900001) + " ON DUPLICATE KEY UPDATE words = 'no, the right one'")) {
            assertThatThrownBy(() -> run(change)).as(change).isInstanceOf(SQLException.class)
                    .hasMessageContaining("a signed note never changes");
        }
        assertThat(text("SELECT words FROM note_amendment WHERE note_id = 900001")).isEqualTo("the left one");
    }

    @Test
    void theSameAmendmentIsNotAddedTwice() throws SQLException {
        run(amendment(900001, 900001));
        assertThatThrownBy(() -> run(amendment(900001, 900001))).isInstanceOf(SQLException.class).hasMessageContaining("amended_once");
    }

    @Test
    void aDraftIsNotAmendedAndNobodyAmendsForAnotherTherapist() throws SQLException {
        run("INSERT INTO practitioner (id, name) VALUES (900002, 'Another practitioner')");
        assertThatThrownBy(() -> run(amendment(900001, 900002))).isInstanceOf(SQLException.class).hasMessageContaining("only a signed note is amended");
        run("INSERT INTO appointment (id, client_id, practitioner_id, room_id, service_id, starts_at, ends_at, status, booked_at, booked_by)"
                + " SELECT 900002, client_id, practitioner_id, room_id, service_id, starts_at, ends_at, status, booked_at, booked_by"
                + " FROM appointment WHERE id = 900001");
        run("INSERT INTO soap_note (id, appointment_id, client_id, practitioner_id, status, subjective, objective, assessment, plan,"
                + " home_care_words, started_at, saved_at) VALUES (900002, 900002, 900001, 900001, 'draft', 'stiff', '', '', '', '',"
                + " '2026-03-02 09:00', '2026-03-02 09:45')");
        assertThatThrownBy(() -> run(amendment(900002, 900001))).isInstanceOf(SQLException.class).hasMessageContaining("only a signed note is amended");
        assertThatThrownBy(() -> run(amendment(900002, 900001).replace("INSERT", "INSERT IGNORE"))).isInstanceOf(SQLException.class);
        assertThat(text("SELECT COUNT(*) FROM note_amendment WHERE note_id IN (900001, 900002)")).isEqualTo("0");
    }

    @Test
    void anAmendmentSaysSomethingForAReason() {
        for (String empty : List.of("'the left one'", "'noted wrongly'")) {
            assertThatThrownBy(() -> run(amendment(900001, 900001).replace(empty, "''"))).as(empty).isInstanceOf(SQLException.class)
                    .hasMessageContaining("amended_for_a_reason");
        }
    }

    private static String amendment(long note, long practitioner) {
        return "INSERT INTO note_amendment (note_id, practitioner_id, signed_by, signed_role, written_at, reason, words, said_hash) VALUES ("
                + note + ", " + practitioner + ", 'Ines', 'therapist', '2026-03-03 09:00', 'noted wrongly', 'the left one', UNHEX(REPEAT('00', 32)))";
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String subjective() throws SQLException {
        return text("SELECT subjective FROM soap_note WHERE id = 900001");
    }

    private String text(String select) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(select)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
