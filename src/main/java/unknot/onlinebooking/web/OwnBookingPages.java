package unknot.onlinebooking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.Whose;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.Outcome;
import unknot.booking.Refusal;
import unknot.onlinebooking.OnlineDesk;
import unknot.onlinebooking.OnlineVisit;
import unknot.onlinebooking.OnlineVisits;
import unknot.schedule.Timetables;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The last step of booking for a client who is signed in: no details to give, no link to wait for. */
@Path("/book/own")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class OwnBookingPages {

    private static final int LONGEST_WORDS = 300;

    @Inject
    OnlineDesk desk;
    @Inject
    OnlineVisits visits;
    @Inject
    CurrentAccount current;
    @Inject
    Whose whose;
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
        static native TemplateInstance ownDetails(Frame frame, String name, String typed, String error, String held, int freeHours, List<String> near,
                String otherHref);
    }

    @GET
    public Response form(@CookieParam(VisitorCookie.VISITOR) String visitor) {
        Optional<OnlineVisit> held = visits.ofVisitor(visitor).filter(visit -> !visit.booked());
        return held.map(visit -> page(200, visit, "", null, null, List.of())).orElseGet(() -> Page.see("/book"));
    }

    @POST
    @Audited(RecordPart.VISIT)
    public Response book(@CookieParam(VisitorCookie.VISITOR) String visitor, @FormParam("words") String typed) {
        Optional<OnlineVisit> held = visits.ofVisitor(visitor);
        if (held.isEmpty()) {
            return Page.see("/book");
        }
        String said = Typed.text(typed);
        if (Typed.length(said) > LONGEST_WORDS) {
            return page(422, held.get(), said, messages.too_long(LONGEST_WORDS), null, List.of());
        }
        Outcome outcome = desk.bookFor(visitor, current.client(), Typed.orNull(said));
        if (outcome instanceof Outcome.Done done) {
            return Page.see("/my/appointments/" + done.appointmentId() + "?said=booked");
        }
        Outcome.Refused refused = (Outcome.Refused) outcome;
        String notice = refused.refusal() == Refusal.CLIENT_TAKEN ? messages.other_visit_words() : words.refusal(refused.refusal());
        return page(409, held.get(), said, null, notice, words.near(refused.nearest(), held.get().zone()));
    }

    private Response page(int status, OnlineVisit visit, String typed, String error, String notice, List<String> near) {
        String held = notice != null ? null : visit.held() ? messages.holding_until(words.time(visit.heldUntil(), visit.zone())) : messages.hold_over();
        String otherHref = notice == null ? null : Wish.href(visit.placeId(), visit.serviceId(), Wish.ANYONE, null, visit.date());
        return Page.of(status, Templates.ownDetails(steps.details(visit, notice), whose.name(), typed, error, held,
                timetables.current().policy().lateNoticeHours(), near, otherHref));
    }
}
