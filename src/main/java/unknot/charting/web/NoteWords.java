package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import unknot.charting.NoteProblem;
import unknot.charting.NoteQuestion;
import unknot.charting.SoapNote;

/** Puts what the desk refuses into words. */
@ApplicationScoped
class NoteWords {

    @Inject
    ChartingMessages words;
    @Inject
    TreatmentMessages treated;
    @Inject
    ChartMessages chart;
    @Inject
    SafetyMessages safety;

    String of(NoteQuestion question) {
        return switch (question.kind()) {
            case MINUTES_BEYOND_VISIT -> treated.minutes_beyond_visit(question.value(), question.usual());
            case DEGREES_BEYOND_JOINT -> treated.degrees_beyond_joint(question.subject(), question.value(), question.usual());
        };
    }

    String of(NoteProblem problem) {
        return switch (problem.kind()) {
            case UNKNOWN_KNOT -> words.unknown_knot();
            case NOT_ON_THE_BODY -> problem.about() == null ? words.not_on_the_body() : chart.another_muscle_there(problem.about());
            case NO_MUSCLE_THERE -> chart.no_muscle_there();
            case UNKNOWN_MUSCLE -> words.unknown_muscle();
            case UNKNOWN_TECHNIQUE -> words.unknown_technique();
            case UNKNOWN_HOME_CARE -> words.unknown_home_care();
            case UNKNOWN_PRESET -> treated.unknown_preset();
            case UNKNOWN_MOVEMENT -> treated.unknown_movement();
            case MOVEMENT_TWICE -> treated.movement_twice();
            case TOO_MANY_KNOTS -> words.too_many_knots(SoapNote.MOST_KNOTS);
            case KNOT_TWICE -> words.knot_twice();
            case SAME_PLACE -> chart.same_place(problem.about());
            case SAME_PLACE_BEFORE -> chart.same_place_before();
            case KNOT_STAYS -> words.knot_stays();
            case UNKNOWN_SAFETY_TOPIC -> safety.unknown_topic();
            case SAFETY_NOT_ASKED -> safety.not_asked();
            case STOP_WITHOUT_REASON -> safety.reason_missing();
            case PAIN_BEFORE_MISSING -> words.before_missing();
            case PAIN_AFTER_MISSING -> words.after_missing();
            case NOTHING_RECORDED -> words.nothing_recorded();
        };
    }
}
