package unknot.booking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import unknot.access.PublicBooking;
import unknot.access.SecretToken;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.Actor;
import unknot.booking.FreeTime;
import unknot.booking.WaitListDesk;
import unknot.booking.WaitListDesk.Offer;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.SafeCookie;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/**
 * Where the link in an offer leads. Following it takes nothing, since programs that look through mail follow links, too; its page's button
 * does. The key moves into a cookie at once, so that it stays neither in the address bar nor in the history.
 */
@Path(OfferPages.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class OfferPages {

    static final String PATH = "/offer";
    private static final String LINK = "unknot-offer";

    @Inject
    WaitListDesk desk;
    @Inject
    PublicBooking publicBooking;
    @Inject
    ThisClinic clinic;
    @Inject
    OfferMessages messages;
    @Inject
    Words words;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance offer(Shown offer);
    }

    /**
     * @param what the button does; empty where there is nothing to be had
     * @param near other free times, in words
     */
    record Shown(String clinic, String phone, String heading, String when, String words, String button, List<String> near, boolean bookable) {
    }

    @GET
    public Response show(@QueryParam("key") String key, @CookieParam(LINK) String link, @Context HttpServerRequest request) {
        if (!Typed.blank(key)) {
            return Response.seeOther(URI.create(PATH)).cookie(SafeCookie.of(LINK, SecretToken.orNone(key), PATH, -1, request.isSSL())).build();
        }
        return page(desk.look(link));
    }

    @POST
    @Audited(RecordPart.VISIT)
    public Response take(@CookieParam(LINK) String link) {
        Offer offer = desk.take(link, new Actor(messages.taken_by(), true));
        return offer instanceof Offer.Taken ? Page.see(PATH) : page(offer);
    }

    private Response page(Offer offer) {
        if (offer instanceof Offer.Open open) {
            return Page.of(Templates.offer(shown(messages.heading(), when(open.time()), open.moves() == null ? messages.until(until(open))
                    : messages.until(until(open)) + " " + messages.moves(words.at(open.moves())),
                    open.moves() == null ? messages.take() : messages.move(), List.of())));
        }
        if (offer instanceof Offer.Taken taken) {
            return Page.of(Templates.offer(shown(messages.yours(), words.at(taken.visit()) + ", " + taken.visit().practitioner().name(),
                    messages.yours_words(), "", List.of())));
        }
        return offer instanceof Offer.Gone gone ? Page.of(409, Templates.offer(shown(messages.gone(), "", messages.gone_words(), "",
                gone.nearest().stream().map(this::when).toList()))) : Page.of(410, Templates.offer(shown(messages.over(), "", messages.over_words(), "", List.of())));
    }

    private Shown shown(String heading, String when, String sentence, String button, List<String> near) {
        return new Shown(clinic.get().name(), clinic.get().phone(), heading, when, sentence, button, near, publicBooking.isOpen());
    }

    private String until(Offer.Open open) {
        ClinicTime time = words.clock(open.time());
        return words.named(time.time(open.until()), time.zone());
    }

    private String when(FreeTime time) {
        return words.at(time) + ", " + time.practitionerName();
    }
}
