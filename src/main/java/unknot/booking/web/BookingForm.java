package unknot.booking.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes;
import unknot.booking.SessionTime;
import unknot.schedule.Service;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A booking as it was typed or chosen: the same names in the panel's address and in the form that is sent. */
public class BookingForm {

    /** What the field {@code course} holds for a visit outside any course. */
    public static final String NO_COURSE = "none";
    /** What the field {@code practitioner} holds when anyone will do; blank leaves it to the course. */
    public static final String ANYONE = "anyone";

    String client = "";
    String course = "";
    String service = "";
    /** The therapist's id, {@link #ANYONE}, or blank. */
    String practitioner = "";
    /** The day from which free times are looked for. */
    String from = "";
    String slot = "";
    String date = "";
    String time = "";
    OverlapForm overlap = OverlapForm.NONE;
    /** The way out to offer, or null. */
    Panel.Overlap overlapOffer;
    ForWaiting waits = ForWaiting.NONE;
    /** What was typed to find the client. */
    String typed = "";

    /** From the panel's address. */
    static class Asked {
        @QueryParam("client")
        String client;
        @QueryParam("course")
        String course;
        @QueryParam("service")
        String service;
        @QueryParam("practitioner")
        String practitioner;
        @QueryParam("from")
        String from;
        @QueryParam("entry")
        String entry;
        @QueryParam("q")
        String typed;

        BookingForm form() {
            BookingForm form = of(client, course, service, practitioner, from);
            form.waits = ForWaiting.asked(entry);
            form.typed = typed == null ? "" : typed.substring(0, Math.min(200, typed.length()));
            return form;
        }
    }

    /** From the form. */
    static class Sent {
        /** The place in the calendar to come back to, as {@link CalendarAddress#parse} reads it. */
        @FormParam("day")
        String day;
        @FormParam("client")
        String client;
        @FormParam("course")
        String course;
        @FormParam("service")
        String service;
        @FormParam("practitioner")
        String practitioner;
        @FormParam("from")
        String from;
        @FormParam("slot")
        String slot;
        @FormParam("date")
        String date;
        @FormParam("time")
        String time;
        @BeanParam
        OverlapForm.Sent overlap;
        @BeanParam
        ForWaiting.Sent waits;

        BookingForm form() {
            BookingForm form = of(client, course, service, practitioner, from);
            form.slot = Typed.text(slot);
            form.date = Typed.text(date);
            form.time = Typed.text(time);
            form.overlap = overlap.form();
            form.waits = waits.form();
            return form;
        }
    }

    private static BookingForm of(String client, String course, String service, String practitioner, String from) {
        BookingForm form = new BookingForm();
        form.client = Typed.text(client);
        form.course = Typed.text(course);
        form.service = Typed.text(service);
        form.practitioner = Typed.text(practitioner);
        form.from = Typed.text(from);
        return form;
    }

    /** The course asked for; empty for none, blank for whatever suits. */
    Optional<Long> courseId() {
        return Typed.id(course);
    }

    private boolean anyone() {
        return practitioner.isEmpty() || practitioner.equals(ANYONE);
    }

    boolean offered() {
        return !slot.isEmpty() && !slot.equals(SlotChoice.OTHER);
    }

    /**
     * The time that was chosen from the list or typed into the fields.
     *
     * @param free to find somebody at the typed time where anyone will do
     * @return null when it cannot be told; {@code errors} then says why
     */
    SessionTime sessionTime(FormErrors errors, BookingMessages messages, Optional<Service> offeredService, FreeTimes free) {
        if (offered()) {
            return errors.wanted("slot", SlotChoice.read(slot), messages.error_slot()).orElse(null);
        }
        if (slot.isEmpty() && date.isEmpty() && time.isEmpty()) {
            errors.add("slot", messages.error_slot());
            return null;
        }
        Optional<LocalDate> day = errors.wanted("date", CalendarAddress.day(date), messages.error_date());
        Optional<LocalTime> at = errors.wanted("time", Typed.time(time), messages.error_time());
        Optional<Long> who = !anyone() ? errors.wanted("practitioner", Typed.id(practitioner), messages.error_therapist())
                : !errors.isEmpty() ? Optional.empty()
                : errors.wanted("time", anyone(free, offeredService, day.get(), at.get()), messages.refusal_practitioner_taken());
        return errors.isEmpty() ? new SessionTime(day.get(), at.get(), who.get()) : null;
    }

    private static Optional<Long> anyone(FreeTimes free, Optional<Service> service, LocalDate day, LocalTime at) {
        return service.flatMap(known -> free.all(known, null, day, 1).stream().filter(time -> time.time().equals(at)).map(FreeTime::practitionerId)
                .findFirst());
    }
}
