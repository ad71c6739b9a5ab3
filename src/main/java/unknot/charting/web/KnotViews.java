package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import unknot.charting.Activity;
import unknot.charting.BodyWords;
import unknot.charting.KnotRecord.ClientKnots;
import unknot.charting.KnotRecord.KnotLine;
import unknot.charting.KnotRecord.Seen;
import unknot.charting.KnotRecord.SignedVisit;
import unknot.charting.web.KnotsView.Card;
import unknot.charting.web.KnotsView.OverTime;
import unknot.charting.web.KnotsView.Row;
import unknot.charting.web.KnotsView.Visit;
import unknot.charting.web.MarkedCharts.Spot;
import unknot.charting.web.Sparkline.Value;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Draws a client's knots over time. */
@ApplicationScoped
class KnotViews {

    @Inject
    KnotMessages words;
    @Inject
    ChartingMessages charting;
    @Inject
    BodyWords body;
    @Inject
    NoteViews views;
    @Inject
    MarkedCharts marked;
    @Inject
    ReferralAreaViews referrals;
    @Inject
    ThisClinic clinic;

    /** @param noteId after whose visit the chart is drawn; any other number is the last visit */
    KnotsView of(ClientKnots record, long noteId) {
        List<KnotLine> knots = record.knots();
        LocalDate today = clinic.time().today();
        List<Card> open = new ArrayList<>();
        List<Card> resolved = new ArrayList<>();
        for (int i = 0; i < knots.size(); i++) {
            (knots.get(i).open() ? open : resolved).add(card(i + 1, knots.get(i), today));
        }
        String summary = record.visits().isEmpty() ? words.no_note() : words.summary(open.size(), resolved.size(), record.visits().size());
        return new KnotsView(record.client().id(), record.client().name(), record.client().initials(), summary, open, resolved,
                knots.isEmpty() ? null : overTime(record, noteId));
    }

    private OverTime overTime(ClientKnots record, long noteId) {
        List<SignedVisit> visits = record.visits();
        SignedVisit shown = visits.stream().filter(visit -> visit.noteId() == noteId).findFirst().orElse(visits.get(visits.size() - 1));
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < record.knots().size(); i++) {
            KnotLine knot = record.knots().get(i);
            int number = i + 1;
            knot.assessedUntil(shown).ifPresent(seen -> spots.add(new Spot(knot.knot(), number, seen.activity(),
                    seen.activity() == Activity.RESOLVED ? List.of() : knot.drawnUntil(shown))));
        }
        String about = spots.isEmpty() ? words.nothing_then() : words.after_visit(ClinicTime.date(shown.day()), shown.practitionerName());
        List<Visit> newestFirst = new ArrayList<>();
        visits.forEach(visit -> newestFirst.add(0, visit(visit, shown)));
        return new OverTime(newestFirst, about, marked.of(spots));
    }

    private Visit visit(SignedVisit visit, SignedVisit shown) {
        String day = ClinicTime.date(visit.day());
        return new Visit(visit.noteId(), day, words.visit_of(day), visit == shown);
    }

    private Card card(int number, KnotLine knot, LocalDate today) {
        List<Value> values = knot.seen().stream().filter(seen -> seen.painOnPressure() != null)
                .map(seen -> new Value(seen.visit().day(), seen.painOnPressure(), seen.anotherExaminer())).toList();
        Seen last = knot.lastAssessed();
        return new Card(number, (last == null ? Activity.NOT_ASSESSED : last.activity()).code(), knot.muscle().name(),
                body.side(knot.knot().side().code()), Sparkline.of(values), values.isEmpty() ? null : values.get(0).value(),
                values.isEmpty() ? null : values.get(values.size() - 1).value(), state(knot), about(knot, today), says(values),
                knot.seen().stream().map(this::row).toList());
    }

    private String state(KnotLine knot) {
        Seen last = knot.lastAssessed();
        if (last == null) {
            return words.never_assessed();
        }
        String day = ClinicTime.date(last.visit().day());
        String state = charting.activity(last.activity().code());
        return last.activity() == Activity.RESOLVED ? words.resolved_on(day)
                : knot.seen().get(knot.seen().size() - 1).activity().assessed() ? state : words.not_since(state, day);
    }

    private String about(KnotLine knot, LocalDate today) {
        List<String> about = new ArrayList<>();
        if (!knot.spells().all().isEmpty()) {
            long days = knot.spells().days(today);
            about.add(knot.open() ? words.is_open(days) : words.was_open(days));
        }
        if (knot.spells().recurrences() > 0) {
            about.add(words.came_back(knot.spells().recurrences()));
        }
        return String.join(" · ", about);
    }

    private String says(List<Value> values) {
        return values.isEmpty() ? words.no_values()
                : words.values(values.stream().map(value -> words.value_on(value.value(), ClinicTime.date(value.day()), value.anotherExaminer()))
                        .collect(Collectors.joining(", ")));
    }

    private Row row(Seen seen) {
        return new Row(ClinicTime.date(seen.visit().day()), seen.visit().noteId(), seen.visit().practitionerName(), seen.anotherExaminer(),
                charting.activity(seen.activity().code()), views.number(seen.tenderness()), views.number(seen.painOnPressure()),
                String.join(", ", seen.techniques()), referrals.told(seen.referral()));
    }
}
