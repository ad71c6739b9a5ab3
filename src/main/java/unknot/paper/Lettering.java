package unknot.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Writes short words as outlines into drawings: text in a drawing would ask the machine for its fonts, and a server may have none. */
@ApplicationScoped
public class Lettering {

    private static final double UNITS_PER_EM = 1000;

    private final Map<String, Path2D> written = new ConcurrentHashMap<>();

    /**
     * The outline of a word as an SVG path.
     *
     * @param word digits and Latin letters
     * @param x the middle of the word; {@code y} the middle of a capital letter's height
     * @param size of the font, in units of the drawing
     */
    public String path(String word, double x, double y, double size) {
        Path2D outline = written.computeIfAbsent(word, Lettering::outline);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size / UNITS_PER_EM, -size / UNITS_PER_EM);
        place.translate(-outline.getBounds2D().getCenterX(), -outline.getBounds2D().getCenterY());
        return svg(outline.getPathIterator(place));
    }

    private static Path2D outline(String word) {
        try (TrueTypeFont font = Fonts.strong()) {
            double scale = UNITS_PER_EM / font.getUnitsPerEm();
            Path2D outline = new Path2D.Double();
            double pen = 0;
            for (int character : word.codePoints().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
                AffineTransform place = AffineTransform.getTranslateInstance(pen * scale, 0);
                place.scale(scale, scale);
                outline.append(font.getGlyph().getGlyph(glyph).getPath().getPathIterator(place), false);
                pen += font.getAdvanceWidth(glyph);
            }
            return outline;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String svg(PathIterator steps) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (; !steps.isDone(); steps.next()) {
            int step = steps.currentSegment(at);
            path.append("MLQCZ".charAt(step));
            for (int i = 0; i < (step == PathIterator.SEG_CLOSE ? 0 : step == PathIterator.SEG_CUBICTO ? 6 : step == PathIterator.SEG_QUADTO ? 4 : 2); i++) {
                path.append(String.format(Locale.ROOT, " %.1f", at[i]));
            }
        }
        return path.toString();
    }
}
