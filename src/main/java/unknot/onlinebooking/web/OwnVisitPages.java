package unknot.onlinebooking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.FreeTime;
import unknot.booking.Outcome;
import unknot.booking.OwnVisits;
import unknot.booking.Refusal;
import unknot.booking.SessionTime;
import unknot.onlinebooking.OnlineDesk;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** A coming visit, for its client: what to bring, the way, moving and cancelling. Whose it is comes from the session alone. */
@Path("/my/appointments/{id:\\d{1,18}}")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class OwnVisitPages {

    private static final int LONGEST_WORDS = 200;

    @Inject
    OwnVisits visits;
    @Inject
    OwnVisitViews views;
    @Inject
    OnlineDesk desk;
    @Inject
    TimesBoard board;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    OwnVisitMessages messages;
    @Inject
    BookWords words;

    @CheckedTemplate(basePath = "online", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ownVisit(String clinicName, OwnVisit visit, String said, String notice, String typed, String error);

        static native TemplateInstance move(String clinicName, OwnVisit visit, Times times, boolean anyone, String notice);
    }

    @GET
    public Response visit(@PathParam("id") long id, @QueryParam("said") String said) {
        String sentence = switch (Typed.text(said)) {
            case "booked" -> messages.said_booked();
            case "cancelled" -> messages.said_cancelled();
            case "moved" -> messages.said_moved();
            case "undone" -> messages.said_undone();
            default -> "";
        };
        return page(200, found(id), sentence, null, "", null);
    }

    @GET
    @Path("visit.ics")
    @Produces(MediaType.WILDCARD)
    public Response calendarFile(@PathParam("id") long id) {
        return views.calendarFile(current.client(), id).map(file -> Response.ok(file, "text/calendar;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"visit.ics\"").build()).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("move")
    public Response choose(@PathParam("id") long id, @QueryParam("with") String with, @QueryParam("from") String from, @QueryParam("day") String day) {
        OwnVisit visit = found(id);
        return visit.movable() ? times(200, visit, Wish.ANYONE.equals(with), from, day, null, List.of()) : page(409, visit, "", null, "", null);
    }

    @POST
    @Path("move")
    @Audited(RecordPart.VISIT)
    public Response move(@PathParam("id") long id, @FormParam("version") String version, @FormParam("slot") String slot, @FormParam("with") String with,
            @FormParam("day") String day) {
        OwnVisit visit = found(id);
        Optional<SessionTime> to = SlotValue.read(slot);
        boolean anyone = Wish.ANYONE.equals(with);
        if (to.isEmpty()) {
            return visit.movable() ? times(422, visit, anyone, null, day, words.chooseTime(), List.of()) : page(409, visit, "", null, "", null);
        }
        Outcome outcome = visits.move(current.client(), id, Typed.version(version), to.get(), desk.client());
        if (outcome instanceof Outcome.Refused refused) {
            OwnVisit now = found(id);
            return now.movable() && refused.refusal() != Refusal.CHANGED_MEANWHILE
                    ? times(409, now, anyone, null, day, refusal(refused.refusal(), now), refused.nearest()) : page(409, now, "", messages.changed(), "", null);
        }
        return Page.see("/my/appointments/" + id + "?said=moved");
    }

    @POST
    @Path("cancellation")
    @Audited(RecordPart.VISIT)
    public Response cancel(@PathParam("id") long id, @FormParam("version") String version, @FormParam("words") String typed) {
        OwnVisit visit = found(id);
        String said = Typed.text(typed);
        if (Typed.length(said) > LONGEST_WORDS) {
            return page(422, visit, "", null, said, messages.words_long(LONGEST_WORDS));
        }
        String reason = said.isEmpty() ? messages.reason() : messages.reason() + ": " + said;
        Outcome outcome = visits.cancel(current.client(), id, Typed.version(version), reason, desk.client());
        if (outcome instanceof Outcome.Refused) {
            OwnVisit now = found(id);
            return page(409, now, "", now.callWords().isEmpty() ? messages.changed() : null, said, null);
        }
        return Page.see("/my/appointments/" + id + "?said=cancelled");
    }

    @POST
    @Path("undo")
    @Audited(RecordPart.VISIT)
    public Response undo(@PathParam("id") long id, @FormParam("change") String change) {
        found(id);
        Outcome outcome = visits.undo(current.client(), id, Typed.id(change).orElse(-1L), messages.undone_reason(), desk.client());
        return outcome instanceof Outcome.Done ? Page.see("/my/appointments/" + id + "?said=undone")
                : page(409, found(id), "", messages.not_undone(), "", null);
    }

    private String refusal(Refusal refusal, OwnVisit visit) {
        return switch (refusal) {
            case PRACTITIONER_TAKEN, NO_ROOM_FREE -> messages.taken(visit.when());
            case CLIENT_TAKEN -> messages.other_visit(visit.when());
            default -> words.refusal(refusal);
        };
    }

    private OwnVisit found(long id) {
        return views.of(current.client(), id).orElseThrow(NotFoundException::new);
    }

    private Response page(int status, OwnVisit visit, String said, String notice, String typed, String error) {
        return Page.of(status, Templates.ownVisit(clinic.get().name(), visit, said, notice, typed, error));
    }

    private Response times(int status, OwnVisit visit, boolean anyone, String from, String day, String notice, List<FreeTime> nearest) {
        Sought sought = views.sought(current.client(), visit.id(), anyone).orElseThrow(NotFoundException::new);
        return Page.of(status, Templates.move(clinic.get().name(), visit, board.times(sought, from, day, nearest), anyone, notice));
    }
}
