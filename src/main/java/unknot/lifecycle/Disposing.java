package unknot.lifecycle;

import java.util.List;

/** What goes when a record is disposed of, in the order in which nothing refers to it any more. Foreign keys see to it that nothing is left over below; a test, that no table of clients is forgotten. */
final class Disposing {

    private static final String OURS = "client_id IN (:ids)";
    private static final String NOTES = "(SELECT id FROM soap_note WHERE " + OURS + ")";
    private static final String VISITS = "(SELECT id FROM appointment WHERE " + OURS + ")";
    private static final String COURSES = "(SELECT id FROM course_of_care WHERE " + OURS + ")";
    private static final String FILES = "(SELECT id FROM attached_file WHERE " + OURS + ")";
    private static final String FORMS = "(SELECT id FROM client_form WHERE " + OURS + ")";
    private static final String TOLD = "(SELECT id FROM check_in WHERE " + OURS + ")";
    private static final String WAITING = "(SELECT id FROM wait_list_entry WHERE " + OURS + ")";
    private static final String HELD = "(SELECT id FROM held_booking WHERE appointment_id IN " + VISITS + ")";
    private static final String ACCOUNTS = "(SELECT id FROM account WHERE " + OURS + ")";

    /** Parameter {@code ids}: the client, and those that became this one. */
    static final List<String> STATEMENTS = List.of(
            of("form_request"), of("emergency_contact"), of("consent"), "DELETE FROM form_answer WHERE form_id IN " + FORMS, of("client_form"),
            of("after_answer"), of("home_care_tick"), "DELETE FROM check_in_flag WHERE check_in_id IN " + TOLD, "DELETE FROM check_in_place WHERE check_in_id IN " + TOLD, of("check_in"),
            of("outgoing_message"), of("record_opening"),
            "DELETE FROM sharing_decision WHERE note_id IN " + NOTES, "DELETE FROM file_sharing_decision WHERE file_id IN " + FILES,
            "DELETE FROM attached_file_thumbnail WHERE file_id IN " + FILES, "DELETE FROM attached_file_piece WHERE file_id IN " + FILES, of("attached_file"),
            "DELETE FROM note_cosignature WHERE note_id IN " + NOTES, "DELETE FROM note_amendment WHERE note_id IN " + NOTES, "DELETE FROM no_go_warning WHERE note_id IN " + NOTES, of("no_go_area"),
            "DELETE FROM note_home_care WHERE note_id IN " + NOTES, "DELETE FROM range_of_motion WHERE note_id IN " + NOTES, "DELETE FROM orthopaedic_test WHERE note_id IN " + NOTES,
            "DELETE FROM safety_answer WHERE note_id IN " + NOTES, of("safety_check"), "DELETE FROM technique_use WHERE note_id IN " + NOTES,
            "DELETE FROM referral_area WHERE finding_id IN (SELECT id FROM knot_finding WHERE note_id IN " + NOTES + ")", "DELETE FROM knot_finding WHERE note_id IN " + NOTES, of("knot"), of("soap_note"),
            "DELETE FROM visit_question WHERE appointment_id IN " + VISITS, "DELETE FROM client_notice WHERE appointment_id IN " + VISITS, "DELETE FROM visit_reminder WHERE appointment_id IN " + VISITS,
            "DELETE FROM online_booking WHERE appointment_id IN " + VISITS + " OR hold_id IN " + HELD, "DELETE FROM calendar_change WHERE appointment_id IN " + VISITS,
            "DELETE FROM slot_claim WHERE appointment_id IN " + VISITS + " OR hold_id IN " + HELD + " OR resource_kind = 'C' AND resource_id IN (:ids)",
            "DELETE FROM held_booking WHERE appointment_id IN " + VISITS,
            "DELETE FROM wait_list_therapist WHERE entry_id IN " + WAITING, of("wait_list_entry"), of("appointment"),
            "DELETE FROM goal_value WHERE goal_id IN (SELECT id FROM course_goal WHERE course_id IN " + COURSES + ")", "DELETE FROM course_goal WHERE course_id IN " + COURSES,
            "DELETE FROM reassessment WHERE course_id IN " + COURSES, "DELETE FROM discharge_summary WHERE course_id IN " + COURSES, "DELETE FROM referral_letter WHERE course_id IN " + COURSES,
            of("course_of_care"), of("looking_after"), of("legal_hold"), of("erasure_request"), of("restricted_opening"), of("client_word"), of("sign_in_session"),
            "DELETE f FROM client_merge_field f JOIN client_merge m ON m.id = f.merge_id WHERE m.kept_id IN (:ids) OR m.from_id IN (:ids)",
            // Who looks after somebody else goes on signing in, as no client.
            "UPDATE account SET client_id = NULL, version = version + 1 WHERE client_id IN (:ids) AND id IN (SELECT l.carer_id FROM looking_after l WHERE l.ended_at IS NULL)",
            "DELETE FROM sign_in_session WHERE account_id IN " + ACCOUNTS, "DELETE FROM entry_link WHERE account_id IN " + ACCOUNTS, "DELETE FROM half_session WHERE account_id IN " + ACCOUNTS,
            "DELETE FROM recovery_code WHERE account_id IN " + ACCOUNTS, "DELETE FROM second_factor WHERE account_id IN " + ACCOUNTS, "DELETE FROM known_device WHERE account_id IN " + ACCOUNTS,
            // The audit log refers to it.
            "UPDATE account SET email = CONCAT('disposed-', id, '@invalid'), display_name = '–', password_hash = NULL, active = FALSE, client_id = NULL, version = version + 1 WHERE " + OURS);

    private Disposing() {
    }

    private static String of(String table) {
        return "DELETE FROM " + table + " WHERE " + OURS;
    }
}
