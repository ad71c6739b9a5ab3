package unknot.charting.web;

import java.util.List;

/**
 * What the page of a signed note shows.
 *
 * @param restricted whether nothing can be added, whoever reads
 * @param mine whether the reader may add to it
 * @param sharing what the client sees of it, or null for a reader who does not decide that
 * @param reassess what the course asks for since this visit, or empty
 * @param amending what is being added, or null
 */
record SignedNoteView(long id, NoteView.Header header, String serviceTime, String painBefore, String painAfter, String change,
        List<TextPart> parts, List<Finding> findings, List<String> overAreas,
        List<ExaminationView.SignedRow> motions, List<ExaminationView.SignedTest> tests, List<String> homeCare, String homeCareWords,
        List<MarkedCharts.MarkedChart> charts, String signedBy, String signedAt,
        List<Amended> amendments, boolean restricted, boolean mine, AmendmentForm amending, NoteFiles files, NoGoView noGo, CosignView cosign, SafetyViews.SignedSafety safety, String sharing, String reassess) {

    record TextPart(String name, String letter, String label, String text) {
    }

    /**
     * @param refersTo where its pain spreads, in words; may be empty
     * @param signs taut band and twitch response, as far as somebody looked; may be empty
     */
    record Finding(int number, String state, String muscle, String side, String refersTo, String stateWords, String tenderness, String pain, String signs,
            List<String> treatments) {
    }

    record Amended(int number, String at, String reason, String words, String signedBy) {
    }
}
