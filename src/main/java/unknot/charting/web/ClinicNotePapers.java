package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import unknot.charting.NoteSheets;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.paper.RecordPapers;
import unknot.paper.web.Papers;
import unknot.shared.ThisClinic;

/** All signed notes of a client as documents, each as its therapist prints it. */
@ApplicationScoped
class ClinicNotePapers implements RecordPapers {

    @Inject
    NoteSheets sheets;
    @Inject
    SignedNoteViews views;
    @Inject
    PaperCharts charts;
    @Inject
    Papers papers;
    @Inject
    ThisClinic clinic;

    @Override
    public void of(long clientId, Taker taker) throws IOException {
        for (long noteId : sheets.signedOf(clientId)) {
            NoteSheet sheet = sheets.whole(noteId);
            SignedNoteView note = views.of(sheet, null, null);
            taker.take("notes/%s-note-%d".formatted(clinic.time().date(sheet.visit().startsAt()), noteId),
                    papers.document(NotePapers.Templates.notePaper(note, charts.of(note.charts()), papers.exported(), clinic.get())));
        }
    }
}
