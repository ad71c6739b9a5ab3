package unknot.charting.web;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unknot.access.CurrentAccount;
import unknot.booking.SessionNumber;
import unknot.charting.Activity;
import unknot.charting.BodyArea;
import unknot.charting.BodyChart;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyWords;
import unknot.charting.ChartView;
import unknot.charting.HomeCare;
import unknot.charting.NoteQuestion;
import unknot.charting.NoteSheets.ListedKnot;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.NoteSheets.Visit;
import unknot.charting.NoteSheets.Was;
import unknot.charting.Phrases;
import unknot.charting.Pressure;
import unknot.charting.Response;
import unknot.charting.Side;
import unknot.charting.Sign;
import unknot.charting.Snippet;
import unknot.charting.Technique;
import unknot.charting.Tool;
import unknot.charting.web.NoteView.AddKnot;
import unknot.charting.web.NoteView.AreaRow;
import unknot.charting.web.NoteView.Dose;
import unknot.charting.web.NoteView.Drawing;
import unknot.charting.web.NoteView.Header;
import unknot.charting.web.NoteView.LastTime;
import unknot.charting.web.NoteView.KnotRow;
import unknot.charting.web.NoteView.Marker;
import unknot.charting.web.NoteView.Missing;
import unknot.charting.web.NoteView.More;
import unknot.charting.web.NoteView.MuscleChoice;
import unknot.charting.web.NoteView.Option;
import unknot.charting.web.NoteView.Outcome;
import unknot.charting.web.NoteView.Part;
import unknot.charting.web.NoteView.Patch;
import unknot.charting.web.NoteView.Question;
import unknot.charting.web.NoteView.Resolved;
import unknot.charting.web.NoteView.Scale;
import unknot.charting.web.NoteView.SelfWritten;
import unknot.charting.web.NoteView.SnippetChoice;
import unknot.charting.web.NoteView.TemplateChoice;
import unknot.shared.ClinicTime;
import unknot.shared.Coded;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;

/** Draws a stored note, with what was typed on top of it, as a page. */
@ApplicationScoped
class NoteViews {

    /** Stands in for a ref in the rows that the script copies. */
    static final String BLANK = "REF";
    private static final int FIRST_TECHNIQUES = 6;
    /** Under one part; all of them can be typed. */
    private static final int MOST_SNIPPETS = 8;
    private static final int LABEL = 32;
    private static final String KNOTS_GO_HERE = "<g class=\"knots\"></g>";
    /** Tenderness 0 to 4 on the colours of 0 to 10. */
    private static final List<Integer> TENDERNESS_HEAT = List.of(0, 2, 5, 7, 10);

    @Inject
    ChartingMessages words;
    @Inject
    TreatmentMessages treated;
    @Inject
    NoteWords problems;
    @Inject
    ExaminationViews examinations;
    @Inject
    NoGoViews noGo;
    @Inject
    ChartMessages chartWords;
    @Inject
    Phrases phrases;
    @Inject
    CurrentAccount current;
    @Inject
    SafetyViews safety;
    @Inject
    ReferralAreaViews referrals;
    @Inject
    SafetyMessages safetyWords;
    @Inject
    BodyWords body;
    @Inject
    BodyChart chart;
    @Inject
    FileViews files;
    @Inject
    ThisClinic clinic;

    /** @param questions what signing asks about the stored or the sent note */
    NoteView draft(NoteSheet sheet, NoteForm form, FormErrors errors, List<NoteQuestion> questions) {
        return new Drawer(sheet, form, errors, noGo.of(sheet)).draw(questions(questions, form.all("sure")));
    }

    /** The draft as it is stored, with a form for an area that was refused. */
    NoteView stored(NoteSheet sheet, NoGoView refused) {
        return new Drawer(sheet, NoteForm.of(sheet.document(), sheet.version()), new FormErrors(), refused).draw(List.of());
    }

    Header header(Visit visit) {
        ClinicTime time = clinic.time();
        var client = visit.client();
        String born = client.birthDate() == null ? null
                : words.born(ClinicTime.date(client.birthDate()), Period.between(client.birthDate(), time.today()).getYears());
        SessionNumber session = visit.session();
        return new Header(client.name(), client.initials(), visit.practitionerHue(), born, visit.service(),
                time.time(visit.startsAt()) + "–" + time.time(visit.endsAt()), visit.room(),
                session == null ? null : words.session(session.number(), session.planned()), pips(session), visit.courseId(), visit.complaint());
    }

