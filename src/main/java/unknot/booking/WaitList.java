package unknot.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who waits for a time. */
@ApplicationScoped
public class WaitList implements PanacheRepository<WaitListEntry> {

    private static final String WHOLE = "select distinct w from WaitListEntry w join fetch w.client join fetch w.service"
            + " left join fetch w.course left join fetch w.visit v left join fetch v.room left join fetch v.practitioner left join fetch w.therapists ";
    private static final Comparator<WaitListEntry> FIRST_COME = Comparator.comparing(WaitListEntry::urgency)
            .thenComparing(WaitListEntry::addedAt).thenComparing(WaitListEntry::id);

    /** Those whose last day has not passed, the urgent first, then who has waited longest, with all they name: one statement. */
    public List<WaitListEntry> waiting(LocalDate today) {
        return inOrder(list(WHOLE + "where w.state = ?1 and w.lastDay >= ?2", WaitListEntry.State.WAITING, today));
    }

    /** The client's own, in the same order. */
    public List<WaitListEntry> waitingOf(long clientId, LocalDate today) {
        return inOrder(list(WHOLE + "where w.state = ?1 and w.lastDay >= ?2 and w.client.id = ?3", WaitListEntry.State.WAITING, today, clientId));
    }

    public long count(LocalDate today) {
        // Panache's own count would have Hibernate read the query anew for every page of the calendar.
        return getEntityManager().createQuery("select count(*) from WaitListEntry where state = ?1 and lastDay >= ?2", Long.class)
                .setParameter(1, WaitListEntry.State.WAITING).setParameter(2, today).getSingleResult();
    }

    public Optional<WaitListEntry> whole(long id) {
        return find(WHOLE + "where w.id = ?1", id).stream().findFirst();
    }

    /** Who has been offered a time and not said yes or no. */
    Optional<WaitListEntry> offered(long practitionerId, java.time.Instant startsAt) {
        return find(WHOLE + "where w.offeredPractitionerId = ?1 and w.offeredStartsAt = ?2", practitionerId, startsAt).stream().findFirst();
    }

    /** Whose link has this key, still waiting or booked by it. */
    Optional<WaitListEntry> ofKey(byte[] hash) {
        return find(WHOLE + "where w.offeredKey = ?1", hash).stream().findFirst();
    }

    private static List<WaitListEntry> inOrder(List<WaitListEntry> entries) {
        return entries.stream().sorted(FIRST_COME).toList();
    }
}
