package unknot.vault;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every table with encrypted columns: whose key they have, and what tells their rows apart, both in SQL. */
public enum EncryptedTable {

    SECOND_FACTOR("second_factor", "0", "account_id", List.of("account_id"), "secret"),
    SOAP_NOTE("soap_note", "client_id", "appointment_id", List.of("id"), "subjective", "objective", "assessment", "plan", "home_care_words", "objective_aside", "plan_aside"),
    NOTE_AMENDMENT("note_amendment", Of.NOTE, "CONCAT(note_id, '.', LOWER(HEX(said_hash)))", List.of("id"), "reason", "words"),
    NOTE_COSIGNATURE("note_cosignature", Of.NOTE, "note_id", List.of("note_id"), "remark"),
    ORTHOPAEDIC_TEST("orthopaedic_test", Of.NOTE, "CONCAT(note_id, '.', position)", List.of("id"), "name", "words"),
    SAFETY_CHECK("safety_check", "client_id", "note_id", List.of("note_id"), "words", "reason"),
    COURSE_GOAL("course_goal", Of.COURSE, "CONCAT(course_id, '.', TIMESTAMPDIFF(MICROSECOND, '1970-01-01', set_at))", List.of("id"), "words", "measure"),
    REASSESSMENT("reassessment", Of.COURSE, "CONCAT(course_id, '.', course_version)", List.of("id"), "words"),
    DISCHARGE_SUMMARY("discharge_summary", Of.COURSE, "course_id", List.of("course_id"), "words"),
    REFERRAL_LETTER("referral_letter", Of.COURSE, "CONCAT(course_id, '.', LOWER(HEX(said_hash)))", List.of("id"), "recipient", "words"),
    CHECK_IN("check_in", "client_id", "CONCAT(appointment_id, '.', number)", List.of("id"), "words"),
    FORM_ANSWER("form_answer", Of.FORM, "CONCAT(form_id, '.', question_id, '.', position)", List.of("form_id", "question_id", "position"), "words"),
    ATTACHED_FILE("attached_file", "client_id", "CONCAT(practitioner_id, '.', TIMESTAMPDIFF(MICROSECOND, '1970-01-01', added_at))", List.of("id"), "name", "caption", "removed_reason"),
    ATTACHED_FILE_PIECE("attached_file_piece", Of.FILE, "CONCAT(file_id, '.', piece)", List.of("file_id", "piece"), Of.CONTENT),
    ATTACHED_FILE_THUMBNAIL("attached_file_thumbnail", Of.FILE, "file_id", List.of("file_id"), Of.CONTENT);

    /** Raised with each further column: what older versions have written into it is then encrypted, too. */
    static final int EDITION = 2;

    private static final class Of {

        private static final String CONTENT = "content";
        private static final String NOTE = "(SELECT n.client_id FROM soap_note n WHERE n.id = note_id)";
        private static final String COURSE = "(SELECT c.client_id FROM course_of_care c WHERE c.id = course_id)";
        private static final String FORM = "(SELECT f.client_id FROM client_form f WHERE f.id = form_id)";
        private static final String FILE = "(SELECT f.client_id FROM attached_file f WHERE f.id = file_id)";
    }

    private final String table;
    private final String client;
    private final String rowName;
    private final List<String> key;
    private final List<String> columns;

    EncryptedTable(String table, String client, String rowName, List<String> key, String... columns) {
        this.table = table;
        this.client = client;
        this.rowName = rowName;
        this.key = key;
        this.columns = List.of(columns);
    }

    public static Optional<EncryptedTable> of(String table) {
        return Arrays.stream(values()).filter(encrypted -> encrypted.table.equals(table)).findFirst();
    }

    public String table() {
        return table;
    }

    /** Whether whose key it is stands in another table, which must then be there. */
    public boolean leansOnAnother() {
        return client.startsWith("(");
    }

    /** An expression for the client's id; 0 stands for the clinic. */
    public String client() {
        return client;
    }

    /** An expression for what {@link EncryptedRow#rowName()} gives. */
    public String rowName() {
        return rowName;
    }

    /** The columns of the primary key. */
    public List<String> key() {
        return key;
    }

    public List<String> columns() {
        return columns;
    }

    /** Whether its one column holds bytes, up to a megabyte of them, and no text. */
    public boolean isContent() {
        return columns.contains(Of.CONTENT);
    }

    /** A condition for rows that are not encrypted yet. */
    String isPlain() {
        return columns.stream().map(column -> isContent() ? "LEFT(%s, %d) <> x'%s'".formatted(column, Vault.MAGIC.length, HexFormat.of().formatHex(Vault.MAGIC))
                : "(%1$s <> '' AND %1$s NOT LIKE '%2$s%%')".formatted(column, Vault.BEGINNING)).collect(Collectors.joining(" OR ", "(", ")"));
    }
}
