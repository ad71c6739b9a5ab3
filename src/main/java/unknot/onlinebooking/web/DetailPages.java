package unknot.onlinebooking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.booking.FreeTime;
import unknot.messages.Outbox;
import unknot.onlinebooking.OnlineDesk;
import unknot.onlinebooking.OnlineVisit;
import unknot.onlinebooking.OnlineVisits;
import unknot.schedule.Timetables;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Network;
import unknot.shared.web.Page;

/** Who the held time is for, and the e-mail that is on its way. */
@Path("/book")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class DetailPages {

    @Inject
    OnlineDesk desk;
    @Inject
    OnlineVisits visits;
    @Inject
    CurrentAccount current;
    @Inject
    Outbox outbox;
    @Inject
    Timetables timetables;
    @Inject
    Steps steps;
    @Inject
    BookMessages messages;
    @Inject
    BookWords words;

    @CheckedTemplate(basePath = "online", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance details(Frame frame, DetailsForm form, FormErrors errors, String held, int freeHours,
                List<Times.Slot> instead);

        static native TemplateInstance sent(Frame frame, String sent, String held, String readHere);
    }

    @GET
    @Path("details")
    public Response form(@CookieParam(VisitorCookie.VISITOR) String visitor) {
        Optional<OnlineVisit> visit = visits.ofVisitor(visitor);
        if (visit.isEmpty() || visit.get().booked()) {
            return Page.see(visit.isEmpty() ? "/book" : "/book/done");
        }
        if (isClient()) {
            return Page.see("/book/own");
        }
        return page(200, visit.get(), DetailsForm.of(visit.get().details()), new FormErrors(), null, List.of());
    }

    @POST
    @Path("details")
    public Response send(@BeanParam DetailsForm form, @CookieParam(VisitorCookie.VISITOR) String visitor, @Context HttpServerRequest request) {
        Optional<OnlineVisit> visit = visits.ofVisitor(visitor);
        if (visit.isEmpty() || visit.get().booked()) {
            return Page.see(visit.isEmpty() ? "/book" : "/book/done");
        }
        FormErrors errors = form.errors(messages);
        if (!errors.isEmpty()) {
            return page(422, visit.get(), form, errors, null, List.of());
        }
        OnlineDesk.Asking asking = desk.ask(visitor, form.details(), SlotValue.read(form.slot).orElse(null), Network.of(request));
        if (asking instanceof OnlineDesk.Asking.Sent sent) {
            return Response.seeOther(URI.create("/book/sent")).cookie(VisitorCookie.of(VisitorCookie.VISITOR, sent.token(), request.isSSL())).build();
        }
        if (asking instanceof OnlineDesk.Asking.RunOut out) {
            return page(409, visit.get(), form, errors, messages.taken_meanwhile(), out.nearest());
        }
        return asking instanceof OnlineDesk.Asking.Gone ? Page.see("/book")
                : page(429, visit.get(), form, errors, messages.too_many_links(), List.of());
    }

    @GET
    @Path("sent")
    public Response sent(@CookieParam(VisitorCookie.VISITOR) String visitor) {
        Optional<OnlineVisit> found = visits.ofVisitor(visitor);
        if (found.isEmpty() || found.get().booked() || !found.get().asked()) {
            return Page.see(found.isPresent() && found.get().booked() ? "/book/done" : "/book/details");
        }
        OnlineVisit visit = found.get();
        String held = visit.held()
                ? messages.sent_held(words.at(visit.date(), visit.starts(), visit.zone()), words.time(visit.heldUntil(), visit.zone())) : null;
        return Page.of(Templates.sent(steps.plain(visit), messages.sent(visit.details().email()), held, outbox.readHere().orElse(null)));
    }

    private boolean isClient() {
        return current.account() != null && current.account().isClient();
    }

    private Response page(int status, OnlineVisit visit, DetailsForm form, FormErrors errors, String notice, List<FreeTime> instead) {
        String held = visit.held() ? messages.holding_until(words.time(visit.heldUntil(), visit.zone())) : messages.hold_over();
        List<Times.Slot> slots = instead.stream().map(free -> {
            String when = words.at(free.date(), free.time(), visit.zone());
            return new Times.Slot(SlotValue.of(free), when, free.practitionerName(), messages.with(when, free.practitionerName()), "");
        }).toList();
        int freeHours = timetables.current().policy().lateNoticeHours();
        return Page.of(status, Templates.details(steps.details(visit, notice), form, errors, notice == null ? held : null, freeHours, slots));
    }
}
