package unknot.booking.web;

import java.util.List;

/**
 * A client's page as the front desk sees it: details, courses and visits, nothing clinical.
 *
 * @param about birth date, age, phone and since when, in one line
 * @param email the client's own address, or empty; {@code writtenTo} where letters go: that or a carer's, or empty
 * @param mayBook whether whoever looks runs the calendar
 * @param ask whether the therapist is to be asked before anything is promised; why is not told
 * @param reminded whether the client wants to be reminded of visits
 * @param textable whether reminders can be text messages; {@code byText}, whether the client wants that
 * @param rejected whether the mail server last said that nobody has the client's address
 * @param sent the newest messages; none for who does not run the calendar
 * @param twins who may be the same person; none for who does not run the calendar
 * @param restricted whether the record is locked away: nothing can be added then
 * @param waiting what the client is on the wait list for
 */
public record ClientRecord(long id, String name, String givenName, String initials, String about, String birthDate, String phone, String email, String writtenTo,
        List<Course> courses, List<Line> coming, List<Line> past, boolean mayBook, String bookHref, List<Waiting> waiting, String waitHref, boolean ask,
        boolean reminded, boolean textable, boolean byText, boolean rejected, List<Sent> sent, List<Twin> twins, boolean restricted) {

    /**
     * A message to the client.
     *
     * @param why it was not sent; empty otherwise
     * @param again whether it can go out once more
     */
    public record Sent(long id, String when, String subject, String state, String stateWords, String why, boolean again) {
    }

    /** Somebody who may be the same person. @param about birth date, phone and e-mail, as far as known */
    public record Twin(long id, String name, String about) {
    }

    /** What the client waits for. */
    public record Waiting(String href, String words) {
    }


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

    /**
     * The client's way into the own pages.
     *
     * @param there whether the client can sign in
     * @param state since when or until when, in words; empty without access
     * @param byMail whether a link can be sent
     * @param problem why it was not given, or null
     * @param password shown once, right after it was made; else null
     * @param carers who looks after the client
     * @param shares whether another client signs in with the wished address, who can look after this one instead
     */
    public record Access(boolean there, String email, String state, boolean byMail, String problem, String password, List<Carer> carers, boolean shares, boolean secondFactor) {
    }

    /** @param askAnew whether the client has come of age since a parent agreed to it */
    public record Carer(String name, boolean askAnew) {
    }

    /** A visit in a list. */
    public record Line(String day, String time, String what, String with, String status, String statusWords, String href, boolean called) {
    }
}
