package unknot.portal.web;

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
import unknot.between.CareView;
import unknot.between.CareViews;
import unknot.between.CheckInDesk;
import unknot.forms.ClientForms;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The client's own pages. Whose they are comes from the session alone, never from an address. */
@Path("/my")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class PortalPages {

    @Inject
    MyVisits visits;
    @Inject
    CheckInDesk checkIns;
    @Inject
    CareViews care;
    @Inject
    ClientForms forms;
    @Inject
    MyProgress progress;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance home(String clinicName, Portal.Home home, CheckInDesk.Ask checkIn, CareView care, ClientForms.AtHome forms);

        static native TemplateInstance progress(String clinicName, ProgressPage page);

        static native TemplateInstance visits(String clinicName, Portal.History history);

        static native TemplateInstance visit(String clinicName, Portal.Visit visit);
    }

    @GET
    @OpensRecord(RecordPart.COURSE)
    public Response home() {
        return home(visits.home(current.client()));
    }

    private Response home(Portal.Home home) {
        return Page.of(Templates.home(clinic.get().name(), home, home.next() == null ? null : checkIns.ask(current.client(), home.next().id()).orElse(null),
                care.of(current.client()), forms.atHome(current.client())));
    }

    /** @param course its id, 0 for the single visits; the current one without it */
    @GET
    @Path("/progress")
    @OpensRecord(RecordPart.COURSE)
    public Response progress(@QueryParam("course") String course) {
        return Page.of(Templates.progress(clinic.get().name(), progress.of(current.client(), Typed.id(course)).orElse(null)));
    }

    @GET
    @Path("/visits")
    @OpensRecord(RecordPart.VISITS)
    public Response visits(@QueryParam("page") String page) {
        return Page.of(Templates.visits(clinic.get().name(), visits.history(current.client(), Typed.whole(page).orElse(1))));
    }

    @GET
    @Path("/visits/{noteId:\\d{1,18}}")
    @OpensRecord(value = RecordPart.NOTE, id = "noteId")
    public Response visit(@PathParam("noteId") long noteId) {
        return visits.one(current.client(), noteId).map(visit -> Page.of(Templates.visit(clinic.get().name(), visit)))
                .orElseThrow(NotFoundException::new);
    }
}
