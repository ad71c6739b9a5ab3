package unknot.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;

/**
 * Reads visits for programs: what they name is named by id, so only the place of the room is read along, and of the client whether their record is
 * restricted. The visits of such a client are there, since they took time of a therapist and a room; nobody lists them as theirs.
 */
@ApplicationScoped
class Visits {

    private static final String VISITS = "select a from Appointment a join fetch a.room r join fetch r.location join fetch a.client k where ";

    @Inject
    EntityManager entities;

    @Transactional
    Optional<AppointmentJson> one(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** These visits by start: one statement. Within a transaction that changes them, as they are changed. */
    @Transactional
    List<AppointmentJson> all(List<Long> ids) {
        return entities.createQuery(VISITS + "a.id in :ids order by a.startsAt, a.id", Appointment.class).setParameter("ids", ids)
                .getResultStream().map(AppointmentJson::of).toList();
    }

    /**
     * The visits that start from {@code from} and before {@code to}, by start: one statement.
     *
     * @param practitionerId with whom; null for anybody
     * @param clientId whose; null for anybody's
     * @param cancelled whether those called off are wanted, too
     */
    @Transactional
    List<AppointmentJson> between(Instant from, Instant to, Long practitionerId, Long clientId, boolean cancelled) {
        List<String> conditions = new ArrayList<>(List.of("a.startsAt >= :from", "a.startsAt < :to"));
        if (practitionerId != null) {
            conditions.add("a.practitioner.id = :practitioner");
        }
        if (clientId != null) {
            conditions.add("k.id = :client and k.restrictedAt is null");
        }
        if (!cancelled) {
            conditions.add("a.status <> :cancelled");
        }
        TypedQuery<Appointment> query = entities.createQuery(VISITS + String.join(" and ", conditions) + " order by a.startsAt, a.id",
                Appointment.class).setParameter("from", from).setParameter("to", to);
        if (practitionerId != null) {
            query.setParameter("practitioner", practitionerId);
        }
        if (clientId != null) {
            query.setParameter("client", clientId);
        }
        if (!cancelled) {
            query.setParameter("cancelled", AppointmentStatus.CANCELLED);
        }
        return query.getResultStream().map(AppointmentJson::of).toList();
    }
}
