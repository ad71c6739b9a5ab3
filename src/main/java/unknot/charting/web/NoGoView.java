package unknot.charting.web;

import java.util.List;
import java.util.Map;

/**
 * Where a client must not be treated, on the note's pages.
 *
 * @param warnings what of the note lies there all the same, in sentences
 * @param draft whether areas can be marked and lifted
 */
record NoGoView(long noteId, List<Area> areas, List<String> warnings, boolean draft, List<Choice> reasons, Typed typed, Map<String, String> errors) {

    /**
     * @param polygon its corners in units of the drawing
     * @param hatching lines across it, as path data
     * @param reason in a word or two; {@code words} tell all of it
     */
    record Area(long id, String code, String view, String polygon, String hatching, String reason, String words) {
    }

    /**
     * An answer about safety that says "not here".
     *
     * @param reason to mark it with, empty where it has none of its own
     * @param open whether it was given and nothing is marked for it yet
     */
    record NotHere(String topic, String reason, String name, boolean open) {
    }

    record Choice(String value, String label, boolean chosen) {
    }

    /** What was typed and not accepted. */
    record Typed(String since, String outline, String muscle, String side) {
    }
}
