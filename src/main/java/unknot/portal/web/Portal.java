package unknot.portal.web;

import java.util.List;
import unknot.portal.BodyCrop;
import unknot.portal.ProgressLine;

/** What the portal's pages show. Texts are ready to be read; an empty one is not shown. */
public final class Portal {

    private Portal() {
    }

    /**
     * The first page.
     *
     * @param next null without a next visit
     * @param later the visits after the next one, in words
     * @param bookable whether none is booked and one can be online
     * @param progress null before the first signed note
     * @param visits the newest of {@code visitCount}
     */
    public record Home(String phone, String phoneHref, NextVisit next, List<LaterVisit> later, boolean bookable, Progress progress, List<VisitLine> visits, int visitCount) {

        public boolean hasMoreVisits() {
            return visitCount > visits.size();
        }
    }

    /** A visit after the next one. */
    public record LaterVisit(long id, String when, String what) {
    }

    public record NextVisit(long id, String day, String time, String what, String where) {
    }

    /**
     * The pain across one course, or across the visits of none.
     *
     * @param sentences what the line says, in words
     * @param line null as long as nobody noted a number; {@code label} then is empty
     */
    public record Progress(String title, String subtitle, List<String> sentences, ProgressLine line, String label) {
    }

    /**
     * A page of the signed visits, the newest first, and all that is shared besides.
     *
     * @param number of the page, from 1
     */
    public record History(List<VisitLine> visits, int number, int pages, List<FileLine> files) {

        /** Of the page with later visits, or null; {@link #earlier} likewise. */
        public String later() {
            return number == 1 ? null : "/my/visits?page=" + (number - 1);
        }

        public String earlier() {
            return number == pages ? null : "/my/visits?page=" + (number + 1);
        }
    }

    public record Care(String from, List<Advice> advice, String words) {

        public boolean isEmpty() {
            return advice.isEmpty() && words.isEmpty();
        }
    }

    public record Advice(String name, String instruction) {
    }

    /** @param before null where nobody noted it; {@code after} likewise */
    public record VisitLine(long noteId, String day, String what, Integer before, Integer after, String painWords) {
    }

    /**
     * @param firstName of the therapist
     * @param showsPain whether the numbers are shared; {@code showsChart} whether places and acts are
     * @param texts what the therapist wrote and shares; {@code amended} what was put right of it later
     * @param amendedOnly that something was put right which is not shared, or empty
     */
    public record Visit(long noteId, String day, String what, String firstName, Integer before, Integer after, String painWords, List<Chart> charts,
            List<Spot> spots, List<Spot> done, Care care, boolean showsPain, boolean showsChart, List<Text> texts, List<Text> amended, String amendedOnly,
            List<FileLine> files, String phone, String phoneHref) {

        /** Whether there is an arrow to draw. */
        public boolean hasBothNumbers() {
            return before != null && after != null;
        }
    }

    /**
     * One view of the body.
     *
     * @param picture see {@link unknot.charting.BodyChart#picture}; {@code label} for those who do not see it
     * @param leftLetter what the drawing's left side is called: the client's right, seen from the front
     */
    public record Chart(String picture, String name, String label, BodyCrop crop, String leftLetter, String rightLetter, List<Marker> markers) {
    }

    /** In units of the chart, 400 wide and 900 high. @param gone whether nothing hurt there any more */
    public record Marker(int x, int y, int pain, boolean gone) {
    }

    /** Words of the therapist. */
    public record Text(String title, String words) {
    }

    /**
     * A photo or document that is shared.
     *
     * @param title its caption, or else its name
     */
    public record FileLine(long id, boolean photo, String title, String facts) {
    }

    /** A place and what is said of it. */
    public record Spot(String place, String words) {
    }
}
