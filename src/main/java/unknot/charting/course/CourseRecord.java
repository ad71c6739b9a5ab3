package unknot.charting.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.booking.SessionNumbers;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.Effort;
import unknot.charting.KnotRecord;
import unknot.charting.KnotRecord.ClientKnots;
import unknot.charting.KnotRecord.KnotLine;
import unknot.charting.KnotRecord.SignedVisit;
import unknot.charting.Motion;
import unknot.charting.Movement;
import unknot.charting.RangeOfMotion;
import unknot.charting.RecordOpenings;
import unknot.charting.Side;
import unknot.clients.Client;

/** Reads a course as a whole: its sessions, knots, goals, and what was decided and written of it. */
@ApplicationScoped
public class CourseRecord {

    @Inject
    EntityManager entities;
    @Inject
    Appointments appointments;
    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    KnotRecord knots;
    @Inject
    RecordOpenings openings;

    /**
     * A course as a whole.
     *
     * @param done how many sessions are over
     * @param sessions those that count, in the calendar's order; planned ones without a time are not among them
     * @param knots those that a session of this course has listed
     * @param due what the course asks for now, or null
     * @param summary or null
     * @param homeCare what was advised in the course, once each
     * @param motions what was measured in the course, in the order of the vocabulary
     */
    public record CourseProgress(CourseOfCare course, Client client, String practitionerName, String serviceName, int done,
            List<Session> sessions, List<KnotLine> knots, List<GoalLine> goals, List<Reassessment> reassessments, ReassessmentDue due,
            DischargeSummary summary, List<ReferralLetter> letters, List<String> homeCare, List<MotionLine> motions) {
    }

    /**
     * A session.
     *
     * @param visit its signed note's, or null
     * @param openKnots how many of the course's knots were known to be open after it, {@code resolvedKnots} likewise
     */
    public record Session(int number, LocalDate day, SignedVisit visit, int openKnots, int resolvedKnots) {
    }

    /** A movement over the course. @param degrees each visit's value, the oldest first: on leaving, or on arrival where only that was measured */
    public record MotionLine(Movement movement, Side side, Effort effort, List<Integer> degrees) {
    }

    /** @param values the oldest first */
    public record GoalLine(CourseGoal goal, List<GoalValue> values) {

        /** The last value, or the start while nobody has measured. */
        public BigDecimal now() {
            return values.isEmpty() ? goal.start() : values.get(values.size() - 1).value();
        }

        public boolean reached() {
            return goal.reachedBy(now());
        }
    }

    /** The course, or empty where there is none: fifteen statements, however long it is. */
    @Transactional
    public Optional<CourseProgress> of(long courseId, long practitionerId) {
        return openings.query("select c from CourseOfCare c join fetch c.client join fetch c.practitioner join fetch c.service where c.id = :id and "
                + RecordOpenings.open("c.client.id"), CourseOfCare.class, practitionerId).setParameter("id", courseId).getResultStream().findFirst().map(this::progress);
    }

    /** The client's courses: one statement. Of every record, for who takes the whole clinic elsewhere; so is {@link #whole}. */
    @Transactional
    public List<Long> idsOf(long clientId) {
        return entities.createQuery("select c.id from CourseOfCare c where c.client.id = :client order by c.id", Long.class).setParameter("client", clientId).getResultList();
    }

    /** A course that is there, as {@link #of}. */
    @Transactional
    public CourseProgress whole(long courseId) {
        return progress(entities.find(CourseOfCare.class, courseId));
    }

