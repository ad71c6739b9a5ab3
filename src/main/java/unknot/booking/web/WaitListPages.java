package unknot.booking.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.Actor;
import unknot.booking.Outcome;
import unknot.booking.Refusal;
import unknot.booking.SessionTime;
import unknot.booking.WaitListDesk;
import unknot.booking.WaitListEntry.Wish;
import unknot.schedule.Timetables;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** What is done from the wait list: putting clients on it, offering and booking times that came free. */
@Path("/wait-list")
@RolesAllowed({ Role.DESK, Role.OWNS })
@Produces(MediaType.TEXT_HTML)
public class WaitListPages {

    @Inject
    WaitListDesk desk;
    @Inject
    WaitListPanel panels;
    @Inject
    CalendarPages days;
    @Inject
    Timetables timetables;
    @Inject
    CurrentAccount current;
    @Inject
    Telling telling;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;
    @Inject
    Words words;

    /** A time for somebody on the list, as the buttons beside them send it. */
    static class Given {
        @FormParam("day")
        String day;
        @FormParam("freed")
        String freed;
        @FormParam("version")
        String version;
        @FormParam("visit-version")
        String visitVersion;
        @FormParam("slot")
        String slot;

        int version() {
            return Typed.version(version);
        }
    }

    /** Where a browser lands that reloads a refusal, and where links from elsewhere lead. */
    @GET
    public Response toPanel() {
        return Page.see("/day?panel=wait-list");
    }

    @GET
    @Path("{id:\\d+}/{act:[a-z-]+}")
    public Response toPanelAgain() {
        return toPanel();
    }

    @GET
    @Path("{id:\\d+}")
    public Response toEntry(@PathParam("id") long id) {
        return Page.see("/day?panel=wait&entry=" + id);
    }

    @POST
    @Audited(RecordPart.WAIT_LIST)
    public Response add(@BeanParam WaitForm.Sent sent) {
        WaitForm form = sent.form();
        Wish wish = form.wish(clinic.time().today(), timetables.current().therapists().keySet(), messages);
        Optional<Long> service = service(form, !form.earlier.isEmpty());
        if (wish == null || service.isEmpty()) {
            return again(422, sent, null, form);
        }
        Long course = Typed.id(form.course).orElse(null);
        Long visit = Typed.id(form.earlier).orElse(null);
        Optional<Refusal> refusal = desk.add(Typed.id(form.client).orElse(-1L), service.get(), course, visit, wish, actor());
        return answer(refusal, sent, null, form, "waiting");
    }

    /** The visit that is to be earlier says for what. */
    private Optional<Long> service(WaitForm form, boolean saidByVisit) {
        Optional<Long> service = saidByVisit ? Typed.id(form.service).or(() -> timetables.current().services().keySet().stream().findFirst())
                : Typed.id(form.service);
        if (service.isEmpty()) {
            form.errors.add("service", messages.error_service());
        }
        return service;
    }

    @POST
    @Path("{id:\\d+}")
    @Audited(RecordPart.WAIT_LIST)
    public Response change(@PathParam("id") long id, @BeanParam WaitForm.Sent sent) {
        WaitForm form = sent.form();
        Wish wish = form.wish(clinic.time().today(), timetables.current().therapists().keySet(), messages);
        Optional<Long> service = service(form, !form.earlier.isEmpty());
        return wish == null || service.isEmpty() ? again(422, sent, id, form)
                : answer(desk.change(id, form.version(), service.get(), wish), sent, id, form, "wait-changed");
    }

    @POST
    @Path("{id:\\d+}/removal")
    @Audited(RecordPart.WAIT_LIST)
    public Response takeOff(@PathParam("id") long id, @BeanParam Given given) {
        return answer(desk.takeOff(id, given.version()), id, given, "wait-off");
    }

    @POST
    @Path("{id:\\d+}/booking")
    @Audited(RecordPart.WAIT_LIST)
    public Response book(@PathParam("id") long id, @BeanParam Given given, @BeanParam Telling.Sent told) {
        Actor by = telling.actor(told, current.account().name());
        Optional<SessionTime> at = SlotChoice.read(given.slot);
        if (at.isEmpty()) {
            return list(422, id, given, messages.error_slot());
        }
        Integer visitVersion = Typed.blank(given.visitVersion) ? null : Typed.version(given.visitVersion);
        Outcome outcome = desk.book(id, given.version(), visitVersion, at.get(), by);
        return outcome instanceof Outcome.Done done
                ? Page.see(address(given.day).on(at.get().date()).with("visit", Long.toString(done.appointmentId()), "said",
                        visitVersion == null ? "booked" : "moved"))
                : list(409, id, given, words.refusal(((Outcome.Refused) outcome).refusal()));
    }

    @POST
    @Path("{id:\\d+}/offer")
    @Audited(RecordPart.WAIT_LIST)
    public Response offer(@PathParam("id") long id, @BeanParam Given given) {
        Optional<SessionTime> at = SlotChoice.read(given.slot);
        return at.isEmpty() ? list(422, id, given, messages.error_slot()) : answer(desk.offer(id, given.version(), at.get(), actor()), id, given, "offered");
    }

    @POST
    @Path("{id:\\d+}/written-offer")
    @Audited(RecordPart.WAIT_LIST)
    public Response offerByLink(@PathParam("id") long id, @BeanParam Given given) {
        Optional<SessionTime> at = SlotChoice.read(given.slot);
        return at.isEmpty() ? list(422, id, given, messages.error_slot())
                : answer(desk.offerByLink(id, given.version(), at.get(), actor()), id, given, "written-offer");
    }

    @POST
    @Path("{id:\\d+}/refused-offer")
    @Audited(RecordPart.WAIT_LIST)
    public Response withdrawOffer(@PathParam("id") long id, @BeanParam Given given) {
        return answer(desk.withdrawOffer(id, given.version()), id, given, "offer-refused");
    }

    private Actor actor() {
        return Actor.telling(current.account().name());
    }

    private Response answer(Optional<Refusal> refusal, long id, Given given, String said) {
        return refusal.isPresent() ? list(409, id, given, words.refusal(refusal.get()))
                : Page.see(address(given.day).with("panel", "wait-list", "freed", given.freed, "said", said));
    }

    private Response list(int status, long id, Given given, String refusal) {
        CalendarAddress address = address(given.day);
        return days.page(status, address, panels.panel(address, given.freed, refusal, id), "", "");
    }

    private Response answer(Optional<Refusal> refusal, WaitForm.Sent sent, Long id, WaitForm form, String said) {
        if (refusal.isEmpty()) {
            return Page.see(address(sent.day).with("panel", "wait-list", "said", said));
        }
        if (refusal.get() == Refusal.WAITS_NO_LONGER) {
            return days.page(409, address(sent.day), panels.panel(address(sent.day), null, words.refusal(refusal.get()), id), "", "");
        }
        form.refusal = words.refusal(refusal.get());
        return again(409, sent, id, form);
    }

    private Response again(int status, WaitForm.Sent sent, Long id, WaitForm form) {
        CalendarAddress address = address(sent.day);
        return days.page(status, address, panels.form(address, id, form).orElseThrow(NotFoundException::new), "", "");
    }

    private CalendarAddress address(String day) {
        return CalendarAddress.parse(day, clinic.time().today());
    }
}
