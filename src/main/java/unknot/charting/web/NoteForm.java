package unknot.charting.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import unknot.charting.Activity;
import unknot.charting.BodyArea;
import unknot.charting.BodyChart;
import unknot.charting.ChartView;
import unknot.charting.NoteDocument;
import unknot.charting.NoteDocument.AreaEntry;
import unknot.charting.NoteDocument.Found;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.charting.Palpation;
import unknot.charting.Pressure;
import unknot.charting.Response;
import unknot.charting.SelfWriting;
import unknot.charting.Side;
import unknot.charting.Sign;
import unknot.charting.SoapNote;
import unknot.charting.Tool;
import unknot.charting.Treatment;
import unknot.shared.Coded;
import unknot.shared.Sha256;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/**
 * A note as strings: what a browser sent, or a stored note in the same shape, so that a page is drawn one way only.
 * The fields of the knot with ref R are {@code knot-R-...}, those of an area {@code area-R-...}; {@code knot} and {@code area} list the refs.
 */
final class NoteForm {

    static final List<String> PARTS = List.of("subjective", "objective", "assessment", "plan");
    /** The parts that can be written from the taps. */
    static final List<String> SELF_WRITTEN = List.of("objective", "plan");
    /** In place of a mark: whatever the text says, it is to be written anew. */
    static final String AGAIN = "again";
    private static final int MARK_BYTES = 8;
    private static final List<String> DOSE = List.of("minutes", "pressure", "tool", "response", "tolerance");
    /** More rows than any page of ours sends, so that too many are refused and not dropped. */
    private static final int MOST_ROWS = 500;

    private final MultivaluedMap<String, String> fields;

    private NoteForm(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    static NoteForm typed(MultivaluedMap<String, String> fields) {
        return new NoteForm(fields);
    }

    static NoteForm of(NoteDocument note, int version) {
        NoteForm form = new NoteForm(new MultivaluedHashMap<>());
        form.put("version", version);
        form.put("painBefore", note.painBefore());
        form.put("painAfter", note.painAfter());
        form.put("subjective", note.parts().subjective());
        form.put("objective", note.parts().objective(), note.selfWriting().objective());
        form.put("assessment", note.parts().assessment());
        form.put("plan", note.parts().plan(), note.selfWriting().plan());
        form.put("homeCareWords", note.homeCareWords());
        note.homeCare().forEach(code -> form.fields.add("homeCare", code));
        note.knots().forEach(form::put);
        note.areas().forEach(form::put);
        new ExaminationForm(form).put(note.examination());
        new SafetyForm(form).put(note.safety());
        return form;
    }

    private void put(KnotEntry knot) {
        String name = "knot-" + knot.ref() + "-";
        fields.add("knot", knot.ref());
        put(name + "id", knot.knotId());
        put(name + "activity", knot.felt().activity().code());
        put(name + "tenderness", knot.felt().tenderness());
        put(name + "pain", knot.felt().painOnPressure());
        put(name + "pain-after", knot.felt().painAfter());
        put(name + "twitch", knot.felt().twitch().code());
        put(name + "band", knot.felt().tautBand().code());
        new ReferralAreaForm(this).put(knot.ref(), knot.referral());
        for (Treatment treatment : knot.techniques()) {
            fields.add(name + "technique", treatment.technique());
            put(name, "-" + treatment.technique(), treatment);
        }
    }

    /** The fields of a treatment are called {@code minutes}, {@code pressure} and so on between these two. */
    private void put(String start, String end, Treatment treatment) {
        put(start + "minutes" + end, treatment.minutes());
        put(start + "pressure" + end, code(treatment.pressure()));
        put(start + "tool" + end, code(treatment.tool()));
        put(start + "response" + end, code(treatment.response()));
        put(start + "tolerance" + end, treatment.tolerance());
    }

    private static String code(Coded choice) {
        return choice == null ? null : choice.code();
    }

    private void put(AreaEntry area) {
        String name = "area-" + area.ref() + "-";
        fields.add("area", area.ref());
        put(name + "where", area.area().code());
        put(name + "technique", area.treatment().technique());
        put(name, "", area.treatment());
    }

    void put(String name, Object value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.putSingle(name, value.toString());
        }
    }

    void add(String name, String value) {
        fields.add(name, value);
    }

    MultivaluedMap<String, String> fields() {
        return fields;
    }

