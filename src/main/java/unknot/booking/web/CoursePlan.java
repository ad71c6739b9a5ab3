package unknot.booking.web;

import java.util.List;
import unknot.shared.web.FormErrors;

/**
 * The page on which the sessions of a course get their times.
 *
 * @param about therapist, service and frequency in one line
 * @param complaint null while names are hidden
 * @param from the day from which times are looked for
 * @param time the wished time of day, or empty
 * @param patterns how often the sessions can follow each other
 * @param sameTime whether every session is to be at that time
 * @param clashes how many dates of the pattern are not free, in words; or empty
 * @param refused whether nothing was saved because of what {@code sessions} or {@code errors} say
 */
public record CoursePlan(long courseId, long clientId, String clientName, String givenName, String complaint, String about, String from,
        String time, List<Panel.Choice> patterns, boolean sameTime, List<Session> sessions, String clashes, boolean refused, FormErrors errors, String bookOne,
        String bookMany) {

    /** How many sessions have a time chosen. */
    public long chosen() {
        return sessions.stream().filter(session -> !session.leftOut && !session.undecided()).count();
    }

    public String button() {
        return chosen() == 1 ? bookOne : bookMany.replace("#", Long.toString(chosen()));
    }

    /**
     * One session to be booked.
     *
     * @param number its place in the course
     * @param struck the time that was refused, in words, or empty
     * @param problem why it needs another choice, or empty
     * @param wished in words, when no free time fell on the wished day; else empty
     */
    public record Session(int index, int number, List<Option> options, boolean leftOut, boolean otherChosen, String date, String time,
            String struck, String problem, String wished) {

        /** Whether somebody has yet to choose: an alternative, a time of their own, or to leave it out. */
        public boolean undecided() {
            return !leftOut && !otherChosen && options.stream().noneMatch(Option::chosen);
        }
    }

    /** @param who with whom, where it is somebody else than the course's therapist; else empty */
    public record Option(String value, String when, String who, boolean chosen) {
    }

    /** What was sent for one session. */
    record Sent(String slot, String date, String time) {

        boolean other() {
            return SlotChoice.OTHER.equals(slot);
        }

        boolean leftOut() {
            return CoursePlanPages.LEAVE_OUT.equals(slot);
        }
    }

}
