package unknot.booking;

import java.time.Instant;

/**
 * A visit as the calendar shows it: one flat row, read without entities, because a full day has hundreds.
 *
 * @param arrivedAt null until the client has come
 * @param overlapReason why the therapist is booked twice at this time, or null
 * @param version rises with every change; a form says which one it was opened on
 * @param planned the sessions planned for its course; null outside any course
 * @param number how many sessions of its course count up to this one, itself included, as {@link SessionNumber} counts
 */
public record CalendarVisit(long id, long practitionerId, long roomId, String room, long serviceId, String service, String givenName,
        String familyName, Instant startsAt, Instant endsAt, AppointmentStatus status, Instant arrivedAt, String overlapReason, int version,
        Short planned, long number) {

    /** Its place in the course, or null for what is no counted session. */
    public SessionNumber session(boolean noShowsCount) {
        return planned == null || !SessionNumber.counts(status, noShowsCount) ? null : new SessionNumber((int) number, planned);
    }

    public boolean overbooked() {
        return overlapReason != null;
    }

    public int minutes() {
        return (int) (endsAt.getEpochSecond() - startsAt.getEpochSecond()) / 60;
    }
}
