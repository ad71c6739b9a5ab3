package unknot.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The client's record as such: taking it away, and who opened it. */
@Path("/my/record")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class MyRecordPages {

    @Inject
    MyOpenings openings;
    @Inject
    MyPapers papers;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance record(String clinicName, List<Integer> parts, boolean busy);

        static native TemplateInstance openings(String clinicName, Openings openings);
    }

    @GET
    public Response record() {
        return Page.of(Templates.record(clinic.get().name(), papers.parts(current.client()), false));
    }

    /** @param until the last day to show; today without it */
    @GET
    @Path("openings")
    public Response openings(@QueryParam("until") String until) {
        return Page.of(Templates.openings(clinic.get().name(), openings.of(current.client(), Typed.date(until).orElse(clinic.time().today()))));
    }
}
