package unknot.booking;

/** Why the desk says no. Expected, so a value and not an exception; the pages put it into words. */
public enum Refusal {

    UNKNOWN_CLIENT("unknown-client", "client"),
    /** The client's record is restricted: nothing new comes to it. */
    RESTRICTED_CLIENT("restricted-client", "client"),
    UNKNOWN_SERVICE("unknown-service", "service"),
    UNKNOWN_PRACTITIONER("unknown-practitioner", "practitioner"),
    UNKNOWN_APPOINTMENT("unknown-appointment", null),
    /** The therapist does not offer this service. */
    SERVICE_NOT_OFFERED("service-not-offered", "practitioner"),
    /** The course is another client's, or does not exist. */
    NOT_THE_CLIENTS_COURSE("not-the-clients-course", "course"),
    /** As many sessions are booked as are planned. */
    COURSE_FULL("course-full", "course"),
    /** Not on a multiple of five minutes. */
    OFF_GRID("off-grid", "time"),
    /** The wall clock never shows this time: it is skipped when summer time begins. */
    SKIPPED_HOUR("skipped-hour", "time"),
    IN_THE_PAST("in-the-past", "date"),
    /** Sooner than clients may book without the desk. */
    TOO_SOON("too-soon", "time"),
    /** So near that the client is to call instead of moving or cancelling it without the desk. */
    TOO_LATE("too-late", null),
    /** Further ahead than the clinic books. */
    TOO_FAR_AHEAD("too-far-ahead", "date"),
    /** The room does not exist, is no longer offered, is elsewhere or does not suit the service. */
    ROOM_DOES_NOT_SUIT("room-does-not-suit", "room"),
    /** Not a multiple of five minutes, or longer than the longest service. */
    LENGTH_NOT_POSSIBLE("length-not-possible", "minutes"),
    OUTSIDE_WORKING_HOURS("outside-working-hours", "time"),
    PRACTITIONER_TAKEN("practitioner-taken", "time"),
    CLIENT_TAKEN("client-taken", "time"),
    NO_ROOM_FREE("no-room-free", "time"),
    /** Somebody changed the visit since this page was opened. */
    CHANGED_MEANWHILE("changed-meanwhile", null),
    /** The visit is not in a state from which this can happen. */
    NOT_FROM_THIS_STATUS("not-from-this-status", null),
    /** Checking in, completing and no-show belong to the visit's own day or later. */
    NOT_YET("not-yet", null),
    /** A status can be taken back on the day it was given, no later. */
    TOO_LATE_TO_TAKE_BACK("too-late-to-take-back", null),
    /** The time was kept for as long as it could be; it may be taken by now. */
    HOLD_RUN_OUT("hold-run-out", "time"),
    REASON_MISSING("reason-missing", "reason"),
    /** The client waits for this service, or for an earlier time of this visit, already. */
    WAITS_ALREADY("waits-already", null),
    /** Somebody was booked through the wait list, or taken off it, since this page was opened. */
    WAITS_NO_LONGER("waits-no-longer", null),
    /** The time is on offer to another client of the wait list. */
    OFFERED_TO_SOMEBODY_ELSE("offered-to-somebody-else", null),
    /** The database was too busy to decide; nothing was saved and trying again helps. */
    TOO_BUSY("too-busy", null);

    private final String code;
    private final String field;

    Refusal(String code, String field) {
        this.code = code;
        this.field = field;
    }

    /** Stable, for programs and tests. */
    public String code() {
        return code;
    }

    /** The form field to say it beside, or null when it concerns the whole form. */
    public String field() {
        return field;
    }
}
