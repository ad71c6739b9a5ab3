package unknot.charting.course.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import unknot.care.CourseOfCare.Plan;
import unknot.care.CourseOpening;
import unknot.care.Frequency;
import unknot.charting.course.CourseGoal;
import unknot.charting.course.Decision;
import unknot.charting.course.DischargeSummary;
import unknot.charting.course.Reassessment;
import unknot.charting.course.ReferralLetter;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** What was typed into one of the forms of a course's page, with what is wrong of it. */
final class CourseTyped {

    private final Map<String, String> fields = new HashMap<>();
    private final FormErrors errors = new FormErrors();
    private final CourseMessages words;

    CourseTyped(MultivaluedMap<String, String> sent, CourseMessages words) {
        this.words = words;
        sent.forEach((name, values) -> fields.put(name, values.get(0)));
    }

    /** What the field holds; the other where nothing was sent. */
    public String or(String field, String other) {
        return fields.getOrDefault(field, other);
    }

    public String of(String field) {
        return or(field, "");
    }

    /** Today's value of a goal, as it was typed. */
    public String value(long goalId) {
        return of(valueField(goalId));
    }

    public String valueError(long goalId) {
        return errors.of(valueField(goalId));
    }

    static String valueField(long goalId) {
        return "value-" + goalId;
    }

    public FormErrors errors() {
        return errors;
    }

    Optional<CourseGoal.Values> goal() {
        String said = line("goal-words", CourseGoal.LONGEST_WORDS, words.error_goal_words());
        String measure = line("goal-measure", CourseGoal.LONGEST_MEASURE, words.error_goal_measure());
        Optional<BigDecimal> start = number("goal-start");
        Optional<BigDecimal> target = number("goal-target");
        if (start.isPresent() && target.isPresent() && start.get().compareTo(target.get()) == 0) {
            errors.add("goal-target", words.error_same());
        }
        return errors.isEmpty() ? Optional.of(new CourseGoal.Values(said, measure, start.orElseThrow(), target.orElseThrow())) : Optional.empty();
    }

    Optional<BigDecimal> number(String field) {
        String typed = of(field).strip().replace(',', '.');
        return errors.wanted(field, typed.matches("-?\\d{1,5}(\\.\\d)?") ? Optional.of(new BigDecimal(typed)) : Optional.empty(), words.error_number());
    }

    Optional<Decision> decision() {
        return errors.wanted("decision", Coded.find(Decision.class, of("decision")), words.error_decision());
    }

    /** The new plan; null unless that is the decision, or when it cannot be read. @param done how many sessions are over, asked for only to say so */
    Plan plan(IntSupplier done) {
        if (!of("decision").equals(Decision.CHANGE.code())) {
            return null;
        }
        Optional<Integer> sessions = Typed.whole(of("sessions"));
        if (sessions.isEmpty()) {
            errors.add("sessions", words.error_sessions(done.getAsInt()));
        }
        Optional<Frequency> frequency = errors.wanted("frequency", Coded.find(Frequency.class, of("frequency")), words.error_frequency());
        boolean many = sessions.filter(Plan::wantsReason).isPresent();
        String reason = many ? line("more-reason", CourseOpening.LONGEST_TEXT, words.error_more_reason()) : null;
        return errors.isEmpty() ? new Plan(sessions.orElseThrow(), reason, frequency.orElseThrow()) : null;
    }

    /** May be empty. */
    String reassessment() {
        return text("words", Reassessment.LONGEST_WORDS, null);
    }

    String summary() {
        return text("summary", DischargeSummary.LONGEST_WORDS, words.error_summary());
    }

    String recipient() {
        return line("recipient", ReferralLetter.LONGEST_RECIPIENT, words.error_recipient());
    }

    String letter() {
        return text("letter", ReferralLetter.LONGEST_WORDS, words.error_letter());
    }

    private String line(String field, int longest, String missing) {
        return checked(field, Typed.line(of(field)), longest, missing);
    }

    private String text(String field, int longest, String missing) {
        return checked(field, Typed.text(of(field)).replace("\r\n", "\n"), longest, missing);
    }

    private String checked(String field, String typed, int longest, String missing) {
        int length = Typed.length(typed);
        if (missing != null && !Typed.visible(typed)) {
            errors.add(field, missing);
        } else if (length > longest) {
            errors.add(field, words.error_long(length, longest));
        }
        return typed;
    }
}
