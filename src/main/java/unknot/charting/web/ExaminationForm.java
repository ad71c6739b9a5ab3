package unknot.charting.web;

import java.util.ArrayList;
import java.util.List;
import unknot.charting.Effort;
import unknot.charting.Examination;
import unknot.charting.Examination.Measured;
import unknot.charting.Examination.Tested;
import unknot.charting.Motion;
import unknot.charting.Side;
import unknot.charting.TestResult;
import unknot.charting.Trial;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** The fields of a note that say what was measured, {@code rom-REF-...}, and tested, {@code test-REF-...}. */
record ExaminationForm(NoteForm form) {

    void put(Examination examination) {
        for (Measured measured : examination.motions()) {
            Motion motion = measured.motion();
            row(measured.ref(), motion.movement(), motion.side(), motion.effort());
            form.put("rom-" + measured.ref() + "-before", motion.before());
            form.put("rom-" + measured.ref() + "-after", motion.after());
        }
        for (Tested tested : examination.trials()) {
            String name = "test-" + tested.ref() + "-";
            form.add("test", tested.ref());
            form.put(name + "name", tested.trial().name());
            form.put(name + "side", tested.trial().side() == null ? "" : tested.trial().side().code());
            form.put(name + "result", tested.trial().result().code());
            form.put(name + "words", tested.trial().words());
        }
    }

    /** An empty row of the table; it is stored once something is measured. */
    void row(String ref, String movement, Side side, Effort effort) {
        form.add("rom", ref);
        form.put("rom-" + ref + "-movement", movement);
        form.put("rom-" + ref + "-side", side.code());
        form.put("rom-" + ref + "-effort", effort.code());
    }

    boolean removed(String kind, String ref) {
        return "true".equals(form.first(kind + "-" + ref + "-removed"));
    }

    Examination read(FormErrors errors, ChartingMessages words, TreatmentMessages treated) {
        return new Reader(errors, words, treated).read();
    }

    private final class Reader {

        private final FormErrors errors;
        private final ChartingMessages words;
        private final TreatmentMessages treated;

        private Reader(FormErrors errors, ChartingMessages words, TreatmentMessages treated) {
            this.errors = errors;
            this.words = words;
            this.treated = treated;
        }

        private Examination read() {
            List<Measured> motions = form.refs("rom").stream().filter(ref -> !removed("rom", ref)).map(this::measured)
                    .filter(measured -> measured.motion().before() != null || measured.motion().after() != null).toList();
            List<Tested> trials = new ArrayList<>();
            form.refs("test").stream().filter(ref -> !removed("test", ref) && said(ref)).forEach(ref -> trials.add(tested(ref)));
            if (Math.max(motions.size(), trials.size()) > Examination.MOST_ROWS) {
                errors.add(FormErrors.WHOLE, treated.too_many_rows(Examination.MOST_ROWS));
            }
            return new Examination(motions, trials);
        }

        private Measured measured(String ref) {
            String name = "rom-" + ref + "-";
            return new Measured(ref, new Motion(form.first(name + "movement"), choice(Side.class, name + "side", Side.MIDLINE),
                    choice(Effort.class, name + "effort", Effort.ACTIVE), degrees(name + "before"), degrees(name + "after")));
        }

        private Integer degrees(String name) {
            String typed = form.first(name).replace("°", "");
            return Typed.blank(typed) ? null
                    : errors.wanted(name, Typed.whole(typed).filter(number -> number >= 0 && number <= Motion.MOST_DEGREES),
                            treated.degrees_range(Motion.MOST_DEGREES)).orElse(null);
        }

        /** Whether anything was said of the test; a row that was only opened is left out. */
        private boolean said(String ref) {
            return List.of("name", "result", "words").stream().anyMatch(field -> !Typed.blank(form.first("test-" + ref + "-" + field)));
        }

        private Tested tested(String ref) {
            String name = "test-" + ref + "-";
            String called = line(name + "name", Trial.LONGEST_NAME);
            if (called.isEmpty()) {
                errors.add(name + "name", treated.test_name_missing());
            }
            TestResult result = choice(TestResult.class, name + "result", null);
            if (Typed.blank(form.first(name + "result"))) {
                errors.add(name + "result", treated.test_result_missing());
            }
            return new Tested(ref, new Trial(called, choice(Side.class, name + "side", null), result, line(name + "words", Trial.LONGEST_WORDS)));
        }

        private String line(String name, int longest) {
            String line = Typed.line(form.first(name));
            int length = Typed.length(line);
            if (length > longest) {
                errors.add(name, words.too_long(length, longest));
            }
            return line;
        }

        private <E extends Enum<E> & Coded> E choice(Class<E> type, String name, E whenMissing) {
            return Typed.blank(form.first(name)) ? whenMissing
                    : errors.wanted(name, Coded.find(type, form.first(name)), words.not_a_choice()).orElse(null);
        }
    }
}
