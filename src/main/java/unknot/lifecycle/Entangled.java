package unknot.lifecycle;

import java.util.List;
import java.util.stream.Stream;

/** What belongs together and is not one client's: counts of rows that refer to a row of the other of two clients, parameters {@code one} and {@code other}. */
final class Entangled {

    /** Each of a table, the column that refers, and the table that it refers to; the clients of both have to be the same. */
    static final List<String> STATEMENTS = Stream.of(
            "appointment.course_id=course_of_care.id", "wait_list_entry.course_id=course_of_care.id", "wait_list_entry.appointment_id=appointment.id",
            "soap_note.appointment_id=appointment.id", "safety_check.note_id=soap_note.id", "knot.found_in_note=soap_note.id", "no_go_area.marked_in=soap_note.id",
            "check_in.appointment_id=appointment.id", "after_answer.appointment_id=appointment.id", "attached_file.appointment_id=appointment.id",
            "knot_finding.knot_id=knot.id", "technique_use.knot_id=knot.id", "no_go_warning.no_go_area=no_go_area.id").map(Entangled::count).toList();

    private Entangled() {
    }

    private static String count(String reference) {
        String[] parts = reference.split("[.=]");
        boolean ofNote = parts[0].equals("knot_finding") || parts[0].equals("technique_use") || parts[0].equals("no_go_warning");
        return "SELECT COUNT(*) FROM " + parts[0] + " t JOIN " + parts[2] + " r ON r." + parts[3] + " = t." + parts[1] + (ofNote ? " JOIN soap_note n ON n.id = t.note_id" : "")
                + " WHERE r.client_id IN (:one, :other) AND " + (ofNote ? "n" : "t") + ".client_id <> r.client_id";
    }
}
