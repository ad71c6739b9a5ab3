package unknot.charting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.charting.VisitFacts.OfKnot;
import unknot.charting.VisitFacts.OfMotion;
import unknot.charting.VisitFacts.Used;

/**
 * Tells what was tapped in the calm sentences of a clinical note, in the language of the record. Numbers stand as they were given, the
 * last visit's before today's; nothing is concluded from them.
 */
final class Sentences {

    private static final String ARROW = " → ";
    private static final String REST = "\nThe rest is in the table of this note.";

    private Sentences() {
    }

    /** The objective part; empty while nothing was tapped that belongs there. */
    static String objective(VisitFacts facts) {
        List<String> lines = new ArrayList<>();
        pain(facts, lines);
        int scores = lines.size();
        facts.knots().stream().filter(Sentences::looked).map(Sentences::knot).forEach(lines::add);
        facts.areas().forEach(area -> lines.add(area.area() + ": " + used(area.used()) + "."));
        facts.motions().forEach(motion -> lines.add(motion(motion)));
        facts.trials().forEach(trial -> lines.add(trial(trial)));
        String untouched = facts.knots().stream().filter(knot -> !looked(knot)).map(OfKnot::place).collect(Collectors.joining(", "));
        if (!untouched.isEmpty() && lines.size() > scores) {
            lines.add("Not assessed today: " + untouched + ".");
        }
        return joined(lines);
    }

    /** The plan; empty where neither a visit is booked nor anything advised. */
    static String plan(VisitFacts facts) {
        List<String> lines = new ArrayList<>();
        if (facts.nextVisit() != null) {
            lines.add("Next visit " + facts.nextVisit() + ".");
        }
        if (!facts.homeCare().isEmpty()) {
            lines.add("Home care: " + String.join(", ", facts.homeCare()) + ".");
        }
        if (!facts.homeCareWords().isBlank()) {
            lines.add(sentence(facts.homeCareWords().strip()));
        }
        return joined(lines);
    }

    /** A part has room for so much; what sixty knots tell may be more, and stands in the note's table anyway. */
    private static String joined(List<String> lines) {
        String whole = String.join("\n", lines);
        if (whole.length() <= SoapNote.LONGEST_PART) {
            return whole;
        }
        int room = SoapNote.LONGEST_PART - REST.length();
        return whole.substring(0, whole.lastIndexOf('\n', room)) + REST;
    }

    private static void pain(VisitFacts facts, List<String> lines) {
        if (facts.painBefore() != null || facts.painAfter() != null) {
            lines.add("Pain " + Stream.of(of(facts.painBefore(), "on arrival"), of(facts.painAfter(), "afterwards")).filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", ")) + ".");
        }
    }

    private static String of(Integer score, String when) {
        return score == null ? "" : score + "/10 " + when;
    }

    private static boolean looked(OfKnot knot) {
        return !knot.felt().equals(Palpation.NOTHING) || !knot.used().isEmpty() || !knot.spreadsTo().isEmpty();
    }

    private static String knot(OfKnot knot) {
        Palpation felt = knot.felt();
        List<String> first = new ArrayList<>();
        first.add(change(knot.was() == null ? null : words(knot.was().activity()), words(felt.activity())));
        number("tenderness", knot.was() == null ? null : knot.was().tenderness(), felt.tenderness(), "/4", first);
        number("pain on pressure", knot.was() == null ? null : knot.was().painOnPressure(), felt.painOnPressure(), "/10", first);
        if (felt.painAfter() != null) {
            first.add((felt.painOnPressure() == null ? "pain on pressure " + felt.painAfter() + "/10" : felt.painAfter()) + " after treatment");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(knot.place() + (knot.foundToday() ? ", found today: " : ": ") + String.join(", ", first) + ".");
        if (!knot.spreadsTo().isEmpty()) {
            sentences.add("Refers to: " + knot.spreadsTo() + ".");
        }
        signs(felt).forEach(sentences::add);
        knot.used().forEach(used -> sentences.add(used(used) + "."));
        if (knot.was() != null && knot.was().bySomebodyElse() && compared(knot)) {
            sentences.add("Last examined by another therapist.");
        }
        return String.join(" ", sentences);
    }

    /** Whether an arrow or "as before" stands in the sentence. */
    private static boolean compared(OfKnot knot) {
        return knot.felt().activity().assessed() || knot.felt().tenderness() != null || knot.felt().painOnPressure() != null;
    }

    private static String change(String was, String now) {
        return was == null || now.equals(words(Activity.NOT_ASSESSED)) ? now : was.equals(now) ? now + " as before" : was + ARROW + now;
    }

    private static void number(String name, Integer was, Integer now, String scale, List<String> into) {
        if (now != null) {
            into.add(name + " " + (was == null ? now + scale : was.equals(now) ? now + " as before" : was + ARROW + now));
        }
    }

    private static String motion(OfMotion motion) {
        String last = motion.was() == null ? "" : "; last visit " + degrees(motion.was()) + (motion.bySomebodyElse() ? ", by another therapist" : "");
        return motion.name() + ", " + motion.now().effort().code() + ": " + degrees(motion.now()) + last + ".";
    }

    private static String degrees(Motion motion) {
        return motion.before() == null ? motion.after() + "° after treatment"
                : motion.after() == null ? motion.before() + "°" : motion.before() + "°" + ARROW + motion.after() + "°";
    }

    private static String trial(Trial trial) {
        String side = trial.side() == null || trial.side() == Side.MIDLINE ? "" : " " + trial.side().code();
        return trial.name() + side + ": " + trial.result().code() + "." + (trial.words().isBlank() ? "" : " " + sentence(trial.words().strip()));
    }

    private static Stream<String> signs(Palpation felt) {
        return Stream.of(sign("Taut band", felt.tautBand()), sign("Twitch response", felt.twitch())).filter(text -> !text.isEmpty());
    }

    private static String sign(String name, Sign sign) {
        return sign == Sign.NOT_ASSESSED ? "" : name + " " + sign.code() + ".";
    }

    private static String used(Used used) {
        Treatment treatment = used.treatment();
        String how = Stream.of(treatment.pressure() == null ? "" : treatment.pressure().code(), treatment.tool() == null ? "" : words(treatment.tool()))
                .filter(word -> !word.isEmpty()).map(word -> ", " + word).collect(Collectors.joining());
        String what = used.technique() + (treatment.minutes() == null ? "" : " " + treatment.minutes() + " min") + how;
        String outcome = Stream.of(treatment.response() == null ? "" : words(treatment.response()),
                treatment.tolerance() == null ? "" : "tolerance " + treatment.tolerance() + "/10").filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return outcome.isEmpty() ? what : what + ": " + outcome;
    }

    private static String words(Activity activity) {
        return activity == Activity.NOT_ASSESSED ? "not assessed" : activity.code();
    }

    private static String words(Tool tool) {
        return tool == Tool.BALL ? "massage ball" : tool.code();
    }

    private static String words(Response response) {
        return response == Response.UNCHANGED ? "no change" : response.code();
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[.!?]") ? words : words + ".";
    }
}
