package unknot.lifecycle;

/** Every table whose rows are a client's and go along when the client becomes another. A test holds the list to the foreign keys of the database. */
enum MergedTable {

    APPOINTMENT("appointment"),
    COURSE_OF_CARE("course_of_care"),
    WAIT_LIST_ENTRY("wait_list_entry"),
    SOAP_NOTE("soap_note"),
    KNOT("knot"),
    NO_GO_AREA("no_go_area"),
    SAFETY_CHECK("safety_check", "t.note_id", "''", ""),
    ATTACHED_FILE("attached_file"),
    CHECK_IN("check_in"),
    AFTER_ANSWER("after_answer"),
    /** Of what both have ticked on a day one tick is enough. */
    HOME_CARE_TICK("home_care_tick", "TO_DAYS(t.day)", "t.home_care",
            "NOT EXISTS (SELECT 1 FROM home_care_tick o WHERE o.client_id = :into AND o.home_care = t.home_care AND o.day = t.day)"),
    /** A client has one unsent form of each questionnaire. */
    CLIENT_FORM("client_form", "t.id", "''",
            "NOT (t.unsent <=> TRUE AND EXISTS (SELECT 1 FROM client_form o WHERE o.client_id = :into AND o.questionnaire_id = t.questionnaire_id AND o.unsent))"),
    EMERGENCY_CONTACT("emergency_contact", "0", "''", "NOT EXISTS (SELECT 1 FROM emergency_contact o WHERE o.client_id = :into)"),
    FORM_REQUEST("form_request"),
    CONSENT("consent"),
    OUTGOING_MESSAGE("outgoing_message"),
    /** A record is on hold once; while either is, nothing of them is disposed of. */
    LEGAL_HOLD("legal_hold", "t.id", "''", "NOT EXISTS (SELECT 1 FROM legal_hold o WHERE o.client_id = :into AND o.ended_at IS NULL AND t.ended_at IS NULL)"),
    /** One request stands; what was asked of both is decided together. */
    ERASURE_REQUEST("erasure_request", "t.id", "''", "NOT (t.stands <=> 1 AND EXISTS (SELECT 1 FROM erasure_request o WHERE o.client_id = :into AND o.stands = 1))"),
    /** Somebody looks after a client once, and nobody after themselves. */
    LOOKING_AFTER("looking_after", "t.id", "''", "NOT EXISTS (SELECT 1 FROM looking_after o WHERE o.client_id = :into AND o.carer_id = t.carer_id AND o.ended_at IS NULL AND t.ended_at IS NULL)"
            + " AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = t.carer_id AND a.client_id = :into)");

    private final String table;
    private final String rowId;
    private final String rowText;
    private final String goesAlong;

    MergedTable(String table) {
        this(table, "t.id", "''", "");
    }

    MergedTable(String table, String rowId, String rowText, String goesAlong) {
        this.table = table;
        this.rowId = rowId;
        this.rowText = rowText;
        this.goesAlong = goesAlong.isEmpty() ? "1 = 1" : goesAlong;
    }

    String table() {
        return table;
    }

    /** SQL for what tells the rows apart that are led over: parameters {@code from} and, where {@link #asksForKept}, {@code into}. What both have already stays behind. */
    String goingAlong() {
        return "SELECT " + rowId + ", " + rowText + " FROM " + table + " t WHERE t.client_id = :from AND " + goesAlong;
    }

    boolean asksForKept() {
        return goesAlong.contains(":into");
    }

    /** SQL that leads over what was written down: the same parameters. */
    String leadOver() {
        return "UPDATE " + table + " t JOIN client_merge_row r ON r.merge_id = :merge AND r.table_name = '" + table + "' AND r.row_id = " + rowId + " AND r.row_text = " + rowText
                + " SET t.client_id = :into WHERE t.client_id = :from";
    }
}
