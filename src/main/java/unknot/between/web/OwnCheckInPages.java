package unknot.between.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.between.CheckIn.Told;
import unknot.between.CheckInDesk;
import unknot.between.CheckInDesk.Sheet;
import unknot.between.CheckInDesk.State;
import unknot.between.HurtPlaces;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** A visit's check-in for its client, signed in: with what was told before. */
@Path("/my/appointments/{id:\\d{1,18}}/check-in")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class OwnCheckInPages {

    @Inject
    CheckInDesk desk;
    @Inject
    CheckInViews views;
    @Inject
    HurtPlaces places;
    @Inject
    CurrentAccount current;
    @Inject
    CheckInMessages messages;

    @CheckedTemplate(basePath = "between", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ownCheckIn(CheckInView form);

        static native TemplateInstance ownCheckInNotice(CheckInView.Notice notice);
    }

    @GET
    public Response show(@PathParam("id") long id, @QueryParam("again") String again) {
        Sheet sheet = found(id);
        if (sheet.state() != State.OPEN) {
            return Page.of(Templates.ownCheckInNotice(views.closed(sheet)));
        }
        return sheet.told() == null || again != null
                ? form(200, sheet, sheet.told() == null ? CheckInForm.EMPTY : CheckInForm.of(sheet.told()), new FormErrors())
                : Page.of(Templates.ownCheckInNotice(views.sent(sheet, path(id) + "?again=yes")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(RecordPart.TOLD)
    public Response tell(@PathParam("id") long id, MultivaluedMap<String, String> fields) {
        Sheet sheet = found(id);
        CheckInForm form = CheckInForm.typed(fields);
        FormErrors errors = new FormErrors();
        Optional<Told> told = form.read(desk, places, errors, messages);
        if (sheet.state() == State.OPEN && told.isEmpty()) {
            return form(422, sheet, form, errors);
        }
        boolean kept = sheet.state() == State.OPEN && desk.tell(id, told.get()) == State.OPEN;
        return kept ? Page.see(path(id)) : Page.of(409, Templates.ownCheckInNotice(views.closed(found(id))));
    }

    private Response form(int status, Sheet sheet, CheckInForm form, FormErrors errors) {
        return Page.of(status, Templates.ownCheckIn(views.form(sheet, form, errors, path(sheet.appointmentId()), true)));
    }

    private static String path(long id) {
        return "/my/appointments/" + id + "/check-in";
    }

    private Sheet found(long id) {
        return desk.ofClient(current.client(), id).orElseThrow(NotFoundException::new);
    }
}
