package unknot.booking.web;

import java.util.List;

/**
 * A client's page as the front desk sees it: details, courses and visits, nothing clinical.
 *
 * @param about birth date, age, phone and since when, in one line
 * @param mayBook whether whoever looks runs the calendar
 */
public record ClientRecord(long id, String name, String givenName, String initials, String about, String birthDate, String phone, String email,
        List<Course> courses, List<Line> coming, List<Line> past, boolean mayBook, String bookHref) {

    /**
     * A course of care.
     *
     * @param pips {@code done} or {@code to-come} for each planned session
     * @param unbooked how many sessions have no time yet
     * @param findTimes the link's words, or empty when all are booked
     */
    public record Course(long id, String complaint, String about, String state, List<String> pips, int unbooked, String findTimes,
            boolean open, List<Panel.Step> sessions) {

        /** Whether nothing more is to come of it. */
        public boolean finished() {
            return !open || unbooked == 0 && !pips.contains("to-come");
        }
    }

    /** A visit in a list. */
    public record Line(String day, String time, String what, String with, String status, String statusWords, String href, boolean called) {
    }
}
