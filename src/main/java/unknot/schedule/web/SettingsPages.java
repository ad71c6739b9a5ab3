package unknot.schedule.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import unknot.access.Role;
import unknot.access.StaffAccess;
import unknot.schedule.ClinicDesk;
import unknot.schedule.ClinicDesk.Change;
import unknot.schedule.TherapistDetails;
import unknot.schedule.web.SettingsViews.Again;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** The owner's settings: services, rooms, therapists with their hours, and the accounts of the staff. */
@Path("/settings")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class SettingsPages {

    @Inject
    ClinicDesk desk;
    @Inject
    StaffAccess staff;
    @Inject
    SettingsViews views;
    @Inject
    ScheduleMessages words;

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance settings(Settings settings);

        static native TemplateInstance therapist(TherapistChoices choices, TherapistForm form, FormErrors errors);

        static native TemplateInstance firstPassword(StaffAccess.Given given);
    }

    @GET
    public Response overview() {
        return Page.of(Templates.settings(views.overview(Again.NOTHING)));
    }

    @POST
    @Path("services")
    public Response addService(@BeanParam ItemForm form) {
        FormErrors errors = new FormErrors();
        String name = form.readName(ItemForm.LONGEST_SERVICE, errors, words);
        int minutes = form.readMinutes(errors, words);
        return errors.isEmpty() ? answer("services", null, form, desk.addService(name, minutes)) : again(422, "services", null, form, errors);
    }

    @POST
    @Path("services/{id:\\d+}")
    public Response changeService(@PathParam("id") long id, @BeanParam ItemForm form) {
        int present = views.serviceVersion(id).orElseThrow(NotFoundException::new);
        FormErrors errors = new FormErrors();
        String name = form.readName(ItemForm.LONGEST_SERVICE, errors, words);
        int minutes = form.readMinutes(errors, words);
        if (!errors.isEmpty()) {
            return again(422, "services", id, form, errors);
        }
        Change change = desk.changeService(id, form.readVersion(), name, minutes, form.offered());
        form.version = change == Change.STALE ? String.valueOf(present) : form.version;
        return answer("services", id, form, change);
    }

    @POST
    @Path("rooms")
    public Response addRoom(@BeanParam ItemForm form) {
        FormErrors errors = new FormErrors();
        String name = form.readName(ItemForm.LONGEST_ROOM, errors, words);
        return errors.isEmpty() ? answer("rooms", null, form, desk.addRoom(name)) : again(422, "rooms", null, form, errors);
    }

    @POST
    @Path("rooms/{id:\\d+}")
    public Response changeRoom(@PathParam("id") long id, @BeanParam ItemForm form) {
        int present = views.roomVersion(id).orElseThrow(NotFoundException::new);
        FormErrors errors = new FormErrors();
        String name = form.readName(ItemForm.LONGEST_ROOM, errors, words);
        if (!errors.isEmpty()) {
            return again(422, "rooms", id, form, errors);
        }
        Change change = desk.changeRoom(id, form.readVersion(), name, form.offered());
        form.version = change == Change.STALE ? String.valueOf(present) : form.version;
        return answer("rooms", id, form, change);
    }

    @POST
    @Path("therapists")
    public Response addTherapist(@BeanParam PersonForm form) {
        FormErrors errors = new FormErrors();
        String name = NameTyped.read(form.name, TherapistDetails.LONGEST_NAME, errors, words);
        return errors.isEmpty() ? answer("therapists", form, desk.addTherapist(name, form.email())) : again("therapists", form, errors);
    }

    @POST
    @Path("accounts")
    public Response addAccount(@BeanParam PersonForm form) {
        FormErrors errors = new FormErrors();
        String name = NameTyped.read(form.name, TherapistDetails.LONGEST_NAME, errors, words);
        return errors.isEmpty() ? answer("accounts", form, staff.giveFrontDesk(name, form.email())) : again("accounts", form, errors);
    }

    @GET
    @Path("therapists/{id:\\d+}")
    public Response therapist(@PathParam("id") long id) {
        return therapist(200, id, views.therapist(id).orElseThrow(NotFoundException::new), new FormErrors());
    }

    @POST
    @Path("therapists/{id:\\d+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeTherapist(@PathParam("id") long id, MultivaluedMap<String, String> fields) {
        TherapistForm form = TherapistForm.typed(fields);
        FormErrors errors = new FormErrors();
        TherapistDetails details = form.read(errors, words);
        if (details == null) {
            return therapist(422, id, form, errors);
        }
        return switch (desk.changeTherapist(id, form.readVersion(), details)) {
            case DONE -> Page.see("/settings#therapists");
            case UNKNOWN -> throw new NotFoundException();
            case UNKNOWN_CHOICE, NAME_TAKEN -> therapist(422, id, form, errors.add(FormErrors.WHOLE, words.error_choice()));
            case STALE -> {
                views.therapistVersion(id).ifPresent(form::on);
                yield therapist(409, id, form, errors.add(FormErrors.WHOLE, words.error_stale()));
            }
        };
    }

    private Response therapist(int status, long id, TherapistForm form, FormErrors errors) {
        Optional<TherapistChoices> choices = views.choices(id, form);
        return Page.of(status, Templates.therapist(choices.orElseThrow(NotFoundException::new), form, errors));
    }

    private Response answer(String kind, Long id, ItemForm form, Change change) {
        FormErrors errors = new FormErrors();
        return switch (change) {
            case DONE -> Page.see("/settings#" + kind);
            case UNKNOWN, UNKNOWN_CHOICE -> throw new NotFoundException();
            case NAME_TAKEN -> again(422, kind, id, form, errors.add("name", words.error_name_taken()));
            case STALE -> again(409, kind, id, form, errors.add(FormErrors.WHOLE, words.error_stale()));
        };
    }

    /** The password is on this answer and nowhere else, so there is no redirect: it could not be shown again. */
    private Response answer(String kind, PersonForm form, StaffAccess.Outcome outcome) {
        if (outcome instanceof StaffAccess.Given given) {
            return Page.of(Templates.firstPassword(given));
        }
        return again(kind, form, new FormErrors().add("email", switch (((StaffAccess.Refused) outcome).reason()) {
            case UNREADABLE_EMAIL -> words.error_email();
            case EMAIL_TAKEN -> words.error_email_taken();
        }));
    }

    private Response again(int status, String kind, Long id, ItemForm form, FormErrors errors) {
        return Page.of(status, Templates.settings(views.overview(new Again(SettingsViews.key(kind, id), form, null, errors))));
    }

    private Response again(String kind, PersonForm form, FormErrors errors) {
        return Page.of(422, Templates.settings(views.overview(new Again(SettingsViews.key(kind, null), null, form, errors))));
    }
}
