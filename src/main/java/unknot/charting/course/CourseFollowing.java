package unknot.charting.course;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import unknot.care.CourseOfCare;
import unknot.care.CourseOfCare.Plan;
import unknot.charting.RecordOpenings;
import unknot.charting.course.CourseRecord.CourseProgress;
import unknot.shared.Collisions;
import unknot.shared.ThisClinic;
import unknot.vault.KeyOwner;
import unknot.vault.Vault;

/** Where a course is followed: its goals set and measured, its reassessments decided, its end written down. Each by a therapist to whom the record is open. */
@ApplicationScoped
public class CourseFollowing {

    @Inject
    EntityManager entities;
    @Inject
    CourseRecord record;
    @Inject
    RecordOpenings openings;
    @Inject
    Vault vault;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /** How it ended. */
    public enum Answer {
        DONE,
        /** There is no such course, goal or summary to write to, or the record is not open to who asks. */
        UNKNOWN,
        /** The course has ended; it can be opened again. */
        ENDED,
        /** Somebody else has changed it since the page was opened. */
        STALE,
        /** {@link CourseGoal#MOST} goals are pursued already. */
        TOO_MANY_GOALS,
        /** Fewer sessions than are done, or more than {@link CourseOfCare#MOST_SESSIONS}. */
        SESSIONS_OUT_OF_RANGE,
        /** More than {@link CourseOfCare#USUAL_MOST_SESSIONS} sessions without saying why. */
        REASON_MISSING
    }

    /** Who acts. @param practitionerId of the signed-in therapist; {@code name} as it is kept with what is signed */
    public record By(long practitionerId, String name) {
    }

    public Answer setGoal(long courseId, By by, CourseGoal.Values values) {
        return attempt(() -> openCourse(courseId, by).map(course -> {
            long pursued = entities.createQuery("select count(g) from CourseGoal g where g.courseId = :course and g.endedAt is null", Long.class)
                    .setParameter("course", courseId).getSingleResult();
            if (pursued >= CourseGoal.MOST) {
                return Answer.TOO_MANY_GOALS;
            }
            entities.persist(new CourseGoal(courseId, by.practitionerId(), values, clock.instant()));
            return Answer.DONE;
        }).orElseGet(() -> whyNot(courseId, by)));
    }

    public Answer endGoal(long courseId, long goalId, By by) {
        return attempt(() -> course(courseId, by).flatMap(course -> goal(courseId, goalId)).map(goal -> {
            goal.end(clock.instant());
            return Answer.DONE;
        }).orElse(Answer.UNKNOWN));
    }

    /** Notes a goal's measure today, or puts today's right. */
    public Answer measure(long courseId, long goalId, By by, BigDecimal value) {
        return attempt(() -> openCourse(courseId, by).flatMap(course -> goal(courseId, goalId)).map(goal -> {
            var today = clinic.time().today();
            entities.createQuery("select v from GoalValue v where v.goalId = :goal and v.measuredOn = :today", GoalValue.class)
                    .setParameter("goal", goalId).setParameter("today", today).getResultStream().findFirst().ifPresentOrElse(
                            known -> known.putRight(value, by.practitionerId()),
                            () -> entities.persist(new GoalValue(goal, today, value, by.practitionerId())));
            return Answer.DONE;
        }).orElseGet(() -> whyNot(courseId, by)));
    }

    /**
     * Decides how the course goes on. What is sent twice is decided once.
     *
     * @param version of the course as it was when the page was opened
     * @param plan the new one where the decision is to change it; null otherwise
     */
    public Answer reassess(long courseId, int version, By by, Decision decision, String words, Plan plan) {
        return attempt(() -> record.of(courseId, by.practitionerId()).map(progress -> reassess(progress, version, by, decision, words, plan)).orElse(Answer.UNKNOWN));
    }

