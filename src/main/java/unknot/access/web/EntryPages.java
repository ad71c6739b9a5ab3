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
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import unknot.access.EntryDesk;
import unknot.access.EntryDesk.Found;
import unknot.access.EntryLink.Kind;
import unknot.access.SecretToken;
import unknot.access.SessionMechanism;
import unknot.access.SignInDesk;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.messages.Outbox;
import unknot.shared.Clinic;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/**
 * Signing in by a link in an e-mail. Following it signs nobody in: programs that look through mail follow links too; its page's button
 * does. The link's key moves into a cookie at once, so that it stays neither in the address bar nor in the history.
 */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class EntryPages {

    /** Of the cookie that holds the key of the link that was followed. */
    static final String LINK = "unknot-entry";
    /** Of the cookie that remembers which page the visitor wanted. */
    private static final String THEN = "unknot-then";
    private static final String PATH = "/enter";

    @Inject
    EntryDesk desk;
    @Inject
    SignInDesk signIn;
    @Inject
    ThisClinic clinic;
    @Inject
    Outbox outbox;
    @Inject
    AccessMessages words;
    @Inject
    SigningIn signingIn;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance linkSent(String words, String readHere);

        static native TemplateInstance enter(String clinicName, String heading, String words, String button);

        static native TemplateInstance linkOver(String heading, String words, boolean canAsk);
    }

    /** The answer is the same whether somebody has this address or nobody. */
    @POST
    @Path("sign-in/link")
    @Audited(value = RecordPart.SIGN_IN, act = Act.LINK_ASKED)
    public Response send(@FormParam("email") String email, @FormParam("then") String then, @Context HttpServerRequest request) {
        String typed = Typed.line(email);
        if (Typed.blank(typed)) {
            return Page.see("/sign-in");
        }
        desk.sendLink(typed);
        return leadingTo(Page.of(Templates.linkSent(words.link_sent(typed, (int) Kind.SIGN_IN.life().toMinutes()), outbox.readHere().orElse(""))), then, request);
    }

    /** @param then where who follows the link is led; anything that is no page of ours leads to the account's first page */
    static Response leadingTo(Response page, String then, HttpServerRequest request) {
        String wanted = Page.isOurs(then) ? URLEncoder.encode(then, StandardCharsets.UTF_8) : "";
        return Response.fromResponse(page).cookie(SigningIn.cookie(THEN, wanted, PATH, wanted.isEmpty() ? 0 : -1, request)).build();
    }

    @GET
    @Path("enter")
    public Response follow(@QueryParam("key") String key, @CookieParam(LINK) String link, @Context HttpServerRequest request) {
        if (!Typed.blank(key)) {
            return Response.seeOther(URI.create(PATH)).cookie(SigningIn.cookie(LINK, SecretToken.orNone(key), PATH, -1, request)).build();
        }
        Found found = desk.look(link);
        if (!(found instanceof Found.Good good)) {
            return over(found);
        }
        boolean invited = good.kind() == Kind.INVITATION;
        return Page.of(Templates.enter(clinic.find().map(Clinic::name).orElse(""), invited ? words.welcome() : words.sign_in(),
                words.enter_words(good.email()), invited ? words.enter_invited() : words.sign_in()));
    }

    @POST
    @Path("enter")
    @Audited(value = RecordPart.SIGN_IN, act = Act.SIGNED_IN)
    public Response enter(@CookieParam(LINK) String link, @CookieParam(THEN) String then, @CookieParam(SessionMechanism.COOKIE) String before,
            @Context HttpServerRequest request) {
        Optional<SignInDesk.Opened> opened = desk.enter(link);
        if (opened.isEmpty()) {
            return over(desk.look(link));
        }
        if (before != null) {
            signIn.signOut(before);
        }
        String wanted = then == null ? null : URLDecoder.decode(then, StandardCharsets.UTF_8);
        return Response.fromResponse(signingIn.done(opened.get(), wanted, request)).cookie(SigningIn.cookie(LINK, "", PATH, 0, request),
                SigningIn.cookie(THEN, "", PATH, 0, request)).build();
    }

    private Response over(Found found) {
        boolean used = found instanceof Found.Used;
        return Page.of(410, Templates.linkOver(used ? words.link_used() : words.link_over(), used ? words.link_used_words() : words.link_over_words(),
                desk.isOpen()));
    }
}
