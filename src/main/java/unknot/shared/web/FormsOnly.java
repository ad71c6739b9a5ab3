package unknot.shared.web;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets only forms, and scripts that send the form token in its header, change anything through a page. The framework checks the token
 * of those two kinds and of no other, since programs at the API have none to send: they have no cookie either that another site could use.
 */
public class FormsOnly {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORMS = Set.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    @ConfigProperty(name = "quarkus.rest-csrf.cookie-name")
    String cookie;

    @ServerRequestFilter
    public Response refuse(ContainerRequestContext request) {
        boolean checked = SAFE.contains(request.getMethod()) || request.getHeaderString("X-CSRF-TOKEN") != null || isForm(request.getMediaType());
        return checked || isOfAProgram(request) || OneClick.is(request.getUriInfo().getPath()) ? null : Response.status(400).build();
    }

    /** Takes the token's cookie out of what programs are answered; the framework puts it into every answer before this. */
    @ServerResponseFilter(priority = Priorities.USER - 1)
    public void keepTheToken(ContainerRequestContext request, HttpServerResponse response) {
        if (isOfAProgram(request)) {
            response.removeCookie(cookie, false);
        }
    }

    private static boolean isOfAProgram(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/api/");
    }

    /** Written exactly so: the framework's check knows no other spelling. */
    private static boolean isForm(MediaType type) {
        return type != null && FORMS.contains(type.getType() + "/" + type.getSubtype());
    }
}
