package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.SecondFactorDesk;
import unknot.access.SecondFactorDesk.Check;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Asks for the code after the password or the link, before there is a session. */
@Path("/sign-in/code")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CodePages {

    @Inject
    SecondFactorDesk desk;
    @Inject
    FactorMessages words;
    @Inject
    SigningIn signingIn;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signInCode(String then, String error);
    }

    @GET
    public Response ask(@CookieParam(SigningIn.HALF) String half, @QueryParam("then") String then) {
        return desk.isAsked(half) ? Page.of(Templates.signInCode(Typed.text(then), null)) : Page.see("/sign-in");
    }

    @POST
    @Audited(value = RecordPart.SIGN_IN, act = Act.SIGNED_IN)
    public Response enter(@CookieParam(SigningIn.HALF) String half, @FormParam("code") String code, @FormParam("then") String then, @Context HttpServerRequest request) {
        SecondFactorDesk.Answer answer = desk.enter(half, Typed.text(code));
        return answer.opened().map(opened -> Response.fromResponse(signingIn.done(opened, then, request))
                .cookie(SigningIn.cookie(SigningIn.HALF, "", "/sign-in", 0, request)).build())
                .orElseGet(() -> answer.check() == Check.OVER ? Page.see("/sign-in")
                        : Page.of(answer.check() == Check.WAIT ? 429 : 422, Templates.signInCode(Typed.text(then), answer.check() == Check.WAIT ? words.wait_() : words.wrong())));
    }
}
