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
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.DemoSignIn;
import unknot.access.PublicBooking;
import unknot.access.SessionMechanism;
import unknot.access.SignInDesk;
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
    Instance<DemoSignIn.List> demo;
    @Inject
    PublicBooking publicBooking;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signIn(String clinicName, String email, String then, String error, boolean bookable, List<DemoSignIn> demoSignIns);
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
    public Response signIn(@FormParam("email") String email, @FormParam("password") String password, @FormParam("then") String then,
            @Context HttpServerRequest request) {
        Optional<SignInDesk.Opened> opened = desk.signIn(Typed.text(email), password == null ? "" : password);
        return opened.map(open -> Response.seeOther(URI.create(destination(then, open.account().home())))
                .cookie(cookie(open.token(), -1, request.isSSL())).build())
                .orElseGet(() -> page(422, email, then, words.wrong()));
    }

    @POST
    @Path("sign-out")
    public Response signOut(@CookieParam(SessionMechanism.COOKIE) String token, @Context HttpServerRequest request) {
        if (token != null) {
            desk.signOut(token);
        }
        // The browser drops what it kept of the record: cached pages and unsent drafts.
        return Response.seeOther(URI.create("/sign-in")).cookie(cookie("", 0, request.isSSL()))
                .header("Clear-Site-Data", "\"cache\", \"storage\"").build();
    }

    private Response page(int status, String email, String then, String error) {
        List<DemoSignIn> demoSignIns = demo.isResolvable() ? demo.get().all() : List.of();
        return Page.of(status, Templates.signIn(clinic.find().map(Clinic::name).orElse(""), Typed.text(email), Typed.text(then), error, publicBooking.isOpen(),
                demoSignIns));
    }

    /** Only a path of our own: an address elsewhere would make the sign-in page a door to anywhere. */
    private static String destination(String then, String home) {
        boolean ours = then != null && then.matches("/[A-Za-z0-9][A-Za-z0-9/_.?=&%-]*");
        return ours ? then : home;
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(SessionMechanism.COOKIE).value(value).path("/").maxAge(maxAge).httpOnly(true).secure(secure)
                .sameSite(NewCookie.SameSite.LAX).build();
    }
}
