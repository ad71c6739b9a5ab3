package unknot.booking.web;

import jakarta.ws.rs.FormParam;
import unknot.booking.Refusal;
import unknot.booking.SessionTime;
import unknot.shared.web.Typed;

/**
 * The wish to overbook a therapist, which has a button of its own and is offered only after the time was refused.
 *
 * @param wanted whether that button was pressed
 */
record OverlapForm(boolean wanted, String reason) {

    static final OverlapForm NONE = new OverlapForm(false, "");
    /** As many characters as the reason may have. */
    private static final int LONGEST_REASON = 300;

    static class Sent {
        @FormParam("overlap")
        String overlap;
        @FormParam("overlap-reason")
        String reason;

        OverlapForm form() {
            return new OverlapForm("yes".equals(overlap), Typed.text(reason));
        }
    }

    /** The reason for the desk: null where no overlap is wanted. */
    String wish() {
        return wanted ? reason : null;
    }

    /** What is wrong with the reason, or null. */
    String error(BookingMessages messages) {
        if (!wanted) {
            return null;
        }
        return reason.isEmpty() ? messages.refusal_reason_missing()
                : Typed.length(reason) > LONGEST_REASON ? messages.error_reason_long() : null;
    }

    /** The way out to offer after a refusal: that the therapist is taken, or that the reason for an overlap is missing. */
    Panel.Overlap offer(Refusal refusal, SessionTime refused, Words words, BookingMessages messages) {
        String error = error(messages);
        return refused == null || refusal != Refusal.PRACTITIONER_TAKEN && error == null ? null
                : new Panel.Overlap(SlotChoice.value(refused.date(), refused.time(), refused.practitionerId()),
                        words.at(refused.date(), refused.time()), reason, error);
    }
}
