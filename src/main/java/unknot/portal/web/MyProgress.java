package unknot.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.access.PublicBooking;
import unknot.booking.Appointment;
import unknot.booking.SessionNumbers;
import unknot.charting.Activity;
import unknot.charting.ChartView;
import unknot.charting.ClientRecord.KnotSeen;
import unknot.charting.ClientRecord.VisitSummary;
import unknot.charting.course.CourseRecord;
import unknot.charting.course.CourseRecord.GoalLine;
import unknot.portal.PainTrend;
import unknot.portal.SoreSpots;
import unknot.portal.SoreSpots.Changed;
import unknot.portal.SoreSpots.Spot;
import unknot.portal.SpotChange;
import unknot.portal.web.MyVisits.Known;
import unknot.shared.PersonName;

/** Tells a client how a course goes: nine statements, however long it is. */
@ApplicationScoped
class MyProgress {

    private static final Set<SpotChange> EASIER = Set.of(SpotChange.EASIER, SpotChange.NO_LONGER_SETS_OFF, SpotChange.NOT_SORE);
    private static final Set<SpotChange> SAME = Set.of(SpotChange.SAME, SpotChange.STILL_SORE);
    private static final Set<SpotChange> SORER = Set.of(SpotChange.SORER, SpotChange.SETS_OFF_AGAIN);
    private static final Set<SpotChange> NEW = Set.of(SpotChange.FOUND_SETS_OFF, SpotChange.FOUND_SORE);

    @Inject
    MyVisits visits;
    @Inject
    OneVisit oneVisit;
    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    CourseRecord courses;
    @Inject
    PublicBooking booking;
    @Inject
    ProgressMessages words;
    @Inject
    PortalMessages portal;

    /** @param wanted the course's id, 0 for the single visits; the current one where there is no such. Empty before the first signed note */
    @Transactional
    Optional<ProgressPage> of(long clientId, Optional<Long> wanted) {
        Known known = visits.known(clientId);
        Map<Long, List<VisitSummary>> groups = known.byCourse();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        List<Long> ids = new ArrayList<>(groups.keySet());
        ids.sort((one, other) -> Boolean.compare(Objects.equals(other, known.current()), Objects.equals(one, known.current())));
        Long asked = wanted.filter(id -> id != 0).orElse(null);
        Long chosen = wanted.isPresent() && groups.containsKey(asked) ? asked : ids.get(0);
        return Optional.of(page(groups.get(chosen), known, choices(ids, groups, chosen)));
    }

    private List<ProgressPage.Choice> choices(List<Long> ids, Map<Long, List<VisitSummary>> groups, Long chosen) {
        return ids.size() < 2 ? List.of() : ids.stream().map(id -> new ProgressPage.Choice("/my/progress?course=" + (id == null ? 0 : id),
                id == null ? portal.single_visits() : groups.get(id).get(0).complaint(), Objects.equals(id, chosen))).toList();
    }

    private ProgressPage page(List<VisitSummary> newestFirst, Known known, List<ProgressPage.Choice> choices) {
        VisitSummary last = newestFirst.get(0);
        boolean going = Objects.equals(last.courseId(), known.current());
        SoreSpots spots = SoreSpots.of(newestFirst);
        return new ProgressPage(choices, pain(newestFirst, known, going), numbers(newestFirst), spots(spots), changed(newestFirst, spots),
                going ? plan(last, known) : null, last.courseId() == null ? List.of() : courses.goals(last.courseId()).stream()
                        .filter(line -> line.goal().pursued()).map(this::goal).toList());
    }

    /** On this page one number is said to be one. */
    private Portal.Progress pain(List<VisitSummary> newestFirst, Known known, boolean going) {
        Portal.Progress pain = visits.progress(newestFirst, known);
        PainTrend trend = PainTrend.of(newestFirst.stream().map(VisitSummary::painBefore).filter(Objects::nonNull).toList());
        if (!going || trend.direction() != PainTrend.Direction.TOO_FEW) {
            return pain;
        }
        List<String> sentences = new ArrayList<>(pain.sentences());
        sentences.add(words.too_few(trend.first()));
        return new Portal.Progress(pain.title(), pain.subtitle(), sentences, pain.line(), pain.label());
    }

    private List<ProgressPage.Numbers> numbers(List<VisitSummary> newestFirst) {
        List<ProgressPage.Numbers> numbers = new ArrayList<>();
        newestFirst.forEach(visit -> numbers.add(0, new ProgressPage.Numbers(day(visit), number(visit.painBefore()), number(visit.painAfter()))));
        return numbers;
    }

    private String day(VisitSummary visit) {
        return oneVisit.shortDay(visit.startsAt(), visit.zone());
    }

