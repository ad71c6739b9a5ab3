package unknot.schedule.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import unknot.audit.RecordPart;
import unknot.schedule.ClinicDesk;
import unknot.schedule.ServiceDetails;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** The services in the settings. */
@Path("/settings/services")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class ServicePages {

    private static final String ALL = "/settings/services";

    @Inject
    ClinicDesk desk;
    @Inject
    ServiceViews views;
    @Inject
    Answers answers;
    @Inject
    ScheduleMessages words;

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance services(List<ServiceViews.Line> services);

        static native TemplateInstance service(ServiceViews.Page page, ServiceForm form, Again again);
    }

    @GET
    public Response all() {
        return Page.of(Templates.services(views.all()));
    }

    @GET
    @Path("new")
    public Response one() {
        return Page.of(form(null, ServiceForm.empty(), Again.fresh()));
    }

    @POST
    @Audited(value = RecordPart.PLACES, act = Act.SETTINGS_CHANGED)
    public Response add(@BeanParam ServiceForm form) {
        FormErrors errors = new FormErrors();
        ServiceDetails details = form.read(views.money(), errors, words);
        return details == null ? Page.of(422, form(null, form, Again.with(errors)))
                : answers.to(desk.addService(details, answers.by()), ALL, again -> form(null, form, again));
    }

    @GET
    @Path("{id:\\d+}")
    public Response one(@PathParam("id") long id) {
        return Page.of(form(id, views.stored(id).orElseThrow(NotFoundException::new), Again.fresh()));
    }

    @POST
    @Path("{id:\\d+}")
    @Audited(value = RecordPart.PLACES, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("id") long id, @BeanParam ServiceForm form) {
        FormErrors errors = new FormErrors();
        ServiceDetails details = form.read(views.money(), errors, words);
        if (details == null) {
            return Page.of(422, form(id, form, Again.with(errors)));
        }
        return answers.to(desk.changeService(id, form.readVersion(), details, form.confirmed, answers.by()), ALL, form, () -> views.stored(id),
                again -> form(id, form, again));
    }

    private TemplateInstance form(Long id, ServiceForm form, Again again) {
        return Templates.service(views.page(id, form).orElseThrow(NotFoundException::new), form, again);
    }
}