    String first(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The refs of the knots, or of the areas, each once. */
    List<String> refs(String kind) {
        return all(kind).stream().filter(ref -> ref.matches("[A-Za-z0-9]{1,24}")).distinct().limit(MOST_ROWS).toList();
    }

    /** Has every other knot treated with this technique too, in the same way; one that was so treated already stays as it is. */
    void spread(String from, String technique) {
        for (String ref : refs("knot")) {
            if (!ref.equals(from) && !all("knot-" + ref + "-technique").contains(technique)) {
                add("knot-" + ref + "-technique", technique);
                for (String field : DOSE) {
                    put("knot-" + ref + "-" + field + "-" + technique, fields.getFirst("knot-" + from + "-" + field + "-" + technique));
                }
            }
        }
    }

    /**
     * Whether the part is still as it was written from the taps: its field {@code -follows} carries the mark of that text, so that
     * somebody who edits it without a script is noticed, too.
     */
    boolean follows(String part) {
        String mark = first(part + "-follows");
        return mark.equals(AGAIN) || !mark.isEmpty() && mark.equals(mark(text(part)));
    }

    /** Has a part follow the taps again; its own words are put aside, on top of those that are there already. */
    void startAgain(String part) {
        if (!follows(part)) {
            put(part + "-aside", both(text(part), text(part + "-aside")));
            put(part + "-follows", AGAIN);
        }
    }

    /** Adds own words to the end of a part, which then stops following. */
    void write(String part, String words) {
        put(part, both(text(part).stripTrailing(), words));
        becomesOwn(part);
    }

    /** Adds a phrase to the end of a part, in the same line. */
    void append(String part, String phrase) {
        String text = text(part);
        put(part, text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)) ? text + phrase : text + " " + phrase);
        becomesOwn(part);
    }

    private void becomesOwn(String part) {
        if (SELF_WRITTEN.contains(part)) {
            put(part + "-follows", "");
        }
    }

    /** Adds home care to what is chosen; words of one's own only where there are none. */
    void advise(Collection<String> codes, String words) {
        codes.stream().filter(code -> !all("homeCare").contains(code)).forEach(code -> add("homeCare", code));
        if (Typed.blank(first("homeCareWords"))) {
            put("homeCareWords", words);
        }
    }

    /** Brings the words back that were put aside. */
    void bringBack(String part) {
        put(part, follows(part) ? text(part + "-aside") : both(text(part), text(part + "-aside")));
        put(part + "-aside", "");
        put(part + "-follows", "");
    }

    /**
     * Settles a part of which there are two versions. What was put aside is kept of both.
     *
     * @param choice "other" or "both"; anything else keeps what is here
     */
    void choose(String part, String choice, NoteForm other) {
        String aside = both(text(part + "-aside"), other.text(part + "-aside"));
        if (choice.equals("other")) {
            take(part, other);
        } else if (choice.equals("both")) {
            put(part, text(part) + "\n\n" + other.text(part));
            becomesOwn(part);
        }
        if (SELF_WRITTEN.contains(part)) {
            put(part + "-aside", aside);
        }
    }

    /** Takes a part over with all that belongs to it. */
    void take(String part, NoteForm other) {
        put(part, other.text(part));
        if (SELF_WRITTEN.contains(part)) {
            put(part + "-follows", other.first(part + "-follows"));
            put(part + "-aside", other.text(part + "-aside"));
        }
    }

    /** The two texts one after the other, or one where it has all of the other. */
    static String both(String one, String other) {
        return other.isBlank() || one.contains(other) ? one : one.isBlank() || other.contains(one) ? other : one + "\n\n" + other;
    }

    /** Names a generated text, so that a change of it can be told. */
    static String mark(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, MARK_BYTES);
    }

    private void put(String part, String text, SelfWriting.Part writing) {
        put(part, text);
        put(part + "-follows", writing.follows() ? mark(text) : "");
        put(part + "-aside", writing.aside());
    }

    /** Browsers send line ends as two characters; one is stored. */
    String text(String name) {
        return first(name).replace("\r\n", "\n");
    }

    /** The note, or null where something cannot be read; {@code errors} says what. */
    NoteDocument read(FormErrors errors, ChartingMessages words, TreatmentMessages treated, ChartMessages charted, BodyChart chart) {
        Reader reader = new Reader(errors, words, charted, chart);
        NoteDocument document = new NoteDocument(reader.score("painBefore", 10), reader.score("painAfter", 10),
                new SoapNote.Parts(reader.part("subjective"), reader.part("objective"), reader.part("assessment"), reader.part("plan")),
                reader.knots(), reader.areas(), set("homeCare"), reader.text("homeCareWords", SoapNote.LONGEST_HOME_CARE_WORDS),
                new ExaminationForm(this).read(errors, words, treated), new SelfWriting(reader.selfWriting("objective"), reader.selfWriting("plan")), set("sure"),
                new SafetyForm(this).read(errors, words));
        return errors.isEmpty() ? document : null;
    }

    private Set<String> set(String name) {
        return new LinkedHashSet<>(all(name));
    }

    private final class Reader {

        private final FormErrors errors;
        private final ChartingMessages words;
        private final ChartMessages charted;
        private final BodyChart chart;

        private Reader(FormErrors errors, ChartingMessages words, ChartMessages charted, BodyChart chart) {
            this.errors = errors;
            this.words = words;
            this.charted = charted;
            this.chart = chart;
        }

        private String part(String name) {
            return text(name, SoapNote.LONGEST_PART);
        }

        private SelfWriting.Part selfWriting(String part) {
            return new SelfWriting.Part(follows(part), part(part + "-aside"));
        }

        private String text(String name, int longest) {
            String text = NoteForm.this.text(name);
            int length = Typed.length(text);
            if (length > longest) {
                errors.add(name, words.too_long(length, longest));
            }
            return text;
        }

        private Integer score(String name, int most) {
            return whole(name, 0, most, words.not_on_scale(most));
        }

        private Integer minutes(String name) {
            return whole(name, 1, SoapNote.MOST_MINUTES, words.minutes_range(SoapNote.MOST_MINUTES));
        }

        private Integer whole(String name, int least, int most, String message) {
            if (Typed.blank(first(name))) {
                return null;
            }
            return errors.wanted(name, Typed.whole(first(name)).filter(number -> number >= least && number <= most), message).orElse(null);
        }

        private <E extends Enum<E> & Coded> E choice(Class<E> type, String name, E whenMissing) {
            if (Typed.blank(first(name))) {
                return whenMissing;
            }
            return errors.wanted(name, Coded.find(type, first(name)), words.not_a_choice()).orElse(null);
        }

        private List<KnotEntry> knots() {
            List<KnotEntry> knots = new ArrayList<>();
            for (String ref : refs("knot")) {
                String name = "knot-" + ref + "-";
                Long id = Typed.id(first(name + "id")).orElse(null);
                Found found = id == null ? found(name, ref) : null;
                knots.add(new KnotEntry(ref, id, found, "true".equals(first(name + "removed")),
                        felt(name), techniques(name), new ReferralAreaForm(NoteForm.this).read(ref, errors, charted, chart)));
            }
            return knots;
        }

        private Palpation felt(String name) {
            return new Palpation(choice(Activity.class, name + "activity", Activity.NOT_ASSESSED), score(name + "tenderness", 4),
                    score(name + "pain", 10), score(name + "pain-after", 10), choice(Sign.class, name + "twitch", Sign.NOT_ASSESSED),
                    choice(Sign.class, name + "band", Sign.NOT_ASSESSED));
        }

        private Found found(String name, String ref) {
            Side side = choice(Side.class, name + "side", null);
            ChartView view = choice(ChartView.class, name + "view", ChartView.BACK);
            if (side == null) {
                errors.add(name + "side", words.side_missing());
            }
            BigDecimal x = share(name + "x", ref);
            BigDecimal y = share(name + "y", ref);
            String muscle = chart.codeOf(first(name + "muscle"));
            if (muscle.isEmpty() && x != null && y != null) {
                muscle = chart.muscleAt(view, x.doubleValue(), y.doubleValue()).map(BodyChart.Muscle::code).orElse("");
            }
            return new Found(muscle, side, view, y == null ? null : x, y, Typed.orNull(first(name + "preset")));
        }

        private BigDecimal share(String name, String ref) {
            if (Typed.blank(first(name))) {
                return null;
            }
            if (!first(name).matches("[01](\\.[0-9]{1,8})?")) {
                errors.add("knot-" + ref, words.not_on_the_body());
                return null;
            }
            return new BigDecimal(first(name));
        }

        private List<Treatment> techniques(String name) {
            return all(name + "technique").stream().distinct().map(code -> treatment(code, name, "-" + code)).toList();
        }

        private Treatment treatment(String technique, String start, String end) {
            return new Treatment(technique, minutes(start + "minutes" + end), choice(Pressure.class, start + "pressure" + end, null),
                    choice(Tool.class, start + "tool" + end, null), choice(Response.class, start + "response" + end, null),
                    score(start + "tolerance" + end, 10));
        }

        private List<AreaEntry> areas() {
            List<AreaEntry> areas = new ArrayList<>();
            for (String ref : refs("area")) {
                String name = "area-" + ref + "-";
                boolean blank = Typed.blank(first(name + "technique")) && Typed.blank(first(name + "where"));
                if (blank || "true".equals(first(name + "removed"))) {
                    continue;
                }
                BodyArea where = choice(BodyArea.class, name + "where", null);
                if (Typed.blank(first(name + "where"))) {
                    errors.add(name + "where", words.area_missing());
                }
                if (Typed.blank(first(name + "technique"))) {
                    errors.add(name + "technique", words.technique_missing());
                }
                areas.add(new AreaEntry(ref, where, treatment(first(name + "technique"), name, "")));
            }
            return areas;
        }
    }
}
