package unknot.booking.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import unknot.booking.BookingDesk;
import unknot.booking.BookingDesk.Move;
import unknot.booking.FreeTimes;
import unknot.booking.Outcome;
import unknot.booking.Refusal;
import unknot.booking.SessionTime;
import unknot.booking.WaitListDesk;
import unknot.schedule.Service;
import unknot.schedule.Services;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** What is done from the calendar's panels: booking a visit, and following it through the day. */
@Path("/appointments")
@RolesAllowed({ Role.DESK, Role.OWNS })
@Produces(MediaType.TEXT_HTML)
public class AppointmentPages {

    @Inject
    BookingDesk desk;
    @Inject
    FreeTimes freeTimes;
    @Inject
    Services services;
    @Inject
    CalendarPages days;
    @Inject
    BookingPanel bookings;
    @Inject
    VisitPanel visits;
    @Inject
    WaitListDesk waiting;
    @Inject
    WaitListPanel waitList;
    @Inject
    ThisClinic clinic;
    @Inject
    CurrentAccount current;
    @Inject
    Telling telling;
    @Inject
    BookingMessages messages;
    @Inject
    VisitMessages visitMessages;
    @Inject
    Words words;

    /** Where a browser lands that reloads a refused booking. */
    @GET
    public Response toDay() {
        return Page.see("/day");
    }

    @GET
    @Path("{id:\\d+}")
    public Response toVisit(@PathParam("id") long id) {
        return Page.see("/day?visit=" + id);
    }

    @POST
    @Audited(RecordPart.VISIT)
    public Response book(@BeanParam BookingForm.Sent sent, @BeanParam Telling.Sent told) {
        BookingForm form = sent.form();
        FormErrors errors = new FormErrors();
        BookingDesk.Request request = request(form, errors, actor(told));
        if (request == null) {
            return days.page(422, address(sent.day), bookings.panel(address(sent.day), form, errors, null, false, null), "", "");
        }
        if (form.overlap.error(messages) != null) {
            return refused(sent, form, request, Refusal.REASON_MISSING);
        }
        Outcome outcome = form.waits.any() ? waiting.book(form.waits.id(), form.waits.readVersion(), request) : desk.book(request);
        if (outcome instanceof Outcome.Done done) {
            return Page.see(address(sent.day).on(request.date()).with("visit", Long.toString(done.appointmentId()), "said", "booked"));
        }
        return waitList.insteadOf(address(sent.day), form.waits, null).map(list -> days.page(409, address(sent.day), list, "", ""))
                .orElseGet(() -> refused(sent, form, request, ((Outcome.Refused) outcome).refusal()));
    }

    private BookingDesk.Request request(BookingForm form, FormErrors errors, Actor by) {
        Optional<Long> client = errors.wanted("client", Typed.id(form.client), messages.error_client());
        Optional<Long> service = errors.wanted("service", Typed.id(form.service), messages.error_service());
        boolean inCourse = !form.course.isEmpty() && !form.course.equals(BookingForm.NO_COURSE);
        if (inCourse && form.courseId().isEmpty()) {
            errors.add("course", messages.error_course());
        }
        SessionTime time = form.sessionTime(errors, messages, service.flatMap(services::findByIdOptional).filter(Service::active), freeTimes);
        return !errors.isEmpty() || time == null ? null
                : new BookingDesk.Request(client.orElseThrow(), service.orElseThrow(), time.practitionerId(), null,
                        inCourse ? form.courseId().orElseThrow() : null, time.date(), time.time(), form.overlap.wish(), false, by);
    }

    private Response refused(BookingForm.Sent sent, BookingForm form, BookingDesk.Request request, Refusal refusal) {
        // Of what is only now to be booked, the wish on the wait list alone can have changed.
        boolean stale = refusal == Refusal.CHANGED_MEANWHILE;
        boolean taken = Words.taken(refusal) && !stale;
        String reason = stale ? visitMessages.wait_wish_changed() : words.refusal(refusal);
        FormErrors errors = taken ? new FormErrors() : new FormErrors().add(field(refusal, form.offered()), reason);
        SessionTime asked = new SessionTime(request.date(), request.time(), request.practitionerId());
        form.overlapOffer = form.overlap.offer(refusal, asked, words, messages);
        CalendarAddress address = address(sent.day);
        return days.page(taken || stale ? 409 : 422, address,
                bookings.panel(address, form, errors, taken || form.overlapOffer != null ? asked : null, taken, reason), "", "");
    }

