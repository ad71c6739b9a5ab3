package unknot.charting.files;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unknot.charting.NoteStatus;
import unknot.charting.RecordOpenings;
import unknot.charting.files.AttachedFile.Place;

@ApplicationScoped
public class AttachedFiles implements PanacheRepository<AttachedFile> {

    /** A file of a visit is seen by whoever sees the visit's note; one of the client by all to whom the record is open. */
    private static final String SEEN = "f.removedAt is null and ((f.appointmentId is null or exists (select 1 from SoapNote n where n.appointment.id = f.appointmentId"
            + " and n.status = :signed)) and " + RecordOpenings.open("f.clientId") + " or exists (select 1 from SoapNote m where m.appointment.id = f.appointmentId"
            + " and m.practitionerId = :openTo))";

    @Inject
    RecordOpenings openings;

    /** A file that is there, if this therapist may see it. */
    public Optional<AttachedFile> visibleTo(long practitionerId, long fileId) {
        return seen("f.id = :id", fileId, practitionerId).findFirst();
    }

    /** All of the client's that are there and that this therapist may see, the newest first: one statement. */
    public List<AttachedFile> ofClient(long clientId, long practitionerId) {
        return seen("f.clientId = :id", clientId, practitionerId).toList();
    }

    private Stream<AttachedFile> seen(String which, long id, long practitionerId) {
        return openings.query("select f from AttachedFile f where " + which + " and " + SEEN + " order by f.addedAt desc, f.id desc", AttachedFile.class, practitionerId)
                .setParameter("id", id).setParameter("signed", NoteStatus.SIGNED).getResultStream();
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
