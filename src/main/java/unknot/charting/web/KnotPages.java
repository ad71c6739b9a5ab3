package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.KnotRecord;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** A client's knots over time, for therapists. */
@Path("/clients/{id:\\d+}/knots")
@OpensRecord(RecordPart.KNOTS)
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class KnotPages {

    @Inject
    KnotRecord record;
    @Inject
    KnotViews views;
    @Inject
    CurrentAccount current;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance knots(KnotsView client);
    }

    /** @param visit the note after whose visit the chart is shown; the last one without it */
    @GET
    public Response knots(@PathParam("id") long clientId, @QueryParam("visit") String visit) {
        return Page.of(Templates.knots(views.of(record.of(clientId, current.account().practitionerId()).orElseThrow(NotFoundException::new), Typed.id(visit).orElse(0L))));
    }
}
