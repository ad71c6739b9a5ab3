package unknot.charting;

/**
 * What pressing a knot told at a visit.
 *
 * @param tenderness 0 none, 1 tender, 2 with a grimace or flinch, 3 withdrawal, 4 withdrawal from a light touch; null where nobody tried
 * @param painOnPressure what the client felt before the treatment, 0 to 10; null where nobody asked
 * @param painAfter the same pressure after the treatment, 0 to 10, or null
 * @param twitch whether the muscle jumped under the finger; two examiners seldom agree on it
 * @param tautBand whether the knot lies in a taut band
 */
public record Palpation(Activity activity, Integer tenderness, Integer painOnPressure, Integer painAfter, Sign twitch, Sign tautBand) {

    /** Before a visit's first look. */
    public static final Palpation NOTHING = new Palpation(Activity.NOT_ASSESSED, null, null);

    public Palpation(Activity activity, Integer tenderness, Integer painOnPressure) {
        this(activity, tenderness, painOnPressure, null, Sign.NOT_ASSESSED, Sign.NOT_ASSESSED);
    }
}
