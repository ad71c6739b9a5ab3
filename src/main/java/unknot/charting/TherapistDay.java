package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import unknot.booking.Appointment;
import unknot.booking.Appointments;
import unknot.booking.SessionNumber;
import unknot.booking.SessionNumbers;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** What a therapist has before them: today's visits with what is open of each. */
@ApplicationScoped
public class TherapistDay {

    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    Appointments appointments;
    @Inject
    SoapNotes notes;
    @Inject
    KnotHistories histories;
    @Inject
    ThisClinic clinic;

    /**
     * A visit of the day.
     *
     * @param session null for a single visit
     * @param noteId null where no note is begun
     * @param lastBefore pain when the client came to the last signed visit, 0 to 10 or null; {@code lastAfter} when they left
     * @param seenBefore whether there is a signed visit
     */
    public record DayVisit(Appointment visit, SessionNumber session, Long noteId, boolean signed, int openKnots, boolean seenBefore,
            Integer lastBefore, Integer lastAfter) {
    }

    /** Six statements, however many visits there are. */
    @Transactional
    public List<DayVisit> today(long practitionerId) {
        ClinicTime time = clinic.time();
        Instant from = time.startOf(time.today());
        Instant to = time.startOf(time.today().plusDays(1));
        List<Appointment> visits = appointments.between(from, to).stream()
                .filter(visit -> visit.practitioner().id() == practitionerId).toList();
        List<Long> clients = visits.stream().map(visit -> visit.client().id()).distinct().toList();
        Map<Long, SoapNote> begun = new HashMap<>();
        notes.ofVisits(visits.stream().map(Appointment::id).toList()).forEach(note -> begun.put(note.appointment().id(), note));
        Map<Long, Integer> open = new HashMap<>();
        histories.before(clients, from).stream().filter(KnotHistory::open)
                .forEach(history -> open.merge(history.knot().clientId(), 1, Integer::sum));
        Map<Long, SoapNote> last = new HashMap<>();
        notes.signedBefore(clients, from).forEach(note -> last.put(note.clientId(), note));
        Map<Long, SessionNumber> sessions = sessionNumbers.of(appointments.ofCourses(
                visits.stream().map(Appointment::course).filter(Objects::nonNull).map(course -> course.id()).distinct().toList()));
        return visits.stream().map(visit -> dayVisit(visit, sessions, begun.get(visit.id()), open, last.get(visit.client().id()))).toList();
    }

    private static DayVisit dayVisit(Appointment visit, Map<Long, SessionNumber> sessions, SoapNote note, Map<Long, Integer> open,
            SoapNote last) {
        return new DayVisit(visit, sessions.get(visit.id()), note == null ? null : note.id(), note != null && note.signed(),
                open.getOrDefault(visit.client().id(), 0), last != null, last == null ? null : last.painBefore(),
                last == null ? null : last.painAfter());
    }
}
