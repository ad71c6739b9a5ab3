package unknot.onlinebooking.web;

import java.util.List;

/**
 * The free times of a service.
 *
 * @param first the first free time in words, or null where there is none
 * @param none what to say where no day has a free time, or null
 * @param shownDay the day whose times are shown, as it goes into the form
 */
record Times(String first, String firstHref, List<Day> days, List<Group> groups, String earlierHref, String laterHref, String none, String noneHref,
        String shownDay) {

    record Day(String weekday, String number, String words, String label, String href, boolean current, boolean free) {
    }

    record Group(String legend, List<Slot> slots) {
    }

    /**
     * @param value what the form sends: {@code 2027-01-21T17:45;4}, the last being the therapist
     * @param who the therapist's given name where anyone will do, or empty
     * @param take the words of the button when it is chosen
     */
    record Slot(String value, String time, String who, String label, String take) {
    }
}
