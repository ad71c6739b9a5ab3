package unknot.charting.files;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import unknot.charting.NoteStatus;
import unknot.charting.files.AttachedFile.Place;

@ApplicationScoped
public class AttachedFiles implements PanacheRepository<AttachedFile> {

    /** A file of a visit is seen by whoever sees the visit's note; one of the client by all who treat. */
    private static final String SEEN = "(f.appointmentId is null or exists (select 1 from SoapNote n where n.appointment.id = f.appointmentId"
            + " and (n.practitionerId = ?2 or n.status = ?3)))";

    /** A file that is there, if this therapist may see it. */
    public Optional<AttachedFile> visibleTo(long practitionerId, long fileId) {
        return find("from AttachedFile f where f.id = ?1 and f.removedAt is null and " + SEEN, fileId, practitionerId, NoteStatus.SIGNED)
                .firstResultOptional();
    }

    /** All of the client's that are there and that this therapist may see, the newest first: one statement. */
    public List<AttachedFile> ofClient(long clientId, long practitionerId) {
        return list("from AttachedFile f where f.clientId = ?1 and f.removedAt is null and " + SEEN + " order by f.addedAt desc, f.id desc", clientId,
                practitionerId, NoteStatus.SIGNED);
    }

    /** The visit's, those taken away among them, in the order in which they were added: one statement. Whether they may be seen is asked before. */
    public List<AttachedFile> ofVisit(long appointmentId) {
        return list("appointmentId = ?1 order by addedAt, id", appointmentId);
    }

    long countAt(Place place) {
        return place.appointmentId() == null ? count("clientId = ?1 and appointmentId is null and removedAt is null", place.clientId())
                : count("appointmentId = ?1 and removedAt is null", place.appointmentId());
    }

    boolean holds(byte[] sentKey) {
        return count("sentKey", sentKey) > 0;
    }
}
