package unknot.forms.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import unknot.charting.BodyChart;
import unknot.charting.BodyWords;
import unknot.charting.ChartView;
import unknot.charting.PainSpot;
import unknot.charting.SafetyTopic;
import unknot.charting.Side;
import unknot.forms.Answering;
import unknot.forms.Given;
import unknot.forms.Question;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A form as a client has sent it, field by field. A question's fields are called q and its id. */
class FormTyped {

    /** The drawing on the page, in pixels: a tap without a script comes as a place on it. */
    static final int WIDTH = 280;
    static final int HEIGHT = 630;
    private static final String PLACE = "place";

    private final MultivaluedMap<String, String> sent;
    private final Map<String, SafetyTopic> topics;
    private final BodyChart chart;
    private final BodyWords body;

    FormTyped(MultivaluedMap<String, String> sent, Map<String, SafetyTopic> topics, BodyChart chart, BodyWords body) {
        this.sent = sent;
        this.topics = topics;
        this.chart = chart;
        this.body = body;
    }

    static String field(Question question) {
        return "q" + question.id();
    }

    int version() {
        return Typed.version(sent.getFirst("version"));
    }

    String act() {
        return Typed.text(sent.getFirst("act"));
    }

    private List<String> all(String field) {
        return sent.getOrDefault(field, List.of());
    }

    /** Which question's drawing or list was used; empty where another button was pressed. */
    Optional<Question> pointed(List<Question> questions) {
        return questions.stream().filter(question -> !all(field(question) + "-remove").isEmpty() || act().equals(PLACE + question.id())
                || Arrays.stream(ChartView.values()).anyMatch(view -> sent.containsKey(field(question) + "-" + view.code() + ".x"))).findFirst();
    }

    /** The view of the body that the client was looking at; empty for none. */
    String view(Question question) {
        return Coded.find(ChartView.class, sent.getFirst(field(question) + "-view")).map(ChartView::code).orElse("");
    }

    /** Everything that was answered. What cannot be kept is said in {@code errors}. */
    List<Given> read(List<Question> questions, FormErrors errors, Words words) {
        List<Given> given = new ArrayList<>();
        for (Question question : questions) {
            List<Given> answer = read(question, errors, words);
            Answering.unreadable(question, answer, topics.keySet()).ifPresent(wrong -> errors.add(field(question), words.wrong(wrong, question)));
            given.addAll(answer);
        }
        return given;
    }

    private List<Given> read(Question question, FormErrors errors, Words words) {
        String field = field(question);
        List<String> values = all(field).stream().map(Typed::text).map(value -> value.replace("\r\n", "\n")).filter(value -> !value.isEmpty()).toList();
        return switch (question.kind()) {
            case SHORT, LONG, ONE_OF -> numbered(question, values.stream().limit(1).toList(), value -> "", value -> value);
            case MANY_OF -> numbered(question, values.stream().distinct().toList(), value -> "", value -> value);
            case YES_NO, SCALE -> numbered(question, values.stream().limit(1).toList(), value -> value, value -> "");
            case SAFETY -> numbered(question, values.stream().distinct().toList(), value -> value, value -> topics.containsKey(value) ? topics.get(value).asked() : "");
            case CONTACT -> {
                List<String> parts = List.of(Given.NAME, Given.PHONE, Given.RELATION);
                yield numbered(question, parts.stream().filter(part -> !Typed.blank(sent.getFirst(field + "-" + part))).toList(), part -> part,
                        part -> Typed.line(sent.getFirst(field + "-" + part)));
            }
            case BODY -> numbered(question, places(question, values, errors, words), PainSpot::written, spot -> spot.named(chart, body));
        };
    }

    private static <T> List<Given> numbered(Question question, List<T> values, Function<T, String> code, Function<T, String> words) {
        return IntStream.range(0, values.size()).mapToObj(i -> new Given(question.id(), i, code.apply(values.get(i)), words.apply(values.get(i)))).toList();
    }

    /** The marked places, with the one that was tapped, chosen or taken away just now. */
    private List<PainSpot> places(Question question, List<String> values, FormErrors errors, Words words) {
        String field = field(question);
        List<PainSpot> spots = new ArrayList<>(values.stream().distinct().limit(Answering.MOST_PLACES + 1L).flatMap(value -> PainSpot.parse(value, chart).stream()).toList());
        Set<String> removed = Set.copyOf(all(field + "-remove"));
        spots.removeIf(spot -> removed.contains(spot.written()));
        for (ChartView view : ChartView.values()) {
            Optional<Integer> x = Typed.whole(sent.getFirst(field + "-" + view.code() + ".x"));
            Optional<Integer> y = Typed.whole(sent.getFirst(field + "-" + view.code() + ".y"));
            if (x.isPresent() && y.isPresent()) {
                toggle(spots, PainSpot.at(view, (double) x.get() / WIDTH, (double) y.get() / HEIGHT, chart), true, field, errors, words);
            }
        }
        if (act().equals(PLACE + question.id())) {
            String[] chosen = Typed.text(sent.getFirst(field + "-" + PLACE)).split(" ");
            toggle(spots, chosen.length == 2 ? Coded.find(Side.class, chosen[1]).flatMap(side -> PainSpot.of(chosen[0], side, chart)) : Optional.empty(), false, field, errors, words);
        }
        return spots;
    }

    /** A second tap takes a place away. */
    private static void toggle(List<PainSpot> spots, Optional<PainSpot> tapped, boolean drawn, String field, FormErrors errors, Words words) {
        if (tapped.isEmpty()) {
            errors.add(field, drawn ? words.besideTheBody() : words.choosePlace());
        } else if (!spots.removeIf(tapped.get()::same) || !drawn) {
            spots.add(tapped.get());
        }
    }
}
