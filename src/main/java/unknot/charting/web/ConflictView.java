package unknot.charting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.shared.ClinicTime;

/** Two versions of a note side by side, and my form to send again. */
record ConflictView(long noteId, int version, String clientName, String theirs, List<Side> parts, List<Hidden> rest) {

    /** @param same there is nothing to choose: the texts are the same, or both will be written from the taps that stay */
    record Side(String name, String label, String mine, String other, boolean same) {
    }

    record Hidden(String name, String value) {
    }

    private static final Set<String> NOT_SENT_AGAIN = Set.of("version", "csrf-token", "do", "keep-taps");

    static ConflictView of(NoteSheet stored, NoteForm mine, ChartingMessages words, ClinicTime time) {
        NoteForm other = NoteForm.of(stored.document(), stored.version());
        List<Side> parts = NoteForm.PARTS.stream().map(part -> new Side(part, words.part(part), mine.text(part), other.text(part),
                mine.text(part).strip().equals(other.text(part).strip()) || mine.follows(part) && other.follows(part))).toList();
        List<Hidden> rest = new ArrayList<>();
        mine.fields().forEach((name, values) -> {
            if (!NOT_SENT_AGAIN.contains(name) && !name.startsWith("keep-")) {
                values.forEach(value -> rest.add(new Hidden(name, value)));
            }
        });
        return new ConflictView(stored.noteId(), stored.version(), stored.visit().client().name(),
                words.theirs(time.time(stored.savedAt())), parts, rest);
    }
}
