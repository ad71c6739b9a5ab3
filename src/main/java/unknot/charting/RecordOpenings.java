package unknot.charting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import unknot.audit.RecordPart;
import unknot.booking.AppointmentStatus;
import unknot.clients.Client;
import unknot.shared.Clinic;
import unknot.shared.ThisClinic;

/**
 * Which records are open to a therapist. All are, unless the owner wants a reason; then those of the clients who have a visit with the therapist or
 * with somebody they supervise, and for a day those for which they gave one.
 */
@ApplicationScoped
public class RecordOpenings {

    @Inject
    EntityManager entities;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /** Somebody opened the record of somebody else's client. */
    public record Opened(RecordOpening opening, String therapist, long clientId, String client) {
    }

    /**
     * HQL that holds where the record is open to the therapist: every {@link #query} that finds a part of a record for one has it. One that is restricted opens by a reason
     * alone, and one that was given since.
     *
     * @param client whose record it is, such as {@code n.clientId}
     */
    public static String open(String client) {
        return "((exists (select 1 from Clinic oc where oc.recordsByReason = false) or exists (select 1 from Appointment ov where ov.client.id = " + client
                + " and ov.status <> :openCancelled and (ov.practitioner.id = :openTo or ov.practitioner.supervisorId = :openTo)))"
                + " and not exists (select 1 from Client orc where orc.id = " + client + " and orc.restrictedAt is not null)"
                + " or exists (select 1 from RecordOpening oo where oo.clientId = " + client + " and oo.practitionerId = :openTo and oo.closesAt > :openNow"
                + " and not exists (select 1 from Client orl where orl.id = oo.clientId and orl.restrictedAt > oo.openedAt)))";
    }

    /** @param hql with {@link #open}; the therapist is its parameter {@code openTo} */
    public <T> TypedQuery<T> query(String hql, Class<T> type, long practitionerId) {
        return entities.createQuery(hql, type).setParameter("openTo", practitionerId).setParameter("openCancelled", AppointmentStatus.CANCELLED)
                .setParameter("openNow", clock.instant());
    }

    /** The client whose part of a record this is, where it is not open to the therapist: one statement where no reasons are asked for, else two. */
    @Transactional
    public Optional<Client> closed(RecordPart part, long partId, long practitionerId) {
        return entities.createNativeQuery("SELECT o.client_id FROM (" + part.owners() + " WHERE id = :id) o JOIN client k ON k.id = o.client_id JOIN clinic c ON c.records_by_reason OR k.restricted_at IS NOT NULL", Long.class)
                .setParameter("id", partId).getResultStream().findFirst().flatMap(client -> closed((Long) client, practitionerId));
    }

    /** The client, where the record is not open to the therapist: one statement. */
    @Transactional
    public Optional<Client> closed(long clientId, long practitionerId) {
        return query("select c from Client c where c.id = :client and not " + open("c.id"), Client.class, practitionerId).setParameter("client", clientId)
                .getResultStream().findFirst();
    }

    /** A client whose record is open to the therapist: one statement. */
    @Transactional
    public Optional<Client> client(long clientId, long practitionerId) {
        return query("select c from Client c where c.id = :client and " + open("c.id"), Client.class, practitionerId).setParameter("client", clientId).getResultStream().findFirst();
    }

    /** Opens a record to a therapist for a day. */
    @Transactional
    public void open(long clientId, long practitionerId, long accountId, String reason) {
        entities.persist(new RecordOpening(clientId, practitionerId, accountId, reason, clock.instant()));
    }

    /** The newest first: one statement. @param first how many to leave out */
    @Transactional
    public List<Opened> all(int first, int most) {
        return entities.createQuery("select new unknot.charting.RecordOpenings$Opened(o, p.name, c.id, concat(c.givenName, ' ', c.familyName)) from RecordOpening o"
                + " join Practitioner p on p.id = o.practitionerId join Client c on c.id = o.clientId order by o.id desc", Opened.class)
                .setFirstResult(first).setMaxResults(most).getResultList();
    }

    /** Whether therapists say why before they open the record of somebody else's client. */
    public void byReason(boolean asked) {
        QuarkusTransaction.requiringNew().run(() -> entities.find(Clinic.class, (byte) 1).askForReasons(asked));
        clinic.forget();
    }
}
