package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import unknot.access.CurrentAccount;
import unknot.access.Role;

/** Where what was sent by somebody who was signed out meanwhile is sent on. The browser's tab has it, and its script shows it here; the server never had it. */
@Path("/account/kept")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS, Role.IS_TREATED })
@Produces(MediaType.TEXT_HTML)
public class KeptPages {

    @Inject
    CurrentAccount current;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance kept(String home);
    }

    @GET
    public TemplateInstance kept() {
        return Templates.kept(current.account().home());
    }
}
