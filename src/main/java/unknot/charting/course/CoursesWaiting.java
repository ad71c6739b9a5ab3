package unknot.charting.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.booking.SessionNumbers;
import unknot.care.CourseOfCare;
import unknot.charting.NoteStatus;

/** The courses that wait for their therapist: to be looked at as a whole, or for the summary of what has ended. */
@ApplicationScoped
public class CoursesWaiting {

    @Inject
    EntityManager entities;
    @Inject
    Appointments appointments;
    @Inject
    SessionNumbers sessionNumbers;

    /** What a course waits for. */
    public enum For {
        /** As {@link ReassessmentDue}. */
        MIDPOINT, FINAL,
        /** It was discharged, and its summary is not signed. */
        SUMMARY
    }

    /** @param done how many of the {@code planned} sessions are over; {@code since} when the last of them was */
    public record Waiting(long courseId, String clientName, String complaint, For what, int done, int planned, Instant since) {
    }

    /** The therapist's, the longest wait first: four statements and one for the settings, however many courses there are. */
    @Transactional
    public List<Waiting> of(long practitionerId) {
        List<CourseOfCare> courses = entities.createQuery("select c from CourseOfCare c join fetch c.client where c.practitioner.id = :me and c.client.restrictedAt is null and (c.closedAt is null"
                + " or exists (select r from Reassessment r where r.courseId = c.id and r.decision = :discharge)"
                + " and not exists (select s from DischargeSummary s where s.courseId = c.id and s.status = :signed))", CourseOfCare.class)
                .setParameter("me", practitionerId).setParameter("discharge", Decision.DISCHARGE).setParameter("signed", NoteStatus.SIGNED).getResultList();
        List<Long> ids = courses.stream().map(CourseOfCare::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<Long> signed = new HashSet<>(entities.createQuery("select n.appointment.id from SoapNote n where n.status = :signed and n.appointment.course.id in :ids",
                Long.class).setParameter("signed", NoteStatus.SIGNED).setParameter("ids", ids).getResultList());
        Map<Long, List<Appointment>> done = sessionNumbers.counted(appointments.ofCourses(ids)).stream()
                .filter(session -> session.status() == AppointmentStatus.COMPLETED || signed.contains(session.id()))
                .collect(Collectors.groupingBy(session -> session.course().id()));
        Map<Long, List<Integer>> decided = entities.createQuery("select r from Reassessment r where r.courseId in :ids", Reassessment.class)
                .setParameter("ids", ids).getResultStream()
                .collect(Collectors.groupingBy(Reassessment::courseId, Collectors.mapping(Reassessment::sessionsDone, Collectors.toList())));
        return courses.stream().filter(course -> done.containsKey(course.id()))
                .map(course -> waiting(course, done.get(course.id()), decided.getOrDefault(course.id(), List.of()))).filter(Objects::nonNull)
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::courseId)).toList();
    }

    /** Null where nothing waits. */
    private static Waiting waiting(CourseOfCare course, List<Appointment> done, List<Integer> decided) {
        For what = !course.open() ? For.SUMMARY
                : ReassessmentDue.of(course.plannedSessions(), done.size(), decided).map(due -> For.valueOf(due.name())).orElse(null);
        return what == null ? null : new Waiting(course.id(), course.client().name(), course.complaint(), what, done.size(), course.plannedSessions(),
                done.get(done.size() - 1).startsAt());
    }
}
