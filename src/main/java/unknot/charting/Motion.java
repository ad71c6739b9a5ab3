package unknot.charting;

/**
 * How far a joint moved.
 *
 * @param movement the code
 * @param side midline where the movement has no sides
 * @param before in degrees, 0 to {@link #MOST_DEGREES}, or null; {@code after} the treatment likewise
 */
public record Motion(String movement, Side side, Effort effort, Integer before, Integer after) {

    /** A full turn: more is a slip of the finger, whatever the joint. */
    public static final int MOST_DEGREES = 360;

    /** Whether the two are of the same movement, measured in the same way. */
    public boolean comparable(Motion other) {
        return movement.equals(other.movement) && side == other.side && effort == other.effort;
    }
}
