package unknot.booking.web;

import java.util.List;

/**
 * The wait list beside the calendar: for one time that came free, or as it stands.
 *
 * @param freed the time that came free, in words, or empty
 * @param freedId of the change that freed it, as forms send it, or empty
 * @param times times that came free lately and that somebody fits; where no one time is looked at
 * @param fitting who fits the time, the urgent first
 * @param others who does not, or all where no time is looked at
 * @param refusal why nothing was saved, or null
 */
public record WaitListView(CalendarAddress address, String freed, String freedId, List<Time> times, List<Entry> fitting, List<Entry> others,
        String refusal) {

    String query() {
        return CalendarAddress.query("panel", "wait-list", "freed", freedId);
    }

    public boolean empty() {
        return fitting.isEmpty() && others.isEmpty();
    }

    /** A time that came free. */
    public record Time(String href, String words, String fits) {
    }

    /**
     * Somebody who waits.
     *
     * @param wants for what and with whom; {@code about}, since when and what the note says
     * @param urgency its code; {@code urgencyWords}, empty for what is not urgent
     * @param has the visit that is to be earlier, in words, or empty
     * @param slot the time that fits, as the form sends it, or empty
     * @param book the words of the button that gives it
     * @param visitVersion of the visit that moves, or empty
     * @param key the digit that books, or empty
     * @param leaves what of the freed time stays free, or empty
     * @param why why the time does not fit, or empty
     * @param offered what was offered, when and by whom; or empty
     * @param writable whether an offer by e-mail reaches the client
     * @param offerable whether no offer stands
     * @param tell whether the client is told, where there is a time to book; null otherwise
     */
    public record Entry(long id, int version, String name, String phone, String wants, String about, String urgency, String urgencyWords,
            String has, String slot, String book, String visitVersion, String key, String leaves, String why, String offered, String editHref,
            String findHref, Telling.Box tell, boolean writable, boolean offerable) {
    }
}
