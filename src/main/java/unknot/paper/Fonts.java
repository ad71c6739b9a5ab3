package unknot.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that documents carry, put into the build by its dependencies. Together they write nearly every living script. */
final class Fonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String MERGED = "fonts/sans/NotoSansMerged-Regular.ttf";
    private static final Font STRONG = new Font("Noto", BOLD, "fonts/sans/NotoSans-Bold.ttf");
    /** A character is taken from the first one that has it; {@code templates/paper/frame.html} names the families in this order. */
    private static final List<Font> ALL = List.of(new Font("Noto", REGULAR, MERGED), STRONG,
            // The bold one knows Latin, Greek and Cyrillic; what is bold in another script is taken from here.
            new Font("NotoMerged", REGULAR, MERGED), new Font("NotoCjk", REGULAR, "optional/fonts/sans/NotoSansCJKtc-Regular.ttf"),
            new Font("DejaVu", REGULAR, "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"));

    private Fonts() {
    }

    private record Font(String family, int weight, String file) implements FSSupplier<InputStream> {

        /** Asked only for a font that the text needs: the largest has 18 MB. */
        @Override
        public InputStream supply() {
            InputStream font = Fonts.class.getResourceAsStream("/paper/" + file);
            if (font == null) {
                throw new IllegalStateException("the build has left out the font " + file);
            }
            return font;
        }
    }

    static void give(PdfRendererBuilder document) {
        ALL.forEach(font -> document.useFont(font, font.family(), font.weight(), FontStyle.NORMAL, true));
    }

    static TrueTypeFont strong() {
        try (InputStream font = STRONG.supply()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
