package unknot.schedule.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.schedule.AbsenceDesk;
import unknot.audit.RecordPart;
import unknot.schedule.AbsenceDesk.Closed;
import unknot.schedule.Change;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The closed days in the settings. */
@Path("/settings/closures")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class ClosurePages {

    private static final String ALL = "/settings/closures";

    @Inject
    AbsenceDesk desk;
    @Inject
    ClosureViews views;
    @Inject
    Answers answers;
    @Inject
    ScheduleMessages words;

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance closures(List<ClosureViews.Line> closures);

        static native TemplateInstance closure(ClosureViews.Page page, ClosureForm form, Again again);
    }

    @GET
    public Response all() {
        return Page.of(Templates.closures(views.coming()));
    }

    @GET
    @Path("new")
    public Response one() {
        return Page.of(Templates.closure(views.newPage(), new ClosureForm(), Again.fresh()));
    }

    @POST
    @Audited(value = RecordPart.CLOSED_TIME, act = Act.SETTINGS_CHANGED)
    public Response add(@BeanParam ClosureForm form) {
        FormErrors errors = new FormErrors();
        Closed closed = form.read(errors, words);
        return closed == null ? Page.of(422, Templates.closure(views.newPage(), form, Again.with(errors)))
                : answers.to(desk.addClosure(closed, form.confirmed, answers.by()), ALL, again -> Templates.closure(views.newPage(), form, again));
    }

    @GET
    @Path("{id:\\d+}")
    public Response one(@PathParam("id") long id) {
        return Page.of(form(id, views.stored(id).orElseThrow(NotFoundException::new), Again.fresh()));
    }

    @POST
    @Path("{id:\\d+}")
    @Audited(value = RecordPart.CLOSED_TIME, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("id") long id, @BeanParam ClosureForm form) {
        FormErrors errors = new FormErrors();
        Closed closed = form.read(errors, words);
        return closed == null ? Page.of(422, form(id, form, Again.with(errors)))
                : answered(desk.changeClosure(id, form.readVersion(), closed, form.confirmed, answers.by()), id, form);
    }

    /** What is gone already, as after a second click, is as good as deleted. */
    @POST
    @Path("{id:\\d+}/deletion")
    @Audited(value = RecordPart.CLOSED_TIME, act = Act.SETTINGS_CHANGED)
    public Response delete(@PathParam("id") long id, @FormParam("version") String version) {
        Change change = desk.deleteClosure(id, Typed.version(version), answers.by());
        return answered(change, id, views.stored(id).orElse(null));
    }

    private Response answered(Change change, long id, ClosureForm form) {
        return answers.to(change, ALL, form, () -> views.stored(id), again -> form(id, form, again));
    }

    private TemplateInstance form(long id, ClosureForm form, Again again) {
        return Templates.closure(views.page(id).orElseThrow(NotFoundException::new), form, again);
    }
}
