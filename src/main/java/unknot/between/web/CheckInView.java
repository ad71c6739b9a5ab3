package unknot.between.web;

import java.util.List;
import java.util.Map;

/**
 * A check-in as a page shows it.
 *
 * @param action where it is sent
 * @param reader who reads it, in words, or empty
 * @param since the choices; empty before the first visit
 */
record CheckInView(String clinic, String phone, String action, String visit, String reader, List<Choice> pain, List<Body> bodies, List<Choice> since,
        String worriesTitle, List<Choice> worries, String words, Map<String, String> errors) {

    record Choice(String id, String value, String label, boolean chosen) {
    }

    /** A view of the body. @param picture see {@link unknot.charting.BodyChart#picture} */
    record Body(String view, String name, String picture, String leftLetter, String rightLetter, List<Place> places) {
    }

    /** @param x in units of the drawing, as the others are; {@code rx} half as wide as it is */
    record Place(Choice choice, int x, int y, int rx, int ry) {
    }

    /**
     * The page where there is nothing to fill in.
     *
     * @param advice for who has told something worrying, with its title; {@code again} where it can be told anew; all may be empty
     */
    record Notice(String clinic, String phone, String title, String words, String adviceTitle, String advice, String again) {
    }
}
