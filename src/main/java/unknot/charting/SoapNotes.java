package unknot.charting;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class SoapNotes implements PanacheRepository<SoapNote> {

    private static final String WITH_VISIT = "select n from SoapNote n join fetch n.appointment a join fetch a.client join fetch a.practitioner"
            + " join fetch a.room r join fetch r.location join fetch a.service left join fetch a.course ";

    /** Of a note {@code n}: whether its client may see something of it, with {@link NoteStatus#SIGNED} as {@code :signed}. See {@link #shownTo}. */
    public static final String SHOWN = "n.status = :signed and (n.signedAsStudent = false or exists (select 1 from Cosignature g where g.noteId = n.id)"
            + " or exists (select 1 from Practitioner p where p.id = n.practitionerId and p.supervisorId is null))";

    @Inject
    RecordOpenings openings;

    /** What may be opened: one's own notes, and what others have signed in a record that is open to one. Front desk and owner are nobody's therapist. */
    public Optional<SoapNote> visibleTo(long practitionerId, long noteId) {
        return openings.query(WITH_VISIT + "where n.id = :note and (n.practitionerId = :openTo or n.status = :signed and " + RecordOpenings.open("n.clientId") + ")",
                SoapNote.class, practitionerId).setParameter("note", noteId).setParameter("signed", NoteStatus.SIGNED).getResultStream().findFirst();
    }

    /** The note of this visit, if somebody has begun one. */
    public Optional<SoapNote> ofVisit(long appointmentId) {
        return find("appointment.id", appointmentId).firstResultOptional();
    }

    /** The notes of these visits: one statement. */
    List<SoapNote> ofVisits(List<Long> appointmentIds) {
        return appointmentIds.isEmpty() ? List.of() : list("appointment.id in ?1", appointmentIds);
    }

    /** The client's signed notes, the newest visit first: one statement. */
    List<SoapNote> signedOf(long clientId) {
        return list(WITH_VISIT + "where n.clientId = ?1 and n.status = ?2 order by a.startsAt desc, n.id desc", clientId, NoteStatus.SIGNED);
    }

    /**
     * The notes that the client may see something of, the newest visit first: one statement. Signed ones, but a student's only once it is
     * co-signed, as long as somebody supervises the student: until then it may still be found wrong.
     */
    List<SoapNote> shownTo(long clientId) {
        return shown(clientId).list();
    }

    /** Those of one page of {@link #shownTo}: one statement. @param index from 0 */
    List<SoapNote> shownTo(long clientId, int index, int size) {
        return shown(clientId).page(index, size).list();
    }

    private PanacheQuery<SoapNote> shown(long clientId) {
        return find(WITH_VISIT + "where n.clientId = :client and " + SHOWN + " order by a.startsAt desc, n.id desc",
                Parameters.with("client", clientId).and("signed", NoteStatus.SIGNED));
    }

    /** How many {@link #shownTo} has: one statement. */
    long countShownTo(long clientId) {
        return count("from SoapNote n where n.clientId = :client and " + SHOWN, Parameters.with("client", clientId).and("signed", NoteStatus.SIGNED));
    }

    /** What signed notes of these clients' visits before that moment found, with knot, note and visit, the oldest first: one statement. */
    List<KnotFinding> signedFindings(List<Long> clientIds, Instant before) {
        return clientIds.isEmpty() ? List.of() : getEntityManager()
                .createQuery("select f from KnotFinding f join fetch f.knot join fetch f.note n join fetch n.appointment a left join fetch f.referral"
                        + " where n.clientId in :clients and n.status = :signed and a.startsAt < :before order by a.startsAt, n.id, f.id",
                        KnotFinding.class)
                .setParameter("clients", clientIds).setParameter("signed", NoteStatus.SIGNED).setParameter("before", before).getResultList();
    }

    /** The signed notes of these clients' visits before that moment, the oldest first, with the visit: one statement. */
    List<SoapNote> signedBefore(List<Long> clientIds, Instant before) {
        return clientIds.isEmpty() ? List.of()
                : list("select n from SoapNote n join fetch n.appointment a where n.clientId in ?1 and n.status = ?2 and a.startsAt < ?3"
                        + " order by a.startsAt, n.id", clientIds, NoteStatus.SIGNED, before);
    }
}
