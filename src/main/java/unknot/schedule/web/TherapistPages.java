package unknot.schedule.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.schedule.Change;
import unknot.schedule.TherapistDesk;
import unknot.schedule.TherapistDetails;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** A therapist in the settings, with the working hours. */
@Path("/settings/therapists/{id:\\d+}")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class TherapistPages {

    @Inject
    TherapistDesk desk;
    @Inject
    PeopleViews views;
    @Inject
    Answers answers;
    @Inject
    ScheduleMessages words;

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance therapist(PeopleViews.Choices choices, TherapistForm form, Again again);
    }

    @GET
    public Response one(@PathParam("id") long id) {
        return Page.of(form(id, views.stored(id).orElseThrow(NotFoundException::new), Again.fresh()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(value = RecordPart.THERAPISTS, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> fields) {
        TherapistForm form = TherapistForm.typed(fields, views.today());
        FormErrors errors = new FormErrors();
        if (form.hours().redraws()) {
            form.hours().redraw(errors, words);
            return Page.of(errors.isEmpty() ? 200 : 422, form(id, form, Again.with(errors)));
        }
        TherapistDetails details = form.read(views.zones(), errors, words);
        if (details == null) {
            return Page.of(422, form(id, form, Again.with(errors)));
        }
        Change change = desk.change(id, form.readVersion(), details, form.confirmed(), answers.by());
        return answers.to(change, "/settings/people", form, () -> views.stored(id), again -> form(id, form, again));
    }

    private TemplateInstance form(long id, TherapistForm form, Again again) {
        return Templates.therapist(views.choices(id, form).orElseThrow(NotFoundException::new), form, again);
    }
}
