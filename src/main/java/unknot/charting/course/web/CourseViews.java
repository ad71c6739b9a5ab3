package unknot.charting.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unknot.charting.BodyWords;
import unknot.charting.KnotRecord.KnotLine;
import unknot.charting.KnotRecord.SignedVisit;
import unknot.charting.course.CourseRecord.CourseProgress;
import unknot.charting.course.CourseRecord.GoalLine;
import unknot.charting.course.CourseRecord.MotionLine;
import unknot.charting.course.CourseRecord.Session;
import unknot.charting.course.DischargeSummary;
import unknot.charting.course.GoalValue;
import unknot.charting.course.Reassessment;
import unknot.charting.course.ReferralLetter;
import unknot.charting.course.web.CourseView.Decided;
import unknot.charting.course.web.CourseView.Goal;
import unknot.charting.course.web.CourseView.Letter;
import unknot.charting.course.web.CourseView.Motion;
import unknot.charting.course.web.CourseView.Summary;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Draws a course as a whole. */
@ApplicationScoped
class CourseViews {

    @Inject
    CourseMessages words;
    @Inject
    CourseDrafts drafts;
    @Inject
    BodyWords body;
    @Inject
    ThisClinic clinic;

    CourseView of(CourseProgress progress) {
        var course = progress.course();
        String about = String.join(" · ", words.onset(course.onset().code()), progress.serviceName(), progress.practitionerName(),
                words.frequency(course.frequency().code()));
        List<String> pips = IntStream.rangeClosed(1, Math.max(course.plannedSessions(), progress.done()))
                .mapToObj(n -> n <= progress.done() ? "done" : "to-come").toList();
        return new CourseView(course.id(), course.version(), progress.client().id(), progress.client().name(), progress.client().initials(),
                course.complaint(), about, words.state(progress.done(), course.plannedSessions(), course.open()), pips, course.open() && !progress.client().restricted(), progress.client().restricted(),
                progress.due() == null || progress.client().restricted() ? "" : words.due(progress.due().name()), SessionColumns.of(progress.sessions(), course.plannedSessions()),
                painSays(progress), painWords(progress), knotsSays(progress), knotsWords(progress),
                progress.motions().stream().map(this::motion).toList(), progress.goals().stream().map(this::goal).toList(),
                progress.reassessments().stream().map(this::decided).toList(), summary(progress), progress.letters().stream().map(this::letter).toList(),
                String.valueOf(course.plannedSessions()), course.frequency().code());
    }

    private static List<Session> measured(CourseProgress progress) {
        return progress.sessions().stream().filter(session -> session.visit() != null && session.visit().painBefore() != null).toList();
    }

    private String painSays(CourseProgress progress) {
        List<Session> measured = measured(progress);
        if (measured.size() < 2) {
            return words.pain_too_few(measured.size());
        }
        int first = measured.get(0).visit().painBefore();
        int last = measured.get(measured.size() - 1).visit().painBefore();
        return words.pain_change(first, last, first - last, last - first, first == 0 ? 0 : Math.round(100f * (first - last) / first));
    }

    /** The drawing in words; before the first visit, that there is none. */
    private String painWords(CourseProgress progress) {
        String drawn = progress.sessions().stream().filter(session -> session.visit() != null)
                .map(session -> words.pain_session(session.number(), ClinicTime.date(session.day()), CourseDrafts.number(session.visit().painBefore()),
                        CourseDrafts.number(session.visit().painAfter())))
                .collect(Collectors.joining(". "));
        return drawn.isEmpty() ? painSays(progress) : drawn;
    }

    private String knotsSays(CourseProgress progress) {
        int open = (int) progress.knots().stream().filter(KnotLine::open).count();
        return progress.knots().isEmpty() ? words.no_knots() : words.knots_now(open, progress.knots().size() - open, progress.knots().size());
    }

    private String knotsWords(CourseProgress progress) {
        return progress.sessions().stream().filter(session -> session.visit() != null)
                .map(session -> words.knots_session(session.number(), session.openKnots(), session.resolvedKnots())).collect(Collectors.joining(". "));
    }

    private Goal goal(GoalLine line) {
        var goal = line.goal();
        String start = CourseDrafts.number(goal.start());
        String now = CourseDrafts.number(line.now());
        String target = CourseDrafts.number(goal.target());
        GoalValue last = line.values().isEmpty() ? null : line.values().get(line.values().size() - 1);
        return new Goal(goal.id(), goal.words(), words.goal_says(goal.measure(), start, now, target), goal.measure(), start, now, target, share(line),
                line.reached(), goal.pursued(), last == null ? words.never_measured() : words.measured_on(ClinicTime.date(last.measuredOn())));
    }

    private Motion motion(MotionLine line) {
        var movement = line.movement();
        String side = movement.sided() ? body.side(line.side().code()) : "";
        List<Integer> degrees = line.degrees();
        int change = degrees.get(degrees.size() - 1) - degrees.get(0);
        return new Motion(words.motion_name(movement.name(), side, words.effort(line.effort().code())),
                degrees.stream().map(value -> value + "°").collect(Collectors.joining(" → ")),
                degrees.size() < 2 ? "" : (change > 0 ? "+" : change < 0 ? "−" : "") + Math.abs(change) + "°",
                movement.usualFrom() == movement.usualTo() ? movement.usualTo() + "°" : movement.usualFrom() + "–" + movement.usualTo() + "°");
    }

    private static int share(GoalLine line) {
        BigDecimal way = line.goal().target().subtract(line.goal().start());
        int share = line.now().subtract(line.goal().start()).multiply(BigDecimal.valueOf(100)).divide(way, 0, RoundingMode.HALF_UP).intValue();
        return Math.max(0, Math.min(100, share));
    }

    private Decided decided(Reassessment decided) {
        return new Decided(words.decided(decided.decision().code()),
                words.decided_after(decided.sessionsDone(), moment(decided.decidedAt()), decided.signedBy()), decided.words());
    }

    private Summary summary(CourseProgress progress) {
        DischargeSummary stored = progress.summary();
        if (stored == null) {
            return new Summary(0, drafts.summary(progress), false, "");
        }
        return new Summary(stored.version(), stored.words(), stored.signed(),
                stored.signed() ? words.signed(stored.signedBy(), moment(stored.signedAt())) : words.summary_saved(moment(stored.savedAt())));
    }

    private Letter letter(ReferralLetter letter) {
        return new Letter(letter.id(), letter.recipient(), words.signed(letter.signedBy(), moment(letter.signedAt())));
    }

    /** A session's line on paper: day, therapist, pain before and after. */
    List<List<String>> sessionLines(CourseProgress progress) {
        return progress.sessions().stream().filter(session -> session.visit() != null).map(session -> {
            SignedVisit visit = session.visit();
            return List.of(String.valueOf(session.number()), ClinicTime.date(visit.day()), visit.practitionerName(), CourseDrafts.number(visit.painBefore()),
                    CourseDrafts.number(visit.painAfter()), words.knots_session(session.number(), session.openKnots(), session.resolvedKnots()));
        }).toList();
    }

    String moment(Instant at) {
        return clinic.time().moment(at);
    }
}
