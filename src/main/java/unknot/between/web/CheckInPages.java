package unknot.between.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import unknot.access.SecretToken;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.between.CheckIn.Told;
import unknot.between.CheckInDesk;
import unknot.between.CheckInDesk.Sheet;
import unknot.between.CheckInDesk.State;
import unknot.between.HurtPlaces;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.SafeCookie;
import unknot.shared.web.Typed;

/**
 * A visit's check-in for who has its link. Following the link tells nothing, its page's button does. The link's key moves into a cookie at
 * once, so that it stays neither in the address bar nor in the history; what was told before is not shown again.
 */
@Path("/check-in")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CheckInPages {

    private static final String PATH = "/check-in";
    private static final String LINK = "unknot-check-in";

    @Inject
    CheckInDesk desk;
    @Inject
    CheckInViews views;
    @Inject
    HurtPlaces places;
    @Inject
    CheckInMessages messages;

    @CheckedTemplate(basePath = "between", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance checkIn(CheckInView form);

        static native TemplateInstance checkInNotice(CheckInView.Notice notice);
    }

    @GET
    public Response show(@QueryParam("key") String key, @QueryParam("again") String again, @CookieParam(LINK) String link, @Context HttpServerRequest request) {
        if (!Typed.blank(key)) {
            return Response.seeOther(URI.create(PATH)).cookie(SafeCookie.of(LINK, SecretToken.orNone(key), PATH, -1, request.isSSL())).build();
        }
        Sheet sheet = desk.ofKey(link).orElse(null);
        if (sheet == null || sheet.state() != State.OPEN) {
            return closed(sheet);
        }
        return sheet.told() != null && again == null ? Page.of(Templates.checkInNotice(views.sent(sheet, PATH + "?again=yes")))
                : form(200, sheet, CheckInForm.EMPTY, new FormErrors());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(RecordPart.TOLD)
    public Response tell(MultivaluedMap<String, String> fields, @CookieParam(LINK) String link) {
        Sheet sheet = desk.ofKey(link).orElse(null);
        if (sheet == null || sheet.state() != State.OPEN) {
            return closed(sheet);
        }
        CheckInForm form = CheckInForm.typed(fields);
        FormErrors errors = new FormErrors();
        Optional<Told> told = form.read(desk, places, errors, messages);
        if (told.isEmpty()) {
            return form(422, sheet, form, errors);
        }
        return desk.tell(sheet.appointmentId(), told.get()) == State.OPEN ? Page.see(PATH) : closed(desk.ofKey(link).orElse(null));
    }

    private Response form(int status, Sheet sheet, CheckInForm form, FormErrors errors) {
        return Page.of(status, Templates.checkIn(views.form(sheet, form, errors, PATH, false)));
    }

    private Response closed(Sheet sheet) {
        return Page.of(410, Templates.checkInNotice(sheet == null ? views.unknown() : views.closed(sheet)));
    }
}
