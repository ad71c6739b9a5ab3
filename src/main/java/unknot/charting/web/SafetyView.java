package unknot.charting.web;

import java.util.List;
import unknot.charting.web.NoteView.Option;

/**
 * The questions about safety on a draft.
 *
 * @param confirm the words of the one tap: nothing to note, no change, or as ticked; {@code changed} those for answers that differ
 * @param last when and by whom the client was asked before, in words
 * @param known codes of what was known before, in one line
 * @param open whether the questions are unfolded
 * @param elsewhere what says stop in another note and is not ticked here, in words, or null
 * @param errors beside the confirmation, the topics, the words and the reason; each null for none
 */
record SafetyView(boolean asked, String confirm, String unchanged, String changed, String last, String known, String knownWords, List<Chip> chips, List<Group> groups,
        boolean open, String elsewhere, String words, String reason, String path, String askedError, String topicsError, String wordsError, String reasonError) {

    /** Something that is known of the client, in the header. */
    record Chip(String kind, String name) {
    }

    record Group(String kind, String name, List<Option> topics) {
    }
}
