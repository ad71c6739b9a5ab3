package unknot.onlinebooking.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import unknot.booking.FreeTimes.Search;

/**
 * Which free times a page offers.
 *
 * @param search as a client may book; its days are put in by the board
 * @param zone of the place
 * @param href the page's address, given the first day shown and the day that is open, either of which may be null
 * @param take the words of the button, given a time in words
 */
record Sought(Search search, ZoneId zone, BiFunction<LocalDate, LocalDate, String> href, UnaryOperator<String> take) {

    boolean anyone() {
        return search.practitionerId() == null;
    }
}
