package unknot.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a PDF of a page: tagged for screen readers (PDF/UA-1, ISO 14289-1), with its fonts inside and nothing fetched from anywhere. */
@ApplicationScoped
public class Printing {

    static {
        // It would log what it lays out, and with it what is printed.
        XRLog.setLoggingEnabled(false);
    }

    /** What XML cannot hold, though people can type or paste it. */
    private static final Pattern NOT_XML = Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final float PDF_VERSION = 1.7f;
    private static final String FIRST = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>Unknot</title><style>body { font-family: Noto }</style></head><body><p>Unknot <b>Unknot</b></p>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" width=\"9mm\" height=\"9mm\" alt=\"\"><path d=\"M0 0L9 9\"/></svg></body></html>";

    /** A command prints when it is asked to. */
    @ConfigProperty(name = "unknot.serves", defaultValue = "true")
    boolean serves;

    /** The first document of a process takes a second more than others, to load what it needs. Nobody shall wait for that. */
    void printFirst(@Observes StartupEvent start) {
        if (serves) {
            Thread aside = new Thread(() -> pdf(FIRST), "first print");
            aside.setDaemon(true);
            aside.start();
        }
    }

    /**
     * The document.
     *
     * @param page well-formed XHTML in the frame of {@code templates/paper/frame.html}; drawings need {@code alt}
     * @throws UncheckedIOException when the page cannot be made a document
     */
    public byte[] pdf(String page) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.withProducer("Unknot");
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useReplacementText("□");
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, moment);
        }
        Fonts.give(builder);
        builder.withHtmlContent(NOT_XML.matcher(page).replaceAll("\uFFFD"), null);
        builder.toStream(document);
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawings);
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return document.toByteArray();
    }
}
