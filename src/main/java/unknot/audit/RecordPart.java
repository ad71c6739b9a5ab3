package unknot.audit;

import unknot.shared.Coded;

/** What of a client's record an address shows. Each knows in which table stands whose it is. */
public enum RecordPart implements Coded {

    /** Details, courses and visits, without anything clinical. */
    CLIENT_PAGE("client-page", RecordPart.CLIENT),
    NOTE("note", RecordPart.SOAP_NOTE),
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
    /** What the client has answered and agreed to. */
    FORMS("forms", RecordPart.CLIENT),
    /** What to do at home and what was ticked: only to the client. */
    HOME_CARE("home-care", RecordPart.CLIENT),
    /** The list of the signed visits: only to the client. */
    VISITS("visits", RecordPart.CLIENT),
    /** All visits and what goes with them: only to the client. */
    WHOLE("whole", RecordPart.CLIENT);

    private static final String CLIENT = "SELECT id AS client_id, id FROM client";
    private static final String SOAP_NOTE = "SELECT client_id, id FROM soap_note";
    private static final String COURSE_OF_CARE = "SELECT client_id, id FROM course_of_care";
    private static final String ATTACHED_FILE = "SELECT client_id, id FROM attached_file";

    private final String code;
    private final String owners;

    RecordPart(String code, String owners) {
        this.code = code;
        this.owners = owners;
    }

    @Override
    public String code() {
        return code;
    }

    /** SQL for the columns {@code client_id} and {@code id}. */
    String owners() {
        return owners;
    }
}
