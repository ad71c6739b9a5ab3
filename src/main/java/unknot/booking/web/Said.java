package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.shared.web.Names;
import unknot.shared.web.Typed;

/** The short sentence after an act. The address carries a code alone: names do not belong into browser histories. */
@ApplicationScoped
public class Said {

    @Inject
    Appointments appointments;
    @Inject
    BookingMessages messages;
    @Inject
    VisitMessages visitMessages;
    @Inject
    Words words;
    @Inject
    Names names;

    /** The sentence for this code, or empty for none and for codes that are not ours. */
    @Transactional
    public String of(String code, Long visitId) {
        if (Typed.blank(code) || visitId == null) {
            return ofWaitList(Typed.text(code));
        }
        Optional<Appointment> visit = appointments.whole(visitId);
        return visit.map(known -> sentence(code, known)).orElse("");
    }

    private String ofWaitList(String code) {
        return switch (code) {
            case "waiting" -> visitMessages.said_waiting();
            case "wait-changed" -> visitMessages.said_wait_changed();
            case "wait-off" -> visitMessages.said_wait_off();
            case "offered" -> visitMessages.said_offered();
            case "written-offer" -> visitMessages.said_written_offer();
            case "offer-refused" -> visitMessages.said_offer_refused();
            default -> "";
        };
    }

    private String sentence(String code, Appointment visit) {
        String name = names.of(visit.client().shownGivenName(), visit.client().shownFamilyName());
        return switch (code) {
            case "booked" -> messages.said_booked(name, words.at(visit));
            case "moved" -> messages.said_moved(name, words.at(visit));
            case "confirmed" -> visitMessages.said_confirmed(name);
            case "started" -> visitMessages.said_started(name);
            case "taken-back" -> visitMessages.said_taken_back(name, words.status(visit.status()).toLowerCase(Locale.UK));
            case "arrived" -> messages.said_arrived(name);
            case "completed" -> messages.said_completed(name);
            case "no-show" -> messages.said_no_show(name);
            case "cancelled" -> messages.said_cancelled(name);
            case "undone" -> visit.status() == AppointmentStatus.CANCELLED ? messages.said_unbooked(name) : messages.said_undone(name);
            default -> "";
        };
    }
}
