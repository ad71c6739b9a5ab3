package unknot.booking.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.Outcome;
import unknot.booking.Undoing;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The button "Undo" after a change of a visit. */
@Path("/appointments/{id:\\d+}/undo")
@RolesAllowed({ Role.DESK, Role.OWNS })
@Produces(MediaType.TEXT_HTML)
public class UndoPages {

    @Inject
    Undoing undoing;
    @Inject
    Telling telling;
    @Inject
    CalendarPages days;
    @Inject
    VisitPanel visits;
    @Inject
    ThisClinic clinic;
    @Inject
    CurrentAccount current;
    @Inject
    BookingMessages messages;
    @Inject
    Words words;

    @POST
    @Audited(RecordPart.VISIT)
    public Response undo(@PathParam("id") long id, @FormParam("change") String change, @FormParam("day") String day,
            @BeanParam Telling.Sent told) {
        Outcome outcome = undoing.undo(id, Typed.id(change).orElse(-1L), messages.reason_undone(), telling.actor(told, current.account().name()));
        CalendarAddress address = CalendarAddress.parse(day, clinic.time().today());
        if (outcome instanceof Outcome.Done) {
            return Page.see(visits.dayOf(id).map(address::on).orElse(address).with("visit", Long.toString(id), "said", "undone"));
        }
        VisitForm form = VisitForm.open("");
        form.refusal = words.refusal(((Outcome.Refused) outcome).refusal());
        return days.page(409, address, visits.panel(address, id, form).orElseThrow(NotFoundException::new), "", "");
    }
}
