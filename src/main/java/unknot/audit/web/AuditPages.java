package unknot.audit.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import unknot.access.Confirmed;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.AuditReview.Place;
import unknot.audit.AuditReview.Wanted;
import unknot.audit.RecordPart;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;

/** The owner's page of who did what, and the same as a table. */
@Path(AuditViews.PATH)
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class AuditPages {

    @Inject
    AuditViews views;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance audit(AuditView audit);
    }

    @GET
    @Audited(value = RecordPart.AUDIT, act = Act.LOOKED)
    public Response show(@BeanParam AuditFilter filter, @QueryParam("after") String after) {
        return Page.of(Templates.audit(views.page(filter, Place.read(after).orElse(null))));
    }

    @GET
    @Path("export")
    @Produces({ "text/csv", MediaType.TEXT_HTML })
    @Audited(value = RecordPart.AUDIT, act = Act.EXPORTED)
    @Confirmed
    public Response export(@BeanParam AuditFilter filter) {
        views.noted(filter);
        Wanted wanted = filter.wanted(clinic.time());
        return Response.ok((StreamingOutput) out -> views.export(wanted, out), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + clinic.time().today() + ".csv\"").build();
    }
}
