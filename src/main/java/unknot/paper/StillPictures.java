package unknot.paper;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Drawings that pages link to, whole in themselves, for documents, which fetch nothing. */
@ApplicationScoped
public class StillPictures {

    private final Map<String, RawString> drawings = new ConcurrentHashMap<>();

    /** What is inside the drawing's outermost element. @param picture its address; the file adds {@code -light.svg} */
    public RawString inside(String picture) {
        return drawings.computeIfAbsent(picture, StillPictures::read);
    }

    /** Makers of PDFs know references by the older name only. */
    private static RawString read(String picture) {
        try (InputStream file = StillPictures.class.getResourceAsStream("/META-INF/resources" + picture + "-light.svg")) {
            String drawing = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace(" href=\"#", " xlink:href=\"#");
            return new RawString(drawing.substring(drawing.indexOf('>') + 1, drawing.lastIndexOf("</svg>")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
