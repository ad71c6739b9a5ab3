package unknot.charting;

import java.time.Instant;
import java.util.List;
import unknot.booking.Appointment;

/**
 * What clients have told outside a visit. The rooms that ask them answer, each in a bean of its own; this one does not know how they asked.
 */
public interface HeardBefore {

    /**
     * Something that was told.
     *
     * @param source where and when, such as "From Anna's check-in, today 08:40"
     * @param at when, for the order
     * @param lines what was told, a fact each
     * @param alerts what asks the therapist to look before hands are laid on, a reason each
     * @param subjective what of it belongs into the note, in the note's words; empty for nothing
     */
    record Heard(String source, Instant at, List<String> lines, List<String> alerts, String subjective) {
    }

    /**
     * Something that cannot wait for the visit's note to be opened.
     *
     * @param where such as "check-in, today 08:40"
     * @param words the reasons
     */
    record Alert(long clientId, String clientName, String where, Instant at, String words) {
    }

    /** What the client has told for this visit: a fixed number of statements. */
    List<Heard> before(Appointment visit);

    /** What is open of clients whom this therapist sees: a fixed number of statements. It is closed when the note of their next visit is signed. */
    List<Alert> alerts(long practitionerId);
}
