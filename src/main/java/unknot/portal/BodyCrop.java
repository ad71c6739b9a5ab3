package unknot.portal;

import java.util.List;

/** The part of the body chart that is shown: no more of it than the spots need. The chart is 400 wide and 900 high. */
public enum BodyCrop {

    /** From the head to the hips. */
    UPPER("upper", 50, 0, 300, 452, 40),
    /** From the hips to the feet. */
    LOWER("lower", 100, 430, 200, 466, 884),
    /** All of it. */
    WHOLE("whole", 0, 0, 400, 900, 50);

    private final String code;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int lettersY;

    BodyCrop(String code, int left, int top, int width, int height, int lettersY) {
        this.code = code;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.lettersY = lettersY;
    }

    /** @param heights of the spots, 0 at the top of the chart, 900 at the soles */
    public static BodyCrop around(List<Integer> heights) {
        if (heights.stream().allMatch(y -> y <= UPPER.top + UPPER.height - MARGIN)) {
            return UPPER;
        }
        return heights.stream().allMatch(y -> y >= LOWER.top + MARGIN) ? LOWER : WHOLE;
    }

    private static final int PAPER_HEIGHT = 80;
    /** So that a spot's circle is not cut. */
    private static final int MARGIN = 20;

    public String code() {
        return code;
    }

    public String viewBox() {
        return left + " " + top + " " + width + " " + height;
    }

    /** In a document, where the part is 80 mm high. */
    public String paperWidth() {
        return Math.round((float) PAPER_HEIGHT * width / height) + "mm";
    }

    /** Where the letter of the drawing's left side stands; {@link #rightLetterX} likewise. */
    public int leftLetterX() {
        return left + width / 10;
    }

    public int rightLetterX() {
        return left + width - width / 10;
    }

    public int lettersY() {
        return lettersY;
    }
}
