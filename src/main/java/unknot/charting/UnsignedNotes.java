package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import unknot.clients.Client;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/**
 * The notes that wait for a signature: drafts, and those of visits that took place without a note being begun. From the day after
 * the visit they are late, by the clinic's days.
 */
@ApplicationScoped
public class UnsignedNotes {

    /** Two ways to wait, each with an index of its own; %s narrows both to one therapist, who of a draft is the one writing it. Another may follow. */
    private static final String WAITING = "(select d.appointment_id as visit, d.id as note, d.saved_at, d.practitioner_id as therapist, 0 as to_cosign"
            + " from soap_note d where d.status = 'draft'%1$s union all select m.id, null, null, m.practitioner_id, 0 from appointment m"
            + " left join soap_note b on b.appointment_id = m.id where m.status = 'completed'%2$s and b.id is null%3$s) w"
            + " join appointment a on a.id = w.visit";
    private static final String MINE = "select w.visit, w.note, " + seconds("w.saved_at") + " as saved, " + seconds("a.starts_at") + " as starts,"
            + " l.zone, case when c.restricted_at is null then c.given_name else :hidden end, case when c.restricted_at is null then c.family_name else :hiddenToo end,"
            + " case when c.restricted_at is null then coalesce(course.complaint, s.name) else s.name end from "
            + WAITING.formatted(" and d.practitioner_id = :me", " and m.practitioner_id = :me", "")
            + " join client c on c.id = a.client_id join room r on r.id = a.room_id join location l on l.id = r.location_id"
            + " join service s on s.id = a.service_id left join course_of_care course on course.id = a.course_id"
            + " order by a.starts_at, a.id";

    /** What students have signed, which waits for the supervisor they have now. */
    private static final String TO_COSIGN = " union all select n.appointment_id, n.id, n.saved_at, s.supervisor_id, 1 from soap_note n"
            + " join practitioner s on s.id = n.practitioner_id left join note_cosignature c on c.note_id = n.id"
            + " where n.signed_as_student = true and s.supervisor_id is not null and c.note_id is null";
    private static final String LATE = "select p.id, p.name, p.hue, count(*), sum(w.note is null), sum(w.to_cosign), " + seconds("min(a.starts_at)")
            + " from " + WAITING.formatted("", "", TO_COSIGN) + " join practitioner p on p.id = w.therapist where a.starts_at < :today"
            + " group by p.id, p.name, p.hue order by min(a.starts_at), p.name, p.id";

    @Inject
    EntityManager entities;
    @Inject
    ThisClinic clinic;

    /**
     * A note that waits.
     *
     * @param noteId null where none is begun, and then {@code savedAt} is null as well
     * @param zone of the place where the visit was
     * @param about the complaint of the course, or the service of a single visit
     * @param daysLate 0 on the day of the visit
     */
    public record Unsigned(long appointmentId, Long noteId, Instant savedAt, Instant startsAt, ZoneId zone, String givenName, String familyName,
            String about, int daysLate) {

        public String clientName() {
            return givenName + " " + familyName;
        }
    }

    /**
     * How many of a therapist's notes are late.
     *
     * @param missing how many of them nobody has begun
     * @param toCosign how many of them a student has signed, whom this therapist supervises
     * @param since the start of the oldest visit; {@code daysLate}, how late its note is
     */
    public record Late(long practitionerId, String practitionerName, int hue, int notes, int missing, int toCosign, Instant since, int daysLate) {
    }

    /** The therapist's, the oldest visit first: one statement. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Unsigned> of(long practitionerId) {
        ClinicTime time = clinic.time();
        List<Object[]> rows = entities.createNativeQuery(MINE).setParameter("me", practitionerId).setParameter("hidden", Client.RESTRICTED_GIVEN_NAME)
                .setParameter("hiddenToo", Client.RESTRICTED_FAMILY_NAME).getResultList();
        return rows.stream().map(row -> new Unsigned(number(row[0]), row[1] == null ? null : number(row[1]), instant(row[2]), instant(row[3]),
                ZoneId.of((String) row[4]), (String) row[5], (String) row[6], (String) row[7], daysLate(instant(row[3]), time))).toList();
    }

    /** Everybody's that are late, by therapist, the longest wait first: one statement, which reads nothing of clients. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Late> late() {
        ClinicTime time = clinic.time();
        List<Object[]> rows = entities.createNativeQuery(LATE).setParameter("today", time.startOf(time.today())).getResultList();
        return rows.stream().map(row -> new Late(number(row[0]), (String) row[1], (int) number(row[2]), (int) number(row[3]), (int) number(row[4]),
                (int) number(row[5]), instant(row[6]), daysLate(instant(row[6]), time))).toList();
    }

    /** A draft may be of a visit that was put off after the note was begun: it is not late yet. */
    private static int daysLate(Instant visit, ClinicTime time) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(time.date(visit), time.today()));
    }

    private static String seconds(String column) {
        return "timestampdiff(second, '1970-01-01', " + column + ")";
    }

    private static Instant instant(Object seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(number(seconds));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