    /** An offered time has no fields of its own to stand beside. */
    private static String field(Refusal refusal, boolean offered) {
        return offered && ("date".equals(refusal.field()) || "time".equals(refusal.field())) ? "slot" : refusal.field();
    }

    /** What takes one click. */
    @POST
    @Path("{id:\\d+}/{step:arrival|confirmation|start|take-back|completion|no-show}")
    @Audited(RecordPart.VISIT)
    public Response step(@PathParam("id") long id, @PathParam("step") String step, @BeanParam VisitForm.Sent sent) {
        VisitForm form = sent.form("");
        int version = form.version();
        return switch (step) {
            case "arrival" -> answer(id, sent, form, desk.arrive(id, version, actor()), "arrived");
            case "confirmation" -> answer(id, sent, form, desk.confirm(id, version, actor()), "confirmed");
            case "start" -> answer(id, sent, form, desk.start(id, version, actor()), "started");
            case "take-back" -> answer(id, sent, form, desk.takeBack(id, version, actor()), "taken-back");
            case "completion" -> answer(id, sent, form, desk.complete(id, version, actor()), "completed");
            default -> answer(id, sent, form, desk.markNoShow(id, version, actor()), "no-show");
        };
    }

    @POST
    @Path("{id:\\d+}/move")
    @Audited(RecordPart.VISIT)
    public Response move(@PathParam("id") long id, @BeanParam VisitForm.Sent sent, @BeanParam Telling.Sent told) {
        Actor by = actor(told);
        VisitForm form = sent.form(VisitForm.MOVE);
        Move to = form.move(messages);
        if (to == null || form.overlap.error(messages) != null) {
            return again(422, id, sent, form);
        }
        Outcome outcome = form.waits.any() ? waiting.move(form.waits.id(), form.waits.readVersion(), id, form.version(), to, by)
                : desk.move(id, form.version(), to, by);
        Optional<Panel> list = outcome instanceof Outcome.Done ? Optional.empty() : waitList.insteadOf(address(sent.day), form.waits, id);
        if (list.isPresent()) {
            return days.page(409, address(sent.day), list.get(), "", "");
        }
        sent.day = outcome instanceof Outcome.Done ? address(sent.day).on(to.date()).path() : sent.day;
        return answer(id, sent, form, outcome, "moved");
    }

    @POST
    @Path("{id:\\d+}/cancellation")
    @Audited(RecordPart.VISIT)
    public Response cancel(@PathParam("id") long id, @BeanParam VisitForm.Sent sent, @BeanParam Telling.Sent told) {
        Actor by = actor(told);
        VisitForm form = sent.form(VisitForm.CANCEL);
        String reason = form.reason(messages);
        return reason == null ? again(422, id, sent, form) : answer(id, sent, form, desk.cancel(id, form.version(), reason, form.side(), by), "cancelled");
    }

    private Actor actor() {
        return Actor.telling(current.account().name());
    }

    private Actor actor(Telling.Sent told) {
        return telling.actor(told, current.account().name());
    }

    private Response answer(long id, VisitForm.Sent sent, VisitForm form, Outcome outcome, String said) {
        if (outcome instanceof Outcome.Done) {
            return Page.see(address(sent.day).with("visit", Long.toString(id), "said", said));
        }
        Outcome.Refused refused = (Outcome.Refused) outcome;
        if (refused.refusal() == Refusal.UNKNOWN_APPOINTMENT) {
            throw new NotFoundException();
        }
        form.refused = refused.refusal();
        form.refusal = words.refusal(refused.refusal());
        form.errors.add(refused.refusal().field(), form.refusal);
        return again(Words.taken(refused.refusal()) ? 409 : 422, id, sent, form);
    }

    private Response again(int status, long id, VisitForm.Sent sent, VisitForm form) {
        CalendarAddress address = address(sent.day);
        return days.page(status, address, visits.panel(address, id, form).orElseThrow(NotFoundException::new), "", "");
    }

    private CalendarAddress address(String day) {
        return CalendarAddress.parse(day, clinic.time().today());
    }
}
