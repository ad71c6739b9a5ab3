package unknot.charting.web;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import unknot.charting.HeardBefore;

/** What the page of a draft shows; the strings are ready to read. */
record NoteView(long id, String version, Header header, List<Drawing> drawings, Scale painBefore, Scale painAfter, String lastPain,
        List<KnotRow> knots, KnotRow blankKnot, ReferralAreaView.Area blankReferral, int done, int left, List<Resolved> resolvedEarlier, List<MuscleChoice> muscles,
        List<AreaRow> areas, AreaRow blankArea, Dose blankDose, List<Option> homeCare, String homeCareWords, LastTime lastTime, List<HeardBefore.Heard> heard, List<Part> parts,
        List<SnippetChoice> snippets, List<TemplateChoice> templates, List<PresetChoice> presets, ExaminationView examination, SafetyView safety, List<Question> questions, List<Missing> missing, String savedAt, AddKnot add, NoteFiles files, NoGoView noGo, List<NoGoView.NotHere> notHere,
        Map<String, String> errors) {

    /** Who, when, for what. */
    record Header(String name, String initials, int hue, String born, String service, String times, String room, String session,
            List<String> pips, Long courseId, String complaint) {
    }

    /** A view of the body, its drawing cut where the knots belong; {@code startWord} and {@code endWord} are what its left and its right edge are called. */
    record Drawing(String view, String name, String startWord, String endWord, boolean shown, RawString start, List<Patch> patches, List<Marker> markers, RawString end) {
    }

    /**
     * Where a knot's pain spreads.
     *
     * @param points its corners in units of the drawing
     * @param was whether an earlier visit drew it
     */
    record Patch(String ref, String points, boolean was) {
    }

    /** @param x in units of the drawing, as {@code y} is */
    record Marker(String ref, int number, String state, String label, String x, String y, String textY) {
    }

    /** A row of numbers to choose from. */
    record Scale(String name, String label, List<Option> options, String error) {
    }

    /**
     * One of several.
     *
     * @param heat 0 to 10 for the colour; null for none
     */
    record Option(String id, String value, String label, boolean chosen, boolean was, Integer heat, String hint) {
    }

    record KnotRow(String ref, String knotId, int number, String muscle, String muscleName, String side, String sideWords, String view,
            String x, String y, String state, String stateWords, boolean done, boolean open, boolean removable, String about,
            String wasState, String wasTenderness, String wasPain, String tendernessNow, Integer tendernessHeat, String painNow,
            List<Option> states, Scale tenderness, String tendernessMeans, Scale pain, List<Option> techniques,
            List<Option> moreTechniques, List<Dose> doses, More more, ReferralAreaView referral, String preset, String error) {

        public boolean hasWas() {
            return wasState != null;
        }
    }

    /**
     * What else pressing a knot told.
     *
     * @param painAfterNow as chosen, or empty
     * @param open whether the signs were looked at
     */
    record More(Scale painAfter, String painAfterNow, List<Option> tautBand, List<Option> twitch, boolean open) {
    }

    /** How long and how hard a technique was used on a knot. */
    record Dose(String ref, String code, String technique, String minutes, List<Option> pressures, Outcome outcome, String error) {
    }

    /**
     * What a technique was done with and what came of it.
     *
     * @param start what the names of the fields begin with; {@code end} what they end with
     * @param open whether something is chosen of what is folded away
     */
    record Outcome(String start, String end, String technique, List<Option> responses, List<Option> tools, Scale tolerance, boolean open) {
    }

    record AreaRow(String ref, List<Option> areas, List<Option> techniques, String minutes, List<Option> pressures, Outcome outcome,
            String error) {
    }

    /** Something unlikely; {@code key} is sent with the yes. */
    record Question(String key, String words, boolean answered) {
    }

    /**
     * What the last visit of the course meant for this one; null where there was none.
     *
     * @param at its day
     * @param homeCare names in one line, own words included; {@code codes} those that can be taken over
     */
    record LastTime(String at, String plan, String homeCare, List<String> codes, String homeCareWords) {
    }

    /** @param untouched how many of its knots can be taken off again; {@code offered} whether it can be added */
    record PresetChoice(String code, String name, int muscles, int untouched, boolean offered) {
    }

    /** @param label how it begins; {@code words} all of it */
    record SnippetChoice(long id, String shortcut, String label, String words) {
    }

    record TemplateChoice(long id, String name) {
    }

    record Resolved(String id, String muscle, String side) {
    }

    /** @param bestView for the left side; a view from the side stands for the one of the other side, too */
    record MuscleChoice(String code, String name, String plainName, String bestView) {
    }

    /** @param self null for a part that is always the therapist's own */
    record Part(String name, String letter, String label, String hint, String text, int rows, SelfWritten self,
            List<SnippetChoice> snippets, String error) {
    }

    /**
     * @param mark of the text, to be sent back with it
     * @param aside own words that can be brought back
     */
    record SelfWritten(boolean follows, String mark, String aside) {
    }

    /** What is still open before signing; {@code name} tells the script which. */
    record Missing(String name, String words) {
    }

    record AddKnot(String muscle, List<Option> sides, String error) {
    }
}
