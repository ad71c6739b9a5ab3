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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.schedule.Change;
import unknot.schedule.ClinicDesk;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** The rooms in the settings. */
@Path("/settings/rooms")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class RoomPages {

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
        static native TemplateInstance room(PlaceViews.RoomPage page, RoomForm form, Again again);
    }

    @GET
    @Path("new")
    public Response one(@QueryParam("place") String place) {
        return Page.of(Templates.room(views.newRoom(), RoomForm.at(place), Again.fresh()));
    }

    @POST
    @Audited(value = RecordPart.PLACES, act = Act.SETTINGS_CHANGED)
    public Response add(@BeanParam RoomForm form) {
        FormErrors errors = new FormErrors();
        String name = form.readName(errors, words);
        return errors.isEmpty()
                ? answers.to(desk.addRoom(form.readPlace(), name, answers.by()), PlacePages.ALL, again -> Templates.room(views.newRoom(), form, again))
                : Page.of(422, Templates.room(views.newRoom(), form, Again.with(errors)));
    }

    @GET
    @Path("{id:\\d+}")
    public Response one(@PathParam("id") long id) {
        return Page.of(form(id, views.storedRoom(id).orElseThrow(NotFoundException::new), Again.fresh()));
    }

    @POST
    @Path("{id:\\d+}")
    @Audited(value = RecordPart.PLACES, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("id") long id, @BeanParam RoomForm form) {
        FormErrors errors = new FormErrors();
        String name = form.readName(errors, words);
        if (!errors.isEmpty()) {
            return Page.of(422, form(id, form, Again.with(errors)));
        }
        Change change = desk.changeRoom(id, form.readVersion(), name, form.offered(), form.confirmed, answers.by());
        return answers.to(change, PlacePages.ALL, form, () -> views.storedRoom(id), again -> form(id, form, again));
    }

    private TemplateInstance form(long id, RoomForm form, Again again) {
        return Templates.room(views.room(id).orElseThrow(NotFoundException::new), form, again);
    }
}
