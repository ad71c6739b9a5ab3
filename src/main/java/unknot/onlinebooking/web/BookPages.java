package unknot.onlinebooking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes.Search;
import unknot.booking.Refusal;
import unknot.booking.SessionTime;
import unknot.onlinebooking.OnlineDesk;
import unknot.onlinebooking.OnlineOffer;
import unknot.onlinebooking.OnlineOffer.Offered;
import unknot.onlinebooking.OnlineOffer.Place;
import unknot.onlinebooking.OnlineOffer.Whom;
import unknot.onlinebooking.OnlineVisits;
import unknot.schedule.Timetables;
import unknot.shared.web.Network;
import unknot.shared.web.Page;

/** Choosing where, what, with whom and when, one step a page; what was chosen stands in the address. Taking a time holds it. */
@Path("/book")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class BookPages {

    @Inject
    OnlineOffer offer;
    @Inject
    OnlineDesk desk;
    @Inject
    OnlineVisits visits;
    @Inject
    Steps steps;
    @Inject
    TimesBoard board;
    @Inject
    Timetables timetables;
    @Inject
    BookMessages messages;
    @Inject
    BookWords words;

    /** A service with its price in words. */
    record Shown(long id, String name, String about, String price) {
    }

    @CheckedTemplate(basePath = "online", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance closed(Frame frame);

        static native TemplateInstance where(Frame frame, List<Place> places);

        static native TemplateInstance what(Frame frame, List<Shown> services, Long place);

        static native TemplateInstance whom(Frame frame, List<Whom> therapists, Long place, long service);

        static native TemplateInstance when(Frame frame, Times times, Long place, long service, String with);
    }

    @GET
    public Response choose(@BeanParam Wish.Asked asked, @CookieParam(VisitorCookie.VISITOR) String visitor) {
        if (!offer.isOpen()) {
            return Page.of(Templates.closed(steps.plain(null)));
        }
        Wish wish = asked.wish();
        Choice choice = steps.read(wish);
        return page(choice.gone() ? 404 : 200, choice, wish, choice.gone() ? messages.not_offered() : null, List.of(), visitor);
    }

    @POST
    public Response take(@BeanParam Wish.Sent sent, @FormParam("slot") String slot, @CookieParam(VisitorCookie.VISITOR) String visitor,
            @Context HttpServerRequest request) {
        Wish wish = sent.wish();
        Choice choice = steps.read(wish);
        if (!offer.isOpen() || !choice.whoChosen()) {
            return offer.isOpen() ? page(422, choice, wish, messages.not_offered(), List.of(), visitor) : Page.see("/book");
        }
        Optional<SessionTime> time = SlotValue.read(slot);
        if (time.isEmpty()) {
            return page(422, choice, wish, messages.choose_time(), List.of(), visitor);
        }
        OnlineDesk.Taking taking = taken(choice, time.get(), visitor, Network.of(request));
        if (taking instanceof OnlineDesk.Taking.Held held) {
            return Response.seeOther(URI.create("/book/details"))
                    .cookie(VisitorCookie.of(VisitorCookie.VISITOR, held.token(), request.isSSL())).build();
        }
        if (taking instanceof OnlineDesk.Taking.Refused refused) {
            return page(409, choice, wish, words.refusal(refused.refusal()), refused.nearest(), visitor);
        }
        return page(429, choice, wish, messages.too_many_holds(), List.of(), visitor);
    }

    /** Where anyone will do, somebody else who is free at the same moment is as good. */
    private OnlineDesk.Taking taken(Choice choice, SessionTime time, String visitor, String network) {
        OnlineDesk.Taking taking = desk.take(visitor, choice.service().id(), time, network);
        boolean lost = taking instanceof OnlineDesk.Taking.Refused refused && refused.refusal() == Refusal.PRACTITIONER_TAKEN;
        if (!lost || choice.who() != null) {
            return taking;
        }
        return board.alsoFree(sought(choice), time.date(), time.time()).stream().findFirst()
                .map(free -> desk.take(visitor, choice.service().id(), new SessionTime(free.date(), free.time(), free.practitionerId()), network))
                .orElse(taking);
    }

    private Response page(int status, Choice choice, Wish wish, String notice, List<FreeTime> nearest, String visitor) {
        Frame frame = steps.frame(choice, notice, holding(visitor));
        Long place = choice.placeId();
        if (choice.place() == null) {
            return Page.of(status, Templates.where(frame, choice.places()));
        }
        if (choice.service() == null) {
            return Page.of(status, Templates.what(frame, choice.services().stream().map(this::shown).toList(), place));
        }
        return Page.of(status, choice.whoChosen()
                ? Templates.when(frame, board.times(sought(choice), wish.from(), wish.day(), nearest), place, choice.service().id(), choice.with())
                : Templates.whom(frame, choice.therapists(), place, choice.service().id()));
    }

    private Sought sought(Choice choice) {
        ZoneId zone = timetables.current().places().get(choice.place().id()).zone();
        LocalDate today = words.today(zone);
        return new Sought(Search.of(choice.service().id(), choice.who() == null ? null : choice.who().id(), today, 1).at(choice.place().id()).byClient(), zone,
                (from, day) -> Wish.href(choice.placeId(), choice.service().id(), choice.with(), from, day), messages::take_when);
    }

    private Shown shown(Offered service) {
        String about = messages.minutes(service.minutes()) + (service.description() == null ? "" : " · " + service.description());
        return new Shown(service.id(), service.name(), about, words.price(service.price()));
    }

    private String holding(String visitor) {
        return visits.ofVisitor(visitor).filter(visit -> visit.held() && !visit.asked())
                .map(visit -> messages.holding(words.at(visit.date(), visit.starts(), visit.zone()), words.time(visit.heldUntil(), visit.zone())))
                .orElse(null);
    }
}
