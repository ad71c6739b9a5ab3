package unknot.schedule.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.schedule.BookingPolicy;
import unknot.schedule.Change;
import unknot.schedule.ClinicDesk;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** What the clinic says of itself, and how it books. */
@Path("/settings")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class ClinicPages {

    private static final String SAVED = "saved";

    @Inject
    ClinicDesk desk;
    @Inject
    ClinicViews views;
    @Inject
    Answers answers;
    @Inject
    ScheduleMessages words;

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance clinic(ClinicForm form, Again again, boolean saved);

        static native TemplateInstance policy(PolicyForm form, Again again, boolean saved);
    }

    @GET
    @Path("clinic")
    public Response clinic(@QueryParam("said") String said) {
        return Page.of(Templates.clinic(views.clinic(), Again.fresh(), SAVED.equals(said)));
    }

    @POST
    @Path("clinic")
    @Audited(value = RecordPart.SETTINGS, act = Act.SETTINGS_CHANGED)
    public Response changeClinic(@BeanParam ClinicForm form) {
        FormErrors errors = new FormErrors();
        ClinicForm.Read read = form.read(errors, words);
        if (read == null) {
            return Page.of(422, Templates.clinic(form, Again.with(errors), false));
        }
        Change change = desk.changeClinic(form.readVersion(), read.name(), read.zone(), read.address(), read.phone(), read.currency(), read.ageOfConsent(),
                answers.by());
        return answers.to(change, "/settings/clinic?said=" + SAVED, form, () -> Optional.of(views.clinic()), again -> Templates.clinic(form, again, false));
    }

    @GET
    @Path("policy")
    public Response policy(@QueryParam("said") String said) {
        return Page.of(Templates.policy(views.policy(), Again.fresh(), SAVED.equals(said)));
    }

    @POST
    @Path("policy")
    @Audited(value = RecordPart.SETTINGS, act = Act.SETTINGS_CHANGED)
    public Response changePolicy(@BeanParam PolicyForm form) {
        FormErrors errors = new FormErrors();
        BookingPolicy.Values values = form.read(errors, words);
        if (values == null) {
            return Page.of(422, Templates.policy(form, Again.with(errors), false));
        }
        Change change = desk.changePolicy(form.readVersion(), values, answers.by());
        return answers.to(change, "/settings/policy?said=" + SAVED, form, () -> Optional.of(views.policy()), again -> Templates.policy(form, again, false));
    }
}
