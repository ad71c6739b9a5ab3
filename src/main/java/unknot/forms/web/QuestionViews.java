package unknot.forms.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unknot.charting.BodyArea;
import unknot.charting.BodyChart;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyWords;
import unknot.charting.ChartView;
import unknot.charting.ListKeeping;
import unknot.charting.PainSpot;
import unknot.charting.SafetyTopic;
import unknot.charting.Side;
import unknot.forms.Given;
import unknot.forms.Question;
import unknot.forms.QuestionKind;
import unknot.forms.web.QuestionView.Option;

/** Draws questions for clients. */
@ApplicationScoped
class QuestionViews {

    private static final List<ChartView> VIEWS = List.of(ChartView.BACK, ChartView.FRONT);
    private static final int MOST_PAIN = 10;

    @Inject
    BodyChart chart;
    @Inject
    BodyWords body;
    @Inject
    ListKeeping lists;
    @Inject
    FormMessages words;

    /** What clients are asked about safety, by code: one statement. */
    Map<String, SafetyTopic> topics() {
        return lists.topics().stream().filter(SafetyTopic::active).collect(Collectors.toMap(SafetyTopic::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** @param shown which view of the body to begin with; anything else for the back */
    QuestionView of(Question question, List<Given> given, String error, Map<String, SafetyTopic> topics, String shown) {
        String field = FormTyped.field(question);
        String text = given.isEmpty() ? "" : given.get(0).words();
        return new QuestionView(field, question.kind().code(), question.wording(), question.hint(), question.required(), error, text, options(question, given, topics),
                question.kind() == QuestionKind.CONTACT ? new QuestionView.Contact(part(given, Given.NAME), part(given, Given.PHONE), part(given, Given.RELATION)) : null,
                question.kind() == QuestionKind.BODY ? body(question, given, shown) : null);
    }

    private static String part(List<Given> given, String part) {
        return given.stream().filter(one -> one.code().equals(part)).map(Given::words).findFirst().orElse("");
    }

    private List<Option> options(Question question, List<Given> given, Map<String, SafetyTopic> topics) {
        return switch (question.kind()) {
            case ONE_OF, MANY_OF -> numbered(question, question.choices().stream().map(choice -> new String[] { choice, choice }), Given::words, given);
            case YES_NO -> numbered(question, Stream.of(new String[] { Given.YES, words.yes() }, new String[] { Given.NO, words.no() }), Given::code, given);
            case SCALE -> numbered(question, IntStream.rangeClosed(0, MOST_PAIN).mapToObj(String::valueOf).map(value -> new String[] { value, value }), Given::code, given);
            case SAFETY -> numbered(question, Stream.concat(topics.values().stream().map(topic -> new String[] { topic.code(), topic.asked() }),
                    Stream.<String[]>of(new String[] { Given.NONE, words.none() })), Given::code, given);
            default -> List.of();
        };
    }

    private static List<Option> numbered(Question question, Stream<String[]> offered, Function<Given, String> value, List<Given> given) {
        List<String> chosen = given.stream().map(value).toList();
        List<String[]> all = offered.toList();
        return IntStream.range(0, all.size()).mapToObj(i -> new Option(FormTyped.field(question) + "-" + i, all.get(i)[0], all.get(i)[1], chosen.contains(all.get(i)[0]))).toList();
    }

    private QuestionView.Body body(Question question, List<Given> given, String shown) {
        List<PainSpot> spots = given.stream().flatMap(one -> PainSpot.parse(one.code(), chart).stream()).toList();
        ChartView first = VIEWS.stream().filter(view -> view.code().equals(shown)).findFirst().orElse(VIEWS.get(0));
        return new QuestionView.Body(given.stream().map(one -> new QuestionView.Spot(one.code(), one.words())).toList(),
                VIEWS.stream().map(view -> new QuestionView.Picture(view.code(), body.view(view.code()), words.body_view(body.view(view.code())), BodyChart.picture(view) + "-light.svg",
                        view == first, body.view_start(view.code()), body.view_end(view.code()), spots.stream().filter(spot -> spot.view() == view)
                                .map(spot -> new QuestionView.Marker(spot.left(), spot.top())).toList())).toList(),
                Arrays.stream(BodyArea.values()).map(this::group).filter(group -> !group.places().isEmpty()).toList(), "place" + question.id());
    }

    private QuestionView.Group group(BodyArea area) {
        return new QuestionView.Group(body.area(area.code()), chart.muscles().stream().filter(muscle -> muscle.area() == area).flatMap(this::places).toList());
    }

    private Stream<QuestionView.Place> places(Muscle muscle) {
        return Stream.of(Side.LEFT, Side.RIGHT).filter(side -> PainSpot.of(muscle.code(), side, chart).isPresent())
                .map(side -> new QuestionView.Place(muscle.code() + " " + side.code(), body.place(muscle.plainName(), side.code())));
    }
}
