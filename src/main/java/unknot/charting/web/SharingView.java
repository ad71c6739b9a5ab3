package unknot.charting.web;

import java.util.List;

/**
 * The page on which a therapist decides what a client sees of a note.
 *
 * @param state when the client sees it
 * @param decisions of all times, the newest first
 */
record SharingView(long noteId, NoteView.Header header, String firstName, String state, List<Choice> summary, List<Choice> texts, List<Decision> decisions) {

    record Choice(String code, String label, String words, boolean shared) {
    }

    record Decision(String at, String words) {
    }
}
