package unknot.booking.web;

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
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.notices.ReminderPlan;
import unknot.booking.notices.ReminderPlanDesk;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The owner's page for when clients are reminded of their visits. */
@Path("/settings/reminders")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class ReminderPlanPages {

    private static final String SAVED = "saved";

    @Inject
    ReminderPlanDesk desk;
    @Inject
    ReminderMessages words;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance reminderPlan(PlanForm form, FormErrors errors, boolean saved);
    }

    record PlanForm(int version, String hours, String quietFrom, String quietUntil) {
    }

    @GET
    public Response form(@QueryParam("said") String said) {
        ReminderPlanDesk.Shown plan = desk.shown();
        String hours = plan.hours().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Page.of(Templates.reminderPlan(new PlanForm(plan.version(), hours, plan.quietFrom().toString(), plan.quietUntil().toString()),
                new FormErrors(), SAVED.equals(said)));
    }

    @POST
    @Audited(value = RecordPart.SETTINGS, act = Act.SETTINGS_CHANGED)
    public Response change(@FormParam("version") String version, @FormParam("hours") String hours, @FormParam("quiet-from") String from,
            @FormParam("quiet-until") String until) {
        PlanForm form = new PlanForm(Typed.version(version), Typed.line(hours), Typed.text(from), Typed.text(until));
        FormErrors errors = new FormErrors();
        Optional<List<Integer>> times = errors.wanted("hours", read(form.hours), words.error_hours(ReminderPlan.MOST_HOURS));
        Optional<LocalTime> quietFrom = errors.wanted("quiet-from", Typed.time(form.quietFrom), words.error_time());
        Optional<LocalTime> quietUntil = errors.wanted("quiet-until", Typed.time(form.quietUntil), words.error_time());
        if (!errors.isEmpty()) {
            return Page.of(422, Templates.reminderPlan(form, errors, false));
        }
        if (desk.change(form.version, times.get(), quietFrom.get(), quietUntil.get())) {
            return Page.see("/settings/reminders?said=" + SAVED);
        }
        errors.add(FormErrors.WHOLE, words.error_stale());
        PlanForm now = new PlanForm(desk.shown().version(), form.hours, form.quietFrom, form.quietUntil);
        return Page.of(409, Templates.reminderPlan(now, errors, false));
    }

    /** Whole hours with commas or spaces between them; empty for what is none, too far ahead or too many. */
    static Optional<List<Integer>> read(String typed) {
        List<Optional<Integer>> numbers = Arrays.stream(typed.split("[,;\\s]+")).filter(part -> !part.isEmpty()).map(Typed::whole).toList();
        boolean fine = numbers.stream().allMatch(number -> number.filter(hours -> hours >= 1 && hours <= ReminderPlan.MOST_HOURS).isPresent());
        List<Integer> hours = fine ? numbers.stream().map(Optional::get).distinct().toList() : List.of();
        return fine && hours.size() <= ReminderPlan.MOST_TIMES ? Optional.of(hours) : Optional.empty();
    }
}
