package unknot.charting;

import java.util.List;
import unknot.charting.NoteSheets.Was;

/**
 * What was tapped at a visit, with the names that a reader knows, ready to be told in sentences.
 *
 * @param painBefore 0 to 10, or null; {@code painAfter} likewise
 * @param homeCareWords in the therapist's own words, never null
 * @param nextVisit day and time in words, or null
 */
record VisitFacts(Integer painBefore, Integer painAfter, List<OfKnot> knots, List<OfArea> areas, List<OfMotion> motions, List<Trial> trials,
        List<String> homeCare, String homeCareWords,
        String nextVisit) {

    /**
     * @param place muscle and side
     * @param was what the last visit that looked has found; null where there is none
     * @param spreadsTo where its pain spreads, or empty
     * @param foundToday whether no earlier visit knows it
     */
    record OfKnot(String place, boolean foundToday, Palpation felt, Was was, String spreadsTo, List<Used> used) {
    }

    record OfArea(String area, Used used) {
    }

    /**
     * @param name joint, movement and side
     * @param was its last measurement, or null; {@code bySomebodyElse} whether another therapist took it
     */
    record OfMotion(String name, Motion now, Motion was, boolean bySomebodyElse) {
    }

    /** @param technique by name; {@code treatment} says the rest */
    record Used(String technique, Treatment treatment) {
    }
}
