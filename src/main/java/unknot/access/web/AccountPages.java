package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.CurrentAccount;
import unknot.access.LivingSessions;
import unknot.access.PasswordDesk;
import unknot.access.PasswordTries;
import unknot.access.Role;
import unknot.access.SessionMechanism;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** One's own account: the password, and where else one is signed in. */
@Path("/account")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS, Role.IS_TREATED })
@Produces(MediaType.TEXT_HTML)
public class AccountPages {

    @Inject
    PasswordDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    LivingSessions sessions;
    @Inject
    SessionViews sessionViews;
    @Inject
    AccessMessages words;
    @Inject
    SessionMessages sessionWords;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance account(String email, String home, PasswordDesk.Present present, List<SessionViews.Session> sessions, FormErrors errors, String said);
    }

    @GET
    public Response account(@CookieParam(SessionMechanism.COOKIE) String token, @QueryParam("said") String said) {
        return page(200, token, new FormErrors(), said);
    }

    @POST
    @Path("password")
    @Audited(value = RecordPart.ACCOUNT, act = Act.PASSWORD_CHANGED)
    public Response changePassword(@CookieParam(SessionMechanism.COOKIE) String token, @FormParam("present") String present,
            @FormParam("password") String password, @Context HttpServerRequest request) {
        FormErrors errors = new FormErrors();
        NewPassword.check(password, "password", errors, words, current.account().name(), current.account().email(), clinic.get().name());
        if (!errors.isEmpty()) {
            return page(422, token, errors, null);
        }
        PasswordTries.Tried tried = desk.change(token, present == null ? "" : present, password, SigningIn.origin(request));
        if (tried.slowed()) {
            return Waiting.told(page(429, token, errors.add("present", Waiting.words(tried.left(), sessionWords, false)), null), tried.left());
        }
        return tried.right() ? Page.see("/account?said=password") : page(422, token, errors.add("present", words.present_wrong()), null);
    }

    @POST
    @Path("sessions/{id:\\d{1,18}}/end")
    @Audited(value = RecordPart.ACCOUNT, act = Act.SIGNED_OUT)
    public Response end(@PathParam("id") long id) {
        sessions.end(current.account().accountId(), id);
        return Page.see("/account?said=ended");
    }

    @POST
    @Path("elsewhere")
    @Audited(value = RecordPart.ACCOUNT, act = Act.SIGNED_OUT)
    public Response endOthers(@CookieParam(SessionMechanism.COOKIE) String token) {
        sessions.endOthers(current.account().accountId(), token);
        return Page.see("/account?said=elsewhere");
    }

    private Response page(int status, String token, FormErrors errors, String said) {
        String sentence = switch (Typed.text(said)) {
            case "password" -> words.password_changed();
            case "ended" -> sessionWords.ended();
            case "elsewhere" -> sessionWords.others_ended();
            default -> "";
        };
        return Page.of(status, Templates.account(current.account().email(), current.account().home(), desk.present(token), sessionViews.of(current.account().accountId(), token), errors, sentence));
    }
}
