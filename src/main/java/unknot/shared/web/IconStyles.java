package unknot.shared.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import unknot.shared.Sha256;

/**
 * The style sheet of the icons that pages name, put together from the drawings in the dependency. Its font has two thousand, and half of a
 * page's first visit would be waiting for them.
 */
@Path("/icons.css")
@PermitAll
@Singleton
public class IconStyles {

    /** pom.xml names the same version. */
    private static final String DRAWINGS = "/META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final String ANY = """
            .bi::before { content: ""; display: inline-block; width: 1em; height: 1em; vertical-align: -.125em; background: currentColor; -webkit-mask: var(--icon) center / contain no-repeat; mask: var(--icon) center / contain no-repeat; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            @media (forced-colors: active) { .bi::before { background: CanvasText; forced-color-adjust: none; } }
            """;

    private final String styles;
    private final EntityTag tag;

    public IconStyles() {
        StringBuilder all = new StringBuilder(ANY);
        names().forEach(name -> all.append(".bi-").append(name).append(" { --icon: url(\"data:image/svg+xml,").append(inUrl(text(DRAWINGS + name + ".svg")))
                .append("\"); }\n"));
        this.styles = all.toString();
        this.tag = new EntityTag(HexFormat.of().formatHex(Sha256.of(styles), 0, 8));
    }

    /** The icons that templates, scripts and sources name. */
    static List<String> names() {
        return text("/icons.txt").lines().toList();
    }

    @GET
    @Produces("text/css; charset=utf-8")
    public Response styles(@Context Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(styles)).tag(tag).build();
    }

    /** Only what ends an address or the quotes around it needs another spelling. */
    private static String inUrl(String drawing) {
        return drawing.replaceAll("\\s*\\n\\s*", "").replaceAll(" (width|height|fill|class)=\"[^\"]*\"(?=[^>]*viewBox)", "").replace('"', '\'').replace("%", "%25")
                .replace("#", "%23").replace("<", "%3C").replace(">", "%3E");
    }

    private static String text(String file) {
        try (InputStream stream = IconStyles.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
