package unknot.charting.course.web;

import java.util.List;
import java.util.stream.Stream;
import unknot.care.Frequency;
import unknot.charting.course.Decision;

/**
 * What the page of a course shows; the strings are ready to read.
 *
 * @param open whether it goes on, and may be added to
 * @param restricted whether nothing can be added, whoever reads
 */
record CourseView(long id, int version, long clientId, String name, String initials, String complaint, String about, String state,
        List<String> pips, boolean open, boolean restricted, String due, SessionColumns columns, String painSays, String painWords, String knotsSays,
        String knotsWords, List<Motion> motions, List<Goal> goals, List<Decided> reassessments, Summary summary, List<Letter> letters, String planned, String frequency) {

    public List<String> decisions() {
        return Stream.of(Decision.values()).map(Decision::code).toList();
    }

    public List<String> frequencies() {
        return Stream.of(Frequency.values()).map(Frequency::code).toList();
    }

    /**
     * A goal.
     *
     * @param says all of it in words
     * @param share how far from start to target it has come, 0 to 100
     */
    record Goal(long id, String words, String says, String measure, String start, String now, String target, int share, boolean reached,
            boolean pursued, String measured) {
    }

    /** A movement over the course: {@code degrees} of every visit, the oldest first. */
    record Motion(String name, String degrees, String change, String usual) {
    }

    record Decided(String decision, String after, String words) {
    }

    /** @param version of the stored draft; 0 while there is none; {@code saved} when it was saved or signed, in words, or empty */
    record Summary(int version, String words, boolean signed, String saved) {
    }

    record Letter(long id, String recipient, String signed) {
    }
}
