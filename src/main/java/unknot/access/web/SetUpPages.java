package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import unknot.access.SetUpDesk;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The page of a new installation. Once there is a clinic it is gone. */
@Path("/setup")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SetUpPages {

    @Inject
    SetUpDesk desk;
    @Inject
    AccessMessages words;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance setUp(SetUpForm form, FormErrors errors, List<String> zones);
    }

    @GET
    public Response form() {
        stillNeeded();
        return page(200, SetUpForm.empty(), new FormErrors());
    }

    @POST
    @Audited(value = RecordPart.SETTINGS, act = Act.SETTINGS_CHANGED)
    public Response setUp(@BeanParam SetUpForm form) {
        stillNeeded();
        FormErrors errors = form.errors(words);
        if (!errors.isEmpty()) {
            return page(422, form, errors);
        }
        return switch (desk.setUp(Typed.text(form.code), form.clinicName.strip(), form.readZone().orElseThrow(), form.ownerName.strip(),
                form.email, form.password)) {
            case WRONG_CODE -> page(422, form, errors.add("code", words.set_up_code_wrong()));
            case DONE, ALREADY_DONE -> Page.see("/sign-in");
        };
    }

    private void stillNeeded() {
        if (!desk.isNeeded()) {
            throw new NotFoundException();
        }
    }

    private static Response page(int status, SetUpForm form, FormErrors errors) {
        // The form's own zone too: a server's may have a name such as Etc/UTC, and another would be chosen silently.
        List<String> zones = ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.equals(form.zone)
                || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC")).sorted().toList();
        return Page.of(status, Templates.setUp(form, errors, zones));
    }
}
