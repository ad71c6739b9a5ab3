package unknot.charting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import unknot.clients.Client;
import unknot.schedule.Practitioner;

/** Who has co-signed, and what waits: students' notes, for whoever supervises them now. Where nobody does any more, nothing waits. */
@ApplicationScoped
public class Cosignatures implements PanacheRepository<Cosignature> {

    @Inject
    EntityManager entities;

    /**
     * What is said of a signed note beneath the student's signature; all null for a note that a student has not signed.
     *
     * @param given null while it is missing
     * @param supervisorId for whom it waits, with the name; null where it is given or nobody supervises the student any more
     */
    public record State(Cosignature given, Long supervisorId, String supervisorName) {

        static final State NONE = new State(null, null, null);

        public boolean waitsFor(long practitionerId) {
            return supervisorId != null && supervisorId == practitionerId;
        }
    }

    /**
     * A note that waits for a co-signature.
     *
     * @param zoneId of the place where the visit was
     */
    public record Waiting(long noteId, String studentName, String givenName, String familyName, Instant startsAt, String zoneId, Instant signedAt) {

        public ZoneId zone() {
            return ZoneId.of(zoneId);
        }

        public String clientName() {
            return givenName + " " + familyName;
        }
    }

    /** None, or two statements for what a student has signed. */
    State of(SoapNote note) {
        if (!note.signedAsStudent()) {
            return State.NONE;
        }
        Cosignature given = findById(note.id());
        Practitioner supervisor = given == null ? supervisor(note.practitionerId()) : null;
        return supervisor == null ? new State(given, null, null) : new State(null, supervisor.id(), supervisor.name());
    }

    private Practitioner supervisor(long practitionerId) {
        return entities.createQuery("select s from Practitioner p join Practitioner s on s.id = p.supervisorId where p.id = :id", Practitioner.class)
                .setParameter("id", practitionerId).getResultStream().findFirst().orElse(null);
    }

    /** What this therapist is to co-sign, the oldest signature first: one statement. */
    @Transactional
    public List<Waiting> waitingFor(long practitionerId) {
        return entities.createQuery("select n.id, p.name, case when c.restrictedAt is null then c.givenName else :hidden end, case when c.restrictedAt is null then c.familyName else :hiddenToo end, a.startsAt, l.zone, n.signedAt from SoapNote n join n.appointment a"
                + " join a.client c join a.room r join r.location l join Practitioner p on p.id = n.practitionerId left join Cosignature g on g.noteId = n.id"
                + " where n.signedAsStudent = true and p.supervisorId = :me and g.noteId is null order by n.signedAt, n.id", Waiting.class)
                .setParameter("hidden", Client.RESTRICTED_GIVEN_NAME).setParameter("hiddenToo", Client.RESTRICTED_FAMILY_NAME).setParameter("me", practitionerId).getResultList();
    }

    /** As what a therapist signs, in words to be kept with the signature. */
    @Transactional
    public String roleOf(long practitionerId) {
        return supervised(practitionerId) ? "Student therapist" : "Therapist";
    }

    boolean supervised(long practitionerId) {
        return entities.find(Practitioner.class, practitionerId).supervisorId() != null;
    }
}
