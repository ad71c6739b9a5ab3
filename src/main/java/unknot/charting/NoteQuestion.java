package unknot.charting;

import java.util.Optional;

/**
 * Something unlikely that is asked about and never forbidden: signing waits for a yes.
 *
 * @param key names the question and the values it is about, so that a yes holds for those alone
 * @param value what was noted; {@code usual} the most that is expected
 */
public record NoteQuestion(String key, Kind kind, int value, int usual) {

    public enum Kind {
        /** More minutes of treatment than the visit has. */
        MINUTES_BEYOND_VISIT
    }

    /** @param treated in minutes, of all techniques together; {@code visit} likewise */
    static Optional<NoteQuestion> ofMinutes(int treated, int visit) {
        return treated <= visit ? Optional.empty()
                : Optional.of(new NoteQuestion("minutes-" + treated, Kind.MINUTES_BEYOND_VISIT, treated, visit));
    }
}
