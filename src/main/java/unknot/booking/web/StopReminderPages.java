package unknot.booking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.notices.Reminders;
import unknot.shared.web.Page;

/** Where the link at the end of a reminder leads. Following it changes nothing, its button does; the key can do nothing else. */
@Path("/reminders")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class StopReminderPages {

    @Inject
    Reminders reminders;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance stopReminders(String key, Boolean reminded);
    }

    @GET
    public Response show(@QueryParam("key") String key) {
        return page(key);
    }

    @POST
    @Audited(RecordPart.MESSAGES)
    public Response change(@FormParam("key") String key, @FormParam("wanted") String wanted) {
        reminders.remind(key, "yes".equals(wanted));
        return page(key);
    }

    private Response page(String key) {
        Boolean reminded = reminders.reminded(key).orElse(null);
        return Page.of(reminded == null ? 410 : 200, Templates.stopReminders(key, reminded));
    }
}
