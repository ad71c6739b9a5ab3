package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.charting.BodyArea;
import unknot.charting.BodyWords;
import unknot.charting.Effort;
import unknot.charting.Examination.Measured;
import unknot.charting.Motion;
import unknot.charting.Movement;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.Side;
import unknot.charting.TestResult;
import unknot.charting.web.ExaminationView.Choice;
import unknot.charting.web.ExaminationView.Row;
import unknot.charting.web.ExaminationView.SignedRow;
import unknot.charting.web.ExaminationView.SignedTest;
import unknot.charting.web.ExaminationView.TestRow;
import unknot.charting.web.NoteView.Option;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;

/** Draws what was measured and tested. */
@ApplicationScoped
class ExaminationViews {

    @Inject
    TreatmentMessages words;
    @Inject
    BodyWords body;

    ExaminationView draft(NoteSheet sheet, NoteForm form, FormErrors errors) {
        ExaminationForm fields = new ExaminationForm(form);
        Map<String, Movement> movements = byCode(sheet);
        lastVisits(sheet, fields, movements);
        List<Row> rows = form.refs("rom").stream().filter(ref -> !fields.removed("rom", ref) && movements.containsKey(form.first("rom-" + ref + "-movement")))
                .map(ref -> row(ref, movements.get(form.first("rom-" + ref + "-movement")), sheet, form, errors)).toList();
        Set<BodyArea> near = near(sheet);
        Map<Boolean, List<Choice>> choices = sheet.movements().stream().filter(Movement::active).collect(Collectors.partitioningBy(movement -> near.contains(movement.area()),
                Collectors.mapping(movement -> new Choice(movement.code(), movement.name()), Collectors.toList())));
        return new ExaminationView(rows, choices.get(true), choices.get(false),
                form.refs("test").stream().filter(ref -> !fields.removed("test", ref)).map(ref -> test(ref, form, errors)).toList(),
                test(NoteViews.BLANK, form, errors));
    }

    List<SignedRow> motions(NoteSheet sheet) {
        return sheet.document().examination().motions().stream().map(Measured::motion).map(motion -> {
            Movement.Said said = sheet.measured().get(motion.movement());
            return new SignedRow(motion.side() == Side.MIDLINE ? said.name() : said.name() + ", " + body.side(motion.side().code()), words.effort_inside(motion.effort().code()), last(sheet, motion), degrees(motion.before()),
                    degrees(motion.after()), change(motion.before(), motion.after()), usual(said));
        }).toList();
    }

    List<SignedTest> trials(NoteSheet sheet) {
        return sheet.document().examination().trials().stream().map(tested -> new SignedTest(
                tested.trial().side() == null ? tested.trial().name() : tested.trial().name() + ", " + body.side(tested.trial().side().code()),
                words.test_result(tested.trial().result().code()), tested.trial().words())).toList();
    }

    private static Map<String, Movement> byCode(NoteSheet sheet) {
        return sheet.movements().stream().collect(Collectors.toMap(Movement::code, Function.identity()));
    }

    /** What was measured the last time waits to be measured again. */
    private static void lastVisits(NoteSheet sheet, ExaminationForm fields, Map<String, Movement> movements) {
        List<String> there = fields.form().refs("rom").stream().map(ref -> key(fields.form(), ref)).toList();
        for (Motion motion : sheet.motionsBefore()) {
            if (!there.contains(motion.movement() + motion.side().code() + motion.effort().code()) && movements.containsKey(motion.movement())
                    && movements.get(motion.movement()).active()) {
                fields.row("last" + fields.form().refs("rom").size(), motion.movement(), motion.side(), motion.effort());
            }
        }
    }

    private static String key(NoteForm form, String ref) {
        return form.first("rom-" + ref + "-movement") + form.first("rom-" + ref + "-side") + form.first("rom-" + ref + "-effort");
    }

    private static Set<BodyArea> near(NoteSheet sheet) {
        Set<BodyArea> near = EnumSet.noneOf(BodyArea.class);
        sheet.knots().forEach(knot -> near.add(knot.muscle().area()));
        // Who hurts between the shoulder blades is asked to turn the head.
        if (near.isEmpty() || near.contains(BodyArea.UPPER_BACK)) {
            near.add(BodyArea.HEAD_NECK);
        }
        if (near.contains(BodyArea.CHEST)) {
            near.add(BodyArea.SHOULDER);
        }
        return near;
    }

    private Row row(String ref, Movement movement, NoteSheet sheet, NoteForm form, FormErrors errors) {
        String name = "rom-" + ref + "-";
        Side side = Coded.find(Side.class, form.first(name + "side")).orElse(Side.MIDLINE);
        Effort effort = Coded.find(Effort.class, form.first(name + "effort")).orElse(Effort.ACTIVE);
        Integer before = number(form.first(name + "before"));
        Integer after = number(form.first(name + "after"));
        return new Row(ref, movement.code(), side.code(), name(movement, side),
                options(name + "effort", Effort.values(), words::effort, effort.code()), form.first(name + "before"), form.first(name + "after"),
                last(sheet, new Motion(movement.code(), side, effort, null, null)), change(before, after), before != null && after != null && after > before,
                usual(movement.said()), Optional.ofNullable(errors.of("rom-" + ref)).or(() -> Stream.of("before", "after", "side", "effort")
                        .map(field -> errors.of(name + field)).filter(Objects::nonNull).findFirst()).orElse(null));
    }

    private static Integer number(String typed) {
        return typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) <= Motion.MOST_DEGREES ? Integer.valueOf(typed) : null;
    }

    private TestRow test(String ref, NoteForm form, FormErrors errors) {
        String name = "test-" + ref + "-";
        return new TestRow(ref, form.first(name + "name"), options(name + "side", Side.values(), body::side_alone, form.first(name + "side")),
                options(name + "result", TestResult.values(), words::test_result, form.first(name + "result")), form.first(name + "words"),
                Stream.of("name", "side", "result", "words").map(field -> errors.of(name + field)).filter(Objects::nonNull).findFirst().orElse(null));
    }

    private static List<Option> options(String name, Coded[] all, UnaryOperator<String> label, String chosen) {
        return Stream.of(all).map(one -> new Option(name + "-" + one.code(), one.code(), label.apply(one.code()), one.code().equals(chosen), false, null, null))
                .toList();
    }

    private String name(Movement movement, Side side) {
        return movement.sided() ? movement.name() + ", " + body.side(side.code()) : movement.name();
    }

    private String last(NoteSheet sheet, Motion motion) {
        return sheet.motionsBefore().stream().filter(motion::comparable).findFirst()
                .map(was -> was.before() == null || was.after() == null ? degrees(was.before() == null ? was.after() : was.before())
                        : degrees(was.before()) + " → " + degrees(was.after())).orElse("");
    }

    private static String degrees(Integer degrees) {
        return degrees == null ? "–" : degrees + "°";
    }

    private static String change(Integer before, Integer after) {
        return before == null || after == null ? "" : (after > before ? "+" : after < before ? "−" : "±") + Math.abs(after - before) + "°";
    }

    /** In degrees. */
    static String usual(Movement.Said said) {
        return said.usualFrom() == said.usualTo() ? said.usualTo() + "°" : said.usualFrom() + "–" + said.usualTo() + "°";
    }
}
