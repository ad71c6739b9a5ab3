package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import unknot.booking.Appointment;
import unknot.charting.HeardBefore.Alert;
import unknot.charting.HeardBefore.Heard;

/** What every room has heard from clients, gathered. */
@ApplicationScoped
public class Hearing {

    @Any
    @Inject
    Instance<HeardBefore> rooms;

    /** What was told for this visit, the oldest first. */
    List<Heard> before(Appointment visit) {
        return rooms.stream().flatMap(room -> room.before(visit).stream()).sorted(Comparator.comparing(Heard::at)).toList();
    }

    /** What the subjective part of the visit's note begins with; at most {@link SoapNote#LONGEST_PART} characters. */
    String subjective(Appointment visit) {
        String told = before(visit).stream().map(Heard::subjective).filter(words -> !words.isBlank()).collect(Collectors.joining("\n\n"));
        return told.length() > SoapNote.LONGEST_PART ? told.substring(0, SoapNote.LONGEST_PART) : told;
    }

    /** What is open for this therapist, the newest first. */
    @Transactional
    public List<Alert> alerts(long practitionerId) {
        return rooms.stream().flatMap(room -> room.alerts(practitionerId).stream()).sorted(Comparator.comparing(Alert::at).reversed()).toList();
    }
}
