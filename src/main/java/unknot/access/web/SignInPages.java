package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
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
import java.util.List;
import unknot.access.CurrentAccount;
import unknot.access.DemoSignIn;
import unknot.access.EntryDesk;
import unknot.access.PublicBooking;
import unknot.access.SessionMechanism;
import unknot.access.SignInDesk;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.Clinic;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Signing in and out, and the way from the bare address to one's first page. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    @Inject
    SignInDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    AccessMessages words;
    @Inject
    SessionMessages sessionWords;
    @Inject
    SigningIn signingIn;
    @Inject
    Instance<DemoSignIn.List> demo;
    @Inject
    PublicBooking publicBooking;
    @Inject
    EntryDesk entry;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signIn(String clinicName, String email, String then, String error, boolean bookable, boolean byLink,
                List<DemoSignIn> demoSignIns);
    }

    @GET
    public Response home() {
        return Page.see(current.account() == null ? "/sign-in" : current.account().home());
    }

    @GET
    @Path("sign-in")
    public Object form(@QueryParam("then") String then) {
        return current.account() == null ? page(200, "", then, null) : Page.see(current.account().home());
    }

    @POST
    @Path("sign-in")
    @Audited(value = RecordPart.SIGN_IN, act = Act.SIGNED_IN)
    public Response signIn(@FormParam("email") String email, @FormParam("password") String password, @FormParam("then") String then,
            @Context HttpServerRequest request) {
        SignInDesk.Answer answer = desk.signIn(Typed.text(email), password == null ? "" : password, SigningIn.origin(request));
        return answer.opened().map(opened -> signingIn.done(opened, then, request)).orElseGet(() -> answer.left().isZero() ? page(422, email, then, words.wrong())
                : Waiting.told(page(429, email, then, Waiting.words(answer.left(), sessionWords, entry.isOpen())), answer.left()));
    }

    @POST
    @Path("sign-out")
    @Audited(value = RecordPart.SIGN_IN, act = Act.SIGNED_OUT)
    public Response signOut(@CookieParam(SessionMechanism.COOKIE) String token, @Context HttpServerRequest request) {
        if (token != null) {
            desk.signOut(token);
        }
        return SigningIn.over(request);
    }

    private Response page(int status, String email, String then, String error) {
        List<DemoSignIn> demoSignIns = demo.isResolvable() ? demo.get().all() : List.of();
        return Page.of(status, Templates.signIn(clinic.find().map(Clinic::name).orElse(""), Typed.text(email), Typed.text(then), error, publicBooking.isOpen(),
                entry.isOpen(), demoSignIns));
    }
}
