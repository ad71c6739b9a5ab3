package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.charting.NoteSheets.Was;
import unknot.charting.VisitFacts.OfArea;
import unknot.charting.VisitFacts.OfKnot;
import unknot.charting.VisitFacts.OfMotion;
import unknot.charting.VisitFacts.Used;

class SentencesTest {

    private static final Was ACTIVE_3_7 = new Was(Activity.ACTIVE, 3, 7, Instant.EPOCH, false);
    private static final OfKnot UNTOUCHED = new OfKnot("Rhomboids right", false, Palpation.NOTHING, ACTIVE_3_7, "", List.of());

    private static String objective(OfKnot... knots) {
        return Sentences.objective(new VisitFacts(null, null, List.of(knots), List.of(), List.of(), List.of(), List.of(), "", null));
    }

    private static OfKnot levator(Palpation felt, Was was, Used... used) {
        return new OfKnot("Levator scapulae right", was == null, felt, was, "", List.of(used));
    }

    private static String plan(List<String> homeCare, String words, String next) {
        return Sentences.plan(new VisitFacts(6, 3, List.of(UNTOUCHED), List.of(), List.of(), List.of(), homeCare, words, next));
    }

    @Test
    void whatChangedStandsWithArrowsAndWhatWasDoneAfterIt() {
        assertThat(objective(levator(new Palpation(Activity.LATENT, 2, 4, 2, Sign.PRESENT, Sign.ABSENT), ACTIVE_3_7,
                new Used("Trigger point pressure", new Treatment("t", 4, Pressure.MODERATE, Tool.THUMBS, Response.EASED, 7)),
                new Used("Pin and stretch", new Treatment("p", null, null)))))
                .isEqualTo("Levator scapulae right: active → latent, tenderness 3 → 2, pain on pressure 7 → 4, 2 after treatment."
                        + " Taut band absent. Twitch response present. Trigger point pressure 4 min, moderate, thumbs: eased, tolerance 7/10."
                        + " Pin and stretch.");
    }

    @Test
    void whatStayedIsSaidToBeAsBefore() {
        assertThat(objective(levator(new Palpation(Activity.ACTIVE, 3, 7), ACTIVE_3_7)))
                .isEqualTo("Levator scapulae right: active as before, tenderness 3 as before, pain on pressure 7 as before.");
    }

    @Test
    void aKnotFoundTodayHasItsScalesBesideItsNumbers() {
        assertThat(objective(levator(new Palpation(Activity.ACTIVE, 3, 7), null)))
                .isEqualTo("Levator scapulae right, found today: active, tenderness 3/4, pain on pressure 7/10.");
    }

    @Test
    void anotherTherapistsFindingIsMarkedWhereTheTwoAreCompared() {
        Was byAnother = new Was(Activity.ACTIVE, 3, 7, Instant.EPOCH, true);
        assertThat(objective(levator(new Palpation(Activity.LATENT, null, null), byAnother)))
                .isEqualTo("Levator scapulae right: active → latent. Last examined by another therapist.");
        assertThat(objective(levator(Palpation.NOTHING, byAnother, new Used("Heat", new Treatment("heat", 10, null)))))
                .isEqualTo("Levator scapulae right: not assessed. Heat 10 min.");
    }

    @Test
    void untouchedKnotsAreSaidToBeNotAssessedOnceSomethingElseWasTapped() {
        assertThat(objective(UNTOUCHED)).isEmpty();
        assertThat(objective(levator(new Palpation(Activity.RESOLVED, 0, 0), ACTIVE_3_7), UNTOUCHED))
                .isEqualTo("Levator scapulae right: active → resolved, tenderness 3 → 0, pain on pressure 7 → 0.\nNot assessed today: Rhomboids right.");
    }

    @Test
    void painAndAreasAreTold() {
        assertThat(Sentences.objective(new VisitFacts(6, null, List.of(), List.of(new OfArea("Upper back",
                new Used("Kneading", new Treatment("k", 10, Pressure.LIGHT, Tool.BALL, Response.UNCHANGED, null)))), List.of(), List.of(), List.of(), "", null)))
                .isEqualTo("Pain 6/10 on arrival.\nUpper back: Kneading 10 min, light, massage ball: no change.");
        assertThat(Sentences.objective(new VisitFacts(6, 3, List.of(UNTOUCHED), List.of(), List.of(), List.of(), List.of(), "", null)))
                .isEqualTo("Pain 6/10 on arrival, 3/10 afterwards.");
    }

    private static String examined(OfMotion motion, Trial trial) {
        return Sentences.objective(new VisitFacts(null, null, List.of(), List.of(), List.of(motion), List.of(trial), List.of(), "", null));
    }

    @Test
    void movementsStandWithWhatTheyWereTheLastTimeAndTestsWithTheirResult() {
        Motion now = new Motion("neck-rotation", Side.RIGHT, Effort.ACTIVE, 58, 66);
        assertThat(examined(new OfMotion("Neck rotation right", now, new Motion("neck-rotation", Side.RIGHT, Effort.ACTIVE, 52, null), true),
                new Trial("Spurling", Side.RIGHT, TestResult.NEGATIVE, "no arm pain")))
                .isEqualTo("Neck rotation right, active: 58° → 66°; last visit 52°, by another therapist.\nSpurling right: negative. no arm pain.");
        assertThat(examined(new OfMotion("Neck flexion", new Motion("neck-flexion", Side.MIDLINE, Effort.PASSIVE, null, 40), null, false),
                new Trial("Slump", null, TestResult.UNCLEAR, ""))).isEqualTo("Neck flexion, passive: 40° after treatment.\nSlump: unclear.");
    }

    @Test
    void thePlanHasTheNextVisitAndTheHomeCare() {
        assertThat(plan(List.of(), "", null)).isEmpty();
        assertThat(plan(List.of("Stretch", "Heat"), "ball against the wall, 60 s ", "Tue 19 Jan, 11:15"))
                .isEqualTo("Next visit Tue 19 Jan, 11:15.\nHome care: Stretch, Heat.\nball against the wall, 60 s.");
        assertThat(plan(List.of(), "Twice a day!", null)).isEqualTo("Twice a day!");
    }

    @Test
    void moreThanFitsEndsWithAWholeLine() {
        OfKnot knot = levator(new Palpation(Activity.ACTIVE, 3, 7), ACTIVE_3_7);
        String text = objective(Collections.nCopies(400, knot).toArray(OfKnot[]::new));
        assertThat(text.length()).isLessThanOrEqualTo(SoapNote.LONGEST_PART);
        assertThat(text).endsWith("pain on pressure 7 as before.\nThe rest is in the table of this note.");
    }
}