    private String number(Integer pain) {
        return pain == null ? words.not_noted() : pain.toString();
    }

    ProgressPage.Spots spots(SoreSpots spots) {
        int open = spots.open().size();
        int gone = spots.gone().size();
        List<KnotSeen> marked = new ArrayList<>(spots.gone().stream().map(Spot::last).toList());
        marked.addAll(spots.open().stream().map(Spot::last).toList());
        return new ProgressPage.Spots(marked.isEmpty() ? words.no_spots() : words.spots_summary(open, gone, open + gone), oneVisit.charts(marked, this::label),
                spots.open().stream().map(spot -> new Portal.Spot(OneVisit.capital(oneVisit.place(spot.last())),
                        spot.cameBack() ? words.came_back(oneVisit.longDay(spot.from())) : words.since(oneVisit.longDay(spot.from())))).toList(),
                spots.gone().stream().map(spot -> new Portal.Spot(OneVisit.capital(oneVisit.place(spot.last())), words.gone_since(oneVisit.longDay(spot.until())))).toList());
    }

    private String label(ChartView view, List<KnotSeen> knots) {
        return words.chart_label(view.code(), places(knots, false), places(knots, true));
    }

    private String places(List<KnotSeen> knots, boolean gone) {
        List<KnotSeen> such = knots.stream().filter(knot -> (knot.activity() == Activity.RESOLVED) == gone).toList();
        return such.isEmpty() ? words.none() : oneVisit.places(such);
    }

    private ProgressPage.Changed changed(List<VisitSummary> newestFirst, SoreSpots spots) {
        if (newestFirst.size() < 2) {
            return new ProgressPage.Changed("", List.of(words.changed_later()));
        }
        VisitSummary last = newestFirst.get(0);
        VisitSummary before = newestFirst.get(1);
        List<String> sentences = new ArrayList<>();
        if (last.painBefore() != null && before.painBefore() != null) {
            sentences.add(last.painBefore().equals(before.painBefore()) ? words.pain_same(last.painBefore()) : words.pain_changed(last.painBefore(), before.painBefore()));
        }
        tell(sentences, spots, Set.of(SpotChange.GONE), words::spots_gone);
        tell(sentences, spots, EASIER, words::spots_easier);
        tell(sentences, spots, SAME, words::spots_same);
        tell(sentences, spots, SORER, words::spots_sorer);
        tell(sentences, spots, NEW, words::spots_new);
        if (sentences.isEmpty()) {
            sentences.add(words.nothing_to_compare());
        } else if (!spots.since().isEmpty() && !last.practitionerName().equals(before.practitionerName())) {
            sentences.add(words.another_therapist());
        }
        return new ProgressPage.Changed(words.compared(day(last), day(before)), sentences);
    }

    /** Says how many spots and where. */
    private interface Telling {
        String of(int count, String places);
    }

    private void tell(List<String> sentences, SoreSpots spots, Set<SpotChange> kind, Telling telling) {
        List<KnotSeen> such = spots.since().stream().filter(changed -> kind.contains(changed.change())).map(Changed::now).toList();
        if (!such.isEmpty()) {
            sentences.add(telling.of(such.size(), oneVisit.places(such)));
        }
    }

    private ProgressPage.Plan plan(VisitSummary last, Known known) {
        if (last.courseId() == null || last.session() == null) {
            return new ProgressPage.Plan(List.of(words.no_plan()), List.of(), known.coming().isEmpty() && booking.isOpen());
        }
        List<Appointment> coming = known.comingOf(last.courseId());
        int planned = last.session().planned();
        Set<Long> later = coming.stream().map(Appointment::id).collect(Collectors.toSet());
        int done = sessionNumbers.of(known.inOrder().stream().filter(visit -> visit.course() != null && visit.course().id().equals(last.courseId()))
                .filter(visit -> !later.contains(visit.id())).toList()).size();
        int missing = planned - done - coming.size();
        List<String> sentences = new ArrayList<>(List.of(words.sessions_done(Math.min(done, planned), planned)));
        if (missing > 0) {
            sentences.add(words.not_booked(missing));
        } else if (coming.isEmpty()) {
            sentences.add(words.all_done(PersonName.first(last.practitionerName())));
        }
        return new ProgressPage.Plan(sentences, coming.stream().map(visit -> visits.later(visit, known)).toList(), known.coming().isEmpty() && booking.isOpen());
    }

    private ProgressPage.Goal goal(GoalLine line) {
        return new ProgressPage.Goal(line.goal().words(), words.goal(line.goal().measure(), number(line.goal().start()), number(line.now()), number(line.goal().target())),
                line.reached());
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
