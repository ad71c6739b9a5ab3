package unknot.between;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.access.SecretToken;
import unknot.audit.Deeds;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.charting.NoteStatus;
import unknot.charting.SafetyKind;
import unknot.charting.SafetyTopic;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Where clients tell how they are before a visit: by the visit's link, or signed in. */
@ApplicationScoped
public class CheckInDesk {

    /** How pain is now says little of a visit that is further away. */
    public static final int DAYS_AHEAD = 2;
    /** More often is no client telling. */
    static final int MOST = 30;

    @Inject
    EntityManager entities;
    @Inject
    Appointments appointments;
    @Inject
    AskingPlanDesk plans;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;

    /** Whether something can be told for a visit. */
    public enum State {
        OPEN,
        /** The visit is days away. */
        NOT_YET,
        /** The visit has begun, or was. */
        OVER,
        CANCELLED
    }

    /** A question about safety. @param code of the topic */
    public record Asked(String code, String words) {
    }

    /**
     * A visit's check-in.
     *
     * @param seenBefore whether there was a visit since which something may have changed
     * @param told what was told last; null for nothing yet
     * @param advice the clinic's own words for who has told something worrying, or empty
     */
    public record Sheet(long appointmentId, State state, String givenName, String therapist, Instant startsAt, ZoneId zone, String phone, boolean seenBefore,
            List<Asked> asked, CheckIn.Told told, Instant toldAt, String advice) {
    }

    /** A check-in that can be told. @param told whether it was already */
    public record Ask(long appointmentId, String therapist, boolean told) {
    }

    /** The check-in that this link leads to; empty for a link that never was. */
    @Transactional
    public Optional<Sheet> ofKey(String key) {
        return key == null ? Optional.empty()
                : entities.createQuery("from VisitQuestion q where q.keyHash = :hash and q.kind = :kind", VisitQuestion.class)
                        .setParameter("hash", SecretToken.hash(key)).setParameter("kind", QuestionKind.CHECK_IN.code()).getResultStream().findFirst()
                        .flatMap(question -> appointments.whole(question.appointmentId())).map(this::sheet);
    }

    /** The check-in of one of the client's own visits. */
    @Transactional
    public Optional<Sheet> ofClient(long clientId, long appointmentId) {
        return appointments.whole(appointmentId).filter(visit -> visit.client().id() == clientId).map(this::sheet);
    }

    /** Asks for the check-in of the client's next visit, while it is open: two statements. */
    @Transactional
    public Optional<Ask> ask(long clientId, long appointmentId) {
        return appointments.whole(appointmentId).filter(visit -> visit.client().id() == clientId && state(visit) == State.OPEN)
                .map(visit -> new Ask(appointmentId, visit.practitioner().givenName(), entities.createQuery("select count(c) from CheckIn c where c.appointmentId = :visit", Long.class)
                        .setParameter("visit", appointmentId).getSingleResult() > 0));
    }

    private Sheet sheet(Appointment visit) {
        Optional<CheckIn> last = last(visit.id());
        var place = visit.room().location();
        return new Sheet(visit.id(), state(visit), visit.client().givenName(), visit.practitioner().givenName(), visit.startsAt(), place.zone(), place.phone(),
                seenBefore(visit), asked(), last.map(CheckIn::told).orElse(null), last.map(CheckIn::toldAt).orElse(null), plans.shown().said().advice());
    }

    private State state(Appointment visit) {
        if (visit.status() == AppointmentStatus.CANCELLED) {
            return State.CANCELLED;
        }
        boolean here = visit.status().coming() || visit.status() == AppointmentStatus.ARRIVED;
        if (!here || !clock.instant().isBefore(visit.startsAt())) {
            return State.OVER;
        }
        ClinicTime there = clinic.time().in(visit.room().location().zone());
        return there.today().isBefore(there.date(visit.startsAt()).minusDays(DAYS_AHEAD)) ? State.NOT_YET : State.OPEN;
    }

    private boolean seenBefore(Appointment visit) {
        return entities.createQuery("select count(n) from SoapNote n where n.clientId = :client and n.status = :signed", Long.class)
                .setParameter("client", visit.client().id()).setParameter("signed", NoteStatus.SIGNED).getSingleResult() > 0;
    }

    private List<Asked> asked() {
        return entities.createQuery("select t from SafetyTopic t where t.kind = :stop and t.active = true order by t.position", SafetyTopic.class)
                .setParameter("stop", SafetyKind.STOP).getResultStream().map(topic -> new Asked(topic.code(), topic.asked())).toList();
    }

    private Optional<CheckIn> last(long appointmentId) {
        return entities.createQuery("select c from CheckIn c left join fetch c.places left join fetch c.flags where c.appointmentId = :visit"
                + " and not exists (select 1 from CheckIn d where d.appointmentId = c.appointmentId and d.number > c.number)", CheckIn.class)
                .setParameter("visit", appointmentId).getResultStream().findFirst();
    }

    /** What a yes to these questions is, of those that are known; a question that was retired while the page was open counts. */
    @Transactional
    public Set<CheckIn.Flag> flags(Collection<String> topics) {
        return topics.isEmpty() ? Set.of() : entities.createQuery("select t from SafetyTopic t where t.code in :codes", SafetyTopic.class)
                .setParameter("codes", topics).getResultStream().map(topic -> new CheckIn.Flag(topic.code(), topic.name())).collect(Collectors.toSet());
    }

    /**
     * Keeps what is told. The same once more, as from a form sent twice, adds nothing.
     *
     * @return how the visit stands; what was told is kept only where it is open
     */
    public State tell(long appointmentId, CheckIn.Told told) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // The row's lock: of two at once the second sees the first, and nobody begins the visit meanwhile.
            entities.createNativeQuery("SELECT id FROM appointment WHERE id = :id FOR UPDATE").setParameter("id", appointmentId).getResultList();
            Appointment visit = appointments.whole(appointmentId).orElseThrow();
            Optional<CheckIn> last = last(appointmentId);
            int number = last.map(CheckIn::number).orElse(0) + 1;
            State state = signed(appointmentId) || number > MOST ? State.OVER : state(visit);
            if (state == State.OPEN && last.filter(before -> before.told().equals(told)).isEmpty()) {
                deeds.of(visit.client().id(), appointmentId);
                entities.persist(new CheckIn(visit, number, told, clock.instant()));
            }
            return state;
        });
    }

    private boolean signed(long appointmentId) {
        return entities.createQuery("select count(n) from SoapNote n where n.appointment.id = :visit and n.status = :signed", Long.class)
                .setParameter("visit", appointmentId).setParameter("signed", NoteStatus.SIGNED).getSingleResult() > 0;
    }
}
