package unknot.charting.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.charting.NoteStatus;
import unknot.charting.SoapNotes;
import unknot.charting.files.AttachedFile.Who;

/** Photos and documents that clients see: none, unless a therapist shares just this one; those of a visit, once they see its note. */
@ApplicationScoped
public class SharedFiles {

    /** The newest decision is that it is shared. */
    private static final String SHARED = "(select d.shared from FileSharingDecision d where d.id = (select max(e.id) from FileSharingDecision e where e.fileId = f.id)) = true";
    private static final String SEEN = "from AttachedFile f where f.clientId = :client and f.removedAt is null and " + SHARED
            + " and (f.appointmentId is null or exists (select 1 from SoapNote n where n.appointment.id = f.appointmentId and " + SoapNotes.SHOWN + "))";

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    /** What this client may see, the newest first: one statement. */
    @Transactional
    public List<AttachedFile> of(long clientId) {
        return entities.createQuery(SEEN + " order by f.addedAt desc, f.id desc", AttachedFile.class).setParameter("client", clientId)
                .setParameter("signed", NoteStatus.SIGNED).getResultList();
    }

    /** A file that this client may see: one statement. */
    @Transactional
    public Optional<AttachedFile> visibleTo(long clientId, long fileId) {
        return entities.createQuery(SEEN + " and f.id = :file", AttachedFile.class).setParameter("client", clientId).setParameter("signed", NoteStatus.SIGNED)
                .setParameter("file", fileId).getResultStream().findFirst();
    }

    /** Which of a client's files are shared, whether or not they can be seen already: one statement. */
    @Transactional
    public Set<Long> shared(long clientId) {
        return entities.createQuery("select f.id from AttachedFile f where f.clientId = :client and " + SHARED, Long.class)
                .setParameter("client", clientId).getResultStream().collect(Collectors.toSet());
    }

    /** Decides about one file. Whether they may is asked before; what holds already is not decided again. */
    @Transactional
    public void share(AttachedFile file, boolean wanted, Who by) {
        if (shared(file.place().clientId()).contains(file.id()) != wanted) {
            entities.persist(new FileSharingDecision(file, wanted, by, clock.instant()));
        }
    }
}
