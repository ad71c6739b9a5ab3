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
import unknot.schedule.PlaceDetails;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** The places in the settings, each listed with its rooms. */
@Path("/settings/places")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class PlacePages {

    static final String ALL = "/settings/places";

    @Inject
    ClinicDesk desk;
    @Inject
    PlaceViews views;
    @Inject
    Answers answers;
    @Inject
    ScheduleMessages words;

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance places(List<PlaceViews.Place> places);

        static native TemplateInstance place(Long id, String name, PlaceForm form, Again again);
    }

    @GET
    public Response all() {
        return Page.of(Templates.places(views.all()));
    }

    @GET
    @Path("new")
    public Response one() {
        return Page.of(Templates.place(null, null, views.empty(), Again.fresh()));
    }

    @POST
    @Audited(value = RecordPart.PLACES, act = Act.SETTINGS_CHANGED)
    public Response add(@BeanParam PlaceForm form) {
        FormErrors errors = new FormErrors();
        PlaceDetails details = form.read(errors, words);
        return details == null ? Page.of(422, Templates.place(null, null, form, Again.with(errors)))
                : answers.to(desk.addPlace(details, answers.by()), ALL, again -> Templates.place(null, null, form, again));
    }

    @GET
    @Path("{id:\\d+}")
    public Response one(@PathParam("id") long id) {
        return Page.of(form(id, views.stored(id).orElseThrow(NotFoundException::new), Again.fresh()));
    }

    @POST
    @Path("{id:\\d+}")
    @Audited(value = RecordPart.PLACES, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("id") long id, @BeanParam PlaceForm form) {
        FormErrors errors = new FormErrors();
        PlaceDetails details = form.read(errors, words);
        if (details == null) {
            return Page.of(422, form(id, form, Again.with(errors)));
        }
        return answers.to(desk.changePlace(id, form.readVersion(), details, form.confirmed, answers.by()), ALL, form, () -> views.stored(id),
                again -> form(id, form, again));
    }

    private TemplateInstance form(long id, PlaceForm form, Again again) {
        return Templates.place(id, views.stored(id).orElseThrow(NotFoundException::new).name(), form, again);
    }
}
