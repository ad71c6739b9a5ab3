package unknot.charting;

/**
 * A technique as it was used; all but the technique may be null.
 *
 * @param technique the code
 * @param minutes 1 to {@link SoapNote#MOST_MINUTES}
 * @param tolerance how well the client bore it, 0 hardly to 10 easily
 */
public record Treatment(String technique, Integer minutes, Pressure pressure, Tool tool, Response response, Integer tolerance) {

    public Treatment(String technique, Integer minutes, Pressure pressure) {
        this(technique, minutes, pressure, null, null, null);
    }
}
