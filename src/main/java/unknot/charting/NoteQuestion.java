package unknot.charting;

import java.util.Optional;

/**
 * Something unlikely that is asked about and never forbidden: signing waits for a yes.
 *
 * @param key names the question and the values it is about, so that a yes holds for those alone
 * @param subject what is asked about, in words; null where the kind says it all
 * @param value what was noted; {@code usual} the most that is expected
 */
public record NoteQuestion(String key, Kind kind, String subject, int value, int usual) {

    public enum Kind {
        /** More minutes of treatment than the visit has. */
        MINUTES_BEYOND_VISIT,
        /** More degrees than the joint is thought to have. */
        DEGREES_BEYOND_JOINT
    }

    /** @param treated in minutes, of all techniques together; {@code visit} likewise */
    static Optional<NoteQuestion> ofMinutes(int treated, int visit) {
        return treated <= visit ? Optional.empty()
                : Optional.of(new NoteQuestion("minutes-" + treated, Kind.MINUTES_BEYOND_VISIT, null, treated, visit));
    }

    /** @param name of the movement with its side */
    static Optional<NoteQuestion> ofDegrees(Motion motion, String name, int degrees, int most) {
        return degrees <= most ? Optional.empty()
                : Optional.of(new NoteQuestion(motion.movement() + "-" + motion.side().code() + "-" + degrees, Kind.DEGREES_BEYOND_JOINT, name, degrees, most));
    }
}
