package unknot.charting;

/**
 * Why a note cannot be saved or signed as it is.
 *
 * @param field what it is about, named as {@link NoteDocument} names it, a knot's fields as {@code knot-REF-field}; null for the whole
 * @param about a name or a number that the kind speaks of; null where there is none
 */
public record NoteProblem(String field, Kind kind, String about) {

    NoteProblem(String field, Kind kind) {
        this(field, kind, null);
    }

    public enum Kind {
        /** The knot is another client's, or none. */
        UNKNOWN_KNOT,
        /** The place is off the body, or the muscle is not to be seen in that view; about the muscle that is there, or null. */
        NOT_ON_THE_BODY,
        /** No muscle was chosen, and none is in reach of the place. */
        NO_MUSCLE_THERE,
        UNKNOWN_MUSCLE,
        UNKNOWN_TECHNIQUE,
        UNKNOWN_HOME_CARE,
        UNKNOWN_PRESET,
        /** There is none, or it has no such side. */
        UNKNOWN_MOVEMENT,
        /** The same movement, side and effort twice. */
        MOVEMENT_TWICE,
        /** More than {@link SoapNote#MOST_KNOTS}. */
        TOO_MANY_KNOTS,
        /** The same knot twice. */
        KNOT_TWICE,
        /** A new knot where one is already; about the number of that one on the list. */
        SAME_PLACE,
        /** A new knot where this client had one that is not on the list. */
        SAME_PLACE_BEFORE,
        /** A knot of earlier visits is answered with "not assessed" or "resolved", never taken away. */
        KNOT_STAYS,
        /** What was ticked about safety is not on the list. */
        UNKNOWN_SAFETY_TOPIC,
        /** Signing asks whether the client was asked about safety. */
        SAFETY_NOT_ASKED,
        /** An answer says stop: signing asks why the client was treated. */
        STOP_WITHOUT_REASON,
        /** Signing asks how the client came. */
        PAIN_BEFORE_MISSING,
        /** Signing asks how the client left. */
        PAIN_AFTER_MISSING,
        /** Signing asks for at least a sentence, an assessed knot or a technique. */
        NOTHING_RECORDED
    }
}
