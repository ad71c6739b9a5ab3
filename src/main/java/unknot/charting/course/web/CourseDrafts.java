package unknot.charting.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import unknot.charting.BodyWords;
import unknot.charting.KnotRecord.KnotLine;
import unknot.charting.KnotRecord.SignedVisit;
import unknot.charting.course.CourseRecord.CourseProgress;
import unknot.charting.course.CourseRecord.Session;
import unknot.shared.ClinicTime;

/** Drafts what is written at a course's end, from what is recorded: facts alone, nothing that reads as a diagnosis. */
@ApplicationScoped
class CourseDrafts {

    @Inject
    CourseMessages words;
    @Inject
    BodyWords body;

    /** Empty as long as no note is signed. */
    String summary(CourseProgress course) {
        List<SignedVisit> visits = visits(course);
        if (visits.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.draft_course(course.course().complaint(), course.done(), course.course().plannedSessions(), day(visits.get(0)),
                day(visits.get(visits.size() - 1)), course.practitionerName()));
        lines.addAll(findings(course, visits));
        course.goals().stream().filter(goal -> goal.goal().pursued()).forEach(goal -> lines.add(words.draft_goal(goal.goal().words(),
                goal.goal().measure(), number(goal.goal().start()), number(goal.now()), number(goal.goal().target()), goal.reached())));
        if (!course.homeCare().isEmpty()) {
            lines.add(words.draft_home_care(String.join(", ", course.homeCare())));
        }
        return String.join("\n", lines);
    }

    String letter(CourseProgress course) {
        List<SignedVisit> visits = visits(course);
        String born = course.client().birthDate() == null ? "" : ClinicTime.date(course.client().birthDate());
        String since = visits.isEmpty() ? "" : day(visits.get(0));
        List<String> lines = new ArrayList<>(List.of(words.letter_greeting(), "",
                words.letter_about(course.client().name(), born, since, course.course().complaint(), course.done())));
        lines.addAll(findings(course, visits));
        lines.addAll(List.of("", words.letter_because()));
        return String.join("\n", lines);
    }

    private List<String> findings(CourseProgress course, List<SignedVisit> visits) {
        List<String> lines = new ArrayList<>();
        if (!visits.isEmpty()) {
            SignedVisit last = visits.get(visits.size() - 1);
            lines.add(words.draft_pain(number(visits.get(0).painBefore()), number(last.painBefore()), number(last.painAfter())));
        }
        String resolved = knots(course.knots().stream().filter(knot -> !knot.open()).toList());
        String open = knots(course.knots().stream().filter(KnotLine::open).toList());
        if (!resolved.isEmpty()) {
            lines.add(words.draft_resolved(resolved));
        }
        if (!open.isEmpty()) {
            lines.add(words.draft_open(open));
        }
        return lines;
    }

    private String knots(List<KnotLine> knots) {
        return knots.stream().map(knot -> words.draft_knot(knot.muscle().name(), body.side(knot.knot().side().code()))).collect(Collectors.joining(", "));
    }

    private static List<SignedVisit> visits(CourseProgress course) {
        return course.sessions().stream().map(Session::visit).filter(visit -> visit != null).toList();
    }

    private static String day(SignedVisit visit) {
        return ClinicTime.date(visit.day());
    }

    static String number(Integer value) {
        return value == null ? "–" : value.toString();
    }

    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
