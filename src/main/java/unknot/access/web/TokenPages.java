package unknot.access.web;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.Confirmed;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.TokenDesk;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The access tokens of whoever of the staff is signed in. */
@Path("/access-tokens")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class TokenPages {

    @Inject
    TokenDesk desk;
    @Inject
    TokenViews views;
    @Inject
    CurrentAccount current;
    @Inject
    AccessMessages words;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance accessTokens(TokenViews.Tokens tokens);

        static native TemplateInstance tokenMade(String name, String token);
    }

    @GET
    public Response tokens(@QueryParam("revoked") String revoked) {
        return Page.of(Templates.accessTokens(views.tokens(TokenForm.blank(), new FormErrors(), Typed.id(revoked).orElse(null))));
    }

    /** The token is on this answer and nowhere else, so there is no redirect: it could not be shown again. */
    @POST
    @Audited(value = RecordPart.TOKEN, act = Act.ACCESS_GIVEN)
    @Confirmed
    public Response make(@BeanParam TokenForm form) {
        FormErrors errors = new FormErrors();
        form.check(errors, words);
        if (!errors.isEmpty()) {
            return Page.of(422, Templates.accessTokens(views.tokens(form, errors, null)));
        }
        return Page.of(Templates.tokenMade(form.name(), desk.issue(current.account().accountId(), form.name(), form.scopes(), form.duration())));
    }

    @POST
    @Path("{id:\\d+}/revocation")
    @Audited(value = RecordPart.TOKEN, act = Act.ACCESS_STOPPED)
    public Response revoke(@PathParam("id") long id) {
        if (!desk.revoke(current.account().accountId(), id)) {
            throw new NotFoundException();
        }
        return Page.see("/access-tokens?revoked=" + id);
    }
}
