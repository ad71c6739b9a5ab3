package unknot.care;

/**
 * What a new course is to be.
 *
 * @param complaint in the client's words, 1 to 300 characters
 * @param plannedSessions 1 to 24
 * @param moreSessionsReason why more than 6, at most 300 characters; null otherwise
 */
public record CourseOpening(long clientId, long practitionerId, long serviceId, String complaint, Onset onset, int plannedSessions,
        String moreSessionsReason, Frequency frequency) {

    /** The longest complaint, and the longest reason for more sessions. */
    public static final int LONGEST_TEXT = 300;
}
