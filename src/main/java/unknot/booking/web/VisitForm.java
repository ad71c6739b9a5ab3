package unknot.booking.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import unknot.booking.BookingDesk.Move;
import unknot.booking.CalledOffBy;
import unknot.booking.Refusal;
import unknot.booking.SessionTime;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** What is done with a visit, as it was typed. */
class VisitForm {

    static final String MOVE = "move";
    static final String CANCEL = "cancel";
    /** As many characters as the reason of a cancellation may have. */
    static final int LONGEST_REASON = 300;

    String doing = "";
    String version = "";
    String slot = "";
    String date = "";
    String time = "";
    String practitioner = "";
    /** The room's id; blank leaves it to the desk. */
    String room = "";
    /** The length; blank keeps it. */
    String minutes = "";
    String why = "";
    String ownWords = "";
    /** Who calls it off: a code of {@link CalledOffBy}, or blank for what the reason says. */
    String by = "";
    OverlapForm overlap = OverlapForm.NONE;
    ForWaiting waits = ForWaiting.NONE;
    FormErrors errors = new FormErrors();
    String refusal;
    /** Why the desk said no, or null. */
    Refusal refused;

    /** The form as it comes with every act on a visit; each act reads what concerns it. */
    static class Sent {
        @FormParam("day")
        String day;
        @FormParam("version")
        String version;
        @FormParam("slot")
        String slot;
        @FormParam("date")
        String date;
        @FormParam("time")
        String time;
        @FormParam("practitioner")
        String practitioner;
        @FormParam("room")
        String room;
        @FormParam("minutes")
        String minutes;
        @FormParam("why")
        String why;
        @FormParam("own-words")
        String ownWords;
        @FormParam("by")
        String by;
        @BeanParam
        OverlapForm.Sent overlap;
        @BeanParam
        ForWaiting.Sent waits;

        VisitForm form(String doing) {
            VisitForm form = open(doing);
            form.version = Typed.text(version);
            form.slot = Typed.text(slot);
            form.date = Typed.text(date);
            form.time = Typed.text(time);
            form.practitioner = Typed.text(practitioner);
            form.room = Typed.text(room);
            form.minutes = Typed.text(minutes);
            form.why = Typed.text(why);
            form.ownWords = Typed.text(ownWords);
            form.by = Typed.text(by);
            form.overlap = overlap.form();
            form.waits = waits.form();
            return form;
        }
    }

    /** @param waits the entry of the wait list that a move is for */
    static VisitForm open(String doing, ForWaiting waits) {
        VisitForm form = open(doing);
        form.waits = waits;
        return form;
    }

    static VisitForm open(String doing) {
        VisitForm form = new VisitForm();
        form.doing = MOVE.equals(doing) || CANCEL.equals(doing) ? doing : "";
        return form;
    }

    int version() {
        return Typed.version(version);
    }

    boolean other() {
        return slot.equals(SlotChoice.OTHER) || slot.isEmpty() && !date.isEmpty();
    }

    /** The time that was asked for, as far as it can be read. */
    Optional<SessionTime> asked() {
        return other() ? CalendarAddress.day(date).flatMap(day -> Typed.time(time)
                .flatMap(at -> Typed.id(practitioner).map(who -> new SessionTime(day, at, who)))) : SlotChoice.read(slot);
    }

    /** Where to move to, or null; {@code errors} then says why. */
    Move move(BookingMessages messages) {
        SessionTime to = sessionTime(messages);
        if (!minutes.isEmpty() && length().isEmpty()) {
            errors.add("minutes", messages.refusal_length_not_possible());
        }
        return to == null || !errors.isEmpty() ? null
                : new Move(to.practitionerId(), Typed.id(room).orElse(null), to.date(), to.time(), length().orElse(null), overlap.wish());
    }

    Optional<Integer> length() {
        return Typed.whole(minutes);
    }

    private SessionTime sessionTime(BookingMessages messages) {
        if (!slot.isEmpty() && !slot.equals(SlotChoice.OTHER)) {
            return errors.wanted("slot", SlotChoice.read(slot), messages.error_slot()).orElse(null);
        }
        Optional<LocalDate> day = errors.wanted("date", CalendarAddress.day(date), messages.error_date());
        Optional<LocalTime> at = errors.wanted("time", Typed.time(time), messages.error_time());
        Optional<Long> who = errors.wanted("practitioner", Typed.id(practitioner), messages.error_therapist());
        return errors.isEmpty() ? new SessionTime(day.get(), at.get(), who.get()) : null;
    }

    /** Whose wish it was; without a choice the clinic's where its fault is the reason, else the client's. */
    CalledOffBy side() {
        boolean clinic = by.isEmpty() ? why.equals("clinic") : by.equals(CalledOffBy.CLINIC.code());
        return clinic ? CalledOffBy.CLINIC : CalledOffBy.CLIENT;
    }

    /** The reason in words, or null; {@code errors} then says why. */
    String reason(BookingMessages messages) {
        String reason = switch (why) {
            case "ill" -> messages.reason_ill();
            case "work" -> messages.reason_work();
            case "fine" -> messages.reason_fine();
            case "clinic" -> messages.reason_clinic();
            default -> "";
        };
        String whole = ownWords.isEmpty() ? reason : reason.isEmpty() ? ownWords : reason + ": " + ownWords;
        if (whole.isEmpty()) {
            errors.add("reason", messages.refusal_reason_missing());
        } else if (Typed.length(whole) > LONGEST_REASON) {
            errors.add("reason", messages.error_reason_long());
        }
        return errors.isEmpty() ? whole : null;
    }
}
