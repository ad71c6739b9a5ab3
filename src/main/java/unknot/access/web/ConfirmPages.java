package unknot.access.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import unknot.access.ConfirmDesk;
import unknot.access.CurrentAccount;
import unknot.access.EntryDesk;
import unknot.access.PasswordTries.Tried;
import unknot.access.Role;
import unknot.access.SecondFactorDesk.Check;
import unknot.access.SessionMechanism;
import unknot.access.web.ConfirmViews.Wanted;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/**
 * Asks for the password, or what stands in for it, before something that matters, and leads on. A form that waits is sent on by 307: the browser
 * sends it again as it is, to where it was meant to go, and so nothing of it is kept here.
 */
@Path(ConfirmPages.PATH)
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS, Role.IS_TREATED })
@Produces(MediaType.TEXT_HTML)
public class ConfirmPages {

    static final String PATH = "/account/confirm";

    @Inject
    ConfirmDesk desk;
    @Inject
    ConfirmViews views;
    @Inject
    EntryDesk entry;
    @Inject
    CurrentAccount current;
    @Inject
    ConfirmMessages words;
    @Inject
    FactorMessages factorWords;
    @Inject
    SessionMessages sessionWords;

    /** Once that is shown, what was wanted begins by itself, and can be reached by hand: a file leaves this page where it is. */
    @GET
    public Response ask(@CookieParam(SessionMechanism.COOKIE) String token, @QueryParam("then") String then) {
        Wanted wanted = Wanted.toRead(then);
        if (wanted.then().isEmpty()) {
            return Page.see(current.account().home());
        }
        return desk.isFresh(token) ? Response.fromResponse(Page.of(ConfirmViews.Templates.confirmed(wanted.then(), above(wanted.then())))).header("Refresh", "0;url=" + wanted.then()).build()
                : Page.of(views.page(wanted, "", false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(value = RecordPart.ACCOUNT, act = Act.CONFIRMED)
    public Response confirm(@CookieParam(SessionMechanism.COOKIE) String token, MultivaluedMap<String, String> sent, @Context HttpServerRequest request) {
        Wanted wanted = Wanted.of(sent);
        if (desk.isFresh(token)) {
            return goOn(wanted);
        }
        long account = current.account().accountId();
        return switch (desk.way(account)) {
            case PASSWORD -> answer(wanted, desk.byPassword(token, account, sent.getFirst(ConfirmViews.OWN + "password") == null ? "" : sent.getFirst(ConfirmViews.OWN + "password"),
                    SigningIn.origin(request)));
            case CODE -> answer(wanted, desk.byCode(token, account, Typed.text(sent.getFirst(ConfirmViews.OWN + "code"))));
            case LINK -> Page.of(422, views.page(wanted, words.not_yet(), false));
        };
    }

    /** Who follows it has signed in anew, and with that shown it. What is to be read comes after; a form waits on this page. */
    @POST
    @Path("link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(value = RecordPart.SIGN_IN, act = Act.LINK_ASKED)
    public Response sendLink(MultivaluedMap<String, String> sent, @Context HttpServerRequest request) {
        Wanted wanted = Wanted.of(sent);
        entry.sendLink(current.account().email());
        return EntryPages.leadingTo(Page.of(views.page(wanted, "", true)), wanted.then().isEmpty() ? "" : here(wanted), request);
    }

    private static String here(Wanted wanted) {
        return PATH + "?then=" + URLEncoder.encode(wanted.then(), StandardCharsets.UTF_8);
    }

    private Response answer(Wanted wanted, Tried tried) {
        return tried.right() ? goOn(wanted) : tried.slowed() ? Waiting.told(Page.of(429, views.page(wanted, Waiting.words(tried.left(), sessionWords, false), false)), tried.left())
                : Page.of(422, views.page(wanted, words.wrong(), false));
    }

    private Response answer(Wanted wanted, Check check) {
        return check == Check.RIGHT ? goOn(wanted) : check == Check.WAIT ? Page.of(429, views.page(wanted, factorWords.wait_(), false))
                : Page.of(422, views.page(wanted, factorWords.wrong(), false));
    }

    private Response goOn(Wanted wanted) {
        return wanted.form().isEmpty() ? Page.see(wanted.then().isEmpty() ? current.account().home() : here(wanted))
                : Response.temporaryRedirect(URI.create(wanted.form())).build();
    }

    /** The page that a file belongs to: its address without the last part. */
    private static String above(String then) {
        String path = then.replaceFirst("\\?.*", "");
        int end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('.'));
        return end > 0 ? path.substring(0, end) : "/";
    }
}
