package unknot.care.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.care.CourseGuidance;
import unknot.care.GuidanceDesk;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The owner's words on how many sessions a course takes. */
@Path("/settings/courses")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class GuidancePages {

    private static final String SAVED = "saved";

    @Inject
    GuidanceDesk desk;
    @Inject
    CareMessages words;

    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance guidance(GuidanceForm form, FormErrors errors, boolean saved);
    }

    record GuidanceForm(int version, String acute, String chronic) {
    }

    @GET
    public Response form(@QueryParam("said") String said) {
        CourseGuidance guidance = desk.guidance();
        return Page.of(Templates.guidance(new GuidanceForm(guidance.version(), guidance.acute(), guidance.chronic()), new FormErrors(), SAVED.equals(said)));
    }

    @POST
    @Audited(value = RecordPart.LISTS, act = Act.SETTINGS_CHANGED)
    public Response change(@FormParam("version") String version, @FormParam("acute") String acute, @FormParam("chronic") String chronic) {
        GuidanceForm form = new GuidanceForm(Typed.version(version), Typed.line(acute), Typed.line(chronic));
        FormErrors errors = new FormErrors();
        check("acute", form.acute(), errors);
        check("chronic", form.chronic(), errors);
        if (errors.isEmpty() && desk.change(form.version(), form.acute(), form.chronic())) {
            return Page.see("/settings/courses?said=" + SAVED);
        }
        if (!errors.isEmpty()) {
            return Page.of(422, Templates.guidance(form, errors, false));
        }
        errors.add(FormErrors.WHOLE, words.error_guidance_stale());
        return Page.of(409, Templates.guidance(new GuidanceForm(desk.guidance().version(), form.acute(), form.chronic()), errors, false));
    }

    private void check(String field, String typed, FormErrors errors) {
        int length = Typed.length(typed);
        if (!Typed.visible(typed)) {
            errors.add(field, words.error_guidance_missing());
        } else if (length > CourseGuidance.LONGEST) {
            errors.add(field, words.error_text_long(length));
        }
    }
}
