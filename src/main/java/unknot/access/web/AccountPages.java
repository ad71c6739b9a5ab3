package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.CurrentAccount;
import unknot.access.PasswordDesk;
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
    AccessMessages words;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance account(String email, String home, PasswordDesk.Present present, FormErrors errors, String said);
    }

    @GET
    public Response account(@CookieParam(SessionMechanism.COOKIE) String token, @QueryParam("said") String said) {
        return page(200, token, new FormErrors(), said);
    }

    @POST
    @Path("password")
    @Audited(value = RecordPart.ACCOUNT, act = Act.PASSWORD_CHANGED)
    public Response changePassword(@CookieParam(SessionMechanism.COOKIE) String token, @FormParam("present") String present,
            @FormParam("password") String password) {
        FormErrors errors = new FormErrors();
        NewPassword.check(password, "password", errors, words, current.account().name(), current.account().email(), clinic.get().name());
        if (errors.isEmpty() && desk.change(token, present == null ? "" : present, password) == PasswordDesk.Change.WRONG_PRESENT) {
            errors.add("present", words.present_wrong());
        }
        return errors.isEmpty() ? Page.see("/account?said=password") : page(422, token, errors, null);
    }

    @POST
    @Path("elsewhere")
    @Audited(value = RecordPart.ACCOUNT, act = Act.SIGNED_OUT)
    public Response endOthers(@CookieParam(SessionMechanism.COOKIE) String token) {
        desk.endOthers(token);
        return Page.see("/account?said=elsewhere");
    }

    private Response page(int status, String token, FormErrors errors, String said) {
        String sentence = switch (Typed.text(said)) {
            case "password" -> words.password_changed();
            case "elsewhere" -> words.others_ended();
            default -> "";
        };
        return Page.of(status, Templates.account(current.account().email(), current.account().home(), desk.present(token), errors, sentence));
    }
}
