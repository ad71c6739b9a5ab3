package unknot.booking.web;

import java.util.List;

/**
 * What has become of a visit and what else may.
 *
 * @param takeBack the words that take the present status back, or empty where it is too late or there is nothing to take back
 * @param overlap why the therapist was overbooked, or empty
 * @param beside the therapist's other visits at this time
 * @param late whether cancelling now is within the clinic's notice; {@code notice} says so, or until when it is not
 * @param called who called it off, when, and whether late; or empty
 * @param freed how the wait list helps with the time that it left, or null
 * @param earlierHref where the client is put on the wait list for an earlier time, or empty
 * @param ask whether the therapist is to be asked before anything is promised; why is not told
 * @param said what the client wrote while booking online; null for nothing, and while names are hidden
 */
public record VisitLife(boolean canConfirm, boolean canStart, String takeBack, String overlap, List<Beside> beside, boolean late, String notice,
        String called, Freed freed, String earlierHref, List<Change> history, String said, boolean ask) {

    /** A visit at the same time. */
    public record Beside(String href, String client, String times) {
    }

    /** The time that a cancelled or moved visit left. */
    public record Freed(String href, String words, String time) {
    }

    /**
     * One line of the history.
     *
     * @param from as it was, or empty where only {@code what} is to be said; {@code to}, as it became
     * @param why the reason, or empty
     * @param who or empty while names are hidden
     */
    public record Change(String when, String who, String what, String from, String to, String why) {
    }
}
