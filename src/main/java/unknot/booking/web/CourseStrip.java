package unknot.booking.web;

import java.util.List;

/**
 * The plan of a course beside a booking: what is done, what is booked and what is still to book.
 *
 * @param state in words: "1 of 4 done, 2 to come"
 * @param plans one as it stands, and one for each offered time, of which the chosen one's is shown
 * @param action what {@code href} leads to: the times of the whole course, or the client's page once all are booked
 */
public record CourseStrip(String state, List<Plan> plans, String href, String action) {

    /** @param slot the offered time's place in the list from 1; 0 where none of them is chosen */
    public record Plan(int slot, List<Session> sessions) {
    }

    /**
     * One session, or the neighbours of a long course that share a place.
     *
     * @param number "3", or "1–7"
     * @param state {@code done}, {@code missed}, {@code booked}, {@code now} for the one that is being booked, or {@code to-book}
     * @param words the state for those who listen
     * @param href to the visit, or empty
     */
    public record Session(String number, String state, String words, String when, String href) {

        Session numbered(String otherNumber) {
            return new Session(otherNumber, state, words, when, href);
        }
    }
}