    private Answer reassess(CourseProgress progress, int version, By by, Decision decision, String words, Plan plan) {
        CourseOfCare course = progress.course();
        if (course.version() != version) {
            return decidedOn(course, version) ? Answer.DONE : Answer.STALE;
        }
        if (!course.open()) {
            return Answer.ENDED;
        }
        if (decision == Decision.CHANGE) {
            if (!Plan.possible(plan.sessions()) || plan.sessions() < progress.done()) {
                return Answer.SESSIONS_OUT_OF_RANGE;
            }
            if (Plan.wantsReason(plan.sessions()) && plan.moreSessionsReason() == null) {
                return Answer.REASON_MISSING;
            }
            course.change(plan);
        } else if (decision == Decision.DISCHARGE) {
            course.close(clock.instant());
        }
        entities.lock(course, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.persist(new Reassessment(course.id(), version, by.practitionerId(), by.name(), clock.instant(), progress.done(), decision, words));
        return Answer.DONE;
    }

    private boolean decidedOn(CourseOfCare course, int version) {
        return entities.createQuery("select count(r) from Reassessment r where r.courseId = :course and r.courseVersion = :version", Long.class)
                .setParameter("course", course.id()).setParameter("version", version).getSingleResult() > 0;
    }

    /** Takes the end of a course back. */
    public Answer reopen(long courseId, By by) {
        return attempt(() -> course(courseId, by).map(course -> {
            course.reopen();
            return Answer.DONE;
        }).orElse(Answer.UNKNOWN));
    }

    /**
     * Saves the discharge summary, and makes it final with {@code sign}.
     *
     * @param version of the summary as it was read; anything for the first
     */
    public Answer summarise(long courseId, int version, By by, String words, boolean sign) {
        return attempt(() -> {
            if (course(courseId, by).isEmpty()) {
                return Answer.UNKNOWN;
            }
            DischargeSummary summary = entities.find(DischargeSummary.class, courseId);
            if (summary == null) {
                summary = new DischargeSummary(courseId, by.practitionerId(), words, clock.instant());
                entities.persist(summary);
            } else if (summary.signed() || summary.version() != version) {
                return Answer.STALE;
            } else {
                summary.write(by.practitionerId(), words, clock.instant());
            }
            // Signed is final: what was written must have reached the database before.
            entities.flush();
            if (sign) {
                summary.sign(by.name(), clock.instant());
            }
            return Answer.DONE;
        });
    }

    /** Writes and signs a letter; the same letter again is the same letter. */
    public Answer refer(long courseId, By by, String recipient, String words) {
        return attempt(() -> {
            if (course(courseId, by).isEmpty()) {
                return Answer.UNKNOWN;
            }
            byte[] mark = vault.mark(KeyOwner.ofCourse(courseId), recipient + '\0' + words);
            long same = entities.createQuery("select count(l) from ReferralLetter l where l.courseId = :course and l.saidHash = :hash", Long.class)
                    .setParameter("course", courseId).setParameter("hash", mark).getSingleResult();
            if (same == 0) {
                entities.persist(new ReferralLetter(courseId, by.practitionerId(), by.name(), clock.instant(), recipient, words, mark));
            }
            return Answer.DONE;
        });
    }

    /** One whose record is open to them. */
    private Optional<CourseOfCare> course(long courseId, By by) {
        return openings.query("select c from CourseOfCare c where c.id = :id and " + RecordOpenings.open("c.client.id"), CourseOfCare.class, by.practitionerId())
                .setParameter("id", courseId).getResultStream().findFirst();
    }

    private Optional<CourseOfCare> openCourse(long courseId, By by) {
        return course(courseId, by).filter(CourseOfCare::open);
    }

    private Optional<CourseGoal> goal(long courseId, long goalId) {
        return Optional.ofNullable(entities.find(CourseGoal.class, goalId)).filter(goal -> goal.courseId() == courseId);
    }

    private Answer whyNot(long courseId, By by) {
        return course(courseId, by).filter(course -> !course.open()).map(ended -> Answer.ENDED).orElse(Answer.UNKNOWN);
    }

    /** Two at once: the database lets one through, and the other finds what the first has written. */
    private static Answer attempt(Supplier<Answer> act) {
        try {
            return QuarkusTransaction.requiringNew().call(act::get);
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure) || Collisions.stale(failure) || Collisions.worthAnotherTry(failure)) {
                return QuarkusTransaction.requiringNew().call(act::get);
            }
            throw failure;
        }
    }
}