    private CourseProgress progress(CourseOfCare course) {
        List<Appointment> counted = sessionNumbers.counted(appointments.ofCourses(List.of(course.id())));
        ClientKnots record = knots.of(course.client());
        Map<Long, SignedVisit> visits = record.visits().stream().collect(Collectors.toMap(SignedVisit::appointmentId, visit -> visit));
        Set<Long> notes = counted.stream().map(session -> visits.get(session.id())).filter(visit -> visit != null).map(SignedVisit::noteId)
                .collect(Collectors.toSet());
        List<KnotLine> ofCourse = record.knots().stream().filter(knot -> knot.seen().stream().anyMatch(seen -> notes.contains(seen.visit().noteId())))
                .toList();
        int done = (int) counted.stream().filter(session -> session.status() == AppointmentStatus.COMPLETED || visits.containsKey(session.id())).count();
        List<Reassessment> reassessments = list("select r from Reassessment r where r.courseId = :course order by r.id", Reassessment.class, course.id());
        ReassessmentDue due = !course.open() ? null : ReassessmentDue.of(course.plannedSessions(), done,
                reassessments.stream().map(Reassessment::sessionsDone).toList()).orElse(null);
        return new CourseProgress(course, course.client(), course.practitioner().name(), course.service().name(), done,
                sessions(counted, visits, ofCourse), ofCourse, goals(course.id()), reassessments, due, entities.find(DischargeSummary.class, course.id()),
                list("select l from ReferralLetter l where l.courseId = :course order by l.id", ReferralLetter.class, course.id()), homeCare(notes), motions(notes));
    }

    private static List<Session> sessions(List<Appointment> counted, Map<Long, SignedVisit> visits, List<KnotLine> knots) {
        List<Session> sessions = new ArrayList<>();
        for (Appointment session : counted) {
            SignedVisit visit = visits.get(session.id());
            List<Activity> known = visit == null ? List.of()
                    : knots.stream().flatMap(knot -> knot.assessedUntil(visit).stream()).map(KnotRecord.Seen::activity).toList();
            int resolved = (int) known.stream().filter(activity -> activity == Activity.RESOLVED).count();
            sessions.add(new Session(sessions.size() + 1, LocalDate.ofInstant(session.startsAt(), session.room().location().zone()), visit,
                    known.size() - resolved, resolved));
        }
        return sessions;
    }

    /** What the client wants to reach with a course, and how far it came: two statements. */
    @Transactional
    public List<GoalLine> goals(long courseId) {
        List<GoalValue> values = list("select v from GoalValue v where v.goalId in (select g.id from CourseGoal g where g.courseId = :course)"
                + " order by v.measuredOn", GoalValue.class, courseId);
        return list("select g from CourseGoal g where g.courseId = :course order by g.setAt, g.id", CourseGoal.class, courseId).stream()
                .map(goal -> new GoalLine(goal, values.stream().filter(value -> value.goalId() == goal.id()).toList())).toList();
    }

    private List<String> homeCare(Set<Long> notes) {
        return notes.isEmpty() ? List.of() : entities
                .createQuery("select distinct h.name, h.position from SoapNote n join n.homeCare c join HomeCare h on h.code = c where n.id in :notes"
                        + " order by h.position", Object[].class)
                .setParameter("notes", notes).getResultStream().map(row -> (String) row[0]).toList();
    }

    private List<MotionLine> motions(Set<Long> notes) {
        Map<List<Object>, MotionLine> lines = new LinkedHashMap<>();
        if (!notes.isEmpty()) {
            entities.createQuery("select r, m from RangeOfMotion r join Movement m on m.code = r.movement join r.note n join n.appointment a"
                    + " where n.id in :notes order by m.position, a.startsAt, r.position", Object[].class).setParameter("notes", notes).getResultStream()
                    .forEach(row -> {
                        Motion motion = ((RangeOfMotion) row[0]).motion();
                        lines.computeIfAbsent(List.of(motion.movement(), motion.side(), motion.effort()),
                                key -> new MotionLine((Movement) row[1], motion.side(), motion.effort(), new ArrayList<>()))
                                .degrees().add(motion.after() != null ? motion.after() : motion.before());
                    });
        }
        return List.copyOf(lines.values());
    }

    private <T> List<T> list(String query, Class<T> type, long courseId) {
        return entities.createQuery(query, type).setParameter("course", courseId).getResultList();
    }
}
