package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.charting.NoteSharing;
import unknot.charting.NoteSharing.Sharing;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.SharedPart;
import unknot.charting.SharingDecision;
import unknot.shared.ThisClinic;

/** Says what a client sees of a note. */
@ApplicationScoped
class SharingViews {

    private static final Set<SharedPart> SUMMARY = EnumSet.of(SharedPart.PAIN, SharedPart.CHART, SharedPart.HOME_CARE);

    @Inject
    NoteSharing sharing;
    @Inject
    NoteViews notes;
    @Inject
    SharingMessages words;
    @Inject
    ThisClinic clinic;

    SharingView of(NoteSheet sheet) {
        Sharing now = sharing.of(sheet.noteId());
        String name = name(sheet);
        String state = !sheet.signed() ? words.draft_words(name) : waits(sheet) ? words.student_words(name) : words.signed_words(name);
        return new SharingView(sheet.noteId(), notes.header(sheet.visit()), name, state, choices(now, SUMMARY), choices(now, EnumSet.complementOf(EnumSet.copyOf(SUMMARY))),
                decisions(now));
    }

    /** In a sentence, for the page of a signed note: one statement. */
    String sentence(NoteSheet sheet) {
        Set<SharedPart> shared = sharing.of(sheet.noteId()).shared();
        String parts = shared.stream().map(part -> words.part(part.code())).map(SharingViews::inside).collect(Collectors.joining(", "));
        String name = name(sheet);
        return shared.isEmpty() ? words.sees_nothing(name) : waits(sheet) ? words.will_see(name, parts) : words.sees(name, parts);
    }

    private static String name(NoteSheet sheet) {
        return sheet.visit().client().givenName();
    }

    private static boolean waits(NoteSheet sheet) {
        return sheet.signature().cosigning().supervisorId() != null;
    }

    private List<SharingView.Choice> choices(Sharing now, Set<SharedPart> parts) {
        return parts.stream().map(part -> new SharingView.Choice(part.code(), words.part(part.code()), words.part_words(part.code()), now.shared().contains(part))).toList();
    }

    private List<SharingView.Decision> decisions(Sharing now) {
        List<SharingDecision> newestFirst = new ArrayList<>(now.decisions());
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(made -> new SharingView.Decision(clinic.time().moment(made.decidedAt()),
                words.decided(made.decidedBy(), made.shared(), inside(words.part(made.part().code()))))).toList();
    }

    private static String inside(String words) {
        return words.substring(0, 1).toLowerCase() + words.substring(1);
    }
}
