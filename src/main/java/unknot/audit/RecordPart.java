package unknot.audit;

import unknot.shared.Coded;

/** What an act is about. A part of a client's record knows in which table stands whose it is; the others are nobody's. */
public enum RecordPart implements Coded {

    /** Details, courses and visits, without anything clinical. */
    CLIENT_PAGE("client-page", RecordPart.CLIENT),
    NOTE("note", RecordPart.SOAP_NOTE),
    /** What was added to a signed note. */
    AMENDMENT("amendment", RecordPart.SOAP_NOTE),
    /** Where a client must not be treated, as it is drawn in a note. */
    NO_GO_AREA("no-go-area", RecordPart.SOAP_NOTE),
    KNOTS("knots", RecordPart.CLIENT),
    /** A course as a whole; to the client the progress. */
    COURSE("course", RecordPart.COURSE_OF_CARE),
    /** A letter that was written in a course. */
    LETTER("letter", RecordPart.COURSE_OF_CARE),
    /** The list of a client's photos and documents, {@code NOTE_FILES} that of a visit's. */
    FILES("files", RecordPart.CLIENT),
    NOTE_FILES("note-files", RecordPart.SOAP_NOTE),
    /** One photo or document. */
    FILE("file", RecordPart.ATTACHED_FILE),
    /** A photo in the size of a list. */
    SMALL_PHOTO("small-photo", RecordPart.ATTACHED_FILE),
    /** What of a note the client sees; {@code FILE_SHARING} whether a photo. */
    SHARING("sharing", RecordPart.SOAP_NOTE),
    FILE_SHARING("file-sharing", RecordPart.ATTACHED_FILE),
    /** What the client has answered and agreed to. */
    FORMS("forms", RecordPart.CLIENT),
    /** One form. */
    FORM("form", "SELECT client_id, id FROM client_form"),
    CONSENT("consent", "SELECT client_id, id FROM consent"),
    /** How the client is before or after a visit. */
    TOLD("told", RecordPart.APPOINTMENT),
    /** What to do at home and what was ticked: only to the client. */
    HOME_CARE("home-care", RecordPart.CLIENT),
    /** The list of the signed visits: only to the client. */
    VISITS("visits", RecordPart.CLIENT),
    /** All visits and what goes with them: only to the client. */
    WHOLE("whole", RecordPart.CLIENT),
    VISIT("visit", RecordPart.APPOINTMENT),
    WAIT_LIST("wait-list", "SELECT client_id, id FROM wait_list_entry"),
    /** How the client is written to, and what was sent. */
    MESSAGES("messages", RecordPart.CLIENT),
    /** A client's way in. */
    CLIENT_ACCESS("client-access", RecordPart.CLIENT),
    /** Who looks after the client. */
    CARERS("carers", RecordPart.CLIENT),
    /** Who opened what. */
    AUDIT("audit", RecordPart.CLIENT),

    SIGN_IN("sign-in"),
    /** One's own password, sessions and second factor. */
    ACCOUNT("account"),
    /** The way in of somebody of the staff. */
    STAFF_ACCOUNT("staff-account"),
    /** What programs come in with. */
    TOKEN("token"),
    CALENDAR_FEED("calendar-feed"),
    /** A therapist's own phrases. */
    PHRASES("phrases"),
    SETTINGS("settings"),
    PLACES("places"),
    THERAPISTS("therapists"),
    CLOSED_TIME("closed-time"),
    WORDINGS("wordings"),
    LISTS("lists"),
    QUESTIONNAIRES("questionnaires"),
    CONSENT_TEXTS("consent-texts"),
    /** Everything, of all clients. */
    CLINIC("clinic");

    private static final String CLIENT = "SELECT id AS client_id, id FROM client";
    private static final String SOAP_NOTE = "SELECT client_id, id FROM soap_note";
    private static final String COURSE_OF_CARE = "SELECT client_id, id FROM course_of_care";
    private static final String ATTACHED_FILE = "SELECT client_id, id FROM attached_file";
    private static final String APPOINTMENT = "SELECT client_id, id FROM appointment";
    private static final String NOBODY = "SELECT NULL AS client_id, 0 AS id";

    private final String code;
    private final String owners;

    RecordPart(String code) {
        this(code, RecordPart.NOBODY);
    }

    RecordPart(String code, String owners) {
        this.code = code;
        this.owners = owners;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is a client's. */
    public boolean isOfClient() {
        return !owners.equals(NOBODY);
    }

    /** Whether a client has but one, known by the client's own id. */
    public boolean isClientAlone() {
        return owners.equals(CLIENT);
    }

    /** SQL for the columns {@code client_id} and {@code id}. */
    public String owners() {
        return owners;
    }
}