    static List<String> pips(SessionNumber session) {
        return session == null ? List.of() : IntStream.rangeClosed(1, Math.max(session.planned(), session.number()))
                .mapToObj(n -> n < session.number() ? "done" : n == session.number() ? "now" : "to-come").toList();
    }

    String number(Integer value) {
        return value == null ? "–" : value.toString();
    }

    /** Units of the drawing from a share of it. */
    static String units(BigDecimal share, int size) {
        return share.multiply(BigDecimal.valueOf(size)).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    static int tendernessHeat(int tenderness) {
        return TENDERNESS_HEAT.get(tenderness);
    }

    Marker marker(String ref, int number, Muscle muscle, Side side, Activity state, BigDecimal x, BigDecimal y) {
        String label = words.marker(number, muscle.name(), body.side(side.code()), words.activity_inside(state.code()));
        return new Marker(ref, number, state.code(), label, units(x, 400), units(y, 900),
                units(y.add(new BigDecimal("0.0050")), 900));
    }

    /** What signing asks, each with its yes as far as it was given. */
    List<Question> questions(List<NoteQuestion> questions, List<String> sure) {
        return questions.stream().map(question -> new Question(question.key(), problems.of(question), sure.contains(question.key()))).toList();
    }

    private static SnippetChoice choice(Snippet snippet) {
        String words = snippet.text().words();
        String line = words.lines().findFirst().orElse("");
        return new SnippetChoice(snippet.id(), snippet.text().shortcut(), line.length() > LABEL ? line.substring(0, LABEL).strip() + "…" : line, words);
    }

    private long me() {
        return current.account().practitionerId();
    }

    private final class Drawer {

        private final List<Snippet> snippets = phrases.snippets(me());

        private final NoteSheet sheet;
        private final NoteForm form;
        private final FormErrors errors;
        private final NoGoView noGoAreas;
        private final ClinicTime time = clinic.time();
        private final Map<String, ListedKnot> listed;
        private final Map<String, Technique> techniques;

        private Drawer(NoteSheet sheet, NoteForm form, FormErrors errors, NoGoView noGoAreas) {
            this.noGoAreas = noGoAreas;
            this.sheet = sheet;
            this.form = form;
            this.errors = errors;
            this.listed = Stream.concat(sheet.knots().stream(), sheet.resolvedEarlier().stream())
                    .collect(Collectors.toMap(knot -> String.valueOf(knot.knot().id()), Function.identity()));
            this.techniques = sheet.techniques().stream().collect(Collectors.toMap(Technique::code, Function.identity(), (a, b) -> a,
                    LinkedHashMap::new));
        }

        private NoteView draw(List<Question> questions) {
            List<KnotRow> rows = rows();
            int left = (int) rows.stream().filter(row -> !row.done()).count();
            return new NoteView(sheet.noteId(), form.first("version"), header(sheet.visit()), drawings(rows),
                    scale("painBefore", words.pain_now_scale(), 10, sheet.lastPain() == null ? null : sheet.lastPain().before(), false),
                    scale("painAfter", words.pain_after_scale(), 10, null, false), lastPain(), rows, blankKnot(), new ReferralAreaView.Area("", "", "", ""), rows.size() - left, left,
                    sheet.resolvedEarlier().stream().filter(knot -> !form.all("knot").contains(String.valueOf(knot.knot().id())))
                            .map(knot -> new Resolved(String.valueOf(knot.knot().id()), knot.muscle().name(),
                                    body.side(knot.knot().side().code()))).toList(),
                    chart.muscles().stream().map(muscle -> new MuscleChoice(muscle.code(), muscle.name(), muscle.plainName(),
                            muscle.bestView(Side.LEFT).code())).toList(),
                    form.refs("area").stream().filter(ref -> !"true".equals(form.first("area-" + ref + "-removed"))).map(this::area).toList(),
                    area(BLANK), dose(BLANK, "CODE", "NAME"), homeCare(), form.first("homeCareWords"), lastTime(), sheet.heard(),
                    NoteForm.PARTS.stream().map(this::part).toList(), snippets.stream().map(NoteViews::choice).toList(),
                    phrases.templates(me()).stream().map(template -> new TemplateChoice(template.id(), template.text().name())).toList(),
                    new PresetForm(form, sheet).choices(), examinations.draft(sheet, form, errors), safety.draft(sheet, form, errors), questions, missing(left),
                    time.time(sheet.savedAt()), add(), files.beside(sheet), noGoAreas, noGo.notHere(sheet, form), errors.byField());
        }

        private LastTime lastTime() {
            var last = sheet.lastTime();
            if (last == null) {
                return null;
            }
            List<HomeCare> care = sheet.homeCare().stream().filter(one -> last.homeCare().contains(one.code())).toList();
            String names = Stream.concat(care.stream().map(HomeCare::name), Stream.of(last.homeCareWords())).filter(words -> !words.isBlank())
                    .collect(Collectors.joining(", "));
            return new LastTime(time.shortDay(last.at()), last.plan(), names, care.stream().map(HomeCare::code).toList(), last.homeCareWords());
        }

        private AddKnot add() {
            List<Option> sides = Stream.of(Side.LEFT, Side.RIGHT, Side.MIDLINE)
                    .map(side -> new Option("add-side-" + side.code(), side.code(), body.side_alone(side.code()),
                            side.code().equals(form.first("add-side")), false, null, null)).toList();
            return new AddKnot(form.first("add-muscle"), sides, errors.of("add-muscle"));
        }

        private String lastPain() {
            var last = sheet.lastPain();
            return last == null || last.before() == null && last.after() == null ? null
                    : words.pain_last(number(last.before()), number(last.after()), time.shortDay(last.at()));
        }

        private List<Missing> missing(int left) {
            List<Missing> missing = new ArrayList<>();
            missing.add(new Missing("knots", left == 0 ? "" : words.knots_left(left)));
            missing.add(new Missing("safety", new SafetyForm(form).asked() ? "" : safetyWords.not_confirmed()));
            missing.add(new Missing("painBefore", form.first("painBefore").isBlank() ? words.before_not_set() : ""));
            missing.add(new Missing("painAfter", form.first("painAfter").isBlank() ? words.after_not_set() : ""));
            return missing;
        }

        private Part part(String name) {
            int rows = name.equals("subjective") || name.equals("objective") ? 5 : 4;
            return new Part(name, name.substring(0, 1).toUpperCase(), words.part(name), words.part_hint(name), form.text(name), rows,
                    NoteForm.SELF_WRITTEN.contains(name) ? selfWritten(name) : null,
                    snippets.stream().filter(snippet -> snippet.offeredFor(name)).limit(MOST_SNIPPETS).map(NoteViews::choice).toList(),
                    Optional.ofNullable(errors.of(name)).orElse(errors.of(name + "-aside")));
        }

        private SelfWritten selfWritten(String name) {
            boolean follows = form.follows(name);
            return new SelfWritten(follows, follows ? form.first(name + "-follows") : "", form.text(name + "-aside"));
        }

        private List<Option> homeCare() {
            List<String> chosen = form.all("homeCare");
            return sheet.homeCare().stream().filter(care -> care.active() || chosen.contains(care.code()))
                    .map(care -> option(care, chosen)).toList();
        }

        private Option option(HomeCare care, List<String> chosen) {
            return new Option("home-" + care.code(), care.code(), care.name(), chosen.contains(care.code()), false, null,
                    care.instruction());
        }

        private List<KnotRow> rows() {
            List<KnotRow> rows = new ArrayList<>();
            for (String ref : form.refs("knot")) {
                String name = "knot-" + ref + "-";
                ListedKnot known = listed.get(form.first(name + "id"));
                Muscle muscle = known != null ? known.muscle() : muscle(form.first(name + "muscle"));
                if (!"true".equals(form.first(name + "removed"))) {
                    rows.add(row(ref, rows.size() + 1, known, muscle));
                }
            }
            return rows;
        }

        /** What was typed stays to be seen, also where it is no muscle. */
        private Muscle muscle(String typed) {
            return chart.muscle(typed).orElseGet(() -> new Muscle(typed, typed.isBlank() ? chartWords.no_muscle() : typed, typed, BodyArea.WHOLE_BODY,
                    List.of(), Map.of()));
        }

        private KnotRow blankKnot() {
            Muscle any = chart.muscles().iterator().next();
            return row(BLANK, 0, null, any);
        }

        private KnotRow row(String ref, int number, ListedKnot known, Muscle muscle) {
            String name = "knot-" + ref + "-";
            Side side = known != null ? known.knot().side() : Coded.find(Side.class, form.first(name + "side")).orElse(Side.LEFT);
            ChartView view = known != null ? known.place().view()
                    : Coded.find(ChartView.class, form.first(name + "view")).orElseGet(() -> muscle.regions().isEmpty() ? BodyChart.VIEWS.get(0) : muscle.bestView(side));
            String x = known != null ? known.place().x().toPlainString() : form.first(name + "x");
            String y = known != null ? known.place().y().toPlainString() : form.first(name + "y");
            Activity state = Coded.find(Activity.class, form.first(name + "activity")).orElse(Activity.NOT_ASSESSED);
            Was was = known == null ? null : known.was();
            String tenderness = form.first(name + "tenderness");
            boolean inScale = tenderness.matches("[0-4]");
            String error = errorUnder("knot-" + ref);
            return new KnotRow(ref, form.first(name + "id"), number, muscle.code(), muscle.name(), side.code(), body.side(side.code()),
                    view.code(), x, y, state.code(), words.activity(state.code()), state.assessed(),
                    error != null || known != null && known.foundHere() && known.preset() == null && !state.assessed(),
                    known == null || known.foundHere(), about(known, muscle), was == null ? null : words.activity_inside(was.activity().code()),
                    was == null ? null : number(was.tenderness()), was == null ? null : number(was.painOnPressure()), tenderness,
                    inScale ? TENDERNESS_HEAT.get(Integer.parseInt(tenderness)) : null, form.first(name + "pain"),
                    states(name, state), scale(name + "tenderness", words.tenderness_scale(), 4, was == null ? null : was.tenderness(), true),
                    inScale ? words.tenderness_means(Integer.parseInt(tenderness)) : words.tenderness_all(),
                    scale(name + "pain", words.pain_on_pressure_scale(), 10, was == null ? null : was.painOnPressure(), false),
                    chips(ref, true), chips(ref, false), doses(ref), more(name), referrals.draft(ref, form, known), form.first(name + "preset"), error);
        }

        private More more(String name) {
            List<Option> band = signs(name + "band");
            List<Option> twitch = signs(name + "twitch");
            String notAssessed = Sign.NOT_ASSESSED.code();
            boolean open = Stream.concat(band.stream(), twitch.stream()).anyMatch(sign -> sign.chosen() && !sign.value().equals(notAssessed));
            return new More(scale(name + "pain-after", treated.pain_after_scale(), 10, null, false), form.first(name + "pain-after"), band,
                    twitch, open);
        }

        private String about(ListedKnot known, Muscle muscle) {
            if (known != null && known.preset() != null) {
                return sheet.presets().stream().filter(preset -> preset.code().equals(known.preset())).map(preset -> treated.listed_with(preset.name()))
                        .findFirst().orElse(words.found_today());
            }
            if (known == null || known.foundHere()) {
                return words.found_today();
            }
            Was was = known.was();
            return was == null ? words.never_assessed()
                    : words.was_line(time.shortDay(was.at()), words.activity_inside(was.activity().code()),
                            was.tenderness() == null ? "" : number(was.tenderness()),
                            was.painOnPressure() == null ? "" : number(was.painOnPressure()), was.bySomebodyElse());
        }

        private List<Option> states(String name, Activity state) {
            return choices(name + "activity", Activity.values(), words::activity, state.code());
        }

        private Scale scale(String name, String label, int most, Integer was, boolean tenderness) {
            List<Option> options = IntStream.rangeClosed(0, most).mapToObj(n -> new Option(name + "-" + n, String.valueOf(n),
                    String.valueOf(n), form.first(name).strip().equals(String.valueOf(n)), was != null && was == n,
                    tenderness ? TENDERNESS_HEAT.get(n) : n, null)).toList();
            return new Scale(name, label, options, errors.of(name));
        }

        /** 0 to 10 without the colours, which are for pain alone. */
        private Scale plainScale(String name, String label) {
            List<Option> options = IntStream.rangeClosed(0, 10).mapToObj(String::valueOf)
                    .map(n -> new Option(name + "-" + n, n, n, form.first(name).strip().equals(n), false, null, null)).toList();
            return new Scale(name, label, options, errors.of(name));
        }

        /** The techniques used most, or the others. */
        private List<Option> chips(String ref, boolean first) {
            List<String> chosen = form.all("knot-" + ref + "-technique");
            List<Technique> offered = techniques.values().stream().filter(t -> t.active() || chosen.contains(t.code())).toList();
            int cut = Math.min(FIRST_TECHNIQUES, offered.size());
            return (first ? offered.subList(0, cut) : offered.subList(cut, offered.size())).stream()
                    .map(t -> new Option("knot-" + ref + "-technique-" + t.code(), t.code(), t.name(), chosen.contains(t.code()), false, null,
                            null)).toList();
        }

        private List<Dose> doses(String ref) {
            return form.all("knot-" + ref + "-technique").stream().distinct().filter(techniques::containsKey)
                    .map(code -> dose(ref, code, techniques.get(code).name())).toList();
        }

        private Dose dose(String ref, String code, String technique) {
            String name = "knot-" + ref + "-";
            return new Dose(ref, code, technique, form.first(name + "minutes-" + code), pressures(name + "pressure-" + code),
                    outcome(name, "-" + code, technique), Optional.ofNullable(errors.of(name + "minutes-" + code)).orElse(errors.of(name + "pressure-" + code)));
        }

        private List<Option> pressures(String name) {
            return choices(name, Pressure.values(), words::pressure, "");
        }

        private List<Option> signs(String name) {
            return choices(name, Sign.values(), treated::sign, Sign.NOT_ASSESSED.code());
        }

        /** @param unsaid what holds while nothing is chosen; "" for none */
        private List<Option> choices(String name, Coded[] all, UnaryOperator<String> label, String unsaid) {
            String chosen = form.first(name).isEmpty() ? unsaid : form.first(name);
            return Stream.of(all).map(one -> new Option(name + "-" + one.code(), one.code(), label.apply(one.code()),
                    one.code().equals(chosen), false, null, null)).toList();
        }

        private Outcome outcome(String start, String end, String technique) {
            String tolerance = start + "tolerance" + end;
            return new Outcome(start, end, technique, choices(start + "response" + end, Response.values(), treated::response_choice, ""),
                    choices(start + "tool" + end, Tool.values(), treated::tool_choice, ""),
                    plainScale(tolerance, treated.tolerance_scale(technique)),
                    !form.first(start + "tool" + end).isEmpty() || !form.first(tolerance).isEmpty());
        }

        private AreaRow area(String ref) {
            String name = "area-" + ref + "-";
            return new AreaRow(ref, Stream.of(BodyArea.values()).map(area -> new Option(null, area.code(), body.area(area.code()),
                    area.code().equals(form.first(name + "where")), false, null, null)).toList(),
                    sheet.techniques().stream().map(t -> new Option(null, t.code(), t.name(), t.code().equals(form.first(name + "technique")),
                            false, null, null)).toList(),
                    form.first(name + "minutes"), pressures(name + "pressure"), outcome(name, "", treated.this_technique()),
                    errorUnder("area-" + ref));
        }

        private String errorUnder(String start) {
            return errors.byField().entrySet().stream()
                    .filter(error -> error.getKey().equals(start) || error.getKey().startsWith(start + "-"))
                    .map(Map.Entry::getValue).findFirst().orElse(null);
        }

        private List<Drawing> drawings(List<KnotRow> rows) {
            // The view where most knots are; the first that is offered where none is ahead.
            ChartView most = BodyChart.VIEWS.stream().sorted(Comparator.comparingLong(view -> -rows.stream()
                    .filter(row -> row.view().equals(view.code())).count())).findFirst().orElseThrow();
            return BodyChart.VIEWS.stream().map(view -> {
                String drawing = chart.drawing(view);
                int cut = drawing.indexOf(KNOTS_GO_HERE);
                return new Drawing(view.code(), body.view(view.code()), body.view_start(view.code()), body.view_end(view.code()), view == most,
                        new RawString(drawing.substring(0, cut)), rows.stream().flatMap(row -> patches(row.referral(), view.code())).toList(),
                        rows.stream().filter(row -> row.view().equals(view.code()) && !row.x().isBlank()).map(this::marker).toList(),
                        new RawString(drawing.substring(cut + KNOTS_GO_HERE.length())));
            }).toList();
        }

        /** Those of earlier visits first: what was drawn today lies over them. */
        private static Stream<Patch> patches(ReferralAreaView referral, String view) {
            Stream<ReferralAreaView.Area> before = referral.was() == null ? Stream.of() : referral.was().areas().stream();
            return Stream.concat(before.filter(area -> area.view().equals(view)).map(area -> new Patch(referral.ref(), area.polygon(), true)),
                    referral.areas().stream().filter(area -> area.view().equals(view)).map(area -> new Patch(referral.ref(), area.polygon(), false)));
        }

        private Marker marker(KnotRow row) {
            return NoteViews.this.marker(row.ref(), row.number(), muscle(row.muscle()),
                    Coded.find(Side.class, row.side()).orElseThrow(), Coded.find(Activity.class, row.state()).orElseThrow(),
                    decimal(row.x()), decimal(row.y()));
        }

        private static BigDecimal decimal(String typed) {
            return typed.matches("[01](\\.[0-9]{1,8})?") ? new BigDecimal(typed) : BigDecimal.ZERO;
        }
    }
}
