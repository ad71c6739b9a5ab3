package unknot.care.web;

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
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.care.CourseDesk;
import unknot.care.CourseOpening;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** Opening a course of care; its times are found on the page that follows. */
@Path("/clients/{client:\\d+}/courses")
@OpensRecord(value = RecordPart.CLIENT_PAGE, id = "client")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class CoursePages {

    @Inject
    CourseDesk desk;
    @Inject
    CourseChoices choices;
    @Inject
    CareMessages words;

    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance openCourse(CourseChoices.Offer offer, CourseForm form, FormErrors errors);
    }

    @GET
    @Path("new")
    public Response form(@PathParam("client") long client) {
        return page(200, client, CourseForm.empty(), new FormErrors());
    }

    @POST
    @Audited(RecordPart.COURSE)
    public Response open(@PathParam("client") long client, @BeanParam CourseForm form) {
        FormErrors errors = new FormErrors();
        CourseOpening opening = form.read(client, errors, words);
        if (opening == null) {
            return page(422, client, form, errors);
        }
        CourseDesk.Outcome outcome = desk.open(opening);
        if (outcome instanceof CourseDesk.Opened opened) {
            return Page.see("/courses/" + opened.courseId() + "/sessions");
        }
        return page(422, client, form, explained(((CourseDesk.Refused) outcome).reason()));
    }

    private FormErrors explained(CourseDesk.Reason reason) {
        FormErrors errors = new FormErrors();
        return switch (reason) {
            case UNKNOWN_CLIENT -> errors.add(FormErrors.WHOLE, words.error_client());
            case RESTRICTED_CLIENT -> errors.add(FormErrors.WHOLE, words.error_restricted());
            case UNKNOWN_SERVICE -> errors.add("service", words.error_service());
            case UNKNOWN_PRACTITIONER -> errors.add("practitioner", words.error_therapist());
            case PRACTITIONER_DOES_NOT_OFFER_SERVICE -> errors.add("practitioner", words.error_not_offered());
            case SESSIONS_OUT_OF_RANGE -> errors.add("sessions", words.error_sessions());
            case REASON_MISSING -> errors.add("sessions-reason", words.error_reason());
        };
    }

    private Response page(int status, long client, CourseForm form, FormErrors errors) {
        CourseChoices.Offer offer = choices.forClient(client).orElseThrow(NotFoundException::new);
        return Page.of(status, Templates.openCourse(offer, form, errors));
    }
}
