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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.schedule.AbsenceDesk;
import unknot.audit.RecordPart;
import unknot.schedule.AbsenceDesk.Off;
import unknot.schedule.Change;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Time off: all of it for those who run the calendar, and for therapists their own. */
@Path("/time-off")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class TimeOffPages {

    private static final String ALL = "/time-off";

    @Inject
    AbsenceDesk desk;
    @Inject
    TimeOffViews views;
    @Inject
    Answers answers;
    @Inject
    CurrentAccount current;
    @Inject
    ScheduleMessages words;

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance timesOff(List<TimeOffViews.Line> all, boolean mine, boolean owner);

        static native TemplateInstance timeOff(TimeOffViews.Page page, TimeOffForm form, Again again, boolean owner);
    }

    @GET
    public Response all() {
        return Page.of(Templates.timesOff(views.coming(self()), self() != null, owner()));
    }

    /** @param therapist and {@code day} begin the form, as the calendar may link to it */
    @GET
    @Path("new")
    public Response one(@QueryParam("therapist") String therapist, @QueryParam("day") String day) {
        return Page.of(newForm(TimeOffForm.on(therapist, day), Again.fresh()));
    }

    @POST
    @Audited(value = RecordPart.CLOSED_TIME, act = Act.SETTINGS_CHANGED)
    public Response add(@BeanParam TimeOffForm form) {
        FormErrors errors = new FormErrors();
        Long therapist = self() != null ? self() : Typed.id(form.therapist).filter(views::exists).orElse(null);
        if (therapist == null) {
            errors.add("therapist", words.error_therapist());
        }
        Off off = form.read(therapist == null ? 0 : therapist, views.time(therapist), errors, words);
        return errors.isEmpty() ? answers.to(desk.addTimeOff(off, form.confirmed, answers.by()), ALL, again -> newForm(form, again))
                : Page.of(422, newForm(form, Again.with(errors)));
    }

    @GET
    @Path("{id:\\d+}")
    public Response one(@PathParam("id") long id) {
        visible(id);
        return Page.of(form(id, views.stored(id).orElseThrow(NotFoundException::new), Again.fresh()));
    }

    @POST
    @Path("{id:\\d+}")
    @Audited(value = RecordPart.CLOSED_TIME, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("id") long id, @BeanParam TimeOffForm form) {
        long therapist = visible(id);
        FormErrors errors = new FormErrors();
        Off off = form.read(therapist, views.time(therapist), errors, words);
        if (off == null) {
            return Page.of(422, form(id, form, Again.with(errors)));
        }
        Change change = desk.changeTimeOff(id, form.readVersion(), off, form.confirmed, answers.by());
        return answered(change, id, form);
    }

    /** What is gone already, as after a second click, is as good as deleted. */
    @POST
    @Path("{id:\\d+}/deletion")
    @Audited(value = RecordPart.CLOSED_TIME, act = Act.SETTINGS_CHANGED)
    public Response delete(@PathParam("id") long id, @FormParam("version") String version) {
        if (views.stored(id).isEmpty()) {
            return Page.see(ALL);
        }
        visible(id);
        Change change = desk.deleteTimeOff(id, Typed.version(version), answers.by());
        return answered(change, id, views.stored(id).orElse(null));
    }

    private Response answered(Change change, long id, TimeOffForm form) {
        return answers.to(change, ALL, form, () -> views.stored(id), again -> form(id, form, again));
    }

    /** Whose it is; not found when it is somebody else's and the therapist asks. */
    private long visible(long id) {
        return views.therapistOf(id).filter(therapist -> self() == null || self().equals(therapist)).orElseThrow(NotFoundException::new);
    }

    /** The only therapist whose time off is shown; null for all. */
    private Long self() {
        SignedIn account = current.account();
        return account.runsTheDesk() ? null : account.practitionerId();
    }

    /** The owner comes from the settings, whose frame stays around the page. */
    private boolean owner() {
        return current.account().isOwner();
    }

    private TemplateInstance newForm(TimeOffForm form, Again again) {
        return Templates.timeOff(views.newPage(self()), form, again, owner());
    }

    private TemplateInstance form(long id, TimeOffForm form, Again again) {
        return Templates.timeOff(views.page(id).orElseThrow(NotFoundException::new), form, again, owner());
    }
}
