package unknot.between.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import unknot.between.AskingPlan;
import unknot.between.AskingPlanDesk;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The owner's page for what clients are asked between their visits. */
@Path("/settings/check-ins")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class AskingPlanPages {

    private static final String SAVED = "saved";

    @Inject
    AskingPlanDesk desk;
    @Inject
    AskingMessages words;
    @Inject
    CheckInMessages told;

    @CheckedTemplate(basePath = "between", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance askingPlan(PlanForm form, FormErrors errors, String standard, boolean saved);
    }

    /** The settings as strings. */
    public static class PlanForm {

        @FormParam("version")
        String version;
        @FormParam("check-in")
        String checkIn;
        @FormParam("soreness")
        String soreness;
        @FormParam("pain")
        String pain;
        @FormParam("advice")
        String advice;

        static PlanForm of(AskingPlanDesk.Shown plan) {
            PlanForm form = new PlanForm();
            form.version = String.valueOf(plan.version());
            form.checkIn = number(plan.said().checkInHours());
            form.soreness = number(plan.said().sorenessHours());
            form.pain = number(plan.said().painDays());
            form.advice = plan.said().advice();
            return form;
        }

        private static String number(Integer said) {
            return said == null ? "" : said.toString();
        }

        /** Says in {@code errors} what is wrong with it. */
        AskingPlan.Said read(FormErrors errors, AskingMessages words) {
            if (Typed.length(advice()) > AskingPlan.LONGEST_ADVICE) {
                errors.add("advice", words.error_long(Typed.length(advice()), AskingPlan.LONGEST_ADVICE));
            }
            return new AskingPlan.Said(number("check-in", checkIn, 1, 72, errors, words), number("soreness", soreness, 24, 48, errors, words),
                    number("pain", pain, 2, 7, errors, words), advice());
        }

        private static Integer number(String field, String typed, int from, int to, FormErrors errors, AskingMessages words) {
            return Typed.blank(typed) ? null
                    : errors.wanted(field, Typed.whole(typed).filter(number -> number >= from && number <= to), words.error_number(from, to)).orElse(null);
        }

        public String version() {
            return version;
        }

        public String checkIn() {
            return Typed.line(checkIn);
        }

        public String soreness() {
            return Typed.line(soreness);
        }

        public String pain() {
            return Typed.line(pain);
        }

        public String advice() {
            return Typed.text(advice);
        }
    }

    @GET
    public Response form(@QueryParam("said") String said) {
        return page(200, PlanForm.of(desk.shown()), new FormErrors(), SAVED.equals(said));
    }

    @POST
    @Audited(value = RecordPart.SETTINGS, act = Act.SETTINGS_CHANGED)
    public Response change(@BeanParam PlanForm form) {
        FormErrors errors = new FormErrors();
        AskingPlan.Said said = form.read(errors, words);
        if (!errors.isEmpty()) {
            return page(422, form, errors, false);
        }
        if (desk.change(Typed.version(form.version), said)) {
            return Page.see("/settings/check-ins?said=" + SAVED);
        }
        form.version = String.valueOf(desk.shown().version());
        return page(409, form, errors.add(FormErrors.WHOLE, words.error_stale()), false);
    }

    private Response page(int status, PlanForm form, FormErrors errors, boolean saved) {
        return Page.of(status, Templates.askingPlan(form, errors, told.advice(), saved));
    }
}
