package unknot.lifecycle.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.Role;
import unknot.shared.web.Page;

/** Where whoever follows a link to a restricted client is led who may not open it: that it is restricted, and nothing else. */
@Path(RestrictedPages.PATH)
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class RestrictedPages {

    static final String PATH = "/clients/restricted";

    @CheckedTemplate(basePath = "lifecycle", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance restricted();
    }

    @GET
    public Response says() {
        return Page.of(Templates.restricted());
    }
}
