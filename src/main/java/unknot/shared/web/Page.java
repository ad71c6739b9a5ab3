package unknot.shared.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;

/** The answers of pages. */
public final class Page {

    /** Which no address can hold. */
    private static final Pattern HALF_ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private Page() {
    }

    public static Response of(TemplateInstance page) {
        return of(200, page);
    }

    /** A page with a status of its own, such as 422 for a form with errors. */
    public static Response of(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render()).build();
    }

    /** Only a path of our own: an address elsewhere would make a page that leads on a door to anywhere. */
    public static boolean isOurs(String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9/_.?=&%-]*") && !HALF_ENCODED.matcher(path).find();
    }

    /** Sends the browser on to a page of ours after something was done. */
    public static Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
