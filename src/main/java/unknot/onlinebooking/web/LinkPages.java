package unknot.onlinebooking.web;

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
import java.util.Optional;
import unknot.access.SecretToken;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.FreeTime;
import unknot.booking.Refusal;
import unknot.onlinebooking.OnlineDesk;
import unknot.onlinebooking.OnlineDesk.Confirming;
import unknot.onlinebooking.OnlineVisit;
import unknot.onlinebooking.OnlineVisits;
import unknot.schedule.Timetables;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/**
 * The link from the e-mail, and the visit that came of it. Following the link books nothing: programs that look through mail follow
 * links too. The link's key moves into a cookie at once, so that it stays neither in the address bar nor in the history.
 */
@Path("/book")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class LinkPages {

    @Inject
    OnlineDesk desk;
    @Inject
    OnlineVisits visits;
    @Inject
    Timetables timetables;
    @Inject
    Steps steps;
    @Inject
    BookMessages messages;
    @Inject
    BookWords words;

    /** A booking in words. */
    record Shown(String day, String time, String service, String therapist, String place, String givenName, boolean cancelled) {
    }

    @CheckedTemplate(basePath = "online", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance confirm(Frame frame, Shown visit);

        /** What came of a link that booked nothing. */
        static native TemplateInstance link(Frame frame, String heading, String words, List<String> near, String anotherHref);

        static native TemplateInstance done(Frame frame, Shown visit, int freeHours);
    }

    @GET
    @Path("confirm")
    public Response follow(@QueryParam("key") String key, @CookieParam(VisitorCookie.LINK) String link, @Context HttpServerRequest request) {
        if (!Typed.blank(key)) {
            return Response.seeOther(URI.create("/book/confirm")).cookie(VisitorCookie.of(VisitorCookie.LINK, SecretToken.orNone(key), request.isSSL())).build();
        }
        Optional<OnlineVisit> visit = visits.ofLink(link);
        if (visit.isPresent() && visit.get().booked()) {
            return used(visit.get());
        }
        return visit.isEmpty() || visit.get().linkOver() ? over() : Page.of(Templates.confirm(steps.plain(visit.get()), shown(visit.get())));
    }

    @POST
    @Path("confirm")
    @Audited(RecordPart.VISIT)
    public Response confirm(@CookieParam(VisitorCookie.LINK) String link, @Context HttpServerRequest request) {
        Confirming confirming = desk.confirm(link);
        if (confirming instanceof Confirming.Booked booked) {
            return Response.seeOther(URI.create("/book/done")).cookie(VisitorCookie.of(VisitorCookie.VISITOR, booked.token(), request.isSSL())).build();
        }
        if (confirming instanceof Confirming.Refused refused) {
            return refused(visits.ofLink(link).orElseThrow(), refused.refusal(), refused.nearest());
        }
        return confirming instanceof Confirming.Used ? Page.see("/book/done") : over();
    }

    @GET
    @Path("done")
    public Response done(@CookieParam(VisitorCookie.VISITOR) String visitor, @CookieParam(VisitorCookie.LINK) String link) {
        Optional<OnlineVisit> visit = visits.ofVisitor(visitor).filter(OnlineVisit::booked);
        if (visit.isEmpty()) {
            return visits.ofLink(link).filter(OnlineVisit::booked).map(this::used).orElseGet(() -> Page.see("/book"));
        }
        return Page.of(Templates.done(steps.plain(visit.get()), shown(visit.get()), timetables.current().policy().lateNoticeHours()));
    }

    @GET
    @Path("visit.ics")
    @Produces(MediaType.WILDCARD)
    public Response calendarFile(@CookieParam(VisitorCookie.VISITOR) String visitor) {
        return visits.ofVisitor(visitor).filter(OnlineVisit::booked)
                .map(visit -> Response.ok(visit.calendarFile(), "text/calendar;charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"visit.ics\"").build())
                .orElseGet(() -> Page.see("/book"));
    }

    private Response used(OnlineVisit visit) {
        return Page.of(Templates.link(steps.plain(visit), messages.link_used(), messages.link_used_words(), List.of(), null));
    }

    private Response over() {
        return Page.of(410, Templates.link(steps.plain(null), messages.link_over(), messages.link_over_words(), List.of(), "/book"));
    }

    private Response refused(OnlineVisit visit, Refusal refusal, List<FreeTime> nearest) {
        boolean otherVisit = refusal == Refusal.CLIENT_TAKEN;
        return Page.of(409, Templates.link(steps.plain(visit), otherVisit ? messages.other_visit() : messages.gone(),
                otherVisit ? messages.other_visit_words() : messages.gone_words(), words.near(nearest, visit.zone()),
                Wish.href(visit.placeId(), visit.serviceId(), Wish.ANYONE, null, visit.date())));
    }

    private Shown shown(OnlineVisit visit) {
        return new Shown(words.longDay(visit.date()), words.named(visit.starts().toString(), visit.zone()), words.service(visit.service(), visit.minutes(), visit.price()),
                visit.therapist(), visit.address() == null ? visit.place() : visit.address(), visit.details().givenName(), visit.cancelled());
    }
}
