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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import unknot.access.AccountDesk;
import unknot.access.Confirmed;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.schedule.TherapistDesk;
import unknot.schedule.TherapistDetails;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** The way into the owner's settings, and who works here. */
@Path("/settings")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class SettingsPages {

    private static final String THERAPISTS = "therapists";
    private static final String ACCOUNTS = "accounts";

    @Inject
    TherapistDesk desk;
    @Inject
    AccountDesk accounts;
    @Inject
    PeopleViews views;
    @Inject
    Answers answers;
    @Inject
    ScheduleMessages words;

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance people(People people);

        static native TemplateInstance firstPassword(AccountDesk.Given given);
    }

    @GET
    public Response first() {
        return Page.see("/settings/services");
    }

    @GET
    @Path("people")
    public Response people() {
        return Page.of(Templates.people(views.all(PeopleViews.nobody(THERAPISTS), PeopleViews.nobody(ACCOUNTS))));
    }

    @POST
    @Path("therapists")
    @Audited(value = RecordPart.STAFF_ACCOUNT, act = Act.ACCESS_GIVEN)
    @Confirmed
    public Response addTherapist(@BeanParam PersonForm form) {
        FormErrors errors = new FormErrors();
        String name = NameTyped.read(form.name, TherapistDetails.LONGEST_NAME, errors, words);
        AccountDesk.Outcome outcome = errors.isEmpty() ? desk.add(name, form.email(), answers.by()) : null;
        return given(outcome, errors, () -> views.all(new People.Person(THERAPISTS, form, errors), PeopleViews.nobody(ACCOUNTS)));
    }

    @POST
    @Path("accounts")
    @Audited(value = RecordPart.STAFF_ACCOUNT, act = Act.ACCESS_GIVEN)
    @Confirmed
    public Response addAccount(@BeanParam PersonForm form) {
        FormErrors errors = new FormErrors();
        String name = NameTyped.read(form.name, TherapistDetails.LONGEST_NAME, errors, words);
        AccountDesk.Outcome outcome = errors.isEmpty() ? accounts.giveFrontDesk(name, form.email()) : null;
        return given(outcome, errors, () -> views.all(PeopleViews.nobody(THERAPISTS), new People.Person(ACCOUNTS, form, errors)));
    }

    /** The password is on this answer and nowhere else, so there is no redirect: it could not be shown again. */
    private Response given(AccountDesk.Outcome outcome, FormErrors errors, Supplier<People> again) {
        if (outcome instanceof AccountDesk.Given given) {
            return Page.of(Templates.firstPassword(given));
        }
        if (outcome instanceof AccountDesk.Refused refused) {
            errors.add("email", refused.reason() == AccountDesk.Reason.EMAIL_TAKEN ? words.error_email_taken() : words.error_email());
        }
        return Page.of(422, Templates.people(again.get()));
    }
}
