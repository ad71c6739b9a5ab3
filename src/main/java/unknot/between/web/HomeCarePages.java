package unknot.between.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.between.CareView;
import unknot.between.CareViews;
import unknot.between.HomeCareDesk;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The client's home care with its pictures, and ticking it off. The script sends the same form with {@code X-Requested-With: fetch} and shows the tick itself. */
@Path("/my/home-care")
@RolesAllowed(Role.IS_TREATED)
@OpensRecord(RecordPart.HOME_CARE)
@Produces(MediaType.TEXT_HTML)
public class HomeCarePages {

    private static final String BY_SCRIPT = "fetch";

    @Inject
    HomeCareDesk desk;
    @Inject
    CareViews views;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "between", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance homeCare(String clinicName, CareView care, boolean refused);
    }

    @GET
    public Response show() {
        return page(200);
    }

    /** @param from the page that the form is on, to which it leads back */
    @POST
    @Path("ticks")
    @Audited(RecordPart.HOME_CARE)
    public Response tick(@FormParam("code") String code, @FormParam("day") String day, @FormParam("done") String done, @FormParam("from") String from,
            @HeaderParam("X-Requested-With") String requestedWith) {
        Optional<LocalDate> when = Typed.date(day);
        boolean kept = when.isPresent() && desk.tick(current.client(), Typed.text(code), when.get(), "yes".equals(done));
        if (BY_SCRIPT.equals(requestedWith)) {
            return Response.status(kept ? 204 : 409).build();
        }
        return kept ? Page.see("home".equals(from) ? "/my#care" : "/my/home-care#care-" + code) : page(409);
    }

    private Response page(int status) {
        return Page.of(status, Templates.homeCare(clinic.get().name(), views.of(current.client()), status != 200));
    }
}
